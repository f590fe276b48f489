"""Words of reading aloud."""

from __future__ import annotations

LISTEN = "Lees voor"
LISTEN_PAUSE = "Pauze"
LISTEN_ONWARD = "Verder"
LISTEN_STOP = "Stop"
LISTEN_SPEED = "Snelheid"
LISTEN_SPEEDS = {"0.8": "rustig", "1": "gewoon", "1.25": "vlot", "1.5": "snel"}
LISTEN_EXERCISE = "Hier staat een oefening: {title}."
