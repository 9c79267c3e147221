// One message drawn: what it says, what it carries, its buttons.
import { h, hour, size, unseen } from "./dom.js";
import { enlarge } from "./sheet.js";

const touch = matchMedia("(hover: none)");
const TALLEST = 320; // pixels; the place is kept before a photo has come
const MARKS = { sent: ["✓", "terkirim"], delivered: ["✓✓", "sampai"], read: ["✓✓", "dibaca"] };

export function mark(state) {
  const [sign, words] = MARKS[state] || MARKS.sent;
  return h(`span.mark.${state}`, { "aria-live": "off" }, h("span", { "aria-hidden": "true" }, sign), unseen(words));
}

export function bubble(message, log) {
  if (message.service) return h("p.service", {}, h("span", {}, message.service));
  const { from } = message;
  const group = log.pane.entry?.kind === "group" || log.pane.info?.kind === "group";
  const inside = h("div.m", {
    oncontextmenu: (event) => { if (!event.target.closest("a, img")) { event.preventDefault(); log.openMenu(more, message); } },
    onclick: (event) => { if (touch.matches && !event.target.closest("a, button, [role=button]")) log.openMenu(more, message); },
  },
    unseen(from.mine ? "Anda: " : `${from.name}: `),
    group && !from.mine && h(`b.name.c${Math.abs(from.id) % 6}`, { "aria-hidden": "true" }, from.name),
    message.forwarded_from && h("small.origin", {}, `Diteruskan dari ${message.forwarded_from}`),
    message.reply_to && quote(message.reply_to, log),
    message.only_you && h("small.origin", {}, "Hanya Anda yang melihat ini"),
    content(message), words(message, log), foot(message));
  const more = h("button.more", { "aria-label": "Menu pesan", onclick: () => log.openMenu(more, message) }, "⋯");
  const keys = message.inline?.length && h("div.keys", { role: "group", "aria-label": "Tombol pesan" },
    message.inline.map((row, r) => h("div", {}, row.map((key, c) => inlineKey(key, message, r, c, log)))));
  const kind = `${message.only_you ? ".only" : ""}${from.mine ? ".me" : ""}${keys ? ".keyed" : ""}${message.sticker ? ".sticker" : ""}`;
  return h(`div.msg${kind}`, {}, h("div.line", {}, inside, more), keys);
}

function quote(id, log) {
  const about = log.get(id);
  const text = about ? about.text || "Foto atau berkas" : "Pesan sebelumnya";
  return h("button.quote", { onclick: () => log.reveal(id) }, about && h("b", {}, about.from.mine ? "Anda" : about.from.name), h("span", {}, text));
}

/** The server's HTML is made from entities and escaped there: the only place where HTML is taken as such. */
function words(message, log) {
  if (!message.html || message.sticker) return null;
  const text = h("div.words", { onclick: (event) => followed(event, log) });
  text.innerHTML = message.html;
  if (!message.from.mine) for (const command of text.querySelectorAll("[data-command]")) command.href = "#";
  for (const hidden of text.querySelectorAll("tg-spoiler, .tg-spoiler")) {
    hidden.className = "spoiler";
    Object.assign(hidden, { tabIndex: 0, role: "button", ariaLabel: "Tampilkan teks tersembunyi" });
    hidden.onclick = hidden.onkeydown = (event) => {
      if (event.type === "keydown" && event.key !== "Enter") return;
      hidden.className = "";
      for (const name of ["tabindex", "role", "aria-label"]) hidden.removeAttribute(name);
    };
  }
  return text;
}

function followed(event, log) {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.dataset.command) log.pane.composer.send("text", { text: link.dataset.command });
  else log.pane.follow(link.getAttribute("href"));
}

function content(message) {
  const { photo, document: file, contact, location, sticker } = message;
  if (photo) {
    const name = message.text ? `Foto: ${message.text.slice(0, 80)}` : `Foto dari ${message.from.name}`;
    const scale = Math.min(1, TALLEST / photo.height);
    const img = h("img", { src: photo.url, alt: name, width: Math.round(photo.width * scale), height: Math.round(photo.height * scale), loading: "lazy" });
    return h("button.photo", { onclick: () => enlarge(photo.url, name) }, img, unseen(" (perbesar)"));
  }
  if (file) return h("a.card", { href: file.url, download: file.name }, h("b", {}, file.name), h("small", {}, `${size(file.size)} · unduh`));
  if (contact) return h("div.card", {}, h("b", {}, [contact.first_name, contact.last_name].filter(Boolean).join(" ")), h("small", {}, contact.phone_number));
  if (location) return h("div.card", {}, h("b", {}, "Lokasi"), h("small", {}, `${place(location.latitude, "LU", "LS")} · ${place(location.longitude, "BT", "BB")}`));
  return sticker ? h("div.big", {}, sticker.emoji) : null;
}

const place = (degrees, plus, minus) => `${Math.abs(degrees).toFixed(2).replace(".", ",")}° ${degrees < 0 ? minus : plus}`;

function foot(message) {
  return h("span.foot", {}, message.edited && "diubah ", h("time", { datetime: new Date(message.date * 1000).toISOString() }, hour(message.date)),
    message.from.mine && mark(message.state));
}

function inlineKey(key, message, row, col, log) {
  const { pane } = log;
  if (key.url) return h("button", { onclick: () => pane.follow(key.url) }, key.text, h("span", { "aria-hidden": "true" }, " ↗"));
  if (key.copy) return h("button", { onclick: () => navigator.clipboard?.writeText(key.copy).then(() => pane.toast("Tersalin."), () => {}) }, key.text);
  if (key.kind !== "callback") return h("button", { onclick: () => pane.toast("Tombol ini belum ada di kota peraga.") }, key.text);
  const button = h("button", { onclick: () => log.press(button, message, row, col) }, key.text);
  return button;
}
