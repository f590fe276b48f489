// The script of the trainer's pages.

import { offerFilter } from "./trainer/filter.js";

const rooms = { workshops: offerFilter };

for (const room of document.querySelectorAll("[data-vp-room]")) rooms[room.dataset.vpRoom](room);
