// Exercises one after another, in a place of the page, until the last or until the learner stops.

import { exerciseOf } from "../bank.js";
import { arrive, fill, make } from "../dom.js";

/**
 * Runs through `items` inside `room`. `enhance(el)` brings an exercise to life; `titles` names the chapters;
 * `left(done)` hears how many were done when it ends, and `failed()` that an exercise could not be loaded.
 */
export function runSession(room, items, { enhance, titles, left, failed }) {
  const head = room.querySelector("[data-vp-head]");
  const place = room.querySelector("[data-vp-place]");
  const [next, stop] = ["next", "stop"].map((name) => room.querySelector(`[data-do="${name}"]`));
  const listeners = new AbortController();
  const { signal } = listeners;
  let at = -1;
  let done = new Set();
  let takeBack = () => {};

  function end() {
    listeners.abort();
    takeBack();
    place.replaceChildren();
    room.hidden = true;
    left(done.size);
  }

  async function go() {
    at += 1;
    if (at >= items.length) return end();
    takeBack();
    const { id, chapter } = items[at];
    const el = await exerciseOf(id, chapter).catch(() => null);
    if (signal.aborted) return;
    if (el === undefined) return go(); // not in the course any more
    if (el === null) {
      failed();
      return end();
    }
    next.hidden = true;
    stop.hidden = false;
    const values = { number: at + 1, count: items.length, title: titles[chapter] };
    head.textContent = fill(head.dataset.words, values);
    place.replaceChildren(el);
    takeBack = enhance(place);
    arrive(head, "start");
  }

  const isDone = () => {
    done.add(items[at].id);
    next.textContent = at + 1 < items.length ? next.dataset.next : next.dataset.last;
    next.hidden = false;
    stop.hidden = at + 1 >= items.length;
  };

  place.addEventListener("vp:done", isDone, { signal });
  next.addEventListener("click", go, { signal });
  stop.addEventListener("click", end, { signal });
  room.hidden = false;
  go();
}

/** A line for each thing told, in a list. */
export function tellLines(list, lines) {
  list.replaceChildren(...lines.map((line) => make("li", "", line)));
}
