// What a page does beside its exercises: leaving quickly, and the contents on wide screens.

const TWICE_WITHIN = 1500; // milliseconds between two presses of Escape

/** Makes *Snel weg* replace this page in the history; Escape twice does the same. */
export function quickExit(link, hint) {
  if (!link) return;
  if (hint) hint.hidden = false;
  const leave = () => {
    // The next page may be slow: nothing of this one is left to read meanwhile.
    document.body.hidden = true;
    document.title = link.dataset.title;
    location.replace(link.href);
  };
  let last = -Infinity;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keydown", (event) => {
    // Escape that closes a note or a sheet is no wish to leave.
    if (event.key !== "Escape" || event.repeat || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.timeStamp - last < TWICE_WITHIN) leave();
    last = event.timeStamp;
  });
}

/** Opens the contents on wide screens where CSS alone cannot. */
export function contents(menu) {
  if (!menu || CSS.supports("selector(::details-content)")) return;
  const wide = matchMedia("(min-width: 68.75em)");
  const follow = () => (menu.open = wide.matches);
  wide.addEventListener("change", follow);
  follow();
}
