// The script of the pages that look over the whole course: *Waar sta je?* and *Studie-overzicht*.

import { openAssessment } from "./overview/assessment.js";
import { openRecord } from "./overview/record.js";

const rooms = { assessment: openAssessment, record: openRecord };

for (const room of document.querySelectorAll("[data-vp-room]")) rooms[room.dataset.vpRoom](room, globalThis.vertrouwd);
