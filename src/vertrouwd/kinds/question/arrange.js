// Arranging: each row gets a place, a mark beside it, and its feedback in one region; a sort goes by rounds.

import { arrive, fill, tellDone } from "../../front/dom.js";
import { desk } from "./desk.js";
import { moving } from "./moving.js";
import { readRow } from "./rows.js";

export function arrange(el) {
  const at = desk(el);
  const { words } = at;
  const ordered = el.dataset.form === "order";
  const folds = [...el.querySelectorAll(".vp-answers")];
  const summary = folds[0].firstElementChild;
  const closed = summary.textContent;
  const places = [...el.querySelectorAll(".vp-round")];
  const rounds = (places.length ? places : [el.querySelector(".vp-rows")]).map((place) => ({
    place,
    rows: [...place.querySelectorAll("[data-row]")].map((row) => readRow(el, row, at.group)),
    good: 0,
  }));
  const moves = ordered ? moving(el, rounds[0].rows, at) : null;
  let now = 0;

  const inputs = () => rounds[now].rows.flatMap((row) => row.inputs);
  const last = () => now === rounds.length - 1;
  const listed = (all) => [all.slice(0, -1).join(", "), ...all.slice(-1)].filter(Boolean).join(words.and);

  /** Marks a row; its feedback with what it is sorted by: what is wrong first, or the right order. */
  function tell(row) {
    const chosen = row.chosen();
    const good = chosen === row.right;
    const kind = good ? "yoursRight" : "yoursWrong";
    const values = { chosen: row.nameOf(chosen), right: row.nameOf(row.right) };
    const label = row.label ? `${row.label} · ` : "";
    at.mark(row.place, kind, fill(words[`${kind}Here`] ?? words[kind], values));
    const told = [at.outcome(row.answerTo(chosen), kind, label + fill(words[kind], values))];
    if (!good && row.answerTo(row.right) !== row.answerTo(chosen)) {
      told.push(at.outcome(row.answerTo(row.right), "right", label + fill(words.right, values)));
    }
    const rank = ordered ? Number(row.right) : Number(good);
    return told.map((outcome) => [rank, outcome]);
  }

  function summed(good, count) {
    const sum = good === count ? words.sumAll : fill(words.sumSome, { right: good, count });
    if (rounds.length === 1 || !last()) return sum;
    const all = rounds.reduce((total, round) => total + round.good, 0);
    const rows = rounds.reduce((total, round) => total + round.rows.length, 0);
    return `${sum} ${fill(words.sumRounds, { right: all, count: rows })}`;
  }

  const actions = {
    check() {
      const { rows } = rounds[now];
      const open = rows.filter((row) => !row.chosen());
      if (open.length) {
        const labels = open.map((row) => row.label);
        return at.say(open.length === rows.length ? words.first : fill(words.also, { open: listed(labels) }));
      }
      const good = rows.filter((row) => row.chosen() === row.right).length;
      Object.assign(rounds[now], { good, chosen: rows.map((row) => row.chosen()) });
      const outcomes = rows.flatMap(tell).sort(([one], [other]) => one - other);
      at.tell(summed(good, rows.length), good === rows.length, outcomes.map(([, told]) => told), last());
      summary.textContent = folds[0].dataset.others;
      folds[0].open = false;
      folds[0].hidden = !folds[0].querySelector(".vp-answer:not([hidden])") || rounds.length > 1;
      freeze(true);
      // The region speaks for itself; focus stays where the learner was, on the button that took its place.
      arrive(last() ? at.button("retry") : at.button("next"));
      at.feedback.scrollIntoView({ block: "nearest" });
      if (last()) tellDone(el, taken());
    },
    retry() {
      reset();
      rounds[now].place.querySelector("button, [data-choice]:not([hidden])").focus();
    },
    next: () => goTo(now + 1),
    restart: () => goTo(0),
  };

  /** What is told of it at the end: the place given to each row, and whether every one was right. */
  function taken() {
    const good = rounds.every((round) => round.good === round.rows.length);
    return { choice: rounds.flatMap((round) => round.chosen), score: good ? 1 : 0, certainty: at.certainty() };
  }

  function freeze(frozen) {
    at.lock(inputs(), frozen);
    moves?.freeze(frozen);
    if (rounds.length === 1) return;
    at.button("next").hidden = !frozen || last();
    at.button("restart").hidden = !frozen || !last();
  }

  function reset() {
    at.clear();
    for (const row of rounds[now].rows) row.empty();
    moves?.reset();
    summary.textContent = closed;
    for (const fold of folds) fold.hidden = true;
    freeze(false);
  }

  function goTo(round) {
    reset();
    show(round);
    arrive(rounds[now].place.querySelector(".vp-moment"), "start");
  }

  function show(round) {
    now = round;
    rounds.forEach(({ place }, n) => place.toggleAttribute("hidden", n !== now));
    freeze(false);
  }

  const fold = el.querySelector(":scope > .vp-answers");
  if (fold) fold.before(at.tools);
  else el.append(at.tools);
  reset();
  show(0);
  at.open(actions);

  return () => {
    reset();
    moves?.undo();
    for (const { place } of rounds) place.hidden = false;
    for (const each of folds) each.hidden = false;
    at.close();
  };
}
