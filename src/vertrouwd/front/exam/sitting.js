// An exam under way: one question at a time, a clock if wanted, and everything kept as it goes.

import { arrive, fill } from "../dom.js";
import { sitting as field } from "../storage/fields.js";
import { startClock } from "./clock.js";
import { asked } from "./paper.js";

const KEPT_EACH = 15; // seconds

/** `minutes` left of a limit, rounded up; what is told is never more than what there is by a minute. */
const minutesLeft = (limit, spent) => Math.max(0, Math.ceil((limit - spent) / 60));

/**
 * Runs the exam `state` ({ids, chosen, limit, spent}) in `part`; `chapterOf(id)` names the chapter of a question.
 * `handIn(papers, state)` gets the questions by id when the learner is ready; `failed()` hears of one that does not load.
 */
export function sit(part, state, { store, chapterOf, handIn, failed }) {
  const find = (name) => part.querySelector(`[data-vp-line="${name}"]`);
  const button = (name) => part.querySelector(`[data-do="${name}"]`);
  const head = find("head");
  const clock = find("clock");
  const place = part.querySelector("[data-vp-place]");
  const listeners = new AbortController();
  const papers = new Map();
  let at = Math.max(0, state.ids.findIndex((id) => !state.chosen[id]));

  const keep = () => store.write(field, "course", state);
  const open = () => state.ids.flatMap((id, n) => (state.chosen[id] ? [] : [n + 1]));

  function tick(spent) {
    state.spent = spent;
    if (spent % KEPT_EACH === 0) keep();
    tellTime();
  }

  function tellTime() {
    if (!state.limit) return;
    const left = minutesLeft(state.limit, state.spent);
    const words = state.spent >= state.limit ? clock.dataset.over : fill(left === 1 ? clock.dataset.one : clock.dataset.words, { left });
    if (clock.textContent !== words) clock.textContent = words;
    // Spoken only where it matters: not every minute.
    if ([10, 5, 1, 0].includes(left) && find("spoken").textContent !== words) find("spoken").textContent = words;
  }

  async function show(number) {
    const id = state.ids[number];
    const el = papers.get(id) ?? (await asked(id, chapterOf(id), state.chosen[id]).catch(() => null));
    if (!el) return failed();
    papers.set(id, el);
    at = number;
    head.textContent = fill(head.dataset.words, { number: at + 1, count: state.ids.length });
    place.replaceChildren(el);
    button("previous").disabled = at === 0;
    button("next").hidden = at + 1 === state.ids.length;
    find("open").textContent = "";
    button("sure").hidden = true;
    arrive(head, "start");
  }

  function choose({ target }) {
    if (!target.matches("input[data-choice]")) return;
    state.chosen[state.ids[at]] = target.value;
    keep();
  }

  /** Loads what was never opened, so that every question can be looked back on. */
  async function finish() {
    for (const id of state.ids) if (!papers.has(id)) papers.set(id, await asked(id, chapterOf(id)));
    running.stop();
    listeners.abort();
    store.drop(field, "course");
    handIn(papers, state);
  }

  function ask() {
    const left = open();
    if (!left.length) return finish().catch(failed);
    find("open").textContent = fill(find("open").dataset[left.length === 1 ? "one" : "words"], { numbers: left.join(", ") });
    button("sure").hidden = false;
    button("sure").focus();
  }

  function hold(held) {
    running[held ? "pause" : "go"]();
    part.querySelector("[data-vp-paper]").hidden = held;
    button("pause").hidden = held;
    button("resume").hidden = !held;
    find("held").hidden = !held;
    button(held ? "resume" : "pause").focus();
    keep();
  }

  const running = startClock(state.spent, tick);
  const actions = {
    previous: () => show(at - 1),
    next: () => show(at + 1),
    hand: ask,
    sure: () => finish().catch(failed),
    pause: () => hold(true),
    resume: () => hold(false),
  };
  const pressed = ({ target }) => actions[target.closest("[data-do]")?.dataset.do]?.();
  part.querySelector("[data-vp-clock]").hidden = !state.limit;
  part.addEventListener("click", pressed, { signal: listeners.signal });
  part.addEventListener("change", choose, { signal: listeners.signal });
  part.hidden = false;
  keep();
  tellTime();
  show(at);
}
