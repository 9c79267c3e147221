// The page: who is open stands in the address (#person:chat,person:chat), everything else follows from it.
import { get, watch } from "./api.js";
import { now, setClock, startClock } from "./clock.js";
import { fullName, h } from "./dom.js";
import { Pane } from "./pane.js";
import { People } from "./people.js";

const nav = document.getElementById("people"), main = document.getElementById("panes"), link = document.getElementById("link");
const panes = new Map();
let town, people;

const narrow = () => innerWidth < 720;

const parse = () => location.hash.slice(1).split(",").map((part) => part.split(":").map(Number))
  .filter(([id], at, all) => town.people.some((person) => person.id === id) && all.findIndex((other) => other[0] === id) === at).slice(0, 2);

const address = (open) => `#${open.map(([id, chat]) => (chat ? `${id}:${chat}` : id)).join()}`;

function go(open, replace = false) {
  if (replace) history.replaceState(null, "", address(open));
  else history.pushState(null, "", address(open));
  route();
}

/** Opens a person: alone on a telephone, beside the other one where there is room. A newcomer stands before the bot at once. */
function openPerson(id, isNew = false) {
  const open = parse();
  if (open.some(([other]) => other === id)) return panes.get(id).focus();
  const entry = [id, isNew ? town.bots[0]?.id : undefined];
  go(narrow() ? [entry] : [...open.slice(0, 1), entry]);
  panes.get(id).focus();
}

const host = {
  now,
  person: (id) => town.people.find((person) => person.id === id),
  bot: (username) => town.bots.find((bot) => bot.username?.toLowerCase() === username.toLowerCase()),
  narrow,
  show: (id, chat, replace) => go(parse().map((entry) => (entry[0] === id ? [id, chat] : entry)), replace),
  close: (id) => go(parse().filter(([other]) => other !== id)),
};

function route() {
  const open = parse();
  for (const [id, pane] of panes) if (!open.some(([other]) => other === id)) { pane.close(); panes.delete(id); }
  for (const [id] of open) if (!panes.has(id)) panes.set(id, new Pane(host.person(id), host));
  const wanted = open.length ? open.map(([id]) => panes.get(id).root) : [welcome()];
  if (wanted.length !== main.children.length || wanted.some((el, at) => el !== main.children[at])) main.replaceChildren(...wanted);
  for (const [id, chat] of open) panes.get(id).show(chat || null);
  document.body.dataset.view = open.length ? "pane" : "town";
  people.mark(open.map(([id]) => id));
  watch(open.map(([id]) => id), live);
}

function welcome() {
  const first = town.people[0];
  return h("div.face", {}, h("h2", {}, "Selamat datang di kota peraga"),
    h("p", {}, "Jadilah siapa saja: pilih seorang warga, lalu bercakaplah dengan bot seperti biasa. Buka orang kedua untuk melihat dua sisi percakapan."),
    h("button.main", { onclick: () => people.ask() }, "Jadi orang baru"),
    first && h("button.soft", { onclick: () => openPerson(first.id) }, `Jadi ${fullName(first)}`));
}

const live = {
  change: ({ person, chat }) => { for (const [id, pane] of panes) if (person == null || person === id) pane.changed(chat); },
  clock: setClock,
  link(up) {
    link.textContent = up ? "" : "tersambung lagi…";
    if (up) for (const pane of panes.values()) pane.changed(); // what happened while nobody listened
  },
};

async function start() {
  try {
    town = await get("town");
  } catch (problem) {
    nav.replaceChildren(h("div.face", { role: "alert" }, h("p", {}, problem.message), h("button.main", { onclick: start }, "Coba lagi")));
    return;
  }
  startClock(document.querySelector(".clock"), town.clock);
  people = new People(nav, town, openPerson);
  addEventListener("popstate", route);
  addEventListener("hashchange", route);
  route();
}

start();
