// Where a person writes: text, commands, attachments, the bot's reply keyboard.
import { post } from "./api.js";
import { count, h } from "./dom.js";
import { arrows, confirmFiles, menu } from "./sheet.js";

const LONGEST = 4096; // UTF-16 units, as Telegram counts
const PLACES = [["Jakarta", -6.18, 106.83], ["Yogyakarta", -7.8, 110.37], ["Makassar", -5.14, 119.41], ["Kupang", -10.17, 123.6], ["Jayapura", -2.54, 140.7]];
const STICKERS = ["👋", "👍", "🙏", "🎉", "❤️", "😊", "☕", "🌾", "🌴", "⛵"];
const drafts = new Map();

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.queue = Promise.resolve();
    this.input = h("textarea", {
      rows: 1, "aria-label": "Tulis pesan", placeholder: "Tulis pesan",
      oninput: () => this.typed(), onkeydown: (event) => this.key(event), onpaste: (event) => this.paste(event),
    });
    this.bar = h("div.context", { hidden: true });
    this.list = h("div.commands", { role: "group", "aria-label": "Perintah", hidden: true, onkeydown: (event) => this.listKey(event) });
    this.keyboard = h("div.keys.reply", { role: "group", "aria-label": "Pilihan jawaban", hidden: true });
    this.slash = h("button.icon.slash", { "aria-label": "Daftar perintah", onclick: () => this.commandMenu() }, "/");
    this.attach = h("button.icon", { "aria-label": "Lampirkan", onclick: () => this.attachMenu() }, "+");
    this.toggle = h("button.icon.toggle", { "aria-label": "Pilihan jawaban", onclick: () => { this.folded = !this.folded; this.drawKeyboard(); } });
    this.files = h("input", { type: "file", multiple: true, hidden: true, onchange: () => this.chosen() });
    this.root = h("form.composer", { hidden: true, "aria-label": `Pesan baru dari ${pane.person.first_name} ${pane.person.last_name || ""}`, onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      this.bar, this.list, this.keyboard,
      h("div.write", {}, this.attach, this.slash, this.input, this.toggle, this.files, h("button.main", { type: "submit" }, "Kirim")));
  }

  get key_() { return `${this.pane.person.id}:${this.pane.chat}`; }
  get commands() { return this.pane.info?.commands || this.pane.entry?.commands || []; }

  keepDraft() { if (this.pane.chat != null) drafts.set(this.key_, this.input.value); }

  /** The pane has gone to another chat. */
  open() {
    this.about(null);
    this.input.value = drafts.get(this.key_) || "";
    this.typed();
  }

  draw({ hidden }) {
    this.root.hidden = hidden;
    if (hidden) return;
    const { info } = this.pane;
    this.slash.hidden = !this.commands.length;
    this.input.placeholder = info.placeholder || "Tulis pesan";
    const sent = info.reply_keyboard, id = JSON.stringify([this.pane.chat, sent, info.force_reply]);
    if (id === this.keyboardId) return;
    const asked = this.pane.log.get(info.force_reply?.message_id);
    if (asked && !this.context) this.about("reply", asked);
    this.keyboardId = id;
    this.folded = false;
    this.drawKeyboard();
  }

  drawKeyboard() {
    const sent = this.pane.info.reply_keyboard, rows = sent?.keyboard || [];
    this.toggle.hidden = !rows.length || Boolean(sent.is_persistent);
    this.toggle.ariaExpanded = String(!this.folded);
    this.keyboard.hidden = !rows.length || this.folded;
    this.keyboard.classList.toggle("tall", !sent?.resize_keyboard);
    this.keyboard.replaceChildren(...rows.map((row) => h("div", {}, row.map((key) => h("button", { onclick: () => this.reply(key) }, key.text ?? key)))));
  }

  /** A reply keyboard's button says its text, or gives what it asks for. */
  async reply(key) {
    if (key.request_location) return this.placeMenu(this.keyboard);
    if (this.pane.info.reply_keyboard.one_time_keyboard) { this.folded = true; this.drawKeyboard(); this.input.focus(); }
    return key.request_contact ? this.sendContact() : this.send("text", { text: key.text ?? key });
  }

  typed() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
    const word = /^\/(\w*)$/.exec(this.input.value);
    const fitting = word ? this.commands.filter(({ command }) => command.startsWith(word[1].toLowerCase())) : [];
    this.list.hidden = !fitting.length;
    this.list.replaceChildren(...fitting.map(({ command, description }) => h("button", {
      onclick: () => { this.input.value = `/${command}`; this.input.focus(); this.submit(); },
    }, h("span", {}, `/${command}`), h("small", {}, description))));
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
    else if (event.key === "Escape") this.cancel();
    else if (!this.list.hidden) arrows(event, [...this.list.children]);
  }

  listKey(event) {
    if (event.key === "Escape") { this.list.hidden = true; this.input.focus(); }
    else arrows(event, [...this.list.children]);
  }

  cancel() {
    if (!this.list.hidden) { this.list.hidden = true; return; }
    if (this.context?.kind === "edit") { this.input.value = ""; this.typed(); }
    this.about(null);
  }

  /** What is being written is a reply to, or a new wording of, a message; or neither. */
  about(kind, message) {
    this.context = kind && { kind, message };
    this.bar.hidden = !kind;
    if (!kind) return;
    this.bar.replaceChildren(h("span", {}, h("b", {}, kind === "edit" ? "Mengubah pesan" : "Membalas"), h("small", {}, message.text || "Foto atau berkas")),
      h("button.icon", { "aria-label": "Batal", onclick: () => { this.cancel(); this.input.focus(); } }, "×"));
    if (kind === "edit") { this.input.value = message.text; this.typed(); }
    this.input.focus();
  }

  submit() {
    const text = this.input.value.trim(), { context } = this;
    if (!text) return;
    if (text.length > LONGEST) {
      this.pane.toast(`Pesan itu terlalu panjang (${count(text.length)} huruf). Paling banyak ${count(LONGEST)}; pendekkan, lalu kirim lagi.`);
      return;
    }
    this.input.value = "";
    this.typed();
    this.about(null);
    const work = context?.kind === "edit" ? this.send("edit", { message_id: context.message.id, text })
      : this.send("text", { text, ...(context && { reply_to: context.message.id }) });
    work.then((sent) => { if (!sent && !this.input.value) { this.input.value = text; this.typed(); } });
  }

  /** Sends in the order asked; gives the message, or null with a toast. */
  send(what, body) {
    const { pane } = this, { chat, path } = pane;
    return (this.queue = this.queue.then(async () => {
      const sent = await pane.act(() => post(`${path}/${what}`, body));
      if (sent?.id && chat === pane.chat) { pane.log.merge([sent]); pane.draw(); }
      return sent;
    }));
  }

  sendContact() {
    return this.send("contact", { phone_number: `+62812${String(Math.abs(this.pane.person.id)).slice(-8).padStart(8, "0")}` });
  }

  commandMenu() {
    menu(this.slash, "Perintah", this.commands.map(({ command, description }) => ({ text: `/${command}`, note: description, act: () => this.send("text", { text: `/${command}` }) })));
  }

  attachMenu() {
    const pick = (accept) => { this.files.accept = accept; this.files.value = ""; this.files.click(); };
    menu(this.attach, "Lampirkan", [
      { text: "Foto", act: () => pick("image/*") },
      { text: "Berkas", act: () => pick("") },
      { text: "Kontak saya", act: () => this.sendContact() },
      { text: "Lokasi", act: () => this.placeMenu(this.attach) },
      { text: "Stiker", act: () => menu(this.attach, "Stiker", STICKERS.map((emoji) => ({ text: emoji, act: () => this.send("sticker", { emoji }) }))) },
    ]);
  }

  placeMenu(anchor) {
    const at = (latitude, longitude) => this.send("location", { latitude, longitude });
    menu(anchor, "Lokasi", [
      { text: "Tempat saya sekarang", act: () => navigator.geolocation.getCurrentPosition(({ coords }) => at(coords.latitude, coords.longitude), () => this.pane.toast("Lokasi perangkat tidak dapat dibaca. Pilih sebuah kota.")) },
      ...PLACES.map(([text, latitude, longitude]) => ({ text, act: () => at(latitude, longitude) })),
    ]);
  }

  chosen() { if (this.files.files.length) this.offer([...this.files.files], this.files.accept !== ""); }

  paste(event) {
    const images = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
    if (!images.length) return;
    event.preventDefault();
    this.offer(images, true);
  }

  offer(files, asPhoto) {
    confirmFiles(files, asPhoto, (caption) => {
      for (const group of asPhoto ? [files] : files.map((file) => [file])) {
        const form = new FormData();
        for (const file of group) form.append("file", file);
        form.append("caption", caption);
        this.send(asPhoto ? "photo" : "document", form);
      }
    });
  }
}
