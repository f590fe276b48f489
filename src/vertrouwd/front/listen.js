// Reads a chapter aloud with a voice of the device: the text, and of an exercise only that it is there.

import { fill, onClicks } from "./dom.js";
import { localVoices } from "./listen_when_possible.js";

const BLOCKS = "h1, h2, h3, h4, p, li, [data-vp]";
const ASIDE = "[data-vp] *, nav *, .terms *, .listen *, .eyebrow, .key-line, .key-paper, .finish *, [hidden] *, [hidden]";

const synth = globalThis.speechSynthesis;
const place = document.querySelector("[data-vp-listen]");
const [start, pause, onward, stop] = ["start", "pause", "onward", "stop"].map((name) => place.querySelector(`[data-do="${name}"]`));
const speed = place.querySelector("select");
let blocks = [];
let at = 0;

/** What there is to hear, in order: a list item once, whatever stands inside it. */
function audible() {
  const all = [...document.querySelectorAll("main :is(" + BLOCKS + ")")].filter((one) => !one.matches(ASIDE));
  return all.filter((one) => !all.some((other) => other !== one && other.contains(one)) && one.checkVisibility());
}

function wordsOf(block) {
  if (!block.dataset.vp) return block.innerText.replace(/\s+/g, " ").trim();
  return fill(place.dataset.exercise, { title: block.querySelector("h3")?.innerText ?? "" });
}

function show(state) {
  start.hidden = state !== "idle";
  pause.hidden = state !== "speaking";
  onward.hidden = state !== "paused";
  stop.hidden = state === "idle";
}

function mark(block) {
  document.querySelector("[data-vp-spoken]")?.removeAttribute("data-vp-spoken");
  block?.setAttribute("data-vp-spoken", "");
  block?.scrollIntoView({ block: "nearest" });
}

function end() {
  blocks = [];
  synth.cancel();
  mark();
  show("idle");
}

function speak() {
  const block = blocks[at];
  if (!block) return end();
  const said = new SpeechSynthesisUtterance(wordsOf(block));
  const [voice] = localVoices(synth);
  Object.assign(said, { voice, lang: voice.lang, rate: Number(speed.value) });
  said.onend = () => {
    if (blocks[at] !== block) return; // stopped, or begun anew
    at += 1;
    speak();
  };
  mark(block);
  return synth.speak(said);
}

/** From the first block that is in view, so that one may begin anywhere. */
function begin() {
  synth.cancel();
  blocks = audible();
  const bar = document.querySelector(".bar")?.offsetHeight ?? 0;
  at = Math.max(0, blocks.findIndex((one) => one.getBoundingClientRect().bottom > bar));
  show("speaking");
  speak();
  pause.focus();
}

/** The block is said again from its beginning at the new speed. */
function again() {
  if (!blocks.length || synth.paused) return;
  const all = blocks;
  blocks = [];
  synth.cancel();
  blocks = all;
  speak();
}

onClicks(place, {
  start: begin,
  pause: () => (synth.pause(), show("paused"), onward.focus()),
  onward: () => (synth.resume(), show("speaking"), pause.focus()),
  stop: () => (end(), start.focus()),
});
speed.addEventListener("change", again);
addEventListener("pagehide", () => synth.cancel());
place.hidden = false;
show("idle");
