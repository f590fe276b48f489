"""Words of what a check says."""

from __future__ import annotations


def all_well(chapters: int, exercises: int) -> str:
    """The one line of a check that found nothing."""
    some = "hoofdstuk" if chapters == 1 else "hoofdstukken"
    return f"Alles in orde: {chapters} {some}, {exercises} oefeningen."


def to_look_at(number: int) -> str:
    """The line below findings that stop nothing."""
    some = "punt" if number == 1 else "punten"
    return f"\n{number} {some} om nog naar te kijken; dit houdt niets tegen."


def exempted(place: str, rule: str, reason: str) -> str:
    """The line that tells a rule was set aside at a place, and why."""
    return f"{place}: uitzondering op {rule}: {reason}"
