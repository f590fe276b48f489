"""A chapter's own exercise, a dilemma or a weighing, in a course: read, composed, and on the key page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import ROOT

from vertrouwd import compose, labels, read, render
from vertrouwd.model import Course
from vertrouwd.places import CourseError


def with_samples(mini: Path, kind: str) -> Path:
    """The miniature course with a kind's sample in its first chapter; the exercise file."""
    sample = (ROOT / "src" / "vertrouwd" / "kinds" / kind / "sample.yml").read_text(encoding="utf-8")
    sample = re.sub(r"goal: .*", "goal: grens", sample)
    chapter, exercises = mini / "chapters" / "luisteren.md", mini / "exercises" / "luisteren.yml"
    slots = "".join(f"\n```{{exercise}} {key}\n```\n" for key in re.findall(r"^([a-z]+):$", sample, re.M))
    chapter.write_text(chapter.read_text(encoding="utf-8") + slots, encoding="utf-8")
    exercises.write_text(exercises.read_text(encoding="utf-8") + "\n" + sample, encoding="utf-8")
    return exercises


def key_page(course: Course) -> str:
    html = render.key(course, "luisteren", render.Links(course.sources, course.law))
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_key_page_has_each_appraisal_and_says_whose_it_is(mini: Path) -> None:
    with_samples(mini, "judgement")
    key = key_page(read.course(mini))
    assert "Nee hoor, ik heb niets gehoord.” Niet passend Het is niet waar" in key
    assert labels.KEY_STATUS_LINES["editorial"] in key and labels.KEY_STATUS_LINES["open"] in key
    assert "Voor Een vast moment wijst naar niemand. Tegen Het rooster is dan al besloten." in key


def test_the_key_page_of_a_weighing_has_both_sides_and_no_verdict(mini: Path) -> None:
    with_samples(mini, "weighing")
    course = read.course(mini)
    own = key_page(course).split("Samira en de grapjes")[1]
    assert "Nu niets doen Voordelen Ze houdt alle wegen open en kan rustig nadenken. Nadelen" in own
    assert labels.WRONG not in own and labels.RIGHT not in own


@pytest.mark.parametrize("kind", ["judgement", "weighing"])
def test_a_course_with_one_composes(mini: Path, kind: str) -> None:
    with_samples(mini, kind)
    compose.compose(read.course(mini), mini / "book")
    assert f'data-vp=\\"{kind}\\"' in (mini / "book" / "luisteren.ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "old", "new", "code"),
    [
        ("judgement", "status: editorial", "status: panel", "geen-panel"),
        ("judgement", "  status: editorial\n", "  status: editorial\n  key: editorial\n", "veld-onbekend"),
        ("judgement", "      appraisal: strong\n", "", "veld-ontbreekt"),
        ("judgement", "        - |\n          Een vast", "        - Een vast", "geen-tekstblok"),
        ("judgement", "      for:", "      voor:", "veld-onbekend"),
        ("weighing", "      nothing: true\n", "", "nu-niets-doen"),
    ],
)
def test_a_fault_is_found_at_its_place(mini: Path, kind: str, old: str, new: str, code: str) -> None:
    file = with_samples(mini, kind)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CourseError) as error:
        read.course(mini)
    finding = next(found for found in error.value.findings if found.code == code)
    assert finding.place.file == file and finding.place.line
