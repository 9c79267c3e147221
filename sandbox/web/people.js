// The left side: who can be played, and someone new.
import { avatar, fullName, h } from "./dom.js";
import { post } from "./api.js";

const FIRST = ["Ayu", "Bima", "Citra", "Dimas", "Eka", "Fajar", "Gita", "Hadi"];
const LAST = ["Lestari", "Pratama", "Wulandari", "Saputra", "Maharani"];
const LONG = 8; // more people than this get a search box

export class People {
  constructor(root, town, open) {
    Object.assign(this, { root, town, open, shown: [] });
    this.list = h("ul");
    this.none = h("p.face", { hidden: true }, "Tidak ada nama itu.");
    this.draw();
  }

  draw() {
    const search = h("input", { type: "search", placeholder: "Cari nama", "aria-label": "Cari nama", oninput: () => this.filter(search.value) });
    this.newcomer = h("div");
    this.root.replaceChildren(h("h2", {}, "Jadilah siapa saja"), this.town.people.length > LONG ? search : "", this.newcomer, this.list, this.none);
    this.askButton();
    this.list.replaceChildren(...this.town.people.map((person) => this.item(person)));
    this.mark(this.shown);
  }

  item(person) {
    const name = fullName(person);
    const button = h("button", { onclick: () => this.open(person.id) }, avatar(name, person.color), h("span", {}, name, person.role && h("small", {}, person.role)));
    return h("li", { "data-person": person.id }, button);
  }

  filter(words) {
    const wanted = words.trim().toLowerCase();
    let found = 0;
    for (const li of this.list.children) {
      li.hidden = !li.textContent.toLowerCase().includes(wanted);
      found += !li.hidden;
    }
    this.none.hidden = found > 0;
  }

  /** Shows who is open now. */
  mark(ids) {
    this.shown = ids;
    for (const li of this.list.children) {
      const on = ids.includes(Number(li.dataset.person));
      if (on) li.firstChild.setAttribute("aria-current", "true");
      else li.firstChild.removeAttribute("aria-current");
    }
  }

  askButton() {
    const plus = h("span.avatar.plus", { "aria-hidden": "true" }, "+");
    this.newcomer.replaceChildren(h("button.new", { onclick: () => this.ask() }, plus, h("span", {}, "Orang baru")));
  }

  /** The form comes filled in, so that one more tap is enough. */
  ask() {
    const n = this.town.people.length;
    const name = h("input", { "aria-label": "Nama orang baru", value: `${FIRST[n % FIRST.length]} ${LAST[n % LAST.length]}`, required: true, maxlength: 64, autocomplete: "off" });
    const wrong = h("p.wrong", { role: "alert" });
    const form = h("form", {
      onsubmit: (event) => { event.preventDefault(); this.create(name.value.trim(), wrong); },
      onkeydown: (event) => event.key === "Escape" && this.askButton(),
    }, name, wrong, h("div.row", {}, h("button.soft", { onclick: () => this.askButton() }, "Batal"), h("button.main", { type: "submit" }, "Masuk")));
    this.newcomer.replaceChildren(form);
    name.select();
  }

  async create(name, wrong) {
    const [first, ...rest] = name.split(/\s+/);
    if (!first) { wrong.textContent = "Isi nama dahulu."; return; }
    try {
      const person = await post("people", { first_name: first, last_name: rest.join(" ") || undefined });
      this.town.people.push(person);
      this.draw();
      this.open(person.id, true);
      this.list.lastChild.scrollIntoView({ block: "nearest" });
    } catch (problem) {
      wrong.textContent = problem.message;
    }
  }
}
