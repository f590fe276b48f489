// How long somebody is at work in a chapter: only in view, and only while something happened lately.

import { activity } from "./storage/fields.js";

const LATELY = 120; // seconds without a key, click, touch or scroll
const TICK = 15; // seconds

/** The day on this device, as YYYY-MM-DD. */
export function localDay(date = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Adds to the day's seconds of a chapter while its page is open. */
export function followActivity(store, chapter) {
  if (!chapter) return;
  let last = Date.now();
  const seen = () => (last = Date.now());
  for (const name of ["pointerdown", "keydown", "scroll", "touchstart"]) addEventListener(name, seen, { passive: true });
  setInterval(() => {
    if (document.hidden || Date.now() - last > LATELY * 1000) return;
    const days = store.read(activity, chapter) ?? {};
    const day = localDay();
    store.write(activity, chapter, { ...days, [day]: (days[day] ?? 0) + TICK });
  }, TICK * 1000);
}
