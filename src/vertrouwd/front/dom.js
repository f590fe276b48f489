// Small things every kind needs: words with gaps, arriving somewhere, the element's own template.

/** The text with each `{name}` replaced by a value; the words come from the page. */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

/** A new element with a class and text. */
export function make(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** Copies of what stands inside an element, safe to put elsewhere in the page. */
export function copies(element) {
  return element ? [...element.cloneNode(true).childNodes] : [];
}

/** A copy of what the n-th template of an exercise holds. */
export function fromTemplate(el, n = 0) {
  const templates = el.querySelectorAll(":scope > [hidden] > template");
  return templates[n].content.firstElementChild.cloneNode(true);
}

/** Moves focus to a place that Tab skips, and brings it gently into view. */
export function arrive(target, block = "nearest") {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
}

/** Says that the learner came to the exercise's natural end; what else is said is for a question only. */
export function tellDone(el, detail) {
  el.dispatchEvent(new CustomEvent("vp:done", { bubbles: true, detail }));
}

/** Calls `actions[name]` when something with `data-do="name"` inside `root` is clicked. */
export function onClicks(root, actions, signal) {
  root.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-do]");
      if (button) actions[button.dataset.do]?.(button);
    },
    { signal },
  );
}
