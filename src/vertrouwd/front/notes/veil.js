// Hides what somebody wrote: at a press, when the page goes out of view, and when nobody did anything for ten minutes.

const IDLE = 10 * 60 * 1000;

/** `onIdle()` hears when ten minutes passed without anything; `line` says that notes are hidden and holds the way back. */
export function offerVeil(line, onIdle) {
  const { body } = document;
  let wanted = false;
  let timer;

  function veil(hidden) {
    wanted = hidden;
    body.toggleAttribute("data-vp-veiled", hidden);
    line.hidden = !hidden;
  }

  function seen() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      veil(true);
      onIdle();
    }, IDLE);
  }

  for (const name of ["pointerdown", "keydown", "scroll"]) addEventListener(name, seen, { passive: true });
  // Out of view at once, for whoever looks at all open windows; in view again it is as it was.
  document.addEventListener("visibilitychange", () => body.toggleAttribute("data-vp-veiled", wanted || document.hidden));
  line.querySelector("button").addEventListener("click", () => veil(false));
  seen();
  return veil;
}
