"""Questions that are arranged: steps in order, halves that match, cards into groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from vertrouwd.kinds.question.parts import Card, Pair, Step
from vertrouwd.model import Option, Target, in_fixed_order


class Row(NamedTuple):
    """One thing to arrange: its key, its text, the key of its right place, and its feedback."""

    key: str
    text: str
    right: str
    feedback: str


def steps(given: Sequence[Step], id: str) -> tuple[Row, ...]:
    """The steps with letters, as shown; the right place of each is its number from 1."""
    numbered = [(str(place), step) for place, step in enumerate(given, start=1)]
    shown = _mixed(numbered, id)
    return tuple(
        Row(letter, step.text, place, step.feedback or "")
        for letter, (place, step) in zip(ascii_lowercase, shown, strict=False)
    )


def halves(given: Sequence[Pair], extra: Sequence[str], id: str) -> tuple[Target, ...]:
    """The right halves with letters, each once, in the order that every medium shows."""
    texts = dict.fromkeys([pair.right for pair in given] + list(extra))
    shown = in_fixed_order(tuple(texts), f"{id}/right")
    return tuple(Target(key=letter, text=text) for letter, text in zip(ascii_lowercase, shown, strict=False))


def pairs(given: Sequence[Pair], targets: Sequence[Target], id: str, scale: bool) -> tuple[Row, ...]:
    """The left halves with numbers, as shown; the right place of each is the letter of its half."""
    letters = {target.text: target.key for target in targets}
    shown = given if scale else in_fixed_order(given, id)
    return tuple(
        Row(str(number), pair.left, letters[pair.right], pair.feedback)
        for number, pair in enumerate(shown, start=1)
    )


def cards(given: Sequence[Card], id: str, scale: bool) -> tuple[Row, ...]:
    """The cards with numbers, as shown; the right place of each is the key of its group."""
    shown = given if scale else in_fixed_order(given, id)
    return tuple(
        Row(str(number), card.text, card.group, card.feedback) for number, card in enumerate(shown, start=1)
    )


def groups(given: Mapping[str, str]) -> tuple[Target, ...]:
    """The groups in the author's order."""
    return tuple(Target(key=key, text=label) for key, label in given.items())


def in_rounds(rows: Sequence[Row], size: int | None) -> tuple[tuple[Row, ...], ...]:
    """The rows cut into rounds of a size; one round without a size."""
    size = size or len(rows) or 1
    return tuple(tuple(rows[first : first + size]) for first in range(0, len(rows), size))


def options(rows: Sequence[Row], form: str) -> tuple[Option, ...]:
    """The rows as options of an item: with a position in an order, else with a target."""
    return tuple(
        Option(key=row.key, text=row.text, feedback=row.feedback, position=int(row.right))
        if form == "order"
        else Option(key=row.key, text=row.text, feedback=row.feedback, target=row.right)
        for row in rows
    )


def _mixed(numbered: Sequence[tuple[str, Step]], id: str) -> Sequence[tuple[str, Step]]:
    """The fixed order; where that happens to be the right one, its first step moves to the end."""
    shown = in_fixed_order(numbered, id)
    return (*shown[1:], shown[0]) if list(shown) == list(numbered) else shown
