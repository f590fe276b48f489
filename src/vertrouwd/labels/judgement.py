"""Words of a judgement."""

from __future__ import annotations

KEY_STATUSES = {
    "editorial": "sleutel van de redactie",
    "panel": "sleutel van het panel",
    "open": "open dilemma",
}
KEY_STATUS_LINES = {
    "editorial": "Sleutel van de redactie: zo beoordelen de schrijvers het. Er is geen panel, en geen score.",
    "panel": "Sleutel van het panel: {raters} beoordelaars, {agreement} % aan één kant. Er is geen score.",
    "open": "Open dilemma: er is geen sleutel en geen score. Verstandige collega’s kiezen hier verschillend.",
}
KEY_AND_REASONING = "Sleutel en uitleg"
KEY_OF_OTHERS = "Lees ook de sleutel bij de andere handelingen"
COMPARE = "Leg naast de sleutel"
COMPARED = "Jij: {{yours}} · {whose}: {{key}} · {{near}}"
NEARNESS = {"same": "hetzelfde", "near": "dezelfde kant", "far": "andere kant"}
RATE_FIRST = "Geef eerst minstens één handeling een oordeel. Er zijn er {left}."
RATE_LEFT_ONE = "Eén handeling heeft nog geen oordeel. Je mag haar overslaan."
RATE_LEFT_MANY = "Nog {left} handelingen hebben geen oordeel. Je mag ze overslaan."
ALL_COMPARED = "Bij elke handeling staat jouw oordeel nu naast de sleutel, met de uitleg."
CHOOSE_ACTION_FIRST = "Kies eerst wat jij zou doen."
READ_BOTH = "Lees voor en tegen"
BOTH_SIDES = "Voor en tegen"
BOTH_SIDES_SHOWN = "Bij elke handeling staat nu wat ervoor en wat ertegen pleit."
FOR = "Voor"
AGAINST = "Tegen"
