// What came of an exam: the sum beside the cut, per theme, and every question with its feedback.

import { arrive, fill } from "../dom.js";
import { check, isRight, opened } from "./paper.js";

/** Shows the result in `part` and returns how many were right. */
export function showResult(part, papers, { ids, chosen }, { chapterOf, enhance, cut }) {
  const right = ids.filter((id) => isRight(papers.get(id), chosen[id]));
  const percent = Math.round((100 * right.length) / ids.length);
  const score = part.querySelector('[data-vp-line="score"]');
  const words = score.dataset[percent >= cut ? "above" : "below"];
  score.textContent = fill(words, { right: right.length, count: ids.length, percent });
  for (const row of part.querySelectorAll("[data-chapters]")) {
    const own = ids.filter((id) => row.dataset.chapters.split(" ").includes(chapterOf(id)));
    row.hidden = !own.length;
    row.querySelector("td").textContent = fill(score.dataset.theme, {
      right: own.filter((id) => right.includes(id)).length,
      count: own.length,
    });
  }
  part.hidden = false;
  for (const [name, some] of [["wrong", ids.filter((id) => !right.includes(id))], ["right", right]]) {
    const place = part.querySelector(`[data-vp-place="${name}"]`);
    place.replaceChildren(...some.map((id) => opened(papers.get(id), enhance)));
    // Checked when it stands in the page: what comes of it is heard there, and kept.
    for (const id of some) check(papers.get(id), chosen[id]);
    place.closest("[data-vp-some]").hidden = !some.length;
  }
  arrive(score, "start");
  return right.length;
}
