// The notes of a learner: kept not at all, as they are, or under a passphrase; gone 90 days after the last change.

import { lock, mode, note, sealed } from "../storage/fields.js";
import { keyFor, newLock, seal, unseal } from "./seal.js";

const DAY = 24 * 60 * 60;
const KEPT = 90 * DAY;
const ANNOUNCED = 14 * DAY; // before they go

const clock = () => Math.floor(Date.now() / 1000);
const isEmpty = (texts) => Object.values(texts).every((text) => !text.trim());

/** What may be chosen on this ground with this answer: `none`, and where it is allowed `plain` and `sealed`. */
export function choices({ ground, answer }) {
  if (answer() !== "alone" || !globalThis.crypto?.subtle) return ["none"];
  return { own: ["none", "plain", "sealed"], shared: ["none", "sealed"] }[ground] ?? ["none"];
}

const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

export function openNotes(store) {
  const open = new Map(); // what was under the passphrase, while it is open
  let key = null;
  let writing = Promise.resolve();

  const chosen = () => (choices(store).includes(store.read(mode, "course")) ? store.read(mode, "course") : "none");
  const locked = () => chosen() === "sealed" && !key;
  const name = (subject) => `${store.prefix}sealed/${subject}`;

  function read(subject) {
    return chosen() === "sealed" ? open.get(subject) : store.read(note, subject);
  }

  async function keepSealed(subject, value) {
    open.set(subject, value);
    const box = await seal(key, name(subject), value);
    store.write(sealed, subject, { at: value.at, ...box });
  }

  /** Keeps the texts of an exercise as the learner wants; nothing where that is not at all, or the book is locked. */
  function write(subject, texts, { at = clock(), renewed = false } = {}) {
    if (chosen() === "none" || locked()) return writing;
    // Nobody changed it: the 90 days go on.
    if (at > (read(subject)?.at ?? at) && same(texts, read(subject).texts) && !renewed) return writing;
    if (isEmpty(texts)) return remove(subject);
    if (chosen() === "plain") store.write(note, subject, { texts, at });
    // One after another: what was typed last is what stays.
    else writing = writing.then(() => key && keepSealed(subject, { texts, at }));
    return writing;
  }

  function remove(subject) {
    open.delete(subject);
    store.drop(note, subject);
    writing = writing.then(() => store.drop(sealed, subject));
    return writing;
  }

  /** Every note there is, by its exercise: `{texts, at}`. */
  function all() {
    if (chosen() === "sealed") return new Map(open);
    return new Map(store.subjects(note).flatMap((subject) => [[subject, store.read(note, subject)]].filter(([, one]) => one)));
  }

  /** Opens what is under the passphrase; false where it is not the right one. Boxes that do not open are left alone. */
  async function unlock(passphrase) {
    const found = store.read(lock, "course");
    const made = found ? await keyFor(passphrase, found) : null;
    if (!made) return false;
    // Open only when all of it is read: else what is typed meanwhile would be kept over it.
    await refresh(made);
    key = made;
    return true;
  }

  /** Reads again what is under the passphrase, as another tab may have left it. */
  async function refresh(by = key) {
    for (const subject of by ? store.subjects(sealed) : []) {
      const box = store.read(sealed, subject);
      const value = box && (await unseal(by, name(subject), box).catch(() => null));
      if (value) open.set(subject, value);
    }
  }

  function close() {
    key = null;
    open.clear();
  }

  /** Takes what the learner wants from now on; what there is follows. `passphrase` is for `sealed` only. */
  async function choose(wanted, passphrase) {
    await writing;
    const there = all();
    const made = wanted === "sealed" ? await newLock(passphrase) : null;
    if (!store.write(mode, "course", wanted)) return false;
    for (const field of [note, sealed]) for (const subject of store.subjects(field)) store.drop(field, subject);
    store.drop(lock, "course");
    close();
    if (made) {
      store.write(lock, "course", made.lock);
      key = made.key;
    }
    for (const [subject, { texts, at }] of there) await write(subject, texts, { at });
    return true;
  }

  const changed = () => [note, sealed].flatMap((field) => store.subjects(field).map((subject) => [subject, store.read(field, subject)?.at]));

  /** Lets go what nobody changed for 90 days. */
  function expire(now = clock()) {
    for (const [subject, at] of changed()) if (at + KEPT <= now) remove(subject);
  }

  /** When a note goes (seconds), where that is within 14 days. */
  function goes(subject, now = clock()) {
    const at = changed().find(([one]) => one === subject)?.[1];
    return at !== undefined && at + KEPT - ANNOUNCED <= now ? at + KEPT : undefined;
  }

  const renew = (subject) => write(subject, read(subject).texts, { renewed: true });

  return { chosen, locked, read, write, remove, all, unlock, refresh, close, choose, expire, goes, renew };
}
