// A backup as one file: every entry as it stands, and back again, checked before a single one is written.

import { keyFor, newLock, seal, unseal } from "../notes/seal.js";
import { answers, asked, FIELDS, lock, mode, note, offline, saved, sealed } from "../storage/fields.js";
import { opened } from "../storage/store.js";

const VERSION = 1;
const LARGEST = 5 * 1024 * 1024; // bytes
const NAME = "backup"; // what the box of a file is bound to
const SUBJECT = /^[a-z0-9-]+$/;
// What is about this device, or about backups themselves, does not travel.
const STAYS = new Set([asked.name, offline.name, saved.name]);

/** Every entry `field/subject` with its stored text, sorted; texts that somebody wrote only where `withNotes`. */
export function gathered(store, withNotes) {
  const written = new Set([note.name, sealed.name, lock.name, mode.name]);
  const entries = {};
  for (const name of [...FIELDS.keys()].sort()) {
    if (STAYS.has(name) || (written.has(name) && !withNotes)) continue;
    const field = FIELDS.get(name);
    for (const subject of store.subjects(field)) entries[`${name}/${subject}`] = store.text(field, subject);
  }
  return entries;
}

/** The text of a file: readable, or where `passphrase` is given a box that only that opens. */
export async function toFile({ course, line, entries }, passphrase) {
  const content = { course, line, entries };
  const head = { vertrouwd: VERSION };
  if (!passphrase) return `${JSON.stringify({ ...head, ...content }, null, 1)}\n`;
  const made = await newLock(passphrase);
  const box = await seal(made.key, NAME, content);
  return `${JSON.stringify({ ...head, lock: made.lock, box }, null, 1)}\n`;
}

/**
 * What a file holds: `{content}`, or `{locked: true}` where it wants a passphrase that is not given or not right,
 * or `{wrong}`: `large`, `none` (no backup of this course) or `later` (of a newer release).
 */
export async function fromFile(text, { course, line }, passphrase) {
  if (text.length > LARGEST) return { wrong: "large" };
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return { wrong: "none" };
  }
  if (content?.vertrouwd > VERSION) return { wrong: "later" };
  if (content?.lock && content.box) {
    if (!lock.fits(content.lock)) return { wrong: "none" };
    const key = passphrase ? await keyFor(passphrase, content.lock).catch(() => null) : null;
    if (!key) return { locked: true };
    content = await unseal(key, NAME, content.box).catch(() => null);
  }
  if (content?.course !== course || !isPlain(content.entries)) return { wrong: "none" };
  return Number(content.line) > Number(line) ? { wrong: "later" } : { content };
}

const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** An entry of a file in today's format: `{field, subject, value, revision}`; undefined where it is none of ours. */
function checked([key, text]) {
  const [name, subject, more] = key.split("/");
  const field = FIELDS.get(name);
  if (!field || STAYS.has(name) || more !== undefined || !SUBJECT.test(subject ?? "") || typeof text !== "string") return undefined;
  const { value, revision } = opened(text, field);
  return value === undefined || !Number.isSafeInteger(revision) ? undefined : { field, subject, value, revision };
}

/** Answers of both, in the order in which they were given. */
function joined(one, other) {
  const all = new Map([...one, ...other].map((answer) => [answer[0], answer]));
  return [...all.values()].sort(([a], [b]) => a - b);
}

/**
 * Puts back what a file holds: `{back, there, unknown}` in numbers of entries. Nothing that stands here is
 * overwritten: answers are joined, and of everything else what stands here stays.
 */
export function putBack(store, content) {
  const count = { back: 0, there: 0, unknown: 0 };
  const found = Object.entries(content.entries).map(checked);
  count.unknown = found.filter((one) => !one).length;
  const whole = found.filter(Boolean);
  // Boxes open under their own passphrase only: with another one here they would be of no use.
  const other = store.text(lock, "course");
  const ours = whole.find(({ field }) => field === lock);
  const foreign = other && ours && JSON.stringify(store.read(lock, "course")) !== JSON.stringify(ours.value);
  for (const { field, subject, value, revision } of whole) {
    if (foreign && [lock, sealed].includes(field)) count.there += 1;
    else if (store.text(field, subject) === null) count.back += Number(store.write(field, subject, value, revision) !== false);
    else if (field === answers && store.read(answers, subject, revision)) {
      store.write(answers, subject, joined(store.read(answers, subject, revision), value), revision);
      count.there += 1;
    } else count.there += 1;
  }
  return count;
}
