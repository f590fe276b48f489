"""Words of a workshop: the card of trainers' libraries."""

from __future__ import annotations

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


def participants(least: int, most: int) -> str:
    """The size of a group in Dutch: *6 tot 12*, or one number where there is no choice."""
    return f"{least}" if least == most else f"{least} tot {most}"
