// A question: checked only when asked, feedback beside the choice it is about.

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

  function mark(input) {
    const answer = answerTo(input);
    const kind = verdict(input.checked, isRight(input));
    answer.hidden = kind !== null;
    if (!kind) return null;
    const choice = input.closest(".vp-choice");
    const line = make("p", "vp-mark", words[kind]);
    line.dataset.mark = kind;
    line.tabIndex = -1;
    const outcome = make("div", "vp-outcome");
    outcome.append(line, answer.querySelector(".vp-why"));
    choice.append(outcome);
    choice.dataset.marked = kind;
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
      const lines = inputs.map((input) => [input, mark(input)]);
      feedback.textContent = summed(chosen, inputs.filter(isRight));
      if (explanation) feedback.after(explanation);
      summary.textContent = answers.dataset.others;
      answers.open = false;
      answers.hidden = lines.every(([, line]) => line);
      freeze(true);
      arrive(lines.find(([input, line]) => line && input.checked)[1]);
    },
    retry() {
      reset();
      inputs[0].focus();
    },
  };

  function reset() {
    for (const outcome of el.querySelectorAll(".vp-choice > .vp-outcome")) {
      const choice = outcome.parentElement;
      const answer = answerTo(choice.querySelector("input"));
      answer.append(outcome.querySelector(".vp-why"));
      delete choice.dataset.marked;
      outcome.remove();
    }
    for (const answer of answers.querySelectorAll(".vp-answer")) answer.hidden = false;
    for (const input of [...inputs, ...certainties]) input.checked = false;
    if (explanation) answers.append(explanation);
    feedback.textContent = "";
    summary.textContent = closed;
    answers.hidden = true;
    freeze(false);
  }

  answers.before(tools);
  reset();
  onClicks(tools, actions, listeners.signal);
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
