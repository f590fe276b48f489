"""Sections stand in their order, hold what belongs in them, and a chapter has what most have."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import CHAPTER, Mini

TEST = "(toets)=\n## Toets\n\n```{exercise} zeker-weten\n```\n\n"
END = "(verder)=\n## Verder\n\nOver luisteren is meer geschreven (2014) [@Weger2014].\n"
CARD = "\nkaart:\n  kind: card\n  title: Een kaart\n  prompt: |\n    Wat zegt een stilte?\n  answer: |\n    Dat er iets komt.\n"


@pytest.fixture
def course(mini: Path) -> Mini:
    return Mini(mini)


def test_a_section_that_every_chapter_needs_is_missed(course: Mini) -> None:
    course.edit(CHAPTER, "(kern)=\n## Wat je moet weten\n", "")
    assert course.told("sectie-ontbreekt") == ["sectie `kern` ontbreekt"]
    assert course.findings("sectie-ontbreekt")[0].path == "kern"


def test_a_section_that_most_chapters_have_is_asked_for(course: Mini) -> None:
    before = course.told("sectie-nog-niet")
    assert before.count("er is nog geen sectie `scene`") == 2
    course.edit(CHAPTER, "(kern)=", "(scene)=\n## Zo ziet het eruit\n\nStilte.\n\n(kern)=")
    assert course.told("sectie-nog-niet").count("er is nog geen sectie `scene`") == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("(start)=", "(gesprek)=\n## Eerst praten\n\n(start)=", "sectie `start` staat na `gesprek`"),
        ("(kern)=", "(gesprek)=\n## Eerst praten\n\n(kern)=", "sectie `kern` staat na `gesprek`"),
        (TEST, END + "\n" + TEST, "sectie `toets` staat na `verder`"),
        ("(verder)=", "(scene)=\n## Nog een scène\n\n(verder)=", "sectie `scene` staat na `toets`"),
        ("(verder)=", "(werkvorm)=\n## Werkvorm\n\n(verder)=", "sectie `verder` staat na `werkvorm`"),
    ],
)
def test_a_section_out_of_order_is_told(course: Mini, old: str, new: str, said: str) -> None:
    if old == TEST:
        course.edit(CHAPTER, END, "")
    course.edit(CHAPTER, old, new)
    assert course.told("sectie-volgorde")[0] == said


@pytest.mark.parametrize("after", ["(kern)=", "(rol)=", "(casus)=", "(toets)="])
def test_the_middle_is_free_and_a_scene_may_come_before_it(course: Mini, after: str) -> None:
    course.edit(CHAPTER, after, f"(scene)=\n## Zo ziet het eruit\n\n{after}")
    assert course.told("sectie-volgorde") == []


def test_an_exercise_stands_in_a_section_of_its_kind(course: Mini) -> None:
    course.add("exercises/luisteren.yml", CARD).add(CHAPTER, "\n```{exercise} kaart\n```\n")
    assert course.told("oefening-in-andere-sectie") == []
    course.edit(CHAPTER, "```{exercise} kaart\n```\n", "").edit(
        CHAPTER,
        "```{exercise} zeker-weten\n```",
        "```{exercise} zeker-weten\n```\n\n```{exercise} kaart\n```",
    )
    (finding,) = course.findings("oefening-in-andere-sectie")
    assert finding.what == "een oefening van soort `card` staat in sectie `toets`"
    assert finding.advice == "Zet haar in `verder`." and finding.path == "toets"


def test_the_questions_before_and_after_are_counted(course: Mini) -> None:
    assert course.told("voorproef-telt")[0] == "vragen in de voorproef: 1, en niet twee"
    assert course.told("toets-telt")[0] == "eigen vragen in de toets: 1, en niet 6"
    course.edit(CHAPTER, "```{exercise} van-wie\n```\n", "").edit(
        CHAPTER, "(kern)=", "```{exercise} van-wie\n```\n\n(kern)="
    )
    assert len(course.told("voorproef-telt")) == 1


def test_kinds_that_most_chapters_have_are_missed(course: Mini) -> None:
    assert (
        course.told("soort-ontbreekt")[0]
        == "er is geen oefening van soort `conversation`, `card`, `workshop`"
    )
    course.add("exercises/luisteren.yml", CARD).add(CHAPTER, "\n```{exercise} kaart\n```\n")
    assert course.told("soort-ontbreekt")[0] == "er is geen oefening van soort `conversation`, `workshop`"


def test_a_chapter_has_an_exercise_of_its_own(course: Mini) -> None:
    assert len(course.findings("eigen-oefening-ontbreekt")) == 2
    sort = "\nterug:\n  kind: question\n  form: sort\n  title: Wat mag terug?\n  prompt: |\n    Wat is herkenbaar?\n"
    sort += "  groups:\n    wel: Herkenbaar\n    niet: Niet herkenbaar\n  cards:\n"
    for text, group in (("Een naam.", "wel"), ("Een jaar.", "niet"), ("Een functie.", "wel")):
        sort += (
            f"    - text: |\n        {text}\n      group: {group}\n      feedback: |\n        Ja, {text}\n"
        )
    course.add("exercises/luisteren.yml", sort)
    course.edit(CHAPTER, "(casus)=", "```{exercise} terug\n```\n\n(casus)=")
    assert len(course.findings("eigen-oefening-ontbreekt")) == 2, "the sorter of the boundary is another"
    course.edit(CHAPTER, "```{exercise} terug\n```\n\n", "").edit(
        CHAPTER, "(rol)=", "```{exercise} terug\n```\n\n(rol)="
    )
    assert len(course.findings("eigen-oefening-ontbreekt")) == 1


def test_two_exercises_of_a_chapter_have_two_titles(course: Mini) -> None:
    assert course.told("titel-dubbel") == []
    course.edit("exercises/luisteren.yml", "title: Jouw stilte", "title: de Gang")
    (finding,) = course.findings("titel-dubbel")
    assert finding.what == "oefening `stilte` heet hetzelfde als `de-gang`: de Gang"
    assert (finding.place.line, finding.path) == (100, "stilte.title")
