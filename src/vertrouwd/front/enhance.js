// Brings the exercises of a page to life. One that fails stays as it was, readable without script.

import { offerPause } from "./pause.js";

/** Where nothing is kept: in a notebook. */
const NOTHING_KEPT = { read: () => undefined, write: () => {}, drop: () => {} };

/**
 * Enhances every `[data-vp]` under `root` once; `kinds` maps a kind to its `enhance(el, own)`, and `ownOf(el)`
 * gives what keeps entries of that exercise. Returns a function that takes everything back.
 */
export function enhanceAll(root, kinds, ownOf = () => NOTHING_KEPT) {
  const cleanups = [];
  for (const el of root.querySelectorAll("[data-vp]:not([data-vp-on])")) {
    const enhance = kinds[el.dataset.vp];
    if (!enhance) continue;
    try {
      cleanups.push(enhance(el, ownOf(el)));
      cleanups.push(offerPause(el));
      el.dataset.vpOn = "";
    } catch (error) {
      // Only the place is named: nothing a reader chose or typed belongs in a console.
      console.error(el.id, error.message);
    }
  }
  return () => cleanups.forEach((cleanup) => cleanup());
}
