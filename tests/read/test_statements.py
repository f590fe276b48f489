"""data/self_assessment.yml: what a learner may say of their own skill."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course
from vertrouwd.places import CourseError


def test_a_course_need_not_ask(mini_course: Course) -> None:
    assert mini_course.statements == {}


def test_a_chapter_that_is_not_there_is_named(mini: Path) -> None:
    (mini / "data" / "self_assessment.yml").write_text(
        "horen:\n  statement: Ik hoor wat iemand zegt.\n  chapters: [luisteren, luistren]\n", encoding="utf-8"
    )
    with pytest.raises(CourseError) as error:
        read.course(mini)
    (finding,) = error.value.findings
    assert (finding.code, finding.path, finding.place.line) == ("onbekend-hoofdstuk", "horen.chapters", 3)
