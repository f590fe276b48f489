// A reflection: what is typed stays in its field and goes nowhere else.

import { fromTemplate, onClicks } from "../../front/dom.js";
import { roomLeft } from "../../front/room_left.js";

export function enhance(el) {
  const fields = [...el.querySelectorAll("textarea")];
  const model = el.querySelector(".vp-model");
  const tools = fromTemplate(el);
  const feedback = tools.querySelector("[data-vp-feedback]");
  const [show, skip] = tools.querySelectorAll("[data-do]");
  const listeners = new AbortController();
  const tellWhatIsLeft = roomLeft(feedback, tools.dataset.left);

  function reveal() {
    model.hidden = false;
    model.open = true;
    show.hidden = skip.hidden = true;
    feedback.textContent = tools.dataset.shown;
    model.firstElementChild.focus();
  }

  function typed(event) {
    tellWhatIsLeft(event.target);
    if (show) show.disabled = !fields.some((field) => field.value.trim());
  }

  el.addEventListener("input", typed, { signal: listeners.signal });
  onClicks(tools, { show: reveal, skip: reveal }, listeners.signal);
  if (model) {
    model.hidden = true;
    model.before(tools);
  } else {
    el.append(tools);
  }

  return () => {
    listeners.abort();
    if (model) model.hidden = false;
    tools.remove();
    delete el.dataset.vpOn;
  };
}
