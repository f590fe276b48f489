// The script of the pages that show again what was answered: *Herhalen* and *Mijn leerpad*.

import { fromBank } from "./bank.js";
import { openRoom } from "./repetition/room.js";
import { showPath } from "./repetition/path.js";

const rooms = { repetition: openRoom, path: showPath };

for (const room of document.querySelectorAll("[data-vp-room]")) {
  fromBank("index").then(
    (index) => rooms[room.dataset.vpRoom](room, index, globalThis.vertrouwd),
    () => (document.querySelector("[data-vp-no-bank]").hidden = false),
  );
}
