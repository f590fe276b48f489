// When something is due again: FSRS over what was answered, and nothing else. The same log gives the same days.

import { fsrs, generatorParameters, Rating } from "ts-fsrs";

export const DAY = 24 * 60 * 60;
const RETENTION = 0.85; // chance of still knowing it on the day it comes back
const LONGEST = 180; // days
const EASY_AFTER = 3; // certain and right so many times in a row

// Without fuzz and learning steps, so that nothing but the answers decides.
const model = fsrs(
  generatorParameters({ request_retention: RETENTION, maximum_interval: LONGEST, enable_fuzz: false, learning_steps: [] }),
);

/** The grade of each answer: the pair of what was said to be certain and what came of it. */
export function gradesOf(log) {
  let sure = 0;
  return log.map(([, right, certainty]) => {
    sure = right && certainty === "zeker" ? sure + 1 : 0;
    if (!right) return Rating.Again;
    if (certainty === "gok") return Rating.Hard;
    return sure >= EASY_AFTER ? Rating.Easy : Rating.Good;
  });
}

/** Stability (days), difficulty (1–10), and when it was last answered and is due (seconds); days count as whole. */
export function memoryOf(log, grades = gradesOf(log)) {
  let memory = null;
  let last = log[0][0];
  let interval = 0;
  log.forEach(([at], n) => {
    const days = Math.max(0, Math.floor((at - last) / DAY)); // a clock that was set back is no reason to stop
    memory = model.next_state(memory, days, grades[n]);
    interval = model.next_interval(memory.stability, days);
    last = at;
  });
  return { ...memory, last, due: last + interval * DAY };
}

/** The chance, 0 to 1, that it is still known at `now`. */
export function recallAt({ stability, last }, now) {
  return model.forgetting_curve(Math.max(0, Math.floor((now - last) / DAY)), stability);
}
