// Moving steps up and down by buttons; the fields that hold their places without script keep them here.

import { fill, fromTemplate, make } from "../../front/dom.js";

/** Gives each row buttons; `reset` puts all back, `freeze` takes the buttons away for a while. */
export function moving(el, rows, at) {
  const list = rows[0].place.parentElement;
  const steps = new Map(rows.map((row, n) => [row.place, ready(row, n)]));
  const words = [...steps.values()][0].moves.dataset;

  function ready({ place, inputs: [select] }, n) {
    const moves = fromTemplate(el, 1);
    const number = make("span", "vp-number");
    const text = place.querySelector(".vp-text");
    const buttons = [...moves.querySelectorAll("[data-move]")];
    text.id = `${at.group}-step-${n}`;
    for (const button of buttons) {
      button.id = `${text.id}${button.dataset.move}`;
      button.setAttribute("aria-labelledby", `${button.id} ${text.id}`);
    }
    select.hidden = true;
    select.before(number);
    place.append(moves);
    // Paper shows the steps as they were: print.css makes the list heed this order.
    place.style.order = n;
    return { select, moves, number, text, buttons };
  }

  /** Every step says where it stands now. */
  function settle() {
    [...list.children].forEach((place, n, all) => {
      const { select, number, buttons } = steps.get(place);
      select.value = number.textContent = n + 1;
      // A button at an end stays, so that focus does; it only says that this is the end.
      buttons.forEach((button, down) => button.setAttribute("aria-disabled", n === (down ? all.length - 1 : 0)));
    });
  }

  function move(button) {
    const place = button.closest("[data-row]");
    const down = Number(button.dataset.move) > 0;
    const other = down ? place.nextElementSibling : place.previousElementSibling;
    // The other step moves around this one: the button that was pressed keeps its focus.
    if (other) place[down ? "before" : "after"](other);
    settle();
    const { number, text } = steps.get(place);
    const values = { place: number.textContent, count: rows.length, text: text.textContent.trim() };
    at.say(fill(other ? words.moved : words.ends, values));
    button.scrollIntoView({ block: "nearest" });
  }

  list.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-move]");
      if (button) move(button);
    },
    { signal: at.signal },
  );

  return {
    reset() {
      list.append(...steps.keys());
      settle();
    },
    freeze(frozen) {
      for (const { moves } of steps.values()) moves.hidden = frozen;
    },
    undo() {
      for (const [place, { select, moves, number, text }] of steps) {
        moves.remove();
        number.remove();
        select.hidden = false;
        select.selectedIndex = 0;
        text.removeAttribute("id");
        place.removeAttribute("style");
      }
    },
  };
}
