// A reflection: what is typed stays in its field and goes nowhere else.

import { fromTemplate, onClicks, tellDone } from "../../front/dom.js";
import { roomLeft } from "../../front/room_left.js";

export function enhance(el) {
  const fields = [...el.querySelectorAll("textarea")];
  const model = el.querySelector(".vp-model");
  const tools = fromTemplate(el);
  const feedback = tools.querySelector("[data-vp-feedback]");
  const [show, skip] = tools.querySelectorAll("[data-do]");
  const listeners = new AbortController();
  const plan = [...el.querySelectorAll(".vp-plan textarea")];
  const tellWhatIsLeft = roomLeft(feedback, tools.dataset.left);

  function reveal() {
    model.hidden = false;
    model.open = true;
    show.hidden = skip.hidden = true;
    feedback.textContent = tools.dataset.shown;
    model.firstElementChild.focus();
    tellDone(el);
  }

  function typed(event) {
    tellWhatIsLeft(event.target);
    if (show) show.disabled = !fields.some((field) => field.value.trim());
  }

  /** A plan in both its halves, or where there is neither plan nor model every field: that is an end too. */
  function left() {
    const needed = plan.length || model ? plan : fields;
    if (needed.length && needed.every((field) => field.value.trim())) tellDone(el);
  }

  el.addEventListener("input", typed, { signal: listeners.signal });
  el.addEventListener("change", left, { signal: listeners.signal });
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
