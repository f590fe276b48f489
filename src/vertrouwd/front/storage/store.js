// The one module that keeps anything. An entry has a key of its own, so two tabs overwrite nothing of each other.

import { FIELDS, mode, PROGRESS } from "./fields.js";
import { placeOf } from "./places.js";

const PLACES = ["page", "tab", "device"];
const ANSWERS = ["alone", "shared"];

/** The value of an entry in today's format; `later` where a newer release wrote it, `broken` where it is none. */
export function opened(text, { format, fits, steps }) {
  try {
    const entry = JSON.parse(text);
    if (entry.format > format) return { later: true };
    let { value } = entry;
    for (let at = entry.format; at < format; at++) value = steps[at](value);
    return fits(value) ? { value, revision: entry.revision } : { broken: true };
  } catch {
    return { broken: true };
  }
}

/**
 * The entries of one release line of a course. `areas` has a `page`, a `tab` and a `device` (areas.js);
 * `tell(word)` hears `full`, `broken` or `later`, never a value.
 */
export function openStore({ course, line, ground, areas, tell }) {
  const prefix = `${course}/${line}/`;
  const answerKey = `${prefix}answer`;
  const ours = (place, start = prefix) => areas[place].keys().filter((key) => key.startsWith(start));

  /** What the learner said of this device: `alone`, `shared` or null. */
  function answer() {
    const said = areas.device.get(answerKey) ?? areas.tab.get(answerKey) ?? areas.page.get(answerKey);
    return ANSWERS.includes(said) ? said : null;
  }

  /** What the learner wants with notes. Only a device can be asked to keep them. */
  function notes() {
    const text = areas.device.get(`${prefix}${mode.name}/course`);
    return (text && opened(text, mode).value) ?? "none";
  }

  function put(place, key, text) {
    if (areas[place].put(key, text)) return true;
    areas.page.put(key, text);
    tell("full");
    return false;
  }

  function read(field, subject, revision = 0) {
    const key = `${prefix}${field.name}/${subject}`;
    for (const place of PLACES) {
      const text = areas[place].get(key);
      if (text === null) continue;
      const entry = opened(text, field);
      if (entry.later) tell("later");
      // What cannot be read stays, out of the way: nothing is lost, and nothing stumbles over it twice.
      if (entry.broken && areas[place].put(`${key}!`, text)) areas[place].drop(key);
      if (entry.broken) tell("broken");
      if ("value" in entry && entry.revision === revision) return entry.value;
    }
    return undefined;
  }

  /** Keeps a value where its class allows; throws a TypeError where it does not have the field's shape. */
  function write(field, subject, value, revision = 0) {
    if (!field.fits(value)) throw new TypeError(`no ${field.name}`);
    const key = `${prefix}${field.name}/${subject}`;
    const place = placeOf(field.level, ground, answer(), notes());
    const text = JSON.stringify({ format: field.format, revision, value });
    const there = areas[place].get(key);
    if (there !== null && opened(there, field).later) return areas.page.put(key, text);
    if (!put(place, key, text)) return false;
    for (const other of PLACES) if (other !== place) areas[other].drop(key);
    return true;
  }

  /** The stored text of an entry as it is; null where there is none. */
  function text(field, subject) {
    const key = `${prefix}${field.name}/${subject}`;
    return PLACES.map((place) => areas[place].get(key)).find((one) => one !== null) ?? null;
  }

  /** The subjects that have an entry of this field, of whatever revision. */
  function subjects(field) {
    const start = `${prefix}${field.name}/`;
    const names = PLACES.flatMap((place) => ours(place, start)).map((key) => key.slice(start.length));
    return [...new Set(names)].filter((name) => !name.endsWith("!")).sort();
  }

  function drop(field, subject) {
    for (const place of PLACES) areas[place].drop(`${prefix}${field.name}/${subject}`);
  }

  /** Moves everything to where it may stand now. */
  function settle() {
    const said = answer();
    for (const from of PLACES) {
      for (const key of ours(from)) {
        if (key === answerKey) continue;
        const level = FIELDS.get(key.slice(prefix.length).split("/")[0])?.level ?? PROGRESS;
        const to = placeOf(level, ground, said, notes());
        if (to === from) continue;
        // Written before it is removed: a full device loses nothing.
        if (areas[to].put(key, areas[from].get(key))) areas[from].drop(key);
        else tell("full");
      }
    }
  }

  /** Takes the answer about this device and moves what is kept to where it may now stand. */
  function say(said) {
    for (const place of PLACES) areas[place].drop(answerKey);
    const away = ground === "own" ? "tab" : "page";
    put(said === "alone" ? "device" : away, answerKey, said);
    settle();
  }

  /** Removes all that this course keeps here, of every release line. */
  function wipe() {
    for (const place of PLACES) ours(place, `${course}/`).forEach(areas[place].drop);
  }

  const holds = () => PLACES.some((place) => ours(place).length);
  return { ground, prefix, answer, say, settle, read, write, text, subjects, drop, wipe, holds };
}
