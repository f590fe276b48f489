// What every form of a question has: its tools, certainty, marks, and one region for all feedback.

import { fromTemplate, make, onClicks } from "../../front/dom.js";

let instances = 0;

/** The tools of a question, not yet in the page. */
export function desk(el) {
  const tools = fromTemplate(el);
  const words = tools.dataset;
  const feedback = tools.querySelector("[data-vp-feedback]");
  const certainties = [...el.querySelectorAll("input[data-certainty]")];
  const explanation = el.querySelector(".vp-explanation");
  const home = explanation?.parentElement;
  const listeners = new AbortController();
  let undo = [];

  // The same exercise may stand twice on a page: each keeps its own groups.
  const group = `${el.id}-${++instances}`;
  for (const input of certainties) input.name = `${group}-certainty`;

  const button = (name) => tools.querySelector(`[data-do="${name}"]`);
  const line = (tag, kind, text) => {
    const made = make(tag, "vp-mark", text);
    made.dataset.mark = kind;
    return made;
  };

  /** How certain the learner says to be; empty where nobody asks or says so. */
  const certainty = () => certainties.find((input) => input.checked)?.value ?? "";

  /** What a learner should hear who was sure and wrong, or guessed and was right. */
  const calibration = (good) => words[certainty() + (good ? "Right" : "Wrong")] ?? "";

  /** Marks a place in words. */
  function mark(place, kind, text) {
    const made = line(place.tagName === "SPAN" ? "span" : "p", kind, text);
    place.dataset.marked = kind;
    place.append(made);
    undo.push(() => {
      delete place.dataset.marked;
      made.remove();
    });
  }

  /** The feedback of an answer under a mark, lent to the region until the next try. */
  function outcome(answer, kind, text) {
    const why = answer.querySelector(".vp-why");
    const made = make("div", "vp-outcome");
    made.append(line("p", kind, text), why);
    answer.hidden = true;
    undo.push(() => {
      answer.append(why);
      answer.hidden = false;
    });
    return made;
  }

  /** Says in the region what came out of a check, and the explanation where it is time for it. */
  function tell(sum, good, outcomes, explained = true) {
    feedback.replaceChildren(make("p", "vp-sum", `${sum} ${calibration(good)}`.trim()), ...outcomes);
    if (explanation && explained) feedback.append(explanation);
  }

  function lock(inputs, locked) {
    for (const input of [...inputs, ...certainties]) input.disabled = locked;
    button("check").hidden = locked;
    button("retry").hidden = !locked;
    el.toggleAttribute("data-checked", locked);
  }

  function clear() {
    for (const step of undo) step();
    undo = [];
    for (const input of certainties) input.checked = false;
    if (explanation) home.append(explanation);
    feedback.replaceChildren();
  }

  function say(text) {
    feedback.textContent = text;
  }

  function open(actions) {
    const { signal } = listeners;
    onClicks(tools, actions, signal);
    // A held Enter on one button must not press the other that takes its place.
    tools.addEventListener("keydown", (event) => event.repeat && event.preventDefault(), { signal });
    el.addEventListener("change", () => button("check").hidden || say(""), { signal });
  }

  function close() {
    listeners.abort();
    tools.remove();
    delete el.dataset.vpOn;
  }

  const { signal } = listeners;
  return { tools, words, feedback, group, signal, button, certainty, mark, outcome, tell, lock, clear, say, open, close };
}
