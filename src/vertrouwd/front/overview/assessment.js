// The page *Waar sta je?*: a mark for each statement, the chapters that follow from it, and then beside now.

import { arrive, fill, make, onClicks } from "../dom.js";
import { assessed } from "../storage/fields.js";
import { suggestedPath } from "./suggest.js";

const clock = () => Math.floor(Date.now() / 1000);
const dayName = (at) => new Date(at * 1000).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
const KEPT = 10; // the first stays: the beginning is what one looks back on

export function openAssessment(room, { store }) {
  const find = (name) => room.querySelector(`[data-vp-line="${name}"]`);
  const statements = [...room.querySelectorAll("[data-statement]")];
  const chapters = Object.fromEntries(statements.map(({ dataset }) => [dataset.statement, dataset.chapters.split(" ")]));
  const links = [...room.querySelectorAll("[data-suggest]")];
  const words = [...statements[0].querySelectorAll("label")].map((label) => label.textContent.trim());
  const marks = () =>
    Object.fromEntries(
      statements.flatMap((one) => {
        const input = one.querySelector("input:checked");
        return input ? [[one.dataset.statement, Number(input.value)]] : [];
      }),
    );

  function bar(mark, when) {
    const cell = make("td", "vp-stand");
    if (mark === undefined) return cell;
    const steps = make("span", "vp-scale");
    steps.setAttribute("aria-hidden", "true");
    for (let n = 0; n < words.length; n++) steps.append(make("i", n <= mark ? "is-on" : ""));
    cell.append(make("span", "vp-stand-when", `${when}: `), steps, " ", words[mark]);
    return cell;
  }

  /** The first time and the last, side by side; where there was one time only, that one. */
  function compare(all) {
    const times = all.length > 1 ? [all[0], all.at(-1)] : [all[0]];
    const names = times.length > 1 ? [find("compare").dataset.then, find("compare").dataset.now] : [find("compare").dataset.now];
    const rows = statements.map((one) => {
      const row = make("tr", "");
      const head = make("th", "", one.querySelector("legend").textContent.trim());
      head.scope = "row";
      row.append(head, ...times.map(({ marks: said }, n) => bar(said[one.dataset.statement], names[n])));
      return row;
    });
    find("compare").querySelector("tbody").replaceChildren(...rows);
    find("days").textContent = fill(times.length > 1 ? find("days").dataset.two : find("days").dataset.one, {
      first: dayName(times[0].at),
      last: dayName(times.at(-1).at),
    });
  }

  function show() {
    const all = store.read(assessed, "course");
    room.querySelector("[data-vp-outcome]").hidden = !all;
    if (!all) return;
    const { path } = all.at(-1);
    for (const link of links) link.hidden = !path.includes(link.dataset.suggest);
    find("path").hidden = !path.length;
    find("sure").hidden = path.length > 0;
    compare(all);
  }

  function save() {
    const said = marks();
    const missing = statements.length - Object.keys(said).length;
    find("missing").textContent = missing ? fill(missing === 1 ? find("missing").dataset.one : find("missing").dataset.words, { count: missing }) : "";
    if (missing) {
      const open = statements.find((one) => !one.querySelector("input:checked"));
      open.querySelector("input").focus();
      return;
    }
    const order = links.map((link) => link.dataset.suggest);
    const all = store.read(assessed, "course") ?? [];
    const entry = { at: clock(), marks: said, path: suggestedPath(said, chapters, order) };
    const [first, ...later] = [...all, entry];
    store.write(assessed, "course", [first, ...later.slice(1 - KEPT)]);
    show();
    arrive(find("outcome"), "start");
  }

  onClicks(room, { save });
  for (const one of room.querySelectorAll("[data-vp-live]")) one.hidden = false;
  show();
}
