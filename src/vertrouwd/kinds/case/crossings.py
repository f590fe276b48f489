"""The order in the rows of a map: by the middle of the neighbours, then by swapping: few lines cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations, pairwise
from typing import TypeVar

S = TypeVar("S", bound=Hashable)
ROUNDS = 8


def untangled(rows: list[list[S]], lines: Iterable[tuple[S, ...]]) -> list[list[S]]:
    """The rows in the best order found; each line names its spots from the upper row to the lower one."""
    ties = dict.fromkeys(tie for line in lines for tie in pairwise(line))
    best, fewest = rows, crossings(rows, ties)
    for turn in range(ROUNDS):
        rows = [list(row) for row in rows]
        down = turn % 2 == 0
        near = neighbours(ties, down)
        for n in range(1, len(rows)) if down else range(len(rows) - 2, -1, -1):
            _by_middle(rows[n], rows[n - 1] if down else rows[n + 1], near)
        while _swapped(rows, ties):
            pass
        if (found := crossings(rows, ties)) < fewest:
            best, fewest = rows, found
    return best


def neighbours(ties: Iterable[tuple[S, S]], above: bool) -> dict[S, list[S]]:
    """For each spot those that it is tied to in the row above, or in the row below."""
    near: dict[S, list[S]] = defaultdict(list)
    for upper, lower in ties:
        near[lower if above else upper].append(upper if above else lower)
    return near


def crossings(rows: list[list[S]], ties: Iterable[tuple[S, S]]) -> int:
    """How often two lines cross between one row and the next."""
    place = {spot: n for row in rows for n, spot in enumerate(row)}
    row_of = {spot: n for n, row in enumerate(rows) for spot in row}
    between: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for upper, lower in ties:
        between[row_of[upper]].append((place[upper], place[lower]))
    return sum((a - c) * (b - d) < 0 for tied in between.values() for (a, b), (c, d) in combinations(tied, 2))


def _by_middle(row: list[S], beside: list[S], near: dict[S, list[S]]) -> None:
    place = {spot: n for n, spot in enumerate(beside)}
    middle = {
        spot: sum(place[other] for other in near[spot]) / len(near[spot]) if near[spot] else float(n)
        for n, spot in enumerate(row)
    }
    row.sort(key=middle.__getitem__)


def _swapped(rows: list[list[S]], ties: Iterable[tuple[S, S]]) -> bool:
    """Swap neighbours wherever that takes crossings away; whether anything was swapped."""
    swapped = False
    both = neighbours(ties, True), neighbours(ties, False)
    place = {spot: n for row in rows for n, spot in enumerate(row)}
    for row in rows:
        for n in range(len(row) - 1):
            left, right = row[n], row[n + 1]
            gain = sum(
                (place[a] > place[b]) - (place[a] < place[b])
                for near in both
                for a in near[left]
                for b in near[right]
            )
            if gain > 0:
                row[n], row[n + 1] = right, left
                place[left], place[right] = n + 1, n
                swapped = True
    return swapped
