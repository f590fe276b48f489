// *Even stoppen*: a calm sheet over the page. What was going on beneath it stays exactly as it is.

import { copies, make } from "./dom.js";

function button(className, words, act) {
  const made = make("button", className, words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Puts a button in the place of the fold under `root`; it opens the words of the fold as a sheet. */
export function offerPause(root) {
  const fold = root?.querySelector("[data-vp-pause]");
  if (!fold || !globalThis.HTMLDialogElement) return () => {};
  const words = fold.querySelector("summary").textContent;
  const inside = fold.querySelector(".vp-inside");
  const sheet = make("dialog", "vp-pause-sheet");
  const text = make("div", "vp-pause-text");
  const title = make("h2", "vp-pause-title", words);
  title.id = `${inside.id}-title`;
  title.tabIndex = -1;
  sheet.setAttribute("aria-labelledby", title.id);
  // Closing gives focus back to what had it, and moves nothing.
  const back = button("vp-quiet", fold.dataset.back, () => sheet.close());
  text.append(title, ...copies(inside));
  text.querySelector(".vp-pause-help").before(back);
  sheet.append(text);

  const open = button("vp-quiet vp-pause-open", words, () => {
    sheet.showModal();
    title.focus({ preventScroll: true });
  });
  open.setAttribute("aria-haspopup", "dialog");
  const place = root.querySelector("[data-vp-pause-place]");
  if (place) place.append(open, sheet);
  else fold.after(open, sheet);
  fold.hidden = true;

  return () => {
    open.remove();
    sheet.remove();
    fold.hidden = false;
  };
}
