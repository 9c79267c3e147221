// The town's clock: it runs with ours and can be moved forward.
import { h, moment } from "./dom.js";
import { get, post } from "./api.js";

export const LEAPS = [["+1 jam", 3600], ["+1 hari", 86400], ["+1 minggu", 604800], ["+1 bulan", 2592000], ["+1 kuartal", 7776000]];
let offset = 0;

export const now = () => Date.now() / 1000 + offset;

export function setClock(clock) {
  if (clock) offset = clock.now - Date.now() / 1000;
  const shown = document.getElementById("now"), text = moment(now());
  if (shown.textContent !== text) shown.textContent = text;
}

export async function leap(seconds) {
  setClock(await post("clock", { forward: seconds }));
}

/** Draws the buttons and keeps the minutes going. */
export function startClock(box, clock) {
  box.append(...LEAPS.map(([text, seconds]) => h("button.soft", {
    "aria-label": `Majukan waktu ${text}`,
    onclick: async ({ currentTarget: button }) => {
      button.disabled = true;
      await leap(seconds).catch(() => {});
      button.disabled = false;
      button.focus();
    },
  }, text)));
  setClock(clock);
  setInterval(setClock, 1000);
  document.addEventListener("visibilitychange", () => !document.hidden && get("clock").then(setClock, () => {}));
}
