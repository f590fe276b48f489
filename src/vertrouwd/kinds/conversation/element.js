// A worked talk: it stops at each gap, and goes on from the right line after a check or when passed.

import { fromTemplate, onClicks, tellDone } from "../../front/dom.js";
import { gapIn } from "./gap.js";

let instances = 0;

export function enhance(el) {
  const turns = [...el.querySelectorAll(".vp-turn")];
  const end = fromTemplate(el, 1);
  const listeners = new AbortController();
  // The same talk may stand twice on a page: each keeps its own groups.
  const group = `${el.id}-${++instances}`;
  const gaps = turns
    .filter((turn) => turn.dataset.gap)
    .map((turn) => gapIn(turn, fromTemplate(el), group, tell, listeners.signal));

  /** Shows the talk up to the first gap that is still open. Paper shows it all. */
  function tell() {
    const stop = gaps.find((gap) => gap.open)?.turn;
    const last = stop ? turns.indexOf(stop) : turns.length;
    turns.forEach((turn, n) => turn.toggleAttribute("data-later", n > last));
    end.hidden = Boolean(stop);
    if (gaps.length && !stop) tellDone(el);
  }

  const actions = {
    again() {
      for (const gap of gaps) gap.reset();
      tell();
      gaps[0].turn.querySelector("input").focus();
    },
  };

  el.append(end);
  onClicks(end, actions, listeners.signal);
  tell();

  return () => {
    listeners.abort();
    for (const gap of gaps) gap.remove();
    for (const turn of turns) turn.removeAttribute("data-later");
    end.remove();
    delete el.dataset.vpOn;
  };
}
