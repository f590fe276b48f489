"""The map of a case holds every moment once, apart from the others, and a line for each step."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import hypot
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.browser.samples import samples
from tests.conftest import ROOT

from vertrouwd import read
from vertrouwd.kinds.case import Case
from vertrouwd.kinds.case.crossings import crossings, untangled
from vertrouwd.kinds.case.layers import WIDEST
from vertrouwd.kinds.case.map import RADIUS, WIDTH, Map, draw
from vertrouwd.kinds.case.scene import Choice, Scene

CASES = [
    *(case for case in read.course(ROOT).exercises() if isinstance(case, Case)),
    *(case for case in samples("case").values() if isinstance(case, Case)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_moment_and_every_step_is_drawn_once_and_nothing_overlaps(case: Case) -> None:
    drawn = case.map
    assert sorted(moment.key for moment in drawn.moments) == sorted(case.scenes)
    steps = {(key, choice.to) for key, scene in case.scenes.items() for choice in scene.choices}
    assert sorted((line.start, line.to) for line in drawn.lines) == sorted(steps)
    for one, other in combinations(drawn.moments, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 28, f"{one} {other}"
    assert all(13 <= moment.x <= WIDTH - 13 and 13 <= moment.y <= drawn.height for moment in drawn.moments)
    assert drawn == draw(case.start, case.scenes), "the same case gives the same map"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_step_goes_down_unless_it_turns_back(case: Case) -> None:
    height = {moment.key: moment.y for moment in case.map.moments}
    assert all(height[line.start] < height[line.to] for line in case.map.lines if not line.back)


def test_a_case_that_turns_back_is_drawn_too() -> None:
    def scene(*to: str) -> Scene:
        choices = [Choice(text="Ja.", appraisal="strong", feedback="Zo.", to=key) for key in to]
        return Scene.model_validate({"text": "Er staat iemand.", "choices": choices})

    end = Scene.model_validate({"text": "Klaar.", "ending": "good", "debrief": "Dat was het."})
    scenes = {"a": scene("b", "c"), "b": scene("a", "c"), "c": scene("a", "c", "d"), "d": end}
    drawn = draw("a", scenes)
    back = {(line.start, line.to) for line in drawn.lines if line.back}
    assert back == {("b", "a"), ("c", "a"), ("c", "c")}
    assert all(one.y < other.y for one, other in pairwise(sorted(drawn.moments)))


def drawn_of(ways: dict[str, list[str]]) -> Map:
    """The map of scenes that lead to each other; one that leads nowhere is an ending."""

    def scene(to: list[str]) -> Scene:
        choices = [Choice(text="Ja.", appraisal="strong", feedback="Zo.", to=key) for key in to]
        ending: Literal["good"] | None = None if to else "good"
        return Scene.model_construct(
            text="Er staat iemand.", title=None, choices=tuple(choices), ending=ending, debrief=None
        )

    return draw(next(iter(ways)), {key: scene(to) for key, to in ways.items()})


def points(path: str) -> list[tuple[float, float]]:
    """Places along the curves of a path, close together."""
    x, y, *rest = (int(number) for number in re.findall(r"-?\d+", path))
    steps = re.findall(r"[CS]", path)
    found, control = [], (x, y)
    for step in steps:
        (one, rest) = (
            ((rest[0], rest[1]), rest[2:])
            if step == "C"
            else ((2 * x - control[0], 2 * y - control[1]), rest)
        )
        control, to, rest = (rest[0], rest[1]), (rest[2], rest[3]), rest[4:]
        for n in range(33):
            t = n / 32
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(
                tuple(
                    sum(w * p[k] for w, p in zip(weights, ((x, y), one, control, to), strict=True))
                    for k in (0, 1)
                )
            )
        x, y = to
    assert not rest
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_line_begins_and_ends_at_its_moments_and_touches_no_other(case: Case) -> None:
    place = {moment.key: (moment.x, moment.y) for moment in case.map.moments}
    for line in case.map.lines:
        along = points(line.path)
        ends = {place[line.start], place[line.to]}
        assert {(round(x), round(y)) for x, y in (along[0], along[-1])} == ends, line
        for key in place.keys() - {line.start, line.to}:
            nearest = min(hypot(x - place[key][0], y - place[key][1]) for x, y in along)
            assert nearest > RADIUS + 1, f"{line.start} → {line.to} touches {key}"
        for ending in (moment for moment in case.map.moments if moment.ending and moment.key != line.to):
            below = [x for x, y in along if RADIUS < y - ending.y < RADIUS + 18]
            assert all(abs(x - ending.x) > 17 for x in below), (
                f"{line.to}: a line through the word of {ending.key}"
            )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_endings_stand_last(case: Case) -> None:
    moments = case.map.moments
    lowest = max(moment.y for moment in moments if not moment.ending)
    assert all(moment.y > lowest for moment in moments if moment.ending)
    # The word below an ending has room, and falls on no other ending.
    assert case.map.height >= max(moment.y for moment in moments) + 34
    for one, other in combinations([moment for moment in moments if moment.ending], 2):
        assert abs(one.x - other.x) >= 46 or abs(one.y - other.y) >= 46


def test_more_moments_than_fit_beside_each_other_go_on_below() -> None:
    many = {"a": [f"b{n}" for n in range(9)]} | {f"b{n}": [f"e{n}", "e0"] for n in range(9)}
    drawn = drawn_of(many | {f"e{n}": [] for n in range(9)})
    rows: dict[int, int] = {}
    for moment in drawn.moments:
        rows[moment.y] = rows.get(moment.y, 0) + 1
    assert list(rows.values()) == [1, 6, 3, 5, 4] and max(rows.values()) <= WIDEST
    for one, other in combinations(drawn.moments, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 2 * RADIUS


def test_two_moments_that_lead_to_each_other_have_two_lines() -> None:
    drawn = drawn_of({"a": ["b", "e"], "b": ["a", "e"], "e": []})
    there, back = (line for line in drawn.lines if {line.start, line.to} == {"a", "b"})
    assert not there.back and back.back
    middle = [points(line.path)[16] for line in (there, back)]
    assert abs(middle[0][0] - middle[1][0]) > 8


def test_lines_are_untangled() -> None:
    rows = [["a", "b", "c"], ["p", "q", "r"]]
    lines = [("a", "r"), ("b", "q"), ("c", "p"), ("a", "q")]
    assert crossings(rows, lines) == 4
    assert crossings(untangled(rows, lines), lines) == 0
    assert rows == [["a", "b", "c"], ["p", "q", "r"]], "the rows given stay as they are"


@st.composite
def stories(draw_one: st.DrawFn) -> dict[str, list[str]]:
    """Scenes in which each can be reached, with loops, and one to eight endings."""
    scenes, endings = draw_one(st.integers(1, 14)), draw_one(st.integers(1, 8))
    keys = [*(f"s{n}" for n in range(scenes)), *(f"e{n}" for n in range(endings))]
    ways: dict[str, list[str]] = {key: [] for key in keys}
    for n, key in enumerate(keys[1:], start=1):
        ways[f"s{draw_one(st.integers(0, min(n, scenes) - 1))}"].append(key)
    for key in keys[:scenes]:
        ways[key] += draw_one(st.lists(st.sampled_from(keys), min_size=not ways[key], max_size=3))
    return ways


@settings(max_examples=150, deadline=None)
@given(stories())
def test_any_case_can_be_drawn(ways: dict[str, list[str]]) -> None:
    drawn = drawn_of(ways)
    assert sorted(moment.key for moment in drawn.moments) == sorted(ways)
    assert len(drawn.lines) == sum(len(set(to)) for to in ways.values())
    height = {moment.key: moment.y for moment in drawn.moments}
    assert all(height[line.start] < height[line.to] for line in drawn.lines if not line.back)
    for moment in drawn.moments:
        assert RADIUS <= moment.x <= WIDTH - RADIUS and RADIUS <= moment.y <= drawn.height - RADIUS
    for one, other in combinations(drawn.moments, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 2 * RADIUS, f"{one} {other}"
