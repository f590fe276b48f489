// A case: one moment at a time, read from the game book that stands in the page.

import { arrive, copies, fromTemplate, make, onClicks, tellDone } from "../../front/dom.js";
import { openOptions } from "./meters.js";
import { readScenes } from "./scenes.js";
import { mapOf } from "./map.js";
import { otherRoads, takenRoad } from "./looking_back.js";
import { keepRoad, keptRoad, retraced } from "./retracing.js";

/** `own` keeps what this exercise may keep. */
export function enhance(el, own) {
  const scenes = readScenes(el);
  const openIn = openOptions(el);
  const stage = fromTemplate(el);
  const find = (selector) => stage.querySelector(selector);
  const parts = {
    road: find(".vp-road"),
    moment: find(".vp-moment"),
    text: find(".vp-scene-text"),
    ask: find(".vp-ask"),
    buttons: find(".vp-buttons"),
    said: find(".vp-said"),
    mark: find(".vp-outcome > .vp-mark"),
    feedback: find("[data-vp-feedback]"),
    actions: find(".vp-actions"),
    end: find(".vp-end"),
  };
  const listeners = new AbortController();
  let road = []; // decisions taken: { scene, option, name, open }
  let scene = null;
  let open = []; // what can be chosen now

  // The numbers of the game book: the map, the paper and the next person name a moment alike.
  const nameOf = (at) => (at.ending ? stage.dataset.ending : at.name);

  function showRoad() {
    const lines = road.map(({ name, option }) => {
      const line = make("li", "");
      line.append(make("span", "vp-number", name), " ", make("span", "vp-text", option.text.textContent));
      return line;
    });
    parts.road.querySelector("ol").replaceChildren(...lines);
    parts.road.hidden = !road.length;
  }

  function choiceButton(option) {
    const button = make("button", "vp-pick");
    button.type = "button";
    button.dataset.choice = option.letter;
    const text = make("span", "vp-text");
    text.append(...copies(option.text));
    button.append(make("span", "vp-letter", option.letter.toUpperCase()), " ", text);
    return button;
  }

  function showScene(at) {
    scene = at;
    open = openIn(at, road);
    showRoad();
    const title = at.title ? [" ", make("span", "vp-moment-title", at.title)] : [];
    parts.moment.replaceChildren(make("span", "vp-number", nameOf(at)), ...title);
    parts.text.replaceChildren(...copies(at.text));
    parts.buttons.replaceChildren(...open.map(choiceButton));
    parts.ask.hidden = parts.buttons.hidden = Boolean(at.ending);
    parts.said.hidden = parts.mark.hidden = parts.actions.hidden = true;
    parts.feedback.replaceChildren();
    parts.end.hidden = !at.ending;
    if (at.ending) {
      showEnd(at);
      tellDone(el);
    }
  }

  function showEnd(at) {
    const step = () => fromTemplate(el, 1);
    parts.end.querySelector(".vp-debrief").replaceChildren(...copies(at.debrief));
    parts.end.querySelector(".vp-taken").replaceChildren(...takenRoad(road, step));
    parts.end.querySelector(".vp-map-place").replaceChildren(mapOf(el, road, at));
    parts.end.querySelector(".vp-not-taken").replaceChildren(...otherRoads(road, step));
  }

  function pick(option) {
    const name = nameOf(scene);
    road.push({ scene, option, name, open });
    keepRoad(own, road, false);
    showOutcome(option);
    arrive(parts.mark);
  }

  function showOutcome(option) {
    parts.ask.hidden = parts.buttons.hidden = true;
    parts.said.lastElementChild.replaceChildren(...copies(option.text));
    parts.mark.textContent = option.appraisal;
    parts.mark.dataset.mark = option.mark;
    parts.feedback.replaceChildren(...copies(option.why));
    parts.said.hidden = parts.mark.hidden = parts.actions.hidden = false;
  }

  function goTo(at) {
    keepRoad(own, road, true);
    showScene(at);
    arrive(parts.moment, "start");
  }

  function takeUpAgain(step) {
    const at = road[step].scene;
    road = road.slice(0, step);
    goTo(at);
  }

  /** Shows what was on the screen when this case was last left: a moment, or the feedback on a choice. */
  function takeUpKept() {
    const { taken, left } = keptRoad(own);
    road = retraced(taken, el.dataset.start, scenes, openIn, nameOf);
    const end = road[road.length - 1];
    if (!end) return showScene(scenes.get(el.dataset.start));
    if (left) return showScene(scenes.get(end.option.to));
    road = road.slice(0, -1);
    showScene(end.scene);
    road.push(end);
    showOutcome(end.option);
  }

  stage.addEventListener(
    "click",
    (event) => {
      const letter = event.target.closest(".vp-pick")?.dataset.choice;
      if (letter) pick(open.find((option) => option.letter === letter));
    },
    { signal: listeners.signal },
  );
  const actions = {
    on: () => goTo(scenes.get(road[road.length - 1].option.to)),
    back: () => takeUpAgain(road.length - 1),
    again: (button) => takeUpAgain(Number(button.dataset.step)),
    restart: () => takeUpAgain(0),
  };
  onClicks(stage, actions, listeners.signal);
  takeUpKept();
  el.append(stage);

  return () => {
    listeners.abort();
    stage.remove();
    delete el.dataset.vpOn;
  };
}
