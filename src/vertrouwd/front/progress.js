// Where somebody was and what is finished: kept by the course, told in the contents and on the home page.

import { localDay } from "./activity.js";
import { fill, make, onClicks } from "./dom.js";
import { done, finished, last, saved } from "./storage/fields.js";

const chapterOf = (link) => new URL(link.href).pathname.match(/\/book\/([a-z0-9-]+)\.html$/)?.[1];

const revisionOf = (el) => Number(el.dataset.revision ?? 0);

/** What keeps the entries of one exercise, under its id and revision. */
export const ownOf = (store) => (el) => ({
  read: (field) => store.read(field, el.id, revisionOf(el)),
  write: (field, value) => store.write(field, el.id, value, revisionOf(el)),
  drop: (field) => store.drop(field, el.id),
});

/** A chapter is finished when its case came to an ending and every question of its quiz was checked. */
function isFinished(store, chapter) {
  const quiz = document.getElementById(`${chapter}-toets`)?.closest("section");
  const needed = [...document.querySelectorAll('[data-vp="case"]'), ...(quiz?.querySelectorAll('[data-vp="question"]') ?? [])];
  return needed.length > 0 && needed.every((el) => ownOf(store)(el).read(done));
}

function tick(store, menu, word) {
  for (const link of menu?.querySelectorAll("li a") ?? []) {
    const chapter = chapterOf(link);
    if (!chapter || link.querySelector(".done") || !store.read(finished, chapter)) continue;
    link.append(" ", make("span", "note done", word));
  }
}

/** Keeps the chapter and the exercise last used, and what came to its end; ticks what is finished. */
export function followProgress(store, chapter, menu, word) {
  tick(store, menu, word);
  if (!chapter) return;
  const was = (exercise) => store.write(last, "course", { chapter, exercise });
  if (store.read(last, "course")?.chapter !== chapter) was("");
  const used = ({ target }) => {
    const exercise = target.closest?.("[data-vp]");
    if (exercise?.id) was(exercise.id);
  };
  addEventListener("click", used);
  addEventListener("change", used);
  addEventListener("vp:done", ({ target }) => {
    const own = ownOf(store)(target);
    const isNew = !own.read(done);
    own.write(done, localDay());
    // Somebody who took it back is not told again by doing something a second time.
    if (isNew && isFinished(store, chapter)) store.write(finished, chapter, localDay());
    tick(store, menu, word);
  });
}

/** At the end of a chapter: the learner's own word that it is finished, or not after all. */
export function offerFinish(store, place, chapter) {
  if (!place || !chapter) return;
  const [finish, undo] = place.querySelectorAll("button");
  const show = () => {
    const isDone = Boolean(store.read(finished, chapter));
    place.querySelector("[role=status]").textContent = isDone ? place.dataset.said : "";
    finish.hidden = isDone;
    undo.hidden = !isDone;
  };
  const turn = (work, arrive) => () => {
    work();
    show();
    arrive.focus();
  };
  onClicks(place, {
    finish: turn(() => store.write(finished, chapter, localDay()), undo),
    undo: turn(() => store.drop(finished, chapter), finish),
  });
  addEventListener("vp:done", show);
  place.hidden = false;
  show();
}

/** On the home page: one link to where the learner was. */
export function offerResume(store, place, menu) {
  const was = store.read(last, "course");
  if (!place || !was) return;
  const link = [...menu.querySelectorAll("li a")].find((one) => chapterOf(one) === was.chapter);
  if (!link) return; // the chapter is not in this course any more
  const way = place.querySelector("a");
  way.href = link.href + (was.exercise && `#${was.exercise}`);
  way.textContent = fill(way.textContent, { title: link.firstChild.textContent.trim() });
  place.hidden = false;
}

const OFFERED = 5 * 24 * 60 * 60; // seconds after the last backup

/** On the home page of a device of one's own: when the last backup was, and from the fifth day on an offer. */
export function tellSaved(store, place, now = Math.floor(Date.now() / 1000)) {
  if (!place || store.answer() !== "alone") return;
  const last = store.read(saved, "course") ?? { at: now, made: false };
  if (!store.text(saved, "course")) store.write(saved, "course", last);
  const day = new Date(last.at * 1000).toLocaleDateString("nl-NL", { day: "numeric", month: "long" });
  place.querySelector("span").textContent = last.made ? fill(place.dataset.words, { day }) : place.dataset.none;
  place.querySelector("a").hidden = now - last.at < OFFERED;
  place.hidden = !last.made && now - last.at < OFFERED;
}
