"""The map of a case holds every moment once, apart from the others, and a line for each step."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from tests.browser.samples import samples
from tests.conftest import ROOT

from vertrouwd import read
from vertrouwd.kinds.case import Case
from vertrouwd.kinds.case.map import WIDTH, draw
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
