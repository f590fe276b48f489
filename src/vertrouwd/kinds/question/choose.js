// Choosing one or many: the choices get a mark, the feedback region says why.

import { arrive, fill, tellDone } from "../../front/dom.js";
import { desk } from "./desk.js";

/** What a choice deserves to be told: nothing when it was rightly left alone. */
function verdict(chosen, right) {
  if (chosen) return right ? "yoursRight" : "yoursWrong";
  return right ? "right" : null;
}

export function choose(el) {
  const at = desk(el);
  const { words } = at;
  const inputs = [...el.querySelectorAll("input[data-choice]")];
  const answers = el.querySelector(".vp-answers");
  const summary = answers.firstElementChild;
  const closed = summary.textContent;
  for (const input of inputs) input.name = at.group;

  const answerTo = (input) => answers.querySelector(`[data-for="${input.value}"]`);
  const isRight = (input) => answerTo(input).hasAttribute("data-right");
  const letters = (some) => {
    const all = some.map((input) => input.value.toUpperCase());
    const last = all.pop();
    return all.length ? all.join(", ") + words.and + last : last;
  };

  /** Marks a choice; the pair of whether it was chosen and its feedback, or nothing. */
  function mark(input) {
    const kind = verdict(input.checked, isRight(input));
    if (!kind) return [];
    at.mark(input.closest(".vp-choice"), kind, words[kind]);
    const said = `${input.value.toUpperCase()} · ${words[kind]}`;
    return [[input.checked, at.outcome(answerTo(input), kind, said)]];
  }

  const actions = {
    check() {
      const chosen = inputs.filter((input) => input.checked);
      if (!chosen.length) return at.say(words.first);
      const good = inputs.every((input) => input.checked === isRight(input));
      const many = el.dataset.form === "many";
      const sum = good ? words.sumRight : many ? words.sumMany : words.sumWrong;
      // What the learner chose comes first, what was missed after it.
      const outcomes = inputs.flatMap(mark).sort(([one], [other]) => other - one);
      const values = { chosen: letters(chosen), right: letters(inputs.filter(isRight)) };
      at.tell(fill(sum, values), good, outcomes.map(([, outcome]) => outcome));
      summary.textContent = answers.dataset.others;
      answers.open = false;
      answers.hidden = outcomes.length === inputs.length;
      at.lock(inputs, true);
      // The region speaks for itself; focus stays where the learner was, on the button that took its place.
      arrive(at.button("retry"));
      at.feedback.scrollIntoView({ block: "nearest" });
      tellDone(el, { choice: chosen.map((input) => input.value), score: good ? 1 : 0, certainty: at.certainty() });
    },
    retry() {
      reset();
      inputs[0].focus();
    },
  };

  function reset() {
    at.clear();
    for (const input of inputs) input.checked = false;
    summary.textContent = closed;
    answers.hidden = true;
    at.lock(inputs, false);
  }

  answers.before(at.tools);
  reset();
  at.open(actions);

  return () => {
    reset();
    answers.hidden = false;
    at.close();
  };
}
