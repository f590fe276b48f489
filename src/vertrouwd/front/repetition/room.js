// The page *Herhalen*: what is due, a session of it, a round of twenty minutes, and how certain one may be.

import { fill } from "../dom.js";
import { calibrationOf, ENOUGH } from "./calibration.js";
import { answered, nextDue, refresher, today } from "./pick.js";
import { runSession, tellLines } from "./session.js";

const clock = () => Math.floor(Date.now() / 1000);
const dayName = (at) =>
  new Date(at * 1000).toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long" });
const minutesOf = (items) => Math.max(1, Math.round(items.reduce((sum, { seconds }) => sum + seconds, 0) / 60));

export function openRoom(room, index, { store, enhance }) {
  const words = room.dataset;
  const line = (name) => room.querySelector(`[data-vp-line="${name}"]`);
  const status = line("status");
  const session = room.querySelector("[data-vp-session]");
  const [begin, round] = ["begin", "round"].map((name) => room.querySelector(`[data-do="${name}"]`));
  const counted = (count) => fill(count === 1 ? words.one : words.many, { count });
  const timed = (items) => fill(minutesOf(items) === 1 ? words.minute : words.minutes, { count: minutesOf(items) });

  /** What is due, in one or two sentences. */
  function state(all, { now, waiting }) {
    if (!all.length) return words.empty;
    const next = nextDue(all, clock());
    const rest = next ? fill(words.next, { day: dayName(next) }) : words.nothing;
    if (!now.length) return `${words.none} ${waiting ? words.tomorrow : rest}`;
    const due = fill(words.due, { count: counted(now.length), minutes: timed(now) });
    return waiting ? `${due} ${words.later}` : due;
  }

  function calibrate(all) {
    const levels = Object.entries(calibrationOf(all)).filter(([, [count]]) => count);
    const told = levels.map(([level, [count, right]]) => {
      const word = line("calibration").dataset[level];
      return count < ENOUGH ? fill(words.tooFew, { word, count: ENOUGH - count }) : fill(words.calibrated, { word, count, right });
    });
    tellLines(line("calibration"), told.length ? told : [words.noCalibration]);
  }

  function show(said = "") {
    const all = answered(store, index);
    const due = today(all, clock());
    status.textContent = `${said} ${state(all, due)}`.trim();
    begin.hidden = !due.now.length;
    round.hidden = false;
    calibrate(all);
  }

  function run(items) {
    begin.hidden = round.hidden = true;
    status.textContent = "";
    line("failed").hidden = true;
    const left = (done) => {
      show(done ? fill(words.done, { count: counted(done) }) : "");
      status.focus();
    };
    const failed = () => (line("failed").hidden = false);
    runSession(session, items, { enhance, titles: index.titles, left, failed });
  }

  begin.addEventListener("click", () => run(today(answered(store, index), clock()).now));
  round.addEventListener("click", () => run(refresher(answered(store, index), index, clock())));
  for (const one of room.querySelectorAll("[data-vp-kept]")) one.hidden = one.dataset.vpKept !== (store.answer() === "alone" ? "device" : store.ground);
  room.hidden = false;
  show();
}
