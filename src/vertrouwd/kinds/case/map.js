// The map of a case at its end: the one of the game book, with the road that was taken drawn in.

import { copies } from "../../front/dom.js";

const SCENE = /-scene-(.+)$/;

function keyOf(scene) {
  return SCENE.exec(scene.text.parentElement.id)[1];
}

/** Copies of the map's elements; moments on the road carry the number they had on the way. */
export function mapOf(el, road, ending) {
  const map = el.querySelector(".vp-gamebook .vp-map");
  if (!map) return [];
  const drawn = copies(map);
  const svg = drawn.find((node) => node.nodeName.toLowerCase() === "svg");
  const keys = [...road.map(({ scene }) => keyOf(scene)), keyOf(ending)];
  for (const moment of svg.querySelectorAll("[data-at]")) {
    const steps = keys.flatMap((key, n) => (key === moment.dataset.at ? [n + 1] : []));
    moment.classList.toggle("vp-map-on", steps.length > 0);
    moment.classList.toggle("vp-map-here", moment.dataset.at === keys.at(-1));
    moment.lastElementChild.textContent = steps.at(-1) ?? "";
  }
  for (const line of svg.querySelectorAll("[data-from]")) {
    const taken = keys.some((key, n) => key === line.dataset.from && keys[n + 1] === line.dataset.to);
    line.classList.toggle("vp-map-on", taken);
  }
  return drawn;
}
