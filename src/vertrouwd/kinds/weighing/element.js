// A weighing: own words stay in their fields, and a card of the page holds them only when asked.

import { arrive, copies, fromTemplate, onClicks, tellDone } from "../../front/dom.js";
import { roomLeft } from "../../front/room_left.js";

let instances = 0;

export function enhance(el) {
  const folds = [...el.querySelectorAll(".vp-weigh")];
  const picks = [...el.querySelectorAll("input[data-choice]")];
  const tools = fromTemplate(el);
  const words = tools.dataset;
  const [make, print] = tools.querySelectorAll("[data-do]");
  const withOwnWords = tools.querySelector(".vp-own-words > input");
  const feedback = tools.querySelector("[data-vp-feedback]");
  const tellWhatIsLeft = roomLeft(feedback, words.left);
  const listeners = new AbortController();
  const signal = listeners.signal;
  let slip = null;

  // The same exercise may stand twice on a page: each keeps its own group.
  const name = picks[0].name;
  const group = `${name}-${++instances}`;
  for (const pick of picks) pick.name = group;

  function picked() {
    const key = picks.find((pick) => pick.checked)?.value;
    return key ? folds.find((fold) => fold.dataset.option === key) : null;
  }

  /** A fresh card: the option with its pros and cons, and own words only where the box is ticked. */
  function drawn(fold) {
    const fresh = fromTemplate(el, 1);
    const slot = (which) => fresh.querySelector(`[data-slot="${which}"]`);
    slot("option").append(...copies(fold.querySelector("summary > .vp-text")));
    for (const side of ["pros", "cons"]) slot(side).append(...copies(fold.querySelector(`[data-side="${side}"]`)));
    for (const own of ["pros", "cons", "criteria"]) {
      const field = (own === "criteria" ? el : fold).querySelector(`[data-own="${own}"]`);
      const text = withOwnWords.checked ? field.value.trim() : "";
      if (text) slot(`own-${own}`).lastElementChild.textContent = text;
      else slot(`own-${own}`).remove();
    }
    return fresh;
  }

  /** The card follows what is picked, typed and ticked; without a pick there is none. */
  function follow() {
    const fold = slip && picked();
    if (!slip) return;
    if (fold) {
      const fresh = drawn(fold);
      slip.replaceWith(fresh);
      slip = fresh;
    } else {
      drop();
      feedback.textContent = words.gone;
    }
  }

  function drop() {
    slip?.remove();
    slip = null;
    print.hidden = true;
    make.hidden = false;
  }

  const actions = {
    make() {
      const fold = picked();
      if (!fold) {
        feedback.textContent = words.first;
        return;
      }
      slip = drawn(fold);
      tools.after(slip);
      feedback.textContent = words.made;
      make.hidden = true;
      print.hidden = false;
      arrive(slip);
      tellDone(el);
    },
    print() {
      const title = document.title;
      const printing = slip;
      const after = () => {
        document.title = title;
        delete printing.dataset.printing;
      };
      // A file made of it gets a name that says nothing.
      document.title = words.file;
      printing.dataset.printing = "";
      addEventListener("afterprint", after, { once: true });
      window.print();
    },
  };

  function typed(event) {
    if (event.target.maxLength > 0) tellWhatIsLeft(event.target);
    follow();
  }

  /** Paper has every fold open; browsers that cannot say so in CSS get it here. */
  function unfoldForPaper() {
    const shut = folds.filter((fold) => !fold.open);
    for (const fold of shut) fold.open = true;
    addEventListener("afterprint", () => shut.forEach((fold) => (fold.open = false)), { once: true });
  }

  el.addEventListener("input", typed, { signal });
  onClicks(tools, actions, signal);
  if (!CSS.supports("selector(::details-content)")) addEventListener("beforeprint", unfoldForPaper, { signal });
  el.append(tools);

  return () => {
    listeners.abort();
    drop();
    for (const pick of picks) pick.name = name;
    tools.remove();
    delete el.dataset.vpOn;
  };
}
