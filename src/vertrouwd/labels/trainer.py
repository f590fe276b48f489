"""Words of the trainer's pages."""

from __future__ import annotations

FILTERS = "Zoek een werkvorm"
FILTER_MINUTES = "Hoogstens"
FILTER_GROUP = "Deelnemers"
FILTER_MODULE = "Onderwerp"
FILTER_TYPE = "Soort"
FILTER_LIGHT = "Geen zware onderwerpen"
FILTER_ANY = "maakt niet uit"
FILTER_ALL = "Laat alles zien"
FILTER_COUNT = "{count} werkvormen passen."
FILTER_COUNT_ONE = "1 werkvorm past."
FILTER_COUNT_NONE = "Er past geen werkvorm. Haal een wens weg, of kies ‘Laat alles zien’."
WORKSHOP_GO = "Werkvorm met draaiboek"
WORKSHOP_STEPS = "Stappen"
WORKSHOP_HEAVY = "zwaar onderwerp"
WORKSHOP_PEOPLE = "{number} deelnemers"
