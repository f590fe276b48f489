"""A case as a small map: its moments in layers from the start down, and a line for each choice.

Layers by the longest way from the start and the order within them by barycentres: Sugiyama's method.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from vertrouwd.kinds.case.scene import Scenes

WIDTH = 320  # the narrowest screen: the map is drawn at its real size there
ROW = 54
SWEEPS = 8

Step = tuple[str, str]
Spot = tuple[str, str, int]
"""Something that takes a place in a layer: a scene (twice its key), or a line passing by; and the layer."""


class Moment(NamedTuple):
    """A scene on the map, in units of a 320 wide drawing."""

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
    forward, back = _steps(start, scenes)
    depth = _depths(start, forward)
    rows = _rows(forward, depth)
    _untangle(rows, forward, depth)
    at = {
        spot: (round((n + 0.5) * WIDTH / len(row)), round((layer + 0.5) * ROW))
        for layer, row in enumerate(rows)
        for n, spot in enumerate(row)
    }
    moments = [
        Moment(key, *at[key, key, layer], bool(scenes[key].ending)) for key, layer in sorted(depth.items())
    ]
    lines = [Line(*step, _down([at[spot] for spot in _way(step, depth)]), False) for step in forward]
    place = {moment.key: (moment.x, moment.y) for moment in moments}
    lines += [Line(*step, _around(place[step[0]], place[step[1]]), True) for step in back]
    return Map(len(rows) * ROW, tuple(moments), tuple(lines))


def _steps(start: str, scenes: Scenes) -> tuple[list[Step], list[Step]]:
    """Each pair of scenes that a choice joins, once: those that go on, and those that turn back."""
    forward: list[Step] = []
    back: list[Step] = []
    done: set[str] = set()

    def visit(key: str, above: tuple[str, ...]) -> None:
        for to in dict.fromkeys(choice.to for choice in scenes[key].choices):
            (back if to == key or to in above else forward).append((key, to))
            if to not in done and to != key and to not in above:
                visit(to, (*above, key))
        done.add(key)

    visit(start, ())
    return forward, back


def _depths(start: str, forward: list[Step]) -> dict[str, int]:
    """The layer of each scene: the longest way to it from the start."""
    depth = {start: 0} | {to: 0 for _, to in forward}
    for _ in depth:
        for key, to in forward:
            depth[to] = max(depth[to], depth[key] + 1)
    return depth


def _way(step: Step, depth: Mapping[str, int]) -> list[Spot]:
    """The spots that a line goes through, one in each layer from its scene to the next."""
    key, to = step
    passing = [(key, to, layer) for layer in range(depth[key] + 1, depth[to])]
    return [(key, key, depth[key]), *passing, (to, to, depth[to])]


def _rows(forward: list[Step], depth: Mapping[str, int]) -> list[list[Spot]]:
    rows: list[list[Spot]] = [[] for _ in range(max(depth.values()) + 1)]
    for key, layer in depth.items():
        rows[layer].append((key, key, layer))
    for step in forward:
        for spot in _way(step, depth)[1:-1]:
            rows[spot[2]].append(spot)
    return rows


def _untangle(rows: list[list[Spot]], forward: list[Step], depth: Mapping[str, int]) -> None:
    """Put each spot near the middle of what it is joined to, from above and from below in turn."""
    above: dict[Spot, list[Spot]] = defaultdict(list)
    below: dict[Spot, list[Spot]] = defaultdict(list)
    for step in forward:
        way = _way(step, depth)
        for first, second in pairwise(way):
            below[first].append(second)
            above[second].append(first)
    for sweep in range(SWEEPS):
        joined, order = (above, rows) if sweep % 2 == 0 else (below, rows[::-1])
        for row in order:
            place = {spot: (n + 0.5) / len(row) for row in rows for n, spot in enumerate(row)}
            near = {
                spot: sum(place[other] for other in joined[spot]) / len(joined[spot])
                if joined[spot]
                else place[spot]
                for spot in row
            }
            row.sort(key=near.__getitem__)


def _down(points: list[tuple[int, int]]) -> str:
    path = f"M{points[0][0]} {points[0][1]}"
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (y + to_y) // 2
        path += f"C{x} {middle} {to_x} {middle} {to_x} {to_y}"
    return path


def _around(start: tuple[int, int], to: tuple[int, int]) -> str:
    (x, y), (to_x, to_y) = start, to
    return f"M{x} {y}C{x + 40} {y} {to_x + 40} {to_y} {to_x} {to_y}"
