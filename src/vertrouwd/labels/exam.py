"""Words of the practice exam."""

from __future__ import annotations

EXAM_START = "Begin een oefenexamen"
EXAM_COUNT = "Hoeveel vragen?"
EXAM_QUESTIONS = "{count} vragen"
EXAM_HALF = "{count} vragen, een half examen"
EXAM_TIME = "Hoeveel tijd?"
EXAM_NO_LIMIT = "Geen klok"
EXAM_MINUTES = "{minutes} minuten"
EXAM_LONGER = "{minutes} minuten ({times} keer zo lang)"
EXAM_TIME_HOW = (
    "Bij een half examen geldt dezelfde tijd. Je kunt de klok stilzetten. Zet je deze pagina "
    "weg, dan staat hij ook stil. Is de tijd om, dan kun je gewoon doorgaan."
)
EXAM_BEGIN = "Begin"
EXAM_LEFT = "Je was bezig met een oefenexamen: {done} van de {count} vragen beantwoord."
EXAM_ONWARD = "Ga verder"
EXAM_NONE = "Je zag alle vragen korter dan een dag geleden. Probeer het morgen."
EXAM_FAILED = (
    "De vraag is niet te laden. Controleer je verbinding. Wat je koos, staat er nog: kies ‘Ga verder’."
)
EXAM_HEAD = "Vraag {number} van {count}"
EXAM_CLOCK = "Nog {left} minuten"
EXAM_CLOCK_ONE = "Nog 1 minuut"
EXAM_CLOCK_OVER = "De tijd is om. Je kunt inleveren of doorgaan."
EXAM_PAUSE = "Zet de klok stil"
EXAM_RESUME = "Ga verder"
EXAM_HELD = "De klok staat stil. De vraag is weg tot je verdergaat."
EXAM_PREVIOUS = "Vorige"
EXAM_NEXT = "Volgende"
EXAM_HAND_IN = "Lever in"
EXAM_OPEN = "Nog open: vraag {numbers}. Open telt als fout."
EXAM_OPEN_MANY = "Nog open: de vragen {numbers}. Open telt als fout."
EXAM_SURE = "Lever toch in"
EXAM_RESULT = "Uitslag"
EXAM_ABOVE = (
    "Je had {right} van de {count} goed: {percent} procent. Dat is bij of boven de grens van het "
    "landelijke theorie-examen. Dit is geen officieel examen."
)
EXAM_BELOW = (
    "Je had {right} van de {count} goed: {percent} procent. Dat is onder de grens van het "
    "landelijke theorie-examen. Dit is geen officieel examen."
)
EXAM_THEME = "{right} van {count}"
EXAM_THEMES = "Per onderwerp"
EXAM_WRONG = "Fout of open"
EXAM_RIGHT = "Goed"
EXAM_RIGHT_HOW = "Bekijk wat je goed had"
EXAM_AGAIN = "Nog een oefenexamen"
EXAM_KEPT = "Wat je fout had, komt terug bij"
EXAM_NO_SCRIPT = (
    "Een oefenexamen heeft script nodig: het kiest vragen uit de hele cursus. Zonder script kun je de toets "
    "van elk hoofdstuk doen; de sleutel staat op een eigen pagina."
)
EXAM_SOURCE = "Aantal, tijd en grens zijn die van {name}, zoals ze op {day} stonden op"
