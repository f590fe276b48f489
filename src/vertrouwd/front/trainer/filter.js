// A list that shows only what fits: length, group, module, form, and without heavy subjects.

import { fill } from "../dom.js";

const fits = {
  minutes: (entry, most) => Number(entry.minutes) <= Number(most),
  group: (entry, count) => Number(entry.min) <= Number(count) && Number(count) <= Number(entry.max),
  module: (entry, letter) => entry.module === letter,
  type: (entry, type) => entry.type === type,
  light: (entry) => entry.heavy === "false",
};

/** Whether an entry (its data) fits all that was chosen; what is left empty asks nothing. */
export const suits = (entry, chosen) => Object.entries(chosen).every(([name, value]) => !value || fits[name](entry, value));

/** Wires the filters of `room`; the count is told each time. */
export function offerFilter(room) {
  const entries = [...room.querySelectorAll("[data-minutes]")];
  const fields = [...room.querySelectorAll("[data-filter]")];
  const status = room.querySelector('[data-vp-line="count"]');
  const chosen = () =>
    Object.fromEntries(fields.map((one) => [one.dataset.filter, one.type === "checkbox" ? one.checked : one.value.trim()]));

  function show() {
    const wanted = chosen();
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !suits(entry.dataset, wanted);
      count += Number(!entry.hidden);
    }
    for (const part of room.querySelectorAll("[data-vp-module]")) {
      part.hidden = ![...part.querySelectorAll("[data-minutes]")].some((entry) => !entry.hidden);
    }
    const words = status.dataset[{ 0: "none", 1: "one" }[count] ?? "words"];
    status.textContent = fill(words, { count });
  }

  room.addEventListener("input", show);
  room.querySelector('[data-do="all"]').addEventListener("click", () => {
    for (const one of fields) Object.assign(one, one.type === "checkbox" ? { checked: false } : { value: "" });
    show();
    fields[0].focus();
  });
  room.querySelector("[data-vp-filters]").hidden = false;
  show();
}
