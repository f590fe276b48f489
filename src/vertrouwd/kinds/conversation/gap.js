// One gap in a talk: the choice, its feedback, and the line with which the talk goes on.

import { arrive, copies, make, onClicks } from "../../front/dom.js";

/** Brings one gap to life; calls `passed` once its choice is checked or passed over. */
export function gapIn(turn, tools, group, passed, signal) {
  const inputs = [...turn.querySelectorAll("input[data-choice]")];
  const answers = turn.querySelector(".vp-answers");
  const summary = answers.firstElementChild;
  const closed = summary.textContent;
  const spoken = answers.querySelector(".vp-spoken");
  const line = spoken.querySelector(".vp-line");
  const words = tools.dataset;
  const mark = tools.querySelector(".vp-mark");
  const feedback = tools.querySelector("[data-vp-feedback]");
  const buttons = [...tools.querySelectorAll("[data-do]")];
  const right = answers.querySelector("[data-right]");
  const lent = new Map();

  for (const input of inputs) input.name = `${group}-${turn.dataset.gap}`;
  line.tabIndex = -1;

  const answerTo = (input) => answers.querySelector(`[data-for="${input.value}"]`);

  /** A choice as a line of its own, now that the choices are out of sight. */
  function quoted(input) {
    const said = make("p", "vp-quote");
    said.append(...copies(input.closest("label").querySelector(".vp-text")));
    return said;
  }

  /** Shows the reason of one answer elsewhere, until the gap is open again. */
  function lend(answer, place) {
    const why = answer.querySelector(".vp-why");
    lent.set(answer, why);
    answer.hidden = true;
    place.append(why);
  }

  function goOn(chosen) {
    answers.before(spoken);
    spoken.hidden = lent.has(right);
    if (!spoken.hidden) lend(right, spoken);
    for (const input of inputs) {
      const answer = answerTo(input);
      if (!lent.has(answer)) answer.firstElementChild.after(quoted(input));
    }
    summary.textContent = words.others;
    answers.hidden = lent.size === inputs.length;
    answers.open = false;
    for (const button of buttons) button.hidden = true;
    turn.dataset.passed = chosen ? "checked" : "skipped";
    passed();
    // After a check the mark is read, and the region says why; without one the talk itself goes on.
    arrive(chosen ? mark : line);
  }

  const actions = {
    check() {
      const chosen = inputs.find((input) => input.checked);
      if (!chosen) {
        feedback.replaceChildren(make("p", "vp-sum", words.first));
        return;
      }
      const answer = answerTo(chosen);
      mark.dataset.mark = answer === right ? "yoursRight" : "yoursWrong";
      mark.textContent = words[mark.dataset.mark];
      mark.hidden = false;
      feedback.replaceChildren(quoted(chosen));
      lend(answer, feedback);
      goOn(chosen);
    },
    skip() {
      feedback.replaceChildren();
      goOn(null);
    },
  };

  function reset() {
    for (const [answer, why] of lent) answer.append(why);
    lent.clear();
    for (const quote of answers.querySelectorAll(".vp-quote")) quote.remove();
    for (const answer of answers.querySelectorAll(".vp-answer")) answer.hidden = false;
    answers.querySelector(".vp-inside").prepend(spoken);
    spoken.hidden = false;
    for (const input of inputs) input.checked = false;
    for (const button of buttons) button.hidden = false;
    feedback.replaceChildren();
    mark.hidden = answers.hidden = true;
    summary.textContent = closed;
    delete turn.dataset.passed;
  }

  answers.before(tools);
  reset();
  onClicks(tools, actions, signal);
  const forget = () => {
    if (mark.hidden) feedback.replaceChildren();
  };
  turn.addEventListener("change", forget, { signal });

  return {
    turn,
    reset,
    get open() {
      return !turn.dataset.passed;
    },
    remove() {
      reset();
      answers.hidden = false;
      line.removeAttribute("tabindex");
      tools.remove();
    },
  };
}
