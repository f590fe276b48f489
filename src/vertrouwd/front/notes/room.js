// The page *Reflectieboek*: how notes are kept, and all of them by chapter.

import { arrive, onClicks } from "../dom.js";
import { choices } from "./book.js";
import { offerUnlock } from "./unlock.js";

const LEAST = 12; // characters of a passphrase

export function openRoom(room, store, notes, { follow, veil }) {
  const find = (name) => room.querySelector(`[data-vp-line="${name}"]`);
  const entries = [...room.querySelectorAll("[data-vp-writes]")];
  const [first, second] = room.querySelectorAll("[data-vp-new] input");
  const radios = [...room.querySelectorAll('input[name="mode"]')];
  const status = find("status");
  let fields = null;

  const state = () => (notes.locked() ? "locked" : notes.chosen());

  function list() {
    const there = notes.all();
    for (const entry of entries) {
      entry.hidden = !there.has(entry.id);
      const texts = there.get(entry.id)?.texts ?? {};
      for (const area of entry.querySelectorAll("textarea")) {
        if (area !== document.activeElement) area.parentElement.hidden = !texts[area.id.slice(entry.id.length + 1)];
      }
    }
    for (const part of room.querySelectorAll("[data-vp-chapter]")) {
      part.hidden = ![...part.querySelectorAll("[data-vp-writes]")].some((entry) => !entry.hidden);
    }
    find("none").hidden = there.size > 0 || state() !== notes.chosen();
    find("tools").hidden = !there.size;
    if (!fields) fields = follow(room);
    fields.showAll();
  }

  function show() {
    const allowed = choices(store);
    for (const radio of radios) {
      radio.checked = radio.value === notes.chosen();
      radio.closest("label").hidden = !allowed.includes(radio.value);
    }
    for (const line of room.querySelectorAll("[data-vp-why]")) line.hidden = line.dataset.vpWhy !== why(allowed);
    room.querySelector("[data-vp-new]").hidden = true;
    room.querySelector("[data-vp-open]").hidden = !notes.locked();
    find("close").hidden = notes.chosen() !== "sealed" || notes.locked();
    list();
  }

  function why(allowed) {
    if (allowed.length > 1) return store.ground;
    return store.ground === "plain" || store.ground === "frame" ? store.ground : "ask";
  }

  async function take(wanted, passphrase) {
    status.textContent = status.dataset.busy;
    const good = await notes.choose(wanted, passphrase);
    status.textContent = good ? status.dataset[wanted] : "";
    show();
    status.focus();
  }

  function chosen({ target }) {
    if (target.name !== "mode") return;
    const isSealed = target.value === "sealed";
    room.querySelector("[data-vp-new]").hidden = !isSealed;
    const loses = target.value === "none" && notes.chosen() !== "none" && (notes.locked() || notes.all().size > 0);
    find("lose").hidden = !loses;
    if (isSealed) first.focus();
    else if (!loses) take(target.value);
    else find("lose").querySelector("button").focus();
  }

  function make(event) {
    event.preventDefault();
    const said = first.value;
    const problem = said.length < LEAST ? "short" : said !== second.value ? "differ" : "";
    status.textContent = problem && status.dataset[problem];
    if (problem) return first.focus();
    first.value = second.value = "";
    return take("sealed", said);
  }

  const remove = (button) => {
    const entry = button.closest("[data-vp-writes]");
    notes.remove(entry.id).then(() => {
      for (const area of entry.querySelectorAll("textarea")) area.value = "";
      list();
      arrive(find("list"));
    });
  };

  room.addEventListener("change", chosen);
  room.querySelector("[data-vp-new]").addEventListener("submit", make);
  offerUnlock(room.querySelector("[data-vp-open]"), notes, show);
  onClicks(room, {
    remove,
    lose: () => ((find("lose").hidden = true), take("none")),
    keep: () => ((find("lose").hidden = true), show()),
    hide: () => veil(true),
    close: () => (notes.close(), fields.empty(), show()),
    print: () => print(),
  });
  room.querySelector("[data-vp-paper]").addEventListener("change", ({ target }) => room.toggleAttribute("data-vp-prints", target.checked));
  room.hidden = false;
  show();
  return { show, closed: () => (fields?.empty(), show()) };
}
