// A road kept as letters, walked again: only as far as the case still has it.

import { road as field } from "../../front/storage/fields.js";

/** The decisions along the kept letters from `start`; stops where a choice is gone or closed. */
export function retraced(letters, start, scenes, openIn, nameOf) {
  const road = [];
  let scene = scenes.get(start);
  for (const letter of letters) {
    const open = openIn(scene, road);
    const option = open.find((one) => one.letter === letter);
    if (!option) break;
    road.push({ scene, option, name: nameOf(scene), open });
    scene = scenes.get(option.to);
  }
  return road;
}

/** What is kept of a road: its letters, and whether its last feedback was left. */
export function keepRoad(own, road, left) {
  const taken = road.map(({ option }) => option.letter).join("");
  if (taken) own.write(field, { taken, left });
  else own.drop(field);
}

export const keptRoad = (own) => own.read(field) ?? { taken: "", left: true };
