// A card: how sure, turn, had it or not. The pair is told and offered to the page; nothing is kept here.

import { arrive, fill, fromTemplate, onClicks, tellDone } from "../../front/dom.js";

let instances = 0;

export function enhance(el) {
  const certainties = [...el.querySelectorAll("input[data-certainty]")];
  const answers = el.querySelector(".vp-answers");
  const back = answers.querySelector(".vp-back");
  const tools = fromTemplate(el);
  const words = tools.dataset;
  const [turn, , , again] = tools.querySelectorAll("[data-do]");
  const recall = tools.querySelector(".vp-recall");
  const feedback = tools.querySelector("[data-vp-feedback]");
  const listeners = new AbortController();

  // The same card may stand twice on a page: each keeps its own group.
  const group = `${el.id}-${++instances}-certainty`;
  for (const input of certainties) input.name = group;
  back.tabIndex = -1;

  const said = () => certainties.find((input) => input.checked);

  function face(turned) {
    el.toggleAttribute("data-turned", turned);
    answers.hidden = !turned;
    answers.open = turned;
    turn.hidden = turned;
    recall.hidden = !turned;
    again.hidden = true;
    feedback.textContent = "";
  }

  function grade(button) {
    const sure = said();
    recall.hidden = true;
    again.hidden = false;
    feedback.textContent = fill(words.graded, {
      certainty: sure.dataset.word,
      recalled: button.dataset.word,
    });
    arrive(again);
    const { id, revision } = el.dataset;
    const recalled = button.dataset.do === "had";
    const detail = { id, revision: Number(revision), certainty: sure.value, recalled };
    el.dispatchEvent(new CustomEvent("vp:graded", { bubbles: true, detail }));
    tellDone(el);
  }

  const actions = {
    turn() {
      const sure = said();
      if (!sure) {
        feedback.textContent = words.first;
        return;
      }
      face(true);
      recall.firstElementChild.textContent = fill(words.ask, { certainty: sure.dataset.word });
      arrive(back);
    },
    had: grade,
    missed: grade,
    again() {
      reset();
      certainties[0].focus();
    },
  };

  function reset() {
    for (const input of certainties) input.checked = false;
    face(false);
  }

  answers.after(tools);
  reset();
  onClicks(tools, actions, listeners.signal);
  // A held Enter on one button must not press the other that takes its place.
  const once = (event) => event.repeat && event.preventDefault();
  tools.addEventListener("keydown", once, { signal: listeners.signal });
  const forget = () => (feedback.textContent = "");
  el.addEventListener("change", forget, { signal: listeners.signal });

  return () => {
    listeners.abort();
    reset();
    answers.hidden = false;
    back.removeAttribute("tabindex");
    tools.remove();
    delete el.dataset.vpOn;
  };
}
