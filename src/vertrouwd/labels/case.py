"""Words of a case, on the screen and on paper."""

from __future__ import annotations

from typing import NamedTuple

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
MAP = "Kaart van de casus"
MAP_BEGIN = "begin"
MAP_END = "einde"
MAP_HERE = "hier"
MAP_LEGEND = "De kaart van deze casus. Rond is een moment, vierkant een einde, een lijn een keuze."
MAP_BACK = "Een streepjeslijn gaat terug naar een eerder moment."
MAP_TAKEN = "De dikke lijn is jouw weg."
MAP_ON_PAPER = "Trek met potlood de weg die je nam."
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


def ticks(number: int) -> str:
    """A number of ticks in Dutch: *1 streepje*, *2 streepjes*."""
    return f"{number} streepje" if number == 1 else f"{number} streepjes"


def map_says(moments: int, endings: int, lines: int) -> str:
    """What a map holds, for who does not see it."""
    some = "1 moment" if moments == 1 else f"{moments} momenten"
    ends = "1 einde" if endings == 1 else f"{endings} eindes"
    return f"Van boven naar beneden {some} en {ends}, met {lines} lijnen van moment naar moment."
