// The questions of an exam: without hints and answers while it lasts, with all of them after.

import { exerciseOf } from "../bank.js";

const ASIDE = ".vp-answers, .vp-certainty, .vp-hint, .vp-explanation";

/** The question, asked as in an exam, with what was chosen before; undefined where the course has it no more. */
export async function asked(id, chapter, letter) {
  const el = await exerciseOf(id, chapter);
  if (!el) return undefined;
  for (const aside of el.querySelectorAll(ASIDE)) aside.hidden = true;
  mark(el, letter);
  return el;
}

function mark(el, letter) {
  for (const input of el.querySelectorAll("input[data-choice]")) input.checked = input.value === letter;
}

/** Whether the letter is the key of the question. */
export const isRight = (el, letter) =>
  Boolean(letter && el.querySelector(`[data-for="${letter}"]`)?.hasAttribute("data-right"));

/** The question as in its chapter again, brought to life, in a place of its own. */
export function opened(el, enhance) {
  const place = document.createElement("div");
  for (const aside of el.querySelectorAll(ASIDE)) aside.hidden = false;
  place.append(el);
  enhance(place);
  return place;
}

/** Checks what was chosen, as the learner would; a question left open stays to be answered. */
export function check(el, letter) {
  if (!letter) return;
  mark(el, letter);
  el.querySelector('[data-do="check"]').click();
}
