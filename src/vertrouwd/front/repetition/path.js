// The page *Mijn leerpad*: the course as a map, with what is finished, where one was, and what comes back.

import { fill, make } from "../dom.js";
import { assessed, done, finished, last } from "../storage/fields.js";
import { answered, today } from "./pick.js";

const clock = () => Math.floor(Date.now() / 1000);
const dayName = (day) => new Date(`${day}T12:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long" });

/** Shows beside each chapter of the map how it stands. */
export function showPath(room, index, { store }) {
  const words = room.dataset;
  const all = answered(store, index);
  const due = today(all, clock()).now;
  const suggested = store.read(assessed, "course")?.at(-1).path ?? [];
  const was = store.read(last, "course");
  // A question may have been borrowed by another chapter: it does not tell where somebody was.
  const own = store.subjects(done).filter((id) => index.items[id]?.[1] !== "question");
  const begun = new Set(own.map((id) => chapterOf(id, index)));
  const chapters = [...room.querySelectorAll("[data-chapter]")];
  for (const entry of chapters) {
    const { chapter } = entry.dataset;
    const day = store.read(finished, chapter);
    const count = due.filter((item) => item.chapter === chapter).length;
    const lines = [
      day ? fill(words.finished, { day: dayName(day) }) : begun.has(chapter) && words.begun,
      was?.chapter === chapter && words.here,
      !day && suggested.includes(chapter) && words.suggested,
      count && fill(count === 1 ? words.dueOne : words.due, { count }),
    ].filter(Boolean);
    entry.toggleAttribute("data-finished", Boolean(day));
    if (lines.length) entry.append(make("p", "vp-path-note", lines.join(" · ")));
  }
  const ready = chapters.filter((entry) => entry.hasAttribute("data-finished")).length;
  room.querySelector("[data-vp-line=status]").textContent = fill(words.count, { ready, count: chapters.length });
}

const chapterOf = (id, { titles }) => Object.keys(titles).find((chapter) => id.startsWith(`${chapter}-`));
