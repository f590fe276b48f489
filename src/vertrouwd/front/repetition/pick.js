// What comes back today, in which order, and what a round of twenty minutes holds.

import { answers } from "../storage/fields.js";
import { memoryOf, recallAt } from "./schedule.js";

export const CAP = 15; // a day, cards and questions together
const VISIT = 4 * 60 * 60; // after so many seconds somebody who returns is on a next visit
const ROUND = 20 * 60;
const CHAPTERS = 5; // at least, in a round

/** The first second of the day, on this device. */
export const dayStart = (now) => Math.floor(new Date(now * 1000).setHours(0, 0, 0, 0) / 1000);
const dayEnd = (now) => Math.floor(new Date(now * 1000).setHours(24, 0, 0, 0) / 1000);

const wasMissed = (log) => log.some(([, right]) => !right);

/** Wrong and certain the last time: what was thought to be known stands in the way. */
const isUrgent = ({ log }) => !log.at(-1)[1] && log.at(-1)[2] === "zeker";

/** Everything that was answered and still is in the course: `index` is that of the item bank. */
export function answered(store, { items }) {
  const found = [];
  for (const id of store.subjects(answers)) {
    const [chapter, kind, revision, seconds] = items[id] ?? [];
    const log = chapter && store.read(answers, id, revision);
    if (log) found.push({ id, chapter, kind, seconds, log, memory: memoryOf(log) });
  }
  return found;
}

/** Cards, and questions that were missed once. */
export const returning = (all) => all.filter(({ kind, log }) => kind === "card" || wasMissed(log));

const dueAt = (item) => (isUrgent(item) ? item.memory.last + VISIT : item.memory.due);

function ordered(all, now) {
  const rank = (item) => [isUrgent(item) ? 0 : 1, recallAt(item.memory, now)];
  return all
    .map((item) => [rank(item), item])
    .sort(([one, a], [other, b]) => one[0] - other[0] || one[1] - other[1] || (a.id < b.id ? -1 : 1))
    .map(([, item]) => item);
}

/** How many answers of today were a return: every entry of today but an item's first. */
export const doneToday = (all, now) =>
  all.flatMap(({ log }) => log.slice(1)).filter(([at]) => at >= dayStart(now) && at < dayEnd(now)).length;

/** What is due today in its order: now, never more than the cap leaves; and how many wait for another day. */
export function today(all, now) {
  const isDue = (item) => (isUrgent(item) ? dueAt(item) <= now : dueAt(item) < dayEnd(now) && item.memory.last < dayStart(now));
  const due = ordered(returning(all).filter(isDue), now);
  const room = Math.max(0, CAP - doneToday(returning(all), now));
  // What waits is never counted as a mountain: a week away asks no more than one day more.
  return { now: due.slice(0, room), waiting: Math.min(due.length - Math.min(room, due.length), CAP) };
}

/** When the next comes back (seconds), after `now`; undefined where nothing returns. */
export function nextDue(all, now) {
  const days = returning(all).map(dueAt);
  return days.length ? Math.max(Math.min(...days), dayEnd(now)) : undefined;
}

/** One of each chapter in turn, until the time is up. */
function inTurn(groups) {
  const round = [];
  let seconds = 0;
  for (let n = 0; groups.some((group) => group.length > n); n++) {
    for (const group of groups) {
      if (!group[n]) continue;
      seconds += group[n].seconds;
      if (round.length && seconds > ROUND) return round;
      round.push(group[n]);
    }
  }
  return round;
}

/** Twenty minutes over five chapters or more: overdue and wrongly certain first, then cards not seen yet. */
export function refresher(all, { items }, now) {
  const chapters = new Map();
  for (const item of ordered(all, now)) chapters.set(item.chapter, [...(chapters.get(item.chapter) ?? []), item]);
  for (const [id, [chapter, kind, , seconds]] of Object.entries(items)) {
    if (kind !== "card" || chapters.size >= CHAPTERS) continue;
    if (!chapters.has(chapter)) chapters.set(chapter, [{ id, chapter, kind, seconds }]);
  }
  return inTurn([...chapters.values()]);
}
