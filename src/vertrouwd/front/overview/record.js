// The page *Studie-overzicht*: what was finished and how long it took, to print; never what was answered.

import { fill } from "../dom.js";
import { activity, finished } from "../storage/fields.js";

const dayName = (day) => new Date(`${day}T12:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
const minutesOf = (days) => Math.round(Object.values(days ?? {}).reduce((sum, seconds) => sum + seconds, 0) / 60);

export function openRecord(room, { store }) {
  const words = room.dataset;
  const timed = (minutes) => fill(minutes === 1 ? words.minute : words.minutes, { count: minutes });
  let total = 0;
  let ready = 0;
  for (const row of room.querySelectorAll("tr[data-chapter]")) {
    const { chapter } = row.dataset;
    const days = store.read(activity, chapter);
    const minutes = minutesOf(days);
    const day = store.read(finished, chapter);
    row.hidden = !day && !minutes;
    row.querySelector("[data-vp-day]").textContent = day ? fill(words.finished, { day: dayName(day) }) : words.begun;
    row.querySelector("[data-vp-minutes]").textContent = timed(minutes);
    total += minutes;
    ready += Number(Boolean(day));
  }
  const any = [...room.querySelectorAll("tr[data-chapter]")].some((row) => !row.hidden);
  room.querySelector('[data-vp-line="none"]').hidden = any;
  room.querySelector("[data-vp-sheet]").hidden = !any;
  room.querySelector('[data-vp-line="sum"]').textContent = fill(words.sum, { ready, minutes: timed(total) });
  room.querySelector('[data-vp-line="made"]').textContent = fill(words.made, {
    day: new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" }),
  });
  room.querySelector('[data-do="print"]').addEventListener("click", () => print());
  room.hidden = false;
}
