"""data/workshops: what a ready-made workshop must keep to."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course
from vertrouwd.places import CourseError

STEP = """\
  - title: {title}
    form: {form}
    minutes: {minutes}
"""
HEAD = """\
title: Een middag luisteren
aim: |
  Je luistert een middag.
type: composed
participants:
  min: 6
  max: 12
steps:
"""


def made(mini: Path, *steps: tuple[str, str, int], uses: str = "") -> Path:
    """The miniature course with one workshop."""
    folder = mini / "data" / "workshops"
    folder.mkdir()
    text = HEAD + "".join(STEP.format(title=title, form=form, minutes=n) for title, form, n in steps) + uses
    (folder / "middag.yml").write_text(text, encoding="utf-8")
    return mini


def codes(mini: Path) -> list[tuple[str, int]]:
    """What is found: code and line."""
    with pytest.raises(CourseError) as error:
        read.course(mini)
    return [(finding.code, finding.place.line) for finding in error.value.findings]


def test_the_eight_of_the_course_are_there(course: Course) -> None:
    assert len(course.workshops) == 8
    assert {workshop.duration for workshop in course.workshops.values()} <= {90, 110, 120, 180}


def test_a_workshop_that_keeps_to_it_is_read(mini: Path) -> None:
    found = read.course(made(mini, ("Praten", "plenary", 81), ("Uitloop", "plenary", 9))).workshops
    assert found["middag"].duration == 90


def test_a_last_step_that_is_no_slack_is_told(mini: Path) -> None:
    assert codes(made(mini, ("Praten", "plenary", 85), ("Uitloop", "plenary", 5))) == [
        ("uitloop-klopt-niet", 14)
    ]


def test_too_long_without_a_break_is_told(mini: Path) -> None:
    steps = (
        ("A", "plenary", 40),
        ("B", "threes", 40),
        ("Pauze", "break", 10),
        ("C", "plenary", 30),
        ("Uit", "plenary", 13),
    )
    assert codes(made(mini, *steps)) == [("pauze-ontbreekt", 8)]


def test_an_exercise_that_is_not_there_is_told(mini: Path) -> None:
    uses = "uses:\n  - luisteren/er-is-niets\n"
    found = codes(made(mini, ("Praten", "plenary", 81), ("Uitloop", "plenary", 9), uses=uses))
    assert [code for code, _ in found] == ["onbekende-oefening"]


def test_every_fault_of_a_file_is_told(mini: Path) -> None:
    folder = mini / "data" / "workshops"
    folder.mkdir()
    (folder / "leeg.yml").write_text("title: Leeg\nminuten: 3\n", encoding="utf-8")
    assert len(codes(mini)) >= 3
