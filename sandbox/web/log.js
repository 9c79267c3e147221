// The messages of one chat, by day; it stays at the bottom only if it was there.
import { post } from "./api.js";
import { bubble, mark } from "./bubble.js";
import { day, h } from "./dom.js";
import { menu } from "./sheet.js";

const NEAR = 60; // pixels from the bottom that still count as "there"

export class Log {
  constructor(pane) {
    this.pane = pane;
    this.root = h("div.log", { role: "log", tabindex: "0", "aria-label": "Pesan", onscroll: () => this.scrolled() });
    this.pill = h("button.pill", { hidden: true, onclick: () => this.toBottom() }, "pesan baru ↓");
    this.dots = h("div.dots", { "aria-hidden": "true", hidden: true }, h("i"), h("i"), h("i"));
    this.clear();
    new ResizeObserver(() => this.stuck && this.toBottom()).observe(this.root);
  }

  get empty() { return this.items.size === 0; }

  clear() {
    Object.assign(this, { items: new Map(), days: new Map(), version: 0, stuck: true });
    this.root.replaceChildren(h("p.face", {}, "Memuat…"));
    this.pill.hidden = true;
  }

  /** Only a person's own scrolling unsticks the log, not a change of its size. */
  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.root, shape = `${scrollHeight} ${clientHeight}`;
    if (shape !== this.shape && this.stuck) this.toBottom();
    else this.stuck = scrollTop > scrollHeight - clientHeight - NEAR;
    this.shape = shape;
    if (this.stuck) this.pill.hidden = true;
  }

  toBottom() {
    this.root.scrollTop = this.root.scrollHeight;
    this.pill.hidden = true;
    this.stuck = true;
  }

  /** Takes new, edited and deleted messages; `version` is what to ask after next time. */
  merge(messages, version) {
    const stuck = this.stuck, before = this.items.size;
    const news = messages.filter((message) => this.put(message));
    if (version !== undefined) this.version = version;
    this.arrange();
    if (!news.length) return; // ticks on buttons must not move the page under the finger
    if (stuck || news.some((message) => message.from?.mine && version === undefined)) this.toBottom();
    else if (this.items.size > before) this.pill.hidden = false;
  }

  /** Draws one message; says whether it has new words, or more or fewer buttons. */
  put(message) {
    const old = this.items.get(message.id);
    if (message.deleted) {
      old?.el.remove();
      this.items.delete(message.id);
      return false;
    }
    const print = JSON.stringify({ ...message, state: null });
    if (old?.print === print) {
      if (old.message.state !== message.state) old.el.querySelector(".mark")?.replaceWith(mark(message.state));
      old.message = message;
      return false;
    }
    const el = bubble(message, this);
    if (old) this.replace(old.el, el);
    this.items.set(message.id, { message, print, el });
    return !old || old.message.html !== message.html || old.message.inline?.length !== message.inline?.length;
  }

  /** Keeps the keyboard's place when the message under it is edited: on the same button, ticked or not. */
  replace(old, el) {
    const held = old.contains(document.activeElement) && document.activeElement;
    const at = [...old.querySelectorAll(".keys button")].indexOf(held), words = held?.textContent;
    old.replaceWith(el);
    if (!held) return;
    const keys = el.querySelectorAll(".keys button"), same = keys[at]?.textContent;
    const next = (same && (same.includes(words) || words.includes(same)) ? keys[at] : keys[0]) || el;
    if (next === el) el.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  arrange() {
    const wanted = [], used = new Set();
    for (const { message, el } of [...this.items.values()].sort((a, b) => a.message.id - b.message.id)) {
      const date = day(message.date);
      if (!used.has(date)) {
        used.add(date);
        if (!this.days.has(date)) this.days.set(date, h("p.day", {}, h("span", {}, date)));
        wanted.push(this.days.get(date));
      }
      wanted.push(el);
    }
    wanted.push(this.dots);
    const keep = new Set(wanted);
    for (const child of [...this.root.children]) if (!keep.has(child)) child.remove();
    wanted.forEach((el, at) => this.root.children[at] !== el && this.root.insertBefore(el, this.root.children[at] || null));
  }

  typing(on) {
    if (this.dots.hidden === !on) return;
    this.dots.hidden = !on;
    if (on && this.stuck) this.toBottom();
  }

  get(id) { return this.items.get(id)?.message; }

  reveal(id) {
    const el = this.items.get(id)?.el;
    el?.scrollIntoView({ block: "center" });
    el?.classList.add("found");
    setTimeout(() => el?.classList.remove("found"), 1500);
  }

  /** Presses an inline button; it stays busy until the bot has answered. */
  async press(button, message, row, col) {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const { pane } = this;
    const done = await pane.act(() => post(`${pane.path}/press`, { message_id: message.id, row, col }));
    button.ariaBusy = "false";
    if (done?.answer) pane.answer(done.answer);
  }

  /** What can be done with one message. */
  openMenu(anchor, message) {
    const { pane } = this, { composer } = pane;
    const items = message.only_you ? [] : [{ text: "Balas", act: () => composer.about("reply", message) }];
    if (message.text && navigator.clipboard) items.push({ text: "Salin teks", act: () => navigator.clipboard.writeText(message.text).then(() => pane.toast("Teks tersalin."), () => {}) });
    if (!message.only_you) items.push({ text: "Teruskan", act: () => this.forward(anchor, message) });
    if (message.from.mine && message.text && !message.photo && !message.document) items.push({ text: "Ubah", act: () => composer.about("edit", message) });
    if (message.from.mine) items.push({ text: "Hapus", danger: true, act: () => pane.act(() => post(`${pane.path}/delete`, { message_id: message.id })) });
    menu(anchor, "Pesan ini", items);
  }

  forward(anchor, message) {
    const { pane } = this, from = pane.chat;
    const targets = pane.chats.filter((chat) => chat.member !== false);
    menu(anchor, "Teruskan ke", targets.map((chat) => ({ text: chat.title, act: async () => {
      const sent = await pane.act(() => post(`people/${pane.person.id}/chats/${chat.id}/forward`, { from_chat: from, message_id: message.id }));
      if (sent) pane.host.show(pane.person.id, chat.id);
    } })));
  }
}
