"""The scenes of a case in rows, from the start down to the endings, with few lines crossing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from vertrouwd.kinds.case.crossings import untangled
from vertrouwd.kinds.case.graph import reading_order
from vertrouwd.kinds.case.scene import Scenes

WIDEST = 6  # scenes that stand beside each other on a telephone, each with a number to read


class Spot(NamedTuple):
    """What stands in a row: a scene, or where a longer line passes on its way to one.

    Lines to the same scene share a spot: past it they are one line. `back` is for those that lead up.
    """

    scene: str
    row: int
    passing: bool = False
    back: bool = False


class Thread(NamedTuple):
    """A line from one scene to another, or to itself; `spots` run from the upper row to the lower one."""

    scene: str
    to: str
    back: bool
    spots: tuple[Spot, ...]


Rows = list[list[Spot]]


def layered(start: str, scenes: Scenes) -> tuple[Rows, list[Thread]]:
    """Rows of spots from left to right, and every line once; the same for the same case."""
    order = reading_order(start, scenes)
    leads = {key: list(dict.fromkeys(choice.to for choice in scenes[key].choices)) for key in order}
    back = _back(leads)
    row = _rows(leads, back, [key for key in order if scenes[key].ending])
    lines = [
        Thread(key, to, (key, to) in back, tuple(_spots(key, to, (key, to) in back, row)))
        for key in order
        for to in leads[key]
    ]
    place = {key: n for n, key in enumerate(order)}
    spots = {*(Spot(key, row[key]) for key in order), *(spot for line in lines for spot in line.spots)}
    rows: Rows = [[] for _ in range(max(row.values()) + 1)]
    for spot in sorted(spots, key=lambda spot: (place[spot.scene], spot)):
        rows[spot.row].append(spot)
    return untangled(rows, [line.spots for line in lines]), lines


def _back(leads: dict[str, list[str]]) -> set[tuple[str, str]]:
    """The lines that lead up again: to a scene on the way from the start to where they begin."""
    back: set[tuple[str, str]] = set()
    seen: set[str] = set()
    for first in leads:
        way = [] if first in seen else [(first, iter(leads[first]))]
        seen.add(first)
        while way:
            here, left = way[-1]
            to = next(left, None)
            if to is None:
                way.pop()
            elif any(to == passed for passed, _ in way):
                back.add((here, to))
            elif to not in seen:
                seen.add(to)
                way.append((to, iter(leads[to])))
    return back


def _rows(leads: dict[str, list[str]], back: set[tuple[str, str]], endings: list[str]) -> dict[str, int]:
    """Each scene below all that lead to it, endings below all else, no row wider than `WIDEST`."""
    row: dict[str, int] = {}
    width: Counter[int] = Counter()
    left = [key for key in leads if key not in endings]
    while left:
        for key in left:
            before = [a for a in leads if key in leads[a] and (a, key) not in back]
            if all(a in row for a in before):
                break
        at = max((row[a] + 1 for a in before), default=0)
        while width[at] == WIDEST:
            at += 1
        row[key] = at
        width[at] += 1
        left.remove(key)
    first = max(row.values(), default=-1) + 1
    beside = ceil(len(endings) / ceil(len(endings) / WIDEST)) if endings else 1
    return row | {key: first + n // beside for n, key in enumerate(endings)}


def _spots(a: str, b: str, back: bool, row: dict[str, int]) -> Iterator[Spot]:
    upper, lower = (b, a) if back else (a, b)
    yield Spot(upper, row[upper])
    for between in range(row[upper] + 1, row[lower]):
        yield Spot(b, between, True, back)
    if upper != lower:
        yield Spot(lower, row[lower])
