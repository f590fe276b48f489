// Loads the script of notes where there is something for it to do: notes that are kept, or a field that is written in.

import { mode } from "./storage/fields.js";

/** `page` stands in pages that may have fields; `script` is the address of the script of every page. */
export function loadNotes(store, page, script) {
  if (!page) return;
  const load = () => {
    removeEventListener("focusin", written);
    const made = document.createElement("script");
    made.src = new URL(`notes.js${new URL(script).search}`, script);
    document.head.append(made);
  };
  const written = ({ target }) => target.matches("textarea") && load();
  if (page.hasAttribute("data-vp-now") || (store.read(mode, "course") ?? "none") !== "none") load();
  else addEventListener("focusin", written);
}
