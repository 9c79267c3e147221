// One open person: their chats, and the chat they are in.
import { get, post } from "./api.js";
import { LEAPS, leap } from "./clock.js";
import { Composer } from "./composer.js";
import { avatar, coalesced, count, day, fullName, h, hour, unseen } from "./dom.js";
import { Log } from "./log.js";
import { menu, notice } from "./sheet.js";

const CROWD = 20; // people who answer at once
const CROWD_PATIENCE = 20_000; // the town takes at most 15 seconds

export class Pane {
  constructor(person, host) {
    Object.assign(this, { person, host, chat: undefined, chats: null, info: null });
    const name = fullName(person);
    this.subtitle = h("small", {}, "memuat…");
    this.back = h("button.icon.back", { "aria-label": "Kembali", onclick: () => (this.chat ? host.show(person.id, null) : host.close(person.id)) }, "‹");
    this.more = h("button.icon", { "aria-label": `Menu ${name}`, onclick: () => this.openMenu() }, "⋯");
    this.crowd = h("button.soft.crowd", { hidden: true, onclick: () => this.letCrowdAnswer() }, h("span", {}, "Kerumunan menjawab", unseen(` (${CROWD} orang)`)));
    this.header = h("header", {}, this.back, avatar(name, person.color), h("h2", { tabindex: "-1" }, name, this.subtitle), this.crowd, this.more,
      h("button.icon.shut", { "aria-label": `Tutup ${name}`, onclick: () => host.close(person.id) }, "×"));
    this.list = h("ul.chats", { "aria-label": "Percakapan" }, h("li.face", {}, "Memuat…"));
    this.toastBox = h("p.toast", { role: "status" });
    this.log = new Log(this);
    this.composer = new Composer(this);
    this.face = h("div.face", { hidden: true });
    this.pin = h("button.pin", { hidden: true, onclick: () => this.log.reveal(this.info.pinned.id) });
    this.talk = h("div.talk", {}, this.face, this.pin, this.log.root, this.log.pill, this.toastBox, this.composer.root);
    this.root = h("section.pane", { "aria-label": name }, this.header, h("div.body", {}, this.list, this.talk));
    this.refreshChats = coalesced(() => this.loadChats());
    this.refreshLog = coalesced(() => this.loadLog());
    this.refreshChats();
  }

  get path() { return `people/${this.person.id}/chats/${this.chat}`; }
  get entry() { return this.chats?.find((chat) => chat.id === this.chat); }

  focus() { this.header.querySelector("h2").focus(); }
  close() { this.closed = true; clearTimeout(this.typingTimer); }

  /** Goes to a chat, or to the list of chats with null. */
  show(chat) {
    if (chat === this.chat) return;
    this.composer.keepDraft();
    this.chat = chat;
    this.info = null;
    this.root.classList.toggle("chatting", chat != null);
    this.log.clear();
    this.composer.open();
    this.drawChats();
    this.draw();
    if (chat != null) this.refreshLog();
  }

  changed(chat) {
    this.refreshChats();
    if (this.chat != null && (chat == null || chat === this.chat)) this.refreshLog();
  }

  async loadChats() {
    try {
      const chats = await get(`people/${this.person.id}/chats`);
      const first = !this.chats, outside = this.entry?.member === false;
      const rank = (chat) => (chat.kind === "private" ? 0 : chat.member === false ? 2 : 1);
      this.chats = chats.sort((a, b) => rank(a) - rank(b));
      this.drawChats();
      this.draw();
      if (outside && this.entry?.member) { this.log.clear(); this.refreshLog(); } // let in just now
      if (first && !this.closed && this.chat == null && !this.host.narrow() && chats.length) this.host.show(this.person.id, chats[0].id, true);
      if (chats.some((entry) => entry.typing)) this.lookAgain();
    } catch (problem) {
      this.list.replaceChildren(h("li.face", { role: "alert" }, problem.message, h("button.main", { onclick: () => this.refreshChats() }, "Coba lagi")));
    }
  }

  /** Typing ends by itself after a few seconds, without an event. */
  lookAgain() {
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.refreshChats(), 5500);
  }

  async loadLog() {
    const chat = this.chat, path = this.path;
    if (chat == null || this.entry?.member === false) return;
    try {
      const [info, news] = await Promise.all([get(path), get(`${path}/messages?after=${this.log.version}&limit=200`)]);
      if (chat !== this.chat) return this.loadLog();
      this.info = info;
      this.log.merge(news.messages, news.version);
      if (this.entry?.unread) { this.entry.unread = 0; this.drawChats(); }
      this.draw();
    } catch (problem) {
      if (chat === this.chat && !this.info) this.showFace(problem.message, "Coba lagi", () => { this.showFace(); this.refreshLog(); });
    }
  }

  drawChats() {
    if (!this.chats) return;
    if (!this.chats.length) return this.list.replaceChildren(h("li.face", {}, "Belum ada bot yang tersambung."));
    const held = [...this.list.children].findIndex((li) => li.contains(document.activeElement));
    this.list.replaceChildren(...this.chats.map((chat) => this.chatItem(chat)));
    if (held >= 0) this.list.children[held]?.firstChild.focus();
  }

  chatItem(chat) {
    const { last } = chat;
    const at = last && (day(last.date) === day(this.host.now()) ? hour(last.date) : day(last.date).split(" ").slice(1, 3).join(" "));
    const line = chat.typing ? "sedang mengetik…" : chat.member === false ? (chat.pending ? "menunggu persetujuan" : "belum bergabung") : last?.text || "Belum ada pesan";
    return h("li", {}, h("button", { "aria-current": chat.id === this.chat && "true", onclick: () => this.host.show(this.person.id, chat.id) },
      avatar(chat.title, chat.id),
      h("span.about", {}, h("b", {}, chat.title), h("small", {}, line)),
      h("span.side", {}, h("small", {}, at || ""), chat.unread > 0 && h("span.badge", {}, chat.unread, unseen(" pesan belum dibaca")))));
  }

  /** Everything of the open chat that is not a message. */
  draw() {
    const { entry, info } = this;
    this.crowd.hidden = entry?.kind !== "group" || entry.member === false;
    if (this.chat == null) { this.subtitle.textContent = "pilih percakapan"; return; }
    if (!entry) return;
    const group = entry.kind === "group";
    const members = info?.member_count ?? entry.member_count;
    this.subtitle.textContent = entry.typing ? `${group ? "bot" : entry.title} sedang mengetik…`
      : group ? `di ${entry.title}${members ? ` · ${count(members)} anggota` : ""}` : `dengan ${entry.title}`;
    const outside = entry.member === false, ready = info && !outside;
    const start = ready && !group && !entry.blocked && this.log.empty;
    this.log.root.hidden = outside;
    this.drawPin();
    this.log.typing(entry.typing);
    this.composer.draw({ hidden: !ready || start || entry.blocked });
    if (outside) this.showFace(entry.pending ? "Permintaan Anda sudah terkirim. Menunggu persetujuan pengurus." : "Anda belum menjadi anggota grup ini.", entry.pending ? null : "Minta bergabung", () => this.join());
    else if (start) this.showFace(`Belum ada pesan. Ketuk Mulai untuk menyapa ${entry.title}.`, "Mulai", () => this.act(() => post(`people/${this.person.id}/start`, { bot: this.chat })));
    else if (entry.blocked) this.showFace("Bot ini Anda blokir.", "Buka blokir", () => this.block(false));
    else if (ready) this.showFace(this.log.empty ? "Belum ada pesan di grup ini." : undefined);
  }

  /** The message that is pinned, above all others. */
  drawPin() {
    const pinned = this.entry?.member === false ? null : this.info?.pinned;
    this.pin.hidden = !pinned;
    if (pinned) this.pin.replaceChildren(unseen("Disematkan: "), h("b", { "aria-hidden": "true" }, "Disematkan"), h("span", {}, pinned.text));
  }

  showFace(text, button, act) {
    const key = `${text}${button}`;
    this.face.hidden = !text;
    if (!text || this.face.dataset.key === key) { if (!text) this.face.dataset.key = ""; return; }
    this.face.dataset.key = key;
    this.face.replaceChildren(h("p", {}, text), button ? h("button.main", { onclick: act }, button) : "");
  }

  join() { return this.act(() => post(`people/${this.person.id}/groups/${this.chat}/join`)); }
  block(blocked) { return this.act(() => post(`people/${this.person.id}/block`, { bot: this.chat, blocked })); }

  /** Does something on the server and shows what changed; what went wrong is said in a toast. */
  async act(work) {
    try {
      const answer = await work();
      this.changed();
      return answer;
    } catch (problem) {
      this.toast(problem.message);
      return null;
    }
  }

  toast(text, lasting = 2500 + text.length * 60) {
    this.toastBox.textContent = text;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toastBox.textContent = ""; }, lasting);
  }

  /** People of the group answer what the bot asks there; the one who looks on keeps their own answer. */
  async letCrowdAnswer() {
    if (this.crowd.ariaBusy === "true") return;
    this.crowd.ariaBusy = "true";
    this.toast("Kerumunan sedang menjawab…", CROWD_PATIENCE);
    const done = await this.act(() => post("crowd", { chat: this.chat, people: CROWD, besides: [this.person.id] }));
    this.crowd.ariaBusy = "false";
    if (done) this.toast(done.acted ? `${count(done.acted)} orang sudah menjawab.` : "Belum ada yang bisa dijawab di grup ini.");
  }

  answer({ text, show_alert: alert, url }) {
    if (url) this.follow(url);
    else if (text) alert ? notice(text) : this.toast(text);
  }

  /** A link of a bot of this town opens its chat with what the link carries; others open elsewhere. */
  follow(url) {
    const link = /^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$|^tg:\/\/resolve\?domain=(\w+)(?:&start=([\w-]*))?$/i.exec(url);
    const bot = link && this.host.bot(link[1] || link[3]);
    if (!bot) return window.open(url, "_blank", "noopener");
    const payload = link[2] || link[4];
    this.host.show(this.person.id, bot.id);
    return payload && this.act(() => post(`people/${this.person.id}/start`, { bot: bot.id, payload }));
  }

  openMenu() {
    const { entry } = this, items = [];
    if (entry?.kind === "group" && entry.member !== false) items.push({ text: "Keluar dari grup", danger: true, act: () => this.act(() => post(`people/${this.person.id}/groups/${this.chat}/leave`)) });
    if (entry?.kind === "private") items.push({ text: entry.blocked ? "Buka blokir bot" : "Blokir bot", danger: !entry.blocked, act: () => this.block(!entry.blocked) });
    items.push(...LEAPS.map(([text, seconds]) => ({ text: `Majukan waktu ${text}`, act: () => this.act(() => leap(seconds)) })));
    menu(this.more, fullName(this.person), items);
  }
}
