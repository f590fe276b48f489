// How much room a field has left, told in the exercise's live region when it gets tight.

import { fill } from "./dom.js";

const NEAR_LIMIT = 100; // characters left before the count is told
const STEP = 20; // told again after so many characters

/** A function that tells of a field, in `region` with `words`, what is left of its room. */
export function roomLeft(region, words) {
  let told = null;
  return (field) => {
    const left = field.maxLength - field.value.length;
    const now = left > NEAR_LIMIT ? null : Math.floor(left / STEP);
    if (now === told) return;
    told = now;
    region.textContent = now === null ? "" : fill(words, { left });
  };
}
