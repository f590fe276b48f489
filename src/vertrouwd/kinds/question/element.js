// A question: checked only when asked; the choices get a mark, the feedback region says why.

import { arrive, fill, fromTemplate, make, onClicks } from "../../front/dom.js";

let instances = 0;

/** What a choice deserves to be told: nothing when it was rightly left alone. */
function verdict(chosen, right) {
  if (chosen) return right ? "yoursRight" : "yoursWrong";
  return right ? "right" : null;
}

export function enhance(el) {
  const find = (selector) => el.querySelector(selector);
  const inputs = [...el.querySelectorAll("input[data-choice]")];
  const certainties = [...el.querySelectorAll("input[data-certainty]")];
  const answers = find(".vp-answers");
  const summary = answers.firstElementChild;
  const closed = summary.textContent;
  const explanation = find(".vp-explanation");
  const tools = fromTemplate(el);
  const words = tools.dataset;
  const [check, retry] = tools.querySelectorAll("[data-do]");
  const feedback = tools.querySelector("[data-vp-feedback]");
  const listeners = new AbortController();

  // The same exercise may stand twice on a page: each keeps its own group.
  const group = `${el.id}-${++instances}`;
  for (const input of inputs) input.name = group;
  for (const input of certainties) input.name = `${group}-certainty`;

  const answerTo = (input) => answers.querySelector(`[data-for="${input.value}"]`);
  const isRight = (input) => answerTo(input).hasAttribute("data-right");
  const letters = (some) => {
    const all = some.map((input) => input.value.toUpperCase());
    const last = all.pop();
    return all.length ? all.join(", ") + words.and + last : last;
  };

  /** Marks a choice in words; the pair of its mark and its feedback, or nothing. */
  function mark(input) {
    const kind = verdict(input.checked, isRight(input));
    const answer = answerTo(input);
    answer.hidden = kind !== null;
    if (!kind) return [];
    const choice = input.closest(".vp-choice");
    choice.dataset.marked = kind;
    choice.append(marked(kind));
    const outcome = make("div", "vp-outcome");
    outcome.append(marked(kind, `${input.value.toUpperCase()} · `), answer.querySelector(".vp-why"));
    outcome.dataset.of = input.value;
    return [[input.checked, outcome]];
  }

  function marked(kind, letter = "") {
    const line = make("p", "vp-mark", letter + words[kind]);
    line.dataset.mark = kind;
    return line;
  }

  function summed(chosen, right) {
    const good = inputs.every((input) => input.checked === isRight(input));
    const sure = certainties.find((input) => input.checked)?.value;
    const many = el.dataset.form === "many";
    const sum = good ? words.sumRight : many ? words.sumMany : words.sumWrong;
    const calibration = words[sure + (good ? "Right" : "Wrong")] ?? "";
    return `${fill(sum, { chosen: letters(chosen), right: letters(right) })} ${calibration}`.trim();
  }

  function freeze(frozen) {
    for (const input of [...inputs, ...certainties]) input.disabled = frozen;
    check.hidden = frozen;
    retry.hidden = !frozen;
    el.toggleAttribute("data-checked", frozen);
  }

  const actions = {
    check() {
      const chosen = inputs.filter((input) => input.checked);
      if (!chosen.length) {
        feedback.textContent = words.first;
        return;
      }
      // What the learner chose comes first, what was missed after it.
      const outcomes = inputs.flatMap(mark).sort(([one], [other]) => other - one);
      const sum = make("p", "vp-sum", summed(chosen, inputs.filter(isRight)));
      feedback.replaceChildren(sum, ...outcomes.map(([, outcome]) => outcome));
      if (explanation) feedback.append(explanation);
      summary.textContent = answers.dataset.others;
      answers.open = false;
      answers.hidden = outcomes.length === inputs.length;
      freeze(true);
      // The region speaks for itself; focus stays where the learner was, on the button that took its place.
      arrive(retry);
      feedback.scrollIntoView({ block: "nearest" });
    },
    retry() {
      reset();
      inputs[0].focus();
    },
  };

  function reset() {
    for (const outcome of feedback.querySelectorAll(".vp-outcome")) {
      answers.querySelector(`[data-for="${outcome.dataset.of}"]`).append(outcome.querySelector(".vp-why"));
    }
    for (const choice of el.querySelectorAll(".vp-choice[data-marked]")) {
      delete choice.dataset.marked;
      choice.querySelector(".vp-mark").remove();
    }
    for (const answer of answers.querySelectorAll(".vp-answer")) answer.hidden = false;
    for (const input of [...inputs, ...certainties]) input.checked = false;
    if (explanation) answers.append(explanation);
    feedback.replaceChildren();
    summary.textContent = closed;
    answers.hidden = true;
    freeze(false);
  }

  answers.before(tools);
  reset();
  onClicks(tools, actions, listeners.signal);
  // A held Enter on one button must not press the other that takes its place.
  const once = (event) => event.repeat && event.preventDefault();
  tools.addEventListener("keydown", once, { signal: listeners.signal });
  const forget = () => {
    if (check.hidden === false) feedback.textContent = "";
  };
  el.addEventListener("change", forget, { signal: listeners.signal });

  return () => {
    listeners.abort();
    reset();
    answers.hidden = false;
    tools.remove();
    delete el.dataset.vpOn;
  };
}
