// A judgement: the learner's view beside the key, in words. Nothing is added up, nothing is right or wrong.

import { arrive, fill, fromTemplate, make, onClicks, tellDone } from "../../front/dom.js";

const SCALE = ["strong", "defensible", "risky", "harmful"];
let instances = 0;

/** How two points of the scale stand: the same, on the same side of the middle, or across it. */
function nearness(chosen, key) {
  const [one, other] = [SCALE.indexOf(chosen), SCALE.indexOf(key)];
  if (one === other) return "same";
  return one >> 1 === other >> 1 ? "near" : "far";
}

export function enhance(el) {
  const open = el.dataset.status === "open";
  const actions = [...el.querySelectorAll("[data-action]")];
  const inputs = [...el.querySelectorAll("input[data-choice]")];
  const answers = el.querySelector(".vp-answers");
  const summary = answers.firstElementChild;
  const closed = summary.textContent;
  const closing = answers.querySelector(".vp-closing");
  const tools = fromTemplate(el);
  const words = tools.dataset;
  const [check, retry] = tools.querySelectorAll("[data-do]");
  const feedback = tools.querySelector("[data-vp-feedback]");
  const listeners = new AbortController();

  // The same exercise may stand twice on a page: each keeps its own groups.
  const mine = ++instances;
  const names = inputs.map((input) => input.name);
  for (const input of inputs) input.name += `-${mine}`;

  const answerTo = (action) => answers.querySelector(`[data-for="${action.dataset.action}"]`);
  const chosenIn = (action) => action.querySelector("input:checked");
  const outcomeOf = (action) => action.querySelector(".vp-outcome");

  /** What is said of an action: the own rating beside the key, or that it was chosen. */
  function said(action) {
    const input = chosenIn(action);
    if (open) return input ? words.yours : "";
    const key = answerTo(action).dataset.appraisal;
    const word = (value) => {
      const same = action.querySelector(`input[value="${value}"]`);
      return same.parentElement.textContent.trim().toLowerCase();
    };
    return fill(words.compare, {
      yours: word(input.value),
      key: word(key),
      near: words[nearness(input.value, key)],
    });
  }

  function reveal(action) {
    const answer = answerTo(action);
    const outcome = make("div", "vp-outcome");
    const line = said(action);
    if (line) outcome.append(make("p", "vp-compare", line));
    outcome.append(answer.querySelector(".vp-why"));
    outcome.tabIndex = -1;
    action.append(outcome);
    answer.hidden = true;
    for (const input of action.querySelectorAll("input")) input.disabled = true;
  }

  function tell(left) {
    const some = left === 1 ? words.leftOne : words.leftMany;
    feedback.textContent = left ? fill(some, { left }) : words.done;
  }

  const does = {
    check() {
      const waiting = actions.filter((action) => !outcomeOf(action));
      const chosen = waiting.filter(chosenIn);
      if (!chosen.length) {
        feedback.textContent = fill(words.first, { left: waiting.length });
        return;
      }
      const ready = open ? waiting : chosen;
      ready.forEach(reveal);
      const left = waiting.length - ready.length;
      tell(left);
      if (!left && closing) tools.append(closing);
      summary.textContent = answers.dataset.others;
      answers.open = false;
      answers.hidden = check.hidden = !left;
      retry.hidden = false;
      arrive(outcomeOf(chosen[0]));
      if (!left) tellDone(el);
    },
    retry() {
      reset();
      inputs[0].focus();
    },
  };

  function reset() {
    for (const action of actions.filter(outcomeOf)) {
      answerTo(action).append(action.querySelector(".vp-why"));
      answerTo(action).hidden = false;
      outcomeOf(action).remove();
    }
    for (const input of inputs) input.checked = input.disabled = false;
    if (closing) answers.append(closing);
    feedback.textContent = "";
    summary.textContent = closed;
    answers.hidden = retry.hidden = true;
    check.hidden = false;
  }

  answers.before(tools);
  reset();
  onClicks(tools, does, listeners.signal);
  el.addEventListener("change", () => (feedback.textContent = ""), { signal: listeners.signal });

  return () => {
    listeners.abort();
    reset();
    inputs.forEach((input, n) => (input.name = names[n]));
    answers.hidden = false;
    tools.remove();
    delete el.dataset.vpOn;
  };
}
