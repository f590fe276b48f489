"""Every Dutch word of the interface; a word in braces is filled in by whoever shows it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

# The course and its pages.
COURSE = "Vertrouwd"
TAGLINE = "Open cursus voor vertrouwenspersonen"
PAGE_TITLE = "{title} – Vertrouwd"
SKIP_TO_CONTENT = "Naar de inhoud"
HELP = "Heb je zelf hulp nodig?"
LEAVE = "Snel weg"
LEAVE_KEYS = "of druk twee keer op Esc"
LEAVE_TITLE = "Pannenkoeken"
TO_HOME = "Naar de cursus"
HOME = "Begin"
CONTENTS = "Inhoud van de cursus"
OTHER_PAGES = "Rond de cursus"
MODULE = "Module {letter}"
IN_PREPARATION = "in voorbereiding"
ON_THIS_PAGE = "In dit hoofdstuk"
CARE = "Let op jezelf"
CARE_HELP = "Naar de hulplijnen"
BROWSE = "Vorig en volgend hoofdstuk"
PREVIOUS = "Vorige"
NEXT = "Volgende"
ABOUT_PAGE = "Over deze pagina"
PROMISE = "Wat je hier typt"
REVIEWED = "Door de makers herlezen op {day}."
INVENTED = "Alle casussen en mensen zijn verzonnen."
LICENCE = "Teksten: CC BY-SA 4.0. Programmacode: MIT."
LAW_LINE = "Wetteksten gelezen in de stand van {first} tot {last}; wat daarna kwam is niet verwerkt."

# The answer key.
KEY = "Sleutel"
KEY_TITLE = "Sleutel bij {title}"
KEY_INTRO = (
    "De oefeningen van dit hoofdstuk met de antwoorden en de uitleg. Print deze pagina los van het hoofdstuk."
)
KEY_LINK = "Sleutel bij dit hoofdstuk"
KEY_ON_PAPER = "Sleutel: staat op een eigen blad, “{title}”."
BACK_TO_CHAPTER = "Terug naar het hoofdstuk"

# What every exercise has.
KINDS = {
    "question": "Vraag",
    "conversation": "Gesprek",
    "case": "Casus",
    "judgement": "Dilemma",
    "weighing": "Weeg het",
    "reflection": "Reflectie",
    "card": "Kaart",
    "workshop": "Werkvorm",
}
EXERCISE = "Oefening {id}: {title}. Open deze pagina in de cursus of in Jupyter."
CARE_EXERCISE = "Let op jezelf:"
RETRY = "Probeer opnieuw"

# A question.
CHOOSE_MANY = "Kies alles wat klopt."
CHECK = "Controleer"
CHOOSE_FIRST = "Kies eerst een antwoord."
CERTAINTY = "Hoe zeker ben je?"
CERTAINTIES = {"gok": "Gok", "twijfel": "Twijfel", "zeker": "Zeker"}
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

# A case.
APPRAISALS = {
    "strong": "Heel passend",
    "defensible": "Passend",
    "risky": "Minder passend",
    "harmful": "Niet passend",
}
SCENE = "Moment {number}"
ENDING = "Einde"
WHAT_NOW = "Wat doe je?"
GO_TO = "ga naar {number}"
CONTINUE_AT = "Verder bij {number}"
DEBRIEF = "Terugkijken"
BACK_TO_START = "Terug naar het begin"
ROAD_SO_FAR = "De weg tot hier"
YOUR_CHOICE = "Jouw keuze"
CONTINUE = "Verder"
TAKE_BACK = "Neem dit terug"
ROAD_TAKEN = "De weg die je nam"
ROADS_NOT_TAKEN = "Wegen die je niet nam"
TRY_MOMENT_AGAIN = "Probeer dit moment opnieuw"
START_AGAIN = "Begin opnieuw"
LOOKS_LIKE = "Zo ziet dit er ergens anders uit"
PLACES = {"zorg": "In de zorg", "school": "Op school", "gemeente": "Bij de gemeente"}
SECTORS = {
    "zorg": "Zorg",
    "welzijn": "Welzijn",
    "onderwijs": "Onderwijs",
    "kinderopvang": "Kinderopvang",
    "gemeente": "Gemeente",
    "rijk": "Rijk",
    "techniek": "Techniek en installatie",
    "bouw": "Bouw",
    "wonen": "Wonen",
    "industrie": "Industrie",
    "logistiek": "Logistiek en groothandel",
    "vervoer": "Vervoer",
    "retail": "Winkels",
    "horeca": "Horeca",
    "dienstverlening": "Dienstverlening",
    "ict": "ICT",
    "cultuur": "Cultuur en media",
    "sport": "Sport",
}
ALL_SECTORS = "Alle sectoren"
CHOOSE_SECTOR = "Kies een sector"


class Shape(NamedTuple):
    """A shape that stands for a meter on paper."""

    sign: str
    name: str
    with_article: str


# A case with meters on paper: ticks beside a shape, and never the name of a meter.
SHAPES = (
    Shape("○", "cirkel", "de cirkel"),
    Shape("□", "vierkant", "het vierkant"),
    Shape("△", "driehoek", "de driehoek"),
)
TALLY = (
    "Houd in deze casus streepjes bij, met pen en papier. Het zijn geen punten: "
    "ze bepalen welke keuzes je hebt. Begin je opnieuw, begin dan ook opnieuw met tellen."
)
TALLY_BEGIN = "{shape}: begin met {ticks}. Het worden er nooit meer dan {max} en nooit minder dan {min}."
TALLY_ONLY = "Alleen {parts}."
TALLY_AT_LEAST = "met minstens {ticks} bij {shape}"
TALLY_AT_MOST = "met hoogstens {ticks} bij {shape}"
TALLY_NONE = "zonder streepjes bij {shape}"
TALLY_ROAD = "{letter} bij moment {number}"
TALLY_ADD = "Koos je net {roads}? Zet dan een streepje bij {shape}."
TALLY_TAKE = "Koos je net {roads}? Haal dan een streepje weg bij {shape}."

# A judgement.
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

# A weighing.
CRITERIA = "Vragen om langs te wegen"
OWN_CRITERIA = "Wat telt voor de melder?"
PROS = "Voordelen"
CONS = "Nadelen"
OWN_PROS = "Zelf bedachte voordelen"
OWN_CONS = "Zelf bedachte nadelen"
NEAREST_NOW = "Wat ligt nu het dichtst bij?"
NEAREST_HOW = "Hoogstens één. Je mag altijd wisselen."
NO_CHOICE_YET = "Nog geen keuze"
CHOOSE_OPTION_FIRST = "Kies eerst wat nu het dichtst bij ligt."
PRINT_OWN_WORDS = "Mijn eigen woorden mee afdrukken"
MAKE_SLIP = "Maak een kaartje"
PRINT_SLIP = "Druk het kaartje af"
SLIP_MADE = "Het kaartje staat hieronder."
SLIP_GONE = "Het kaartje is weg, want er is nog geen keuze."
SLIP_PERSONAL = "Persoonlijk – niet in het dossier."
SLIP_FILE = "oefening-{id}"

# A reflection.
NOT_KEPT = "Wat je hier typt wordt niet bewaard. Dit is geen dossier en geen melding."
PLAN = "Mijn plan in één zin"
PLAN_IF = "Als …"
PLAN_IF_HELP = "Een moment dat je herkent als het er is."
PLAN_THEN = "dan …"
PLAN_THEN_HELP = "Eén ding dat je dan zegt of doet."
SHOW_MODEL = "Laat een mogelijk antwoord zien"
SKIP_AND_READ = "Sla over en lees mee"
MODEL_RESPONSE = "Een mogelijk antwoord"
MODEL_SHOWN = "Hieronder staat een mogelijk antwoord. Het jouwe mag anders zijn."
CHARACTERS_LEFT = "Nog {left} tekens."

# A workshop: the words of the card are those of trainers' libraries.
AIM = "Doel"
TYPE = "Type"
LENGTH = "Duur"
PARTICIPANTS = "Deelnemers"
MATERIALS = "Benodigdheden"
USES = "Uit de cursus"
APPROACH = "Aanpak"
LOOK_BACK = "Nabespreking"
FOR_TRAINER = "Voor de trainer"
HEAVY = "Zwaar onderwerp."
HEAVY_ADVICE = "Doe dit met z’n tweeën, of spreek af wie er is voor nazorg. Niet meedoen mag, zonder uitleg."
WORKSHOP_TYPES = {
    "opening": "Opening",
    "explanation": "Uitleg",
    "discussion": "Discussie",
    "conversation": "Gesprek",
    "roleplay": "Rollenspel",
    "game": "Spel",
    "reflection": "Reflectie",
    "peer": "Intervisie",
    "composed": "Samengesteld",
}
WORKSHOP_FORMS = {
    "plenary": "Met de hele groep",
    "alone": "Alleen",
    "pairs": "In tweetallen",
    "threes": "In drietallen",
    "fours": "In viertallen",
    "groups": "In groepjes",
    "line": "Op een lijn",
    "fishbowl": "Kring in een kring",
    "break": "Pauze",
}
# A conversation.
ROLES = {"counsellor": "vertrouwenspersoon", "melder": "melder", "other": ""}
NOTE = "Kanttekening"
READ_ON = "Lees verder zonder te kiezen"
TALK_GOES_ON = "Zo gaat het gesprek verder"

# A card.
CERTAINTY_FIRST = "Zeg eerst hoe zeker je bent."
TURN = "Draai om"
DID_YOU_HAVE_IT = "Jij zei: {certainty}. Had je het?"
HAD = "Had ik"
MISSED_IT = "Had ik niet"
GRADED = "Jij zei: {certainty}, {recalled}."
ONCE_MORE = "Nog een keer"

# A live exercise in a notebook.
SHARED = "Deze vraag deelt met het notebook wat je kiest en of dat klopt. Verder deelt ze niets."
SHARE_NEEDS_WIDGETS = (
    "share=True vraagt anywidget: zonder dat pakket staat de vraag stil en valt er niets te delen. "
    "Installeer requirements-live.txt."
)
SHARE_QUESTIONS_ONLY = (
    "share=True kan alleen bij een vraag; {id} is van de soort {kind}. "
    "Wat je daar kiest of typt, blijft op je scherm en komt nooit in Python."
)

# References and lists.
AND = " en "
OR = " of "
ET_AL = "e.a."
SEE_LAW = "zie Recht"
SEEN = {
    "content": "inhoud gezien",
    "record": "alleen de titelbeschrijving gezien",
    "memory": "uit het hoofd, nog na te kijken",
}
STATUSES = {
    "verified": "bij de bron nagekeken",
    "secondary": "gelezen bij een andere bron dan de wet zelf",
    "verified-2017": "nagekeken in een tekst van 2017",
    "known": "vakkennis, niet opnieuw nagekeken",
    "unsure": "onzeker: kijk dit na voordat je erop bouwt",
}
TEXT_READ = "wettekst van {day}"
FACT_SOURCE = "bron: {source}"
HOURS = "Bereikbaar: {hours}."
VERIFIED_ON = "Nagekeken op {day}."
SEEN_ON = "Bron: {source}. Stand {day}."

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(moment: date) -> str:
    """A calendar day in Dutch, such as *1 juli 2026*."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def minutes(number: int) -> str:
    """A duration in Dutch: *1 minuut*, *4 minuten*."""
    return f"{number} minuut" if number == 1 else f"{number} minuten"


def participants(least: int, most: int) -> str:
    """The size of a group in Dutch: *6 tot 12*, or one number where there is no choice."""
    return f"{least}" if least == most else f"{least} tot {most}"


def ticks(number: int) -> str:
    """A number of ticks in Dutch: *1 streepje*, *2 streepjes*."""
    return f"{number} streepje" if number == 1 else f"{number} streepjes"


def checked(source: str, seen: date, verified: date | None) -> str:
    """When an organisation's details were last looked at, where, and how well."""
    return VERIFIED_ON.format(day=day(verified)) if verified else SEEN_ON.format(source=source, day=day(seen))


def all_well(chapters: int, exercises: int) -> str:
    """The one line of a check that found nothing."""
    some = "hoofdstuk" if chapters == 1 else "hoofdstukken"
    return f"Alles in orde: {chapters} {some}, {exercises} oefeningen."


def to_look_at(number: int) -> str:
    """The line below findings that stop nothing."""
    some = "punt" if number == 1 else "punten"
    return f"\n{number} {some} om nog naar te kijken; dit houdt niets tegen."
