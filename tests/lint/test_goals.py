"""Every goal is practised and tested, and says what the reader does."""

from __future__ import annotations

from pathlib import Path

from tests.lint.course import CHAPTER, Mini

EXERCISES = "exercises/luisteren.yml"


def test_a_goal_that_no_exercise_names_is_wrong(mini: Path) -> None:
    course = Mini(mini).edit(CHAPTER, "goals:\n", "goals:\n  stil: Je bent stil.\n")
    (finding,) = course.findings("doel-nergens-getoetst")
    assert finding.what == "geen oefening noemt het leerdoel `stil`" and finding.level == "fout"
    assert course.told("doel-niet-geoefend") == []


def test_a_goal_is_practised_and_tested(mini: Path) -> None:
    course = Mini(mini)
    goals = "het leerdoel `{}` wordt geoefend en niet getoetst"
    assert course.told("doel-alleen-geoefend")[:2] == [goals.format("luisteren"), goals.format("grens")]
    assert course.told("doel-niet-geoefend") == []
    course.edit(EXERCISES, "goal: [grens, verwijzen]", "goal: grens")
    assert course.told("doel-niet-geoefend") == [
        "het leerdoel `verwijzen` wordt getoetst en nergens geoefend"
    ]
    course.edit(EXERCISES, "goal: verwijzen", "goal: [verwijzen, grens]")
    assert (
        len([told for told in course.findings("doel-alleen-geoefend") if told.place.file.stem == "luisteren"])
        == 1
    )


def test_a_goal_begins_with_je(mini: Path) -> None:
    course = Mini(mini).edit(CHAPTER, "grens: Je zegt", "grens: Jezelf zeggen")
    (finding,) = course.findings("doel-begint-met-je")
    assert (finding.place.line, finding.path) == (8, "goals.grens")
    assert Mini(mini).edit(CHAPTER, "Jezelf zeggen", "TODO").told("doel-begint-met-je") == []
