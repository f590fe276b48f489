// The question about this device, what is kept here, and *Alles wissen*. The words stand in the page.

import { onClicks } from "./dom.js";
import { asked } from "./storage/fields.js";

/** Says once a page that something could not be kept or read. */
export function troubles(place) {
  return (word) => {
    const line = place?.querySelector(`[data-vp-trouble="${word}"]`);
    if (!line) return;
    line.hidden = place.hidden = false;
  };
}

/** Takes the answer; a browser that clears up by itself is asked to leave this alone. It may say no. */
function take(store, said) {
  store.say(said);
  if (said === "alone") navigator.storage?.persist?.().catch(() => {});
}

function ask(store, template, exercise) {
  const panel = template.content.firstElementChild.cloneNode(true);
  const status = panel.querySelector("[role=status]");
  const say = (button) => {
    take(store, button.dataset.do);
    panel.querySelector("[data-vp-ask]").hidden = true;
    status.textContent = button.dataset.said;
    status.focus(); // the button that had it is gone
  };
  onClicks(panel, { alone: say, shared: say });
  exercise.after(panel);
}

/** Puts the question below the first exercise that came to its end, where an answer can make a difference. */
export function askOnce(store, template) {
  const answerable = ["own", "shared"].includes(store.ground);
  if (!template || !answerable) return;
  const listener = ({ target }) => {
    removeEventListener("vp:done", listener);
    if (store.answer() || store.read(asked, "course")) return;
    store.write(asked, "course", true);
    ask(store, template, target);
  };
  addEventListener("vp:done", listener);
}

/** Shows on *Wat je hier typt* what is kept and why, with both answers. */
export function showAnswer(store, place) {
  if (!place) return;
  const show = () => {
    const unanswered = { own: "own", shared: "none" }[store.ground];
    const state = unanswered ? (store.answer() ?? unanswered) : store.ground;
    for (const line of place.querySelectorAll("[data-vp-state]")) line.hidden = line.dataset.vpState !== state;
    place.querySelector("[data-vp-ask]").hidden = !unanswered;
    for (const button of place.querySelectorAll("[data-do]")) {
      button.setAttribute("aria-pressed", String(button.dataset.do === store.answer()));
    }
  };
  const say = (button) => {
    take(store, button.dataset.do);
    show();
  };
  onClicks(place, { alone: say, shared: say });
  place.hidden = false;
  show();
}

/** *Alles wissen*, in two steps, on every page. */
export function offerWipe(store, place) {
  if (!place) return;
  const [first, sure] = place.querySelectorAll("[data-vp-step]");
  const status = place.querySelector("[role=status]");
  const turn = (asking) => {
    first.hidden = asking;
    sure.hidden = !asking;
  };
  onClicks(place, {
    wipe: () => {
      turn(true);
      sure.querySelector("button").focus();
    },
    keep: () => {
      turn(false);
      first.querySelector("button").focus();
    },
    sure: async (button) => {
      const wiped = store.wipe();
      turn(false);
      first.querySelector("button").focus();
      await wiped; // also what a worker kept is gone before it is said
      status.textContent = button.dataset.said;
      for (const mark of document.querySelectorAll(".contents .done")) mark.remove();
    },
  });
  place.hidden = false;
}
