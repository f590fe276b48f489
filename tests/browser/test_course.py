"""Every chapter of the course as a learner would do it: each question checked, each case to each ending.

`make test` takes one right and one wrong choice of every third question, and one road to each ending of
a case; with VERTROUWD_SOAK every choice of both.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import CHAPTERS, SOAK
from tests.browser.test_exercises import case_of, choose, questions, roads, shown, walk, words
from vertrouwd.kinds.case import Case
from vertrouwd.model import Course


@pytest.fixture(params=CHAPTERS)
def id(request: pytest.FixtureRequest) -> str:
    """The id of each chapter in turn."""
    return str(request.param)


@pytest.fixture
def opened(page: Page, address: str, id: str) -> Page:
    """The page of that chapter."""
    page.goto(f"{address}book/{id}.html")
    return page


def test_a_choice_of_a_question_gives_its_own_feedback(opened: Page, course: Course, id: str) -> None:
    asked = questions(course, id)[:: 1 if SOAK else 3]
    assert asked
    for question in asked:
        element = opened.locator(f"#{question.html_id}")
        wrong = next(letter for letter, choice in question.ordered if not choice.correct)
        right = next(letter for letter, choice in question.ordered if choice.correct)
        for letter, choice in question.ordered:
            if letter not in {wrong, right} and not SOAK:
                continue
            choose(element, letter, question)
            assert words(choice.feedback)[:60] in shown(element), f"{question.id} {letter}"
            element.get_by_role("button", name="Probeer opnieuw").click()


def test_a_case_can_be_taken_to_each_of_its_endings(opened: Page, course: Course, id: str) -> None:
    case = case_of(course, id)
    element = opened.locator(f"#{case.html_id}")
    reached = set()
    for letters in chosen(case):
        ending = walk(element, case, letters)[-1]
        reached.add(ending)
        text = shown(element)
        assert words(case.scenes[ending].text)[:60] in text
        assert words((case.scenes[ending].debrief or "").split("\n")[0])[:40] in text
        element.get_by_role("button", name="Begin opnieuw").click()
    assert reached == {key for key, scene in case.scenes.items() if scene.ending}


def chosen(case: Case) -> list[list[str]]:
    """A road for every choice, or one for each ending, the shortest."""
    every = sorted(roads(case).values(), key=len)
    return every if SOAK else list({end(case, road): road for road in reversed(every)}.values())


def end(case: Case, letters: list[str]) -> str:
    scene = case.start
    for letter in letters:
        scene = dict(case.choices_of(scene))[letter].to
    return scene


def test_the_map_at_the_end_shows_the_road_taken_and_nothing_of_it_before(
    opened: Page, course: Course, id: str
) -> None:
    case = case_of(course, id)
    element = opened.locator(f"#{case.html_id}")
    drawn = element.locator(".vp-map svg:visible")
    assert drawn.count() == 0
    passed = walk(element, case, max(chosen(case), key=len))
    assert drawn.count() == 1
    on = drawn.locator("g.vp-map-on").all()
    assert sorted(str(moment.get_attribute("data-at")) for moment in on) == sorted(set(passed))
    assert drawn.locator("g.vp-map-here").get_attribute("data-at") == passed[-1]
    taken = {
        (line.get_attribute("data-from"), line.get_attribute("data-to"))
        for line in drawn.locator("path.vp-map-on").all()
    }
    assert taken == set(pairwise(passed))
    box = drawn.bounding_box()
    assert box and box["width"] >= 300
