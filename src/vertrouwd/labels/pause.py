"""Words of *Even stoppen*: one thing to do, and what becomes of the page meanwhile."""

from __future__ import annotations

PAUSE = "Even stoppen"
PAUSE_NOW = "Kijk weg van het scherm en pak een glas water. Meer hoeft nu niet."
PAUSE_FREE = "Je mag ook helemaal stoppen. Er hangt niets van af."
PAUSE_KEPT = (
    "Tot je deze pagina verlaat of opnieuw laadt, blijft alles zoals het was. "
    "Na een lange tijd laadt een telefoon soms zelf opnieuw. Wat je typte, is dan weg."
)
PAUSE_BACK = "Terug naar waar je was"
