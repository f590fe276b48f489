// Reads the scenes of a case from its game book.

import { readRules } from "./meters.js";

function readOption(details) {
  return {
    letter: details.dataset.option,
    to: details.dataset.to,
    mark: details.dataset.appraisal,
    appraisal: details.querySelector(".vp-mark").textContent,
    text: details.querySelector("summary .vp-text"),
    why: details.querySelector(".vp-why"),
    ...readRules(details.dataset),
  };
}

/** The scenes by key; texts are the elements of the page, to be copied when shown. */
export function readScenes(el) {
  const scenes = new Map();
  for (const section of el.querySelectorAll(".vp-scene")) {
    scenes.set(section.dataset.scene, {
      key: section.dataset.scene,
      name: section.querySelector(".vp-number").textContent,
      title: section.querySelector(".vp-moment-title")?.textContent ?? "",
      text: section.querySelector(".vp-scene-text"),
      options: [...section.querySelectorAll(".vp-option")].map(readOption),
      ending: section.dataset.ending,
      debrief: section.querySelector(".vp-debrief"),
    });
  }
  return scenes;
}
