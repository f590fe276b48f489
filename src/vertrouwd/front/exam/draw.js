// Which questions make a practice exam: spread over the chapters, rested, and not those of the last times.

import { answers } from "../storage/fields.js";

const HOUR = 60 * 60;

/** The closed questions of the bank that were not seen within `rest` hours before `now`. */
export function rested(store, { items }, rest, now) {
  const since = now - rest * HOUR;
  return Object.entries(items)
    .filter(([, [, , , , closed]]) => closed)
    .map(([id, [chapter, , revision]]) => ({ id, chapter, seen: store.read(answers, id, revision)?.at(-1)[0] ?? 0 }))
    .filter(({ seen }) => seen < since);
}

const shuffled = (list, random) =>
  list
    .map((one) => [random(), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/**
 * The ids of `wanted` questions, fewer where there are no more: a question of each chapter in turn, those
 * asked least first. With none of the earlier `runs` (lists of ids) it shares more than `most` of them.
 */
export function draw(pool, runs, wanted, most, random = Math.random) {
  const times = (id) => runs.filter((run) => run.includes(id)).length;
  const shared = runs.map(() => 0);
  const fits = ({ id }) => runs.every((run, n) => shared[n] < most || !run.includes(id));
  const byChapter = new Map();
  for (const item of shuffled(pool, random)) byChapter.set(item.chapter, [...(byChapter.get(item.chapter) ?? []), item]);
  const queues = shuffled([...byChapter.values()], random).map((queue) => queue.sort((a, b) => times(a.id) - times(b.id)));
  const drawn = [];
  while (drawn.length < wanted && queues.some((queue) => queue.length)) {
    for (const queue of queues) {
      const item = queue.shift();
      if (!item || drawn.length === wanted || !fits(item)) continue;
      drawn.push(item.id);
      runs.forEach((run, n) => (shared[n] += Number(run.includes(item.id))));
    }
  }
  return drawn;
}
