// A question: chosen, or arranged. Each is checked only when asked.

import { arrange } from "./arrange.js";
import { choose } from "./choose.js";

export function enhance(el) {
  return ["one", "many"].includes(el.dataset.form) ? choose(el) : arrange(el);
}
