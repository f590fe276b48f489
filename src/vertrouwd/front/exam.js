// The script of the practice exam.

import { fromBank } from "./bank.js";
import { fill, onClicks } from "./dom.js";
import { draw, rested } from "./exam/draw.js";
import { showResult } from "./exam/result.js";
import { sit } from "./exam/sitting.js";
import { sat, sitting } from "./storage/fields.js";

const RUNS = 5; // earlier exams that a new one looks back on

const room = document.querySelector('[data-vp-room="exam"]');
const part = (name) => room.querySelector(`[data-vp-part="${name}"]`);
const line = (name) => room.querySelector(`[data-vp-line="${name}"]`);
const clock = () => Math.floor(Date.now() / 1000);
const rules = Object.fromEntries(
  ["cut", "overlap", "rest"].map((name) => [name, Number(room.dataset[name])]),
);

function open(index) {
  const { store, enhance } = globalThis.vertrouwd;
  const chapterOf = (id) => index.items[id]?.[0];
  const wanted = (name) => Number(room.querySelector(`input[name="${name}"]:checked`).value);
  const only = (name) => {
    for (const one of ["start", "sitting", "result"]) part(one).hidden = one !== name;
  };

  function handIn(papers, state) {
    only("result");
    const right = showResult(part("result"), papers, state, { chapterOf, enhance, cut: rules.cut });
    const runs = store.read(sat, "course") ?? [];
    store.write(sat, "course", [...runs, { at: clock(), ids: state.ids, right }].slice(-RUNS));
  }

  function failed() {
    only("start");
    line("failed").hidden = false;
    offer();
  }

  function run(state) {
    only("sitting");
    line("failed").hidden = true;
    sit(part("sitting"), state, { store, chapterOf, handIn, failed });
  }

  function begin() {
    const runs = (store.read(sat, "course") ?? []).map(({ ids }) => ids);
    const most = Math.floor((wanted("count") * rules.overlap) / 100);
    const ids = draw(rested(store, index, rules.rest, clock()), runs, wanted("count"), most);
    if (ids.length) return run({ ids, chosen: {}, limit: wanted("time") * 60, spent: 0 });
    line("none").hidden = false;
  }

  /** An exam that was left is there again, unless the course lost one of its questions. */
  function offer() {
    const left = store.read(sitting, "course");
    const whole = left?.ids.every((id) => chapterOf(id));
    part("left").hidden = !whole;
    if (whole) {
      const done = Object.keys(left.chosen).length;
      line("left").textContent = fill(line("left").dataset.words, { done, count: left.ids.length });
    }
  }

  const again = () => {
    only("start");
    offer();
    room.querySelector("h2").focus();
  };
  onClicks(room, { begin, again, onward: () => run(store.read(sitting, "course")) });
  room.hidden = false;
  offer();
}

fromBank("index").then(open, () => (document.querySelector("[data-vp-no-bank]").hidden = false));
