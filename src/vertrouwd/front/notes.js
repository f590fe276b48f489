// The script of what a learner writes: loaded where somebody writes or wants notes kept.

import { followFields } from "./notes/fields.js";
import { openNotes } from "./notes/book.js";
import { openRoom } from "./notes/room.js";
import { offerUnlock } from "./notes/unlock.js";
import { offerVeil } from "./notes/veil.js";

const { store } = globalThis.vertrouwd;
const notes = openNotes(store);
const page = document.querySelector("[data-vp-notes]");
const room = document.querySelector('[data-vp-room="notes"]');
const follow = (root) => followFields(root, notes, page.dataset);
const veil = offerVeil(page.querySelector("[data-vp-veil]"), idle);

notes.expire();
const fields = room ? null : follow(document);
const book = room ? openRoom(room, store, notes, { follow, veil }) : null;
if (!room) askInPlace();

/** Ten minutes without anything: the key is forgotten, and what it had opened leaves the page. */
function idle() {
  if (notes.chosen() !== "sealed") return;
  notes.close();
  fields?.empty();
  book?.closed();
  if (!room) askInPlace();
}

/** In a chapter the passphrase is asked below the first field, small and once. */
function askInPlace() {
  const first = document.querySelector("main [data-vp] textarea")?.closest("[data-vp]");
  if (!first || !notes.locked() || first.querySelector("[data-vp-open]")) return;
  const form = page.querySelector("[data-vp-open-template]").content.firstElementChild.cloneNode(true);
  offerUnlock(form, notes, () => {
    form.remove();
    fields.showAll();
  });
  const line = first.querySelector(".vp-kept");
  if (line) line.after(form);
  else first.append(form);
  fields.showAll();
}

// Another tab wrote, or closed the book.
addEventListener("storage", ({ key }) => {
  if (!key?.startsWith(store.prefix)) return;
  notes.refresh().then(() => (book ? book.show() : fields.showAll()));
});
