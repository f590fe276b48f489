// The map of a case at its end: the one of the game book, with the road that was taken on it.

/** A copy of the map; it only gains classes, and what it shows the list of decisions says in words. */
export function mapOf(el, road, ending) {
  const map = el.querySelector(".vp-gamebook > .vp-map").cloneNode(true);
  const keys = [...road.map(({ scene }) => scene.key), ending.key];
  const passed = new Set(keys);
  const taken = new Set(keys.slice(1).map((key, n) => `${keys[n]} ${key}`));
  for (const line of map.querySelectorAll("[data-from]")) {
    if (!taken.has(`${line.dataset.from} ${line.dataset.to}`)) continue;
    line.classList.add("vp-map-on");
    line.parentElement.append(line); // above the lines that were not taken
  }
  for (const moment of map.querySelectorAll("[data-at]")) {
    moment.classList.toggle("vp-map-on", passed.has(moment.dataset.at));
    moment.classList.toggle("vp-map-here", moment.dataset.at === ending.key);
  }
  return map;
}
