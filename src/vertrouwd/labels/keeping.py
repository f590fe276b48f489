"""Words about what the course keeps on a device: the question, the state, *Alles wissen*, what can fail."""

from __future__ import annotations

KEEP_ASK = "Zal ik onthouden waar je was?"
KEEP_WHAT = (
    "Het gaat om je weg in een casus, wat af is, en hoe het ging met kaarten en "
    "toetsvragen. Wat je typt, hoort daar niet bij."
)
KEEP_ALONE = "Ik gebruik dit apparaat alleen"
KEEP_SHARED = "Dit apparaat is gedeeld"
KEEP_SAID_ALONE = "Dat onthoud ik voortaan op dit apparaat."
KEEP_SAID_SHARED = "Dan bewaar ik op dit apparaat niets. Sluit je dit tabblad, dan is het weg."
KEEP_CHANGE = "Je verandert dit bij"
KEEP_STATES = {
    "own": "Alleen dit tabblad onthoudt nu waar je was. Sluit je het, dan is het weg.",
    "none": (
        "Nu onthoud ik niets. Deze cursus deelt haar adres met andere pagina’s, of staat "
        "op je schijf; dan bewaar ik alleen iets als jij daarom vraagt."
    ),
    "alone": (
        "Je zei dat je dit apparaat alleen gebruikt. Op dit apparaat staat waar je was, wat "
        "af is en hoe het ging."
    ),
    "shared": "Je zei dat dit apparaat gedeeld is. Op het apparaat zelf bewaar ik niets.",
    "plain": "Ik onthoud niets: dit adres heeft geen beveiligde verbinding (https).",
    "frame": "Ik onthoud niets: de cursus staat in een andere website.",
}
KEEP_NO_SCRIPT = "Zonder script onthoudt de cursus niets."
KEEP_TROUBLES = {
    "full": (
        "Er is hier geen plaats meer om te onthouden waar je bent. Je kunt gewoon "
        "verder; wat al bewaard was, staat er nog."
    ),
    "broken": (
        "Iets wat bewaard was, is niet meer te lezen. Die oefening begint opnieuw; al "
        "het andere staat er nog."
    ),
    "later": (
        "Een nieuwere versie van de cursus heeft hier iets bewaard. Dat laat ik staan en gebruik ik nu niet."
    ),
}
WIPE = "Alles wissen"
WIPE_SURE = "Wat de cursus op dit apparaat onthoudt, gaat weg. Terughalen kan niet."
WIPE_YES = "Ja, wis alles"
WIPE_NO = "Nee, laat staan"
WIPED = "Alles wat de cursus hier onthield, is gewist."
RESUME = "Verder waar je was: {title}"
FINISHED = "af"
FINISH = "Zet dit hoofdstuk op af"
FINISH_SAID = "Dit hoofdstuk is af."
FINISH_UNDO = "Toch niet af"
