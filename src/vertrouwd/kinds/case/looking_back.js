// The end of a case: the road that was taken, and the roads that were not.

import { copies, make } from "../../front/dom.js";

function titled({ scene, name }) {
  return scene.title ? `${name} · ${scene.title}` : name;
}

function fillStep(item, option) {
  item.querySelector(".vp-text").append(...copies(option.text));
  const mark = item.querySelector(".vp-mark");
  mark.textContent = option.appraisal;
  mark.dataset.mark = option.mark;
  item.querySelector(".vp-why").append(...copies(option.why));
  return item;
}

/** One item for each decision, with a button to take that moment up again. */
export function takenRoad(road, step) {
  return road.map((decision, n) => {
    const item = fillStep(step(), decision.option);
    const moment = item.querySelector(".vp-step-moment");
    moment.textContent = titled(decision);
    moment.id = `${decision.scene.text.parentElement.id}-step-${n}`;
    const button = item.querySelector("button");
    button.dataset.step = n;
    button.setAttribute("aria-describedby", moment.id);
    return item;
  });
}

/** For each decision what else was open to say, folded away. */
export function otherRoads(road, step) {
  return road.flatMap((decision) => {
    const others = decision.open.filter((other) => other !== decision.option);
    if (!others.length) return [];
    const fold = make("details", "vp-other");
    const list = make("ul", "vp-inside");
    for (const option of others) {
      const item = fillStep(step(), option);
      item.querySelector(".vp-step-moment").remove();
      item.querySelector("button").remove();
      list.append(item);
    }
    fold.append(make("summary", "", titled(decision)), list);
    return [fold];
  });
}
