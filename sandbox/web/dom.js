// Elements, and words for times and sizes: what the other modules draw with.

/** One element: h("button.round", {onclick, title}, …children). Strings become text, never HTML. */
export function h(kind, props = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const el = document.createElement(tag);
  if (tag === "button") el.type = "button";
  if (classes.length) el.className = classes.join(" ");
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === "function") el.addEventListener(key.slice(2), value);
    else if (value != null && value !== false) el.setAttribute(key, value === true ? "" : value);
  }
  el.append(...children.flat().filter((child) => child != null && child !== false));
  return el;
}

/** Words for screen readers only. */
export const unseen = (text) => h("span.unseen", {}, text);

export const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();

export const avatar = (name, color) => h(`span.avatar.c${Math.abs(color ?? 0) % 6}`, { "aria-hidden": "true" }, initials(name));

export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

const DAYS = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const jakarta = (seconds) => new Date((seconds + 7 * 3600) * 1000);

export const hour = (seconds) => jakarta(seconds).toISOString().slice(11, 16).replace(":", ".");

export function day(seconds) {
  const at = jakarta(seconds);
  return `${DAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** "Sen, 23 Nov 2026 · 09.12 WIB" */
export const moment = (seconds) => `${day(seconds)} · ${hour(seconds)} WIB`;

const number = new Intl.NumberFormat("id", { maximumFractionDigits: 1 });
export const count = (value) => number.format(value);

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${count(bytes / 1000)} kB` : `${count(bytes / 1e6)} MB`;
}

/** Gathers calls: runs `work` now, and once more if it was asked for meanwhile. */
export function coalesced(work) {
  let running = null, again = false;
  return function run() {
    if (running) again = true;
    else running = work().finally(() => {
      running = null;
      if (again) { again = false; run(); }
    });
    return running;
  };
}
