// One row of an arrangement as it stands in the page: a step, half a pair, a card or a gap.

/** Reads a row; its fields are a select or radios, its feedback stands in the fold with the answers. */
export function readRow(el, place, group) {
  const key = place.dataset.row;
  const inputs = [...place.querySelectorAll("[data-choice]")];
  const answers = [...el.querySelectorAll(`.vp-answer[data-for="${key}"]`)];
  for (const input of inputs) if (input.type === "radio") input.name = `${group}-${key}`;

  /** The words for a place this row can have: of the field itself, or of the label around it. */
  function nameOf(value) {
    const field = place.querySelector(`[value="${value}"]`);
    return field
      ? (field.dataset.name || field.textContent || field.parentElement.textContent).trim()
      : value;
  }

  return {
    place,
    inputs,
    nameOf,
    label: place.querySelector(".vp-letter")?.textContent ?? "",
    right: answers.find((answer) => answer.dataset.right).dataset.right,
    chosen: () => inputs.find((input) => input.checked ?? input.value)?.value ?? "",
    answerTo: (value) => answers.find(({ dataset }) => !dataset.of || dataset.of === value),
    empty() {
      for (const input of inputs) {
        if (input.type === "radio") input.checked = false;
        else input.selectedIndex = 0;
      }
    },
  };
}
