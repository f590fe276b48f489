"""The map of a case: where each scene stands and how each line runs, in whole units of a 320 wide drawing."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import NamedTuple

from vertrouwd.kinds.case.crossings import neighbours
from vertrouwd.kinds.case.layers import Rows, Spot, Thread, layered
from vertrouwd.kinds.case.scene import Scenes

WIDTH = 320
RADIUS = 13
PITCH = 58
TOP = RADIUS + 2
WORD = 24  # the height of the word below an ending, and half its width
GENEROUS = 1.7
ROUNDS = 16

At = dict[Spot, tuple[int, int]]


class Moment(NamedTuple):
    """A scene at its place on the map."""

    key: str
    x: int
    y: int
    ending: bool


class Line(NamedTuple):
    """All choices that lead from one scene to another, drawn once; `back` is True where play turns back."""

    start: str
    to: str
    path: str
    back: bool


class Map(NamedTuple):
    """The drawing: its height, its moments and its lines."""

    height: int
    moments: tuple[Moment, ...]
    lines: tuple[Line, ...]


def draw(start: str, scenes: Scenes) -> Map:
    """The map of a case; the same scenes give the same drawing."""
    rows, lines = layered(start, scenes)
    endings = {key for key, scene in scenes.items() if scene.ending}
    words = [any(spot.scene in endings and not spot.passing for spot in row) for row in rows]
    heights = list(accumulate((PITCH + WORD * word for word in words[:-1]), initial=TOP))
    across = _across(rows, lines, endings)
    at = {spot: (round(across[spot]), y) for row, y in zip(rows, heights, strict=True) for spot in row}
    worded = {y for y, word in zip(heights, words, strict=True) if word}
    moments = (Moment(spot.scene, *at[spot], spot.scene in endings) for spot in at if not spot.passing)
    return Map(
        height=heights[-1] + TOP + WORD * words[-1],
        moments=tuple(moments),
        lines=tuple(Line(line.scene, line.to, _path(line, at, worded), line.back) for line in lines),
    )


def _across(rows: Rows, lines: list[Thread], endings: set[str]) -> dict[Spot, float]:
    """How far from the left each spot stands: as near the middle of its neighbours as its row allows."""
    halves = {spot: _half(spot, endings) for row in rows for spot in row}
    ties = dict.fromkeys(tie for line in lines for tie in pairwise(line.spots))
    above, below = neighbours(ties, True), neighbours(ties, False)
    across: dict[Spot, float] = {}
    for row in rows:
        across |= zip(row, _placed([WIDTH / 2] * len(row), [halves[spot] for spot in row]), strict=True)
    for turn in range(ROUNDS):
        near = (above, below)[turn % 2]
        for row in rows if turn % 2 == 0 else reversed(rows):
            wanted = [
                sum(across[other] for other in near[spot]) / len(near[spot]) if near[spot] else across[spot]
                for spot in row
            ]
            across |= zip(row, _placed(wanted, [halves[spot] for spot in row]), strict=True)
    return across


def _half(spot: Spot, endings: set[str]) -> int:
    """Half the room that a spot needs across."""
    if spot.passing:
        return 5
    return WORD if spot.scene in endings else RADIUS + 4


def _placed(wanted: list[float], halves: list[int]) -> list[float]:
    """The places nearest to the wanted ones, by least squares, that keep their order and their room.

    A short row takes more room than it needs, one that needs more than the width gets less.
    """
    scale = min(GENEROUS, WIDTH / (2 * sum(halves)))
    room = [half * scale for half in halves]
    # Without the room that all to the left take, the places need only not decrease.
    taken = list(accumulate((a + b for a, b in pairwise(room)), initial=room[0]))
    pools: list[tuple[float, int]] = []
    for x, left in zip(wanted, taken, strict=True):
        pools.append((x - left, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (b, m), (a, n) = pools.pop(), pools.pop()
            pools.append(((a * n + b * m) / (n + m), n + m))
    spare = WIDTH - 2 * sum(room)
    flat = [min(max(middle, 0.0), spare) for middle, many in pools for _ in range(many)]
    return [x + left for x, left in zip(flat, taken, strict=True)]


def _path(line: Thread, at: At, worded: set[int]) -> str:
    """Curves from row to row that leave and arrive upright, so that no line touches a dot it passes.

    `worded` are the heights of rows with words below: a line that passes one runs straight past the words.
    """
    (x, y), *others = [at[spot] for spot in line.spots]
    if not others:  # a choice that leads to its own scene
        return f"M{x} {y}C{x + 6} {y - 34} {x + 34} {y - 6} {x} {y}"
    # Two scenes that lead to each other have two lines.
    bow = 26 if line.back and len(others) == 1 else 0
    middle = (y + others[0][1]) // 2
    path = f"M{x} {y}C{x + bow} {middle} {others[0][0] + bow} {middle} {others[0][0]} {others[0][1]}"
    for (x, above), (to, below) in pairwise(others):
        if above in worded:
            past = above + RADIUS + WORD
            path += f"S{x} {(above + past) // 2} {x} {past}"
            above = past
        path += f"S{to} {(above + below) // 2} {to} {below}"
    return path
