// The fields of a page that somebody writes in: filled from the notes, kept as they change, and told truly.

import { fill, make, onClicks } from "../dom.js";
import { recognise } from "./recognisable.js";

const PAUSE = 700; // milliseconds without a key

const dayName = (at) => new Date(at * 1000).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** The exercises under `root` with fields, and each field by its key. */
function written(root) {
  const exercises = new Map();
  for (const area of root.querySelectorAll("textarea")) {
    const el = area.closest("[data-vp-writes], [data-vp]");
    if (!el) continue;
    if (!exercises.has(el)) exercises.set(el, new Map());
    exercises.get(el).set(area.id.slice(el.id.length + 1), area);
  }
  return exercises;
}

/** Follows every field under `root`; `words` are those of the page. Returns how to show again what is kept. */
export function followFields(root, notes, words) {
  // The people of the course itself may be named.
  const known = new Set(document.querySelector("main").textContent.match(/\p{Lu}\p{Ll}+/gu));
  const exercises = written(root);
  const timers = new Map();

  const textsOf = (fields) => Object.fromEntries([...fields].map(([key, area]) => [key, area.value]));

  /** What is kept beside what stands there: fields that this page does not have stay as they are. */
  function keep(el) {
    clearTimeout(timers.get(el));
    timers.delete(el);
    notes.write(el.id, { ...notes.read(el.id)?.texts, ...textsOf(exercises.get(el)) });
    tell(el);
  }

  function show(el) {
    const texts = notes.read(el.id)?.texts ?? {};
    for (const [key, area] of exercises.get(el)) {
      const kept = texts[key] ?? "";
      if (!kept || area.value === kept || area === document.activeElement) continue;
      // Typed while the book was closed: both stay.
      area.value = area.value.trim() && !kept.includes(area.value.trim()) ? `${kept}\n${area.value}` : kept;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    // What was typed before the book was open is kept now.
    if ([...exercises.get(el)].some(([key, area]) => area.value !== (texts[key] ?? ""))) return keep(el);
    return tell(el);
  }

  /** The line below an exercise: what happens to what is typed there. */
  function tell(el) {
    const line = el.querySelector(".vp-kept");
    const state = notes.locked() ? "locked" : notes.chosen();
    if (line) line.firstChild.textContent = words[state];
    const goes = notes.goes(el.id);
    const last = el.querySelector("[data-vp-goes]");
    if (!goes) return last?.remove();
    if (last) return undefined;
    const made = document.querySelector("[data-vp-goes-template]").content.firstElementChild.cloneNode(true);
    made.querySelector("span").textContent = fill(words.goes, { day: dayName(goes) });
    onClicks(made, { renew: () => notes.renew(el.id).then(() => tell(el)) });
    (line ?? el.lastElementChild).after(made);
    return undefined;
  }

  /** Names what may give somebody away, below the field and once for the same finding. */
  function warn(area) {
    const kinds = [...new Set(recognise(area.value, known).map(({ kind }) => kind))];
    let hint = area.parentElement.querySelector(":scope > .vp-seen");
    if (!hint && !kinds.length) return;
    if (!hint) {
      hint = make("p", "vp-seen");
      hint.setAttribute("role", "status");
      area.after(hint);
    }
    const said = kinds.length ? fill(words.seen, { kinds: kinds.map((kind) => words[kind]).join(", ") }) : "";
    if (hint.textContent !== said) hint.textContent = said;
  }

  for (const [el, fields] of exercises) {
    for (const area of fields.values()) {
      const pause = () => {
        keep(el);
        warn(area);
      };
      area.addEventListener("input", () => {
        clearTimeout(timers.get(el));
        timers.set(el, setTimeout(pause, PAUSE));
      });
      area.addEventListener("change", pause);
    }
  }
  addEventListener("pagehide", () => [...timers.keys()].forEach(keep));
  const showAll = () => [...exercises.keys()].forEach(show);
  const empty = () => [...exercises.values()].flatMap((fields) => [...fields.values()]).forEach((area) => (area.value = ""));
  showAll();
  return { showAll, empty };
}
