// The script of the page *Reservekopie*: one file out, one file in.

import { localDay } from "./activity.js";
import { fromFile, gathered, putBack, toFile } from "./backup/file.js";
import { fill, onClicks } from "./dom.js";
import { mode, note, saved } from "./storage/fields.js";

const { store } = globalThis.vertrouwd;
const room = document.querySelector('[data-vp-room="backup"]');
const find = (name) => room.querySelector(`[data-vp-line="${name}"]`);
const { vpCourse: course, vpLine: line } = document.body.dataset;
const [first, second] = room.querySelectorAll("[data-vp-new] input");
const notesToo = room.querySelector("[data-vp-too]");
const LEAST = 12; // characters of a passphrase
let chosen = "";

const dayName = (at) => new Date(at * 1000).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** Whether the file would hold text that anybody can read. */
const holdsText = () => notesToo.checked && store.read(mode, "course") === "plain" && store.subjects(note).length > 0;

function show() {
  const last = store.read(saved, "course");
  find("last").textContent = last?.made ? fill(find("last").dataset.words, { day: dayName(last.at) }) : find("last").dataset.none;
  room.querySelector("[data-vp-new]").hidden = !holdsText();
  find("written").hidden = (store.read(mode, "course") ?? "none") === "none";
}

function offer(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `kopie-${localDay()}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function make() {
  const status = find("made");
  const passphrase = holdsText() ? first.value : "";
  const problem = holdsText() && (passphrase.length < LEAST ? "short" : passphrase !== second.value ? "differ" : "");
  status.textContent = status.dataset[problem || "busy"];
  if (problem) return first.focus();
  const entries = gathered(store, notesToo.checked);
  offer(await toFile({ course, line, entries }, passphrase));
  first.value = second.value = "";
  store.write(saved, "course", { at: Math.floor(Date.now() / 1000), made: true });
  show();
  status.textContent = status.dataset[passphrase ? "sealed" : "done"];
  return undefined;
}

async function take(passphrase) {
  const status = find("restored");
  const form = room.querySelector("[data-vp-open]");
  const { content, locked, wrong } = await fromFile(chosen, { course, line }, passphrase);
  form.hidden = !locked;
  if (locked) {
    status.textContent = passphrase ? status.dataset.wrong : status.dataset.locked;
    return form.querySelector("input").focus();
  }
  if (wrong) return (status.textContent = status.dataset[wrong]);
  const { back, there, unknown } = putBack(store, content);
  store.settle();
  show();
  const lines = [fill(status.dataset.words, { number: back })];
  if (there) lines.push(fill(status.dataset.there, { there }));
  if (unknown) lines.push(fill(status.dataset.unknown, { unknown }));
  if (store.answer() !== "alone") lines.push(status.dataset.tab);
  return (status.textContent = lines.join(" "));
}

onClicks(room, { make });
notesToo.addEventListener("change", show);
room.querySelector('input[type="file"]').addEventListener("change", async ({ target }) => {
  chosen = target.files[0] ? await target.files[0].text() : "";
  target.value = ""; // the same file may be chosen again
  if (chosen) take();
});
room.querySelector("[data-vp-open]").addEventListener("submit", (event) => {
  event.preventDefault();
  const field = event.target.querySelector("input");
  const passphrase = field.value;
  field.value = "";
  take(passphrase);
});
room.hidden = false;
show();
