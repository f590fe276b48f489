"""Words of *Herhalen* and *Mijn leerpad*."""

from __future__ import annotations

# What the script says on *Herhalen*, by the name it knows them by.
REPEAT = {
    "empty": (
        "Nog niets om te herhalen. Doe in een hoofdstuk de kaarten of de toets: "
        "wat je daar deed, komt hier terug."
    ),
    "due": "Voor vandaag: {count}, ongeveer {minutes}.",
    "later": "Er wacht nog meer. Dat komt op een andere dag.",
    "none": "Voor vandaag staat er niets meer.",
    "tomorrow": "Wat nog wacht, komt op een andere dag.",
    "next": "De volgende komt op {day}.",
    "nothing": "Je deed nog geen kaart, en je had geen toetsvraag fout.",
    "done": "Dat was het: {count}.",
    "one": "1 onderdeel",
    "many": "{count} onderdelen",
    "minute": "{count} minuut",
    "minutes": "{count} minuten",
    "calibrated": "Van de {count} keer ‘{word}’ had je er {right} goed.",
    "too-few": "Bij ‘{word}’ kan ik het zeggen na nog {count} antwoorden.",
    "no-calibration": "Je hebt nog nergens gezegd hoe zeker je was.",
}
REPEAT_BEGIN = "Begin"
REPEAT_ROUND = "Opfrisronde van 20 minuten"
REPEAT_STOP = "Stoppen"
REPEAT_NEXT = "Volgende"
REPEAT_LAST = "Klaar"
REPEAT_HEAD = "{number} van {count} · uit {title}"
REPEAT_TODAY = "Vandaag"
REPEAT_CERTAIN = "Hoe zeker kun je zijn?"
REPEAT_FAILED = (
    "Deze oefening is niet te laden. Controleer je verbinding en begin opnieuw. Wat je al deed, staat er nog."
)
REPEAT_NO_BANK = "De oefeningen zijn niet te laden. Controleer je verbinding en open deze pagina opnieuw."
REPEAT_NO_SCRIPT = (
    "Zonder script kan de cursus niet onthouden wat je deed. Je kunt wel zelf herhalen: "
    "doe de kaarten onderaan een hoofdstuk opnieuw, eerst na een paar dagen en dan na een paar weken."
)
# Where what happened here stays; `device` is a device of one's own.
REPEAT_KEPT = {
    "device": "Wat je hier doet, onthoudt dit apparaat.",
    "own": "Wat je hier doet, onthoudt alleen dit tabblad. Sluit je het, dan begint herhalen opnieuw.",
    "shared": (
        "Wat je hier doet, is weg als je deze pagina verlaat, tenzij je zegt dat je dit "
        "apparaat alleen gebruikt."
    ),
    "plain": (
        "Wat je hier doet, is weg als je deze pagina verlaat: dit adres heeft geen beveiligde "
        "verbinding (https)."
    ),
    "frame": "Wat je hier doet, is weg als je deze pagina verlaat: de cursus staat in een andere website.",
}
REPEAT_CHANGE = "Verander het bij"

PATH = {
    "finished": "af op {day}",
    "begun": "begonnen",
    "here": "hier was je",
    "suggested": "past bij wat je aangaf",
    "due": "{count} om te herhalen",
    "due-one": "1 om te herhalen",
    "count": "{ready} van de {count} hoofdstukken af.",
}
PATH_NO_SCRIPT = "Zonder script laat deze kaart niet zien wat je al deed."
PATH_FIRST = "Helpt als je dit eerst las:"
