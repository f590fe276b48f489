// What a word means, beside the word: on hover, on focus, and on a first tap. Escape closes it.

import { copies, make } from "./dom.js";

const OPEN_AFTER = 150; // milliseconds: a pointer that only passes opens nothing
const CLOSE_AFTER = 300; // milliseconds in which a pointer may travel from the word to its note

/** Puts a note above its word where it would leave the screen below it, and has room under the bar. */
function place(note, word) {
  note.classList.remove("term-note-above");
  const { bottom, height } = note.getBoundingClientRect();
  const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const fits = word.getBoundingClientRect().top - height > bar;
  note.classList.toggle("term-note-above", bottom > innerHeight && fits);
}

/** Gives every word with an explanation in the list at the end of the page a note of its own. */
export function terms(main, list) {
  if (!main || !list) return;
  const explanation = (link) => document.getElementById(link.hash.replace("#term-", "uitleg-"));
  let shown = null; // the word whose note is open, the note, and whether a tap opened it
  let closedByKey = null; // the word that Escape closed, until it is left
  let tapped = false;
  let timer;

  const wordAt = (target) => {
    const link = target.closest?.("a.term");
    return link && explanation(link) ? link : null;
  };

  function close() {
    shown?.note.remove();
    shown?.link.removeAttribute("aria-describedby");
    shown = null;
  }

  function open(link, pinned = false) {
    if (link === closedByKey) return;
    if (link !== shown?.link) {
      close();
      const note = make("span", "term-note");
      note.id = "uitleg";
      note.append(...copies(explanation(link)));
      link.after(note);
      link.setAttribute("aria-describedby", note.id);
      shown = { link, note, pinned };
    }
    shown.pinned ||= pinned;
    place(shown.note, link);
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function closeWhenLeft() {
    if (!shown || shown.pinned) return;
    if (!shown.link.matches(":hover, :focus") && !shown.note.matches(":hover, :focus-within")) close();
  }

  function left(event) {
    const link = wordAt(event.target);
    if (link?.contains(event.relatedTarget)) return;
    if (link === closedByKey) closedByKey = null;
    later(closeWhenLeft, CLOSE_AFTER);
  }

  main.addEventListener("pointerover", (event) => {
    const link = event.pointerType !== "touch" && wordAt(event.target);
    if (link && link !== shown?.link) later(() => open(link), OPEN_AFTER);
    else if (link) clearTimeout(timer);
  });
  main.addEventListener("pointerout", left);
  main.addEventListener("focusin", (event) => {
    const link = wordAt(event.target);
    if (link) open(link);
  });
  main.addEventListener("focusout", left);

  let wasOpen = false;
  document.addEventListener("pointerdown", (event) => {
    const link = wordAt(event.target);
    tapped = event.pointerType === "touch";
    wasOpen = Boolean(link) && link === shown?.link;
    if (!link && !shown?.note.contains(event.target)) close();
  });
  main.addEventListener("click", (event) => {
    const link = tapped && wordAt(event.target);
    tapped = false; // a screen reader clicks without a pointer
    if (!link) return;
    event.preventDefault();
    if (wasOpen) close();
    else open(link, true);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    // Taken: it is not the first of two that leave the page.
    event.preventDefault();
    const { link, note } = shown;
    closedByKey = link;
    if (note.contains(document.activeElement)) link.focus();
    close();
  }, true);

  if (!CSS.supports("selector(::details-content)")) addEventListener("beforeprint", () => (list.open = true));
}
