"""Words of *Waar sta je?* and *Studie-overzicht*."""

from __future__ import annotations

MARKS = ("Nog niet", "Een beetje", "Meestal", "Altijd")
ASSESS_SAVE = "Laat zien wat hierbij past"
ASSESS_MISSING = "Je hebt {count} zinnen nog niet beantwoord."
ASSESS_MISSING_ONE = "Je hebt 1 zin nog niet beantwoord."
ASSESS_OUTCOME = "Wat hierbij past"
ASSESS_PATH = (
    "Bij deze hoofdstukken gaf je aan dat je het nog niet of nog maar een beetje kunt. Ze staan in de "
    "volgorde van de cursus, en ook op"
)
ASSESS_SURE = (
    "Je gaf bij alles aan dat je het meestal of altijd kunt. Begin dan met een casus uit jouw "
    "sector, en kijk of dat klopt:"
)
ASSESS_COMPARE = "Toen en nu"
ASSESS_THEN = "Toen"
ASSESS_NOW = "Nu"
ASSESS_ONE_DAY = "Ingevuld op {last}. Vul je het later nog eens in, dan staan beide keren naast elkaar."
ASSESS_TWO_DAYS = "Toen is {first}, nu is {last}."
ASSESS_SAID = (
    "Zekerder zijn en beter kunnen zijn twee dingen. Of je het kunt, merk je in de casussen en in "
    "een gesprek."
)
ASSESS_NO_SCRIPT = (
    "Zonder script kiest de cursus geen hoofdstukken voor je. Lees de zinnen, en begin met de hoofdstukken "
    "bij de zinnen waarop je ‘nog niet’ zou zeggen."
)
ASSESS_CHAPTERS = "Hoofdstukken:"

RECORD = {
    "minute": "{count} minuut",
    "minutes": "{count} minuten",
    "finished": "af op {day}",
    "begun": "begonnen",
    "sum": "Hoofdstukken af: {ready}. Tijd in de hoofdstukken: {minutes}.",
    "made": "Gemaakt op {day}.",
}
RECORD_NONE = "Er staat nog niets in: je hebt op dit apparaat nog geen hoofdstuk afgerond of langer gelezen."
RECORD_PRINT = "Druk af"
RECORD_TITLE = "Bewijs van deelname"
RECORD_ABOUT = "Zelfstudie met de open cursus Vertrouwd voor vertrouwenspersonen."
RECORD_NAME = "Naam:"
RECORD_CHAPTER = "Hoofdstuk en leerdoelen"
RECORD_DAY = "Stand"
RECORD_TIME = "Tijd"
RECORD_PLANNED = "gerekend: {minutes}"
RECORD_SELF = (
    "Dit overzicht is gemaakt op het apparaat van de deelnemer zelf. Niemand heeft gecontroleerd wie "
    "de cursus "
    "deed. Het is geen diploma en geen accreditatie van de LVV, en het zegt niets over PE-punten. Er "
    "staat niet "
    "op wat de deelnemer antwoordde of schreef."
)
RECORD_NO_SCRIPT = (
    "Zonder script weet de cursus niet wat je deed. Houd dan zelf bij welk hoofdstuk je wanneer las."
)
