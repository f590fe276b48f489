"""Words of a card."""

from __future__ import annotations

CERTAINTY_FIRST = "Zeg eerst hoe zeker je bent."
TURN = "Draai om"
DID_YOU_HAVE_IT = "Jij zei: {certainty}. Had je het?"
HAD = "Had ik"
MISSED_IT = "Had ik niet"
GRADED = "Jij zei: {certainty}, {recalled}."
ONCE_MORE = "Nog een keer"
