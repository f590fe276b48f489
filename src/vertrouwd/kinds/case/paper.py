"""A case with meters, without script: the reader keeps ticks on a slip of paper.

Each meter is a shape, so that its name gives no hint. What a choice does to the ticks stands
at the moment it leads to: beside the choice itself it would give away what is fitting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vertrouwd import labels
from vertrouwd.kinds.case.scene import Choice, Condition

if TYPE_CHECKING:
    from vertrouwd.kinds.case import Case


def begin(case: Case) -> tuple[tuple[str, str], ...]:
    """For each meter its sign, and with how many ticks it begins and ends."""
    return tuple(
        (
            shape.sign,
            labels.TALLY_BEGIN.format(
                shape=shape.name.capitalize(), ticks=labels.ticks(meter.start), max=meter.max, min=meter.min
            ),
        )
        for shape, meter in zip(labels.SHAPES, case.meters.values(), strict=False)
    )


def condition(case: Case, choice: Choice) -> str:
    """With which ticks a choice may be taken, as one sentence; empty where it always may."""
    parts = [part for one in choice.when for part in _parts(_the(case, one.meter), one)]
    return labels.TALLY_ONLY.format(parts=labels.AND.join(parts)) if parts else ""


def arrivals(case: Case) -> dict[str, list[str]]:
    """For each scene what to do with the ticks, by the choice that led there."""
    roads: dict[str, dict[tuple[str, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, number in case.numbers.items():
        for letter, choice in case.choices_of(key):
            # After an ending no choice is left to open or close.
            if not case.scenes[choice.to].ending:
                for name, effect in choice.effects.items():
                    road = labels.TALLY_ROAD.format(letter=letter.upper(), number=number)
                    roads[choice.to][name, effect].append(road)
    return {key: list(_moves(case, moves)) for key, moves in roads.items()}


def _moves(case: Case, moves: dict[tuple[str, int], list[str]]) -> Iterator[str]:
    for (name, effect), roads in moves.items():
        said = labels.TALLY_ADD if effect > 0 else labels.TALLY_TAKE
        yield said.format(roads=labels.OR.join(roads), shape=_the(case, name))


def _parts(shape: str, asked: Condition) -> Iterator[str]:
    if asked.at_least is not None:
        yield labels.TALLY_AT_LEAST.format(ticks=labels.ticks(asked.at_least), shape=shape)
    if asked.at_most == 0:
        yield labels.TALLY_NONE.format(shape=shape)
    elif asked.at_most is not None:
        yield labels.TALLY_AT_MOST.format(ticks=labels.ticks(asked.at_most), shape=shape)


def _the(case: Case, name: str) -> str:
    return labels.SHAPES[list(case.meters).index(name)].with_article
