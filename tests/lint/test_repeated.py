"""Eight words in a row stand in one chapter only; names and fixed sentences do not count."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import Mini

OTHER = "chapters/vragen.md"
HOME = "Jij vraagt, een ander beslist.\n"
EIGHT = "Op de trap staat een emmer met bruin"
CODE = "zin-elders"


@pytest.fixture
def course(mini: Path) -> Mini:
    return Mini(mini)


def both(course: Mini, here: str, there: str) -> Mini:
    """The course with a paragraph in its first chapter, and one in its second."""
    return course.says(here).edit(OTHER, HOME, f"{HOME}\n{there}\n")


def test_eight_words_in_two_chapters_are_told_in_the_second(course: Mini) -> None:
    both(course, f"{EIGHT} water.", "Gisteren ook: op de trap, staat een *emmer* met bruin zand.")
    (finding,) = course.findings(CODE)
    assert finding.place.file.name == "vragen.md" and finding.path == "rol"
    assert (
        "chapters/luisteren.md:" in finding.what
        and "“op de trap, staat een *emmer* met bruin”" in finding.what
    )


def test_seven_are_left_alone(course: Mini) -> None:
    both(course, f"{EIGHT} water.", f"{EIGHT.rpartition(' ')[0]} fris zand.")
    assert course.told(CODE) == []


def test_an_exercise_counts_too(course: Mini) -> None:
    course.says(f"{EIGHT} water.").edit(
        "exercises/vragen.yml", "prompt: |\n", f"prompt: |\n    {EIGHT} zand.\n"
    )
    (finding,) = course.findings(CODE)
    assert finding.place.file.name == "vragen.yml"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/law.yml", "law: Arbowet", "law: Wet op de trap en de emmer"),
        ("data/referrals.yml", "name: Alarmnummer", "name: Wet op de trap en de emmer"),
        ("pages/over.md", "# ", "# Wet op de trap en de emmer\n\n## "),
    ],
)
def test_a_name_that_both_write_out_does_not_count(course: Mini, file: str, old: str, new: str) -> None:
    sentence = "Volgens de Wet op de trap en de emmer"
    both(course, f"{sentence} mag dat.", f"{sentence} hoeft dat.")
    assert len(course.told(CODE)) == 1, "without the name in the data it is a sentence like any other"
    course.edit(file, old, new)
    assert course.told(CODE) == []


def test_a_list_of_reading_describes_publications_in_its_own_words(course: Mini) -> None:
    line = "- luisteren naar wie niets zegt en toch wat wil (2014) [@Weger2014]"
    course.edit("chapters/luisteren.md", "(2014) [@Weger2014].", f"(2014) [@Weger2014].\n\n{line}")
    course.edit(OTHER, "(2014) [@Weger2014].", f"(2014) [@Weger2014].\n\n{line}")
    assert course.told(CODE) == []
