"""Words of a question, chosen or arranged."""

from __future__ import annotations

CHOOSE_MANY = "Kies alles wat klopt."
CHECK = "Controleer"
CHOOSE_FIRST = "Kies eerst een antwoord."
CERTAINTY = "Hoe zeker ben je?"
CERTAINTIES = {"gok": "Gok", "twijfel": "Twijfel", "zeker": "Zeker"}
BORROWED = "*Uit [{title}]({chapter}):*"
HINT = "Hint"
ANSWER = "Antwoord en uitleg"
OTHER_ANSWERS = "Bekijk ook de andere antwoorden"
EXPLANATION = "Uitleg"
RIGHT = "Klopt"
WRONG = "Klopt niet"
YOURS_RIGHT = "Jouw keuze · klopt"
YOURS_WRONG = "Jouw keuze · klopt niet"
THE_ANSWER = "Dit is het antwoord"
MISSED = "Gemist · hoort er ook bij"
SUM_RIGHT = "Klopt. Je koos {chosen}."
SUM_WRONG = "Klopt niet. Je koos {chosen}. Het antwoord is {right}."
SUM_MANY = "Je koos {chosen}. Het antwoord is {right}. Hieronder staat waarom."
CALIBRATION_SURE_WRONG = "Je was zeker. Neem de tijd voor de uitleg."
CALIBRATION_GUESS_RIGHT = "Je gokte. Lees de uitleg mee, dan weet je het de volgende keer."

# A question that is arranged or filled in.
HOW = {
    "order": "Zet de stappen in de goede volgorde.",
    "match": "Kies bij elk nummer de letter die erbij hoort.",
    "sort": "Kies bij elk nummer waar het hoort.",
    "gap": "Kies wat er in de zin past.",
}
CHOOSE = "Kies …"
PLACE = "Plaats"
GAP = "Open plek {number}"
MOVE_UP = "Omhoog"
MOVE_DOWN = "Omlaag"
MOVED = "Nu op plaats {place} van {count}: {text}"
MOVE_ENDS = "Verder kan niet. Dit is plaats {place} van {count}: {text}"
ROUND = "Ronde {number} van {count}"
NEXT_ROUND = "Volgende ronde"
ANSWER_ROUND = "Antwoord en uitleg bij ronde {number}"
CHOOSE_ALSO = "Kies ook nog bij {open}."
ON_PAPER = {
    "order": "Zet in elk vak het nummer van de plaats.",
    "match": "Zet in elk vak de letter die erbij hoort.",
    "sort": "Zet bij elk nummer één kruisje.",
}
PLACED_RIGHT = {
    "order": "Plaats {right} · klopt",
    "match": "{chosen} · klopt",
    "sort": "{chosen} · klopt",
    "gap": "{chosen} · klopt",
}
PLACED_WRONG = {
    "order": "Hoort op plaats {right} · jij koos plaats {chosen}",
    "match": "{chosen} · klopt niet · het is {right}",
    "sort": "{chosen} · klopt niet · het is {right}",
    "gap": "{chosen} · klopt niet",
}
FITS = "{right} · past hier"
SUM_ALL = "Alles klopt."
SUM_SOME = "{right} van de {count} goed. Hieronder staat waarom."
SUM_ORDER = "{right} van de {count} op de goede plaats. Hieronder staat de volgorde."
SUM_ROUNDS = "In alle rondes samen: {right} van de {count}."
