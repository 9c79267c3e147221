// Dialogs: small menus beside what was pressed (a sheet from below on a telephone), notices, photos.
import { h } from "./dom.js";

/** Opens a dialog; removed when closed. The browser keeps focus inside and gives it back. */
export function sheet(title, content, { anchor = null, kind = "" } = {}) {
  const dialog = h(`dialog.sheet${kind && `.${kind}`}`, {
    "aria-label": title,
    onclick: (event) => event.target === dialog && dialog.close(),
    onclose: () => dialog.remove(),
  }, content);
  document.body.append(dialog);
  dialog.showModal();
  if (anchor && innerWidth >= 720) place(dialog, anchor.getBoundingClientRect());
  return dialog;
}

function place(dialog, near) {
  const { width, height } = dialog.getBoundingClientRect();
  const below = near.bottom + 4 + height < innerHeight;
  dialog.classList.add("placed");
  dialog.style.left = `${Math.max(8, Math.min(near.left, innerWidth - width - 8))}px`;
  dialog.style.top = `${Math.max(8, below ? near.bottom + 4 : near.top - height - 4)}px`;
}

/** A menu of items {text, note?, danger?, act}. Arrow keys move; Escape closes. */
export function menu(anchor, title, items) {
  const buttons = items.map(({ text, note, danger, act }) => h(danger ? "button.danger" : "button", {
    onclick: () => { dialog.close(); act(); },
  }, h("span", {}, text), note && h("small", {}, note)));
  const dialog = sheet(title, [h("h2", {}, title), ...buttons], { anchor, kind: "menu" });
  dialog.onkeydown = (event) => arrows(event, buttons);
  buttons[0]?.focus();
}

/** Moves focus among these elements with the up and down keys. */
export function arrows(event, elements) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !elements.length) return;
  event.preventDefault();
  const here = elements.indexOf(document.activeElement);
  elements[(here < 0 ? (step > 0 ? 0 : -1) : here + step + elements.length) % elements.length]?.focus();
}

/** Says something that must be read before going on. */
export function notice(text) {
  const dialog = sheet("Pemberitahuan", [h("p", {}, text), h("button.main", { onclick: () => dialog.close() }, "Tutup")]);
}

export function enlarge(url, name) {
  const dialog = sheet(name, [
    h("img", { src: url, alt: name }),
    h("button.main", { onclick: () => dialog.close() }, "Tutup"),
  ], { kind: "photo" });
}

/** Shows the chosen files and asks for a caption; send(caption) is called once. */
export function confirmFiles(files, asPhoto, send) {
  const shown = files.map((file) => {
    if (!asPhoto) return h("p", {}, file.name);
    const url = URL.createObjectURL(file);
    return h("img", { src: url, alt: file.name, onload: () => URL.revokeObjectURL(url) });
  });
  const caption = h("input", { "aria-label": "Keterangan", placeholder: "Keterangan (boleh kosong)", maxlength: 1024 });
  const form = h("form", { onsubmit: (event) => { event.preventDefault(); dialog.close(); send(caption.value.trim()); } },
    h("div.previews", {}, shown), caption,
    h("div.row", {}, h("button.soft", { onclick: () => dialog.close() }, "Batal"), h("button.main", { type: "submit" }, "Kirim")));
  const dialog = sheet(asPhoto ? "Kirim foto" : "Kirim berkas", form);
  caption.focus();
}
