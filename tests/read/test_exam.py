"""data/exam.yml: optional, and every fault in it at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course
from vertrouwd.places import CourseError

WHOLE = """\
questions: 30
minutes: 45
cut: 60
share: 80
overlap: 30
rest: 24
name: het examen
site: https://voorbeeld.nl/
seen_on: 2026-11-25
"""


def test_a_course_may_have_no_exam(mini_course: Course) -> None:
    assert mini_course.exam is None


def test_what_the_file_says_is_read(mini: Path) -> None:
    (mini / "data" / "exam.yml").write_text(WHOLE, encoding="utf-8")
    exam = read.course(mini).exam
    assert exam and (exam.questions, exam.minutes, exam.cut) == (30, 45, 60)


def test_all_faults_are_named_with_their_line(mini: Path) -> None:
    wrong = WHOLE.replace("cut: 60", "cut: 160").replace("rest: 24\n", "").replace("minutes", "minuten")
    (mini / "data" / "exam.yml").write_text(wrong, encoding="utf-8")
    with pytest.raises(CourseError) as error:
        read.course(mini)
    assert {(finding.place.line, finding.path) for finding in error.value.findings} == {
        (1, "rest"),
        (2, "minuten"),
        (3, "cut"),
    }
