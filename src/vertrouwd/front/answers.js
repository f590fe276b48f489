// Keeps how an exercise that comes back was answered: when, right or wrong, and how certain.

import { answers } from "./storage/fields.js";

// Within ten minutes the feedback is still in mind: a second try says nothing about what is remembered.
const FRESH = 10 * 60;
const LONGEST = 60; // entries of one exercise: years of repetition

const now = () => Math.floor(Date.now() / 1000);

/** Adds one answer to what is kept of an exercise. */
export function keepAnswer(store, id, revision, right, certainty, at = now()) {
  const log = store.read(answers, id, revision) ?? [];
  if (log.length && at - log.at(-1)[0] < FRESH) return;
  store.write(answers, id, [...log, [at, Number(right), certainty]].slice(-LONGEST), revision);
}

/** Hears the cards of a page, and the questions of its test or of a room. */
export function followAnswers(store, chapter) {
  const quiz = document.getElementById(`${chapter}-toets`)?.closest("section");
  const counts = (el) => el.closest("[data-vp-room]") || quiz?.contains(el);
  const keep = (el, right, certainty) => keepAnswer(store, el.id, Number(el.dataset.revision ?? 0), right, certainty);
  addEventListener("vp:graded", ({ target, detail }) => keep(target, detail.recalled, detail.certainty));
  addEventListener("vp:done", ({ target, detail }) => {
    if (detail && counts(target)) keep(target, detail.score, detail.certainty);
  });
}
