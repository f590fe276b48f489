"""Words that every kind of exercise shares."""

from __future__ import annotations

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


def minutes(number: int) -> str:
    """A duration in Dutch: *1 minuut*, *4 minuten*."""
    return f"{number} minuut" if number == 1 else f"{number} minuten"
