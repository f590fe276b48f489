"""What the questions of one chapter give away together: told above the limit, not at it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.lint.courses import course, question, told

from vertrouwd.lint import quiz_chapter
from vertrouwd.lint.rule import Rule

CODES = {
    rule.code() for rule in vars(quiz_chapter).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule"}
LONG, SHORT = (
    {"text": "Je noemt wat veel langer is dan wat een ander zou noemen aan Mo."},
    {"text": "Je noemt Mo."},
)
CUES: list[tuple[str, int, int, dict[str, Any]]] = [
    # code, the most of 8, the most of 10, what a question needs to show it
    ("langste-is-goed", 4, 5, {"key": "", "choice": LONG}),
    ("kortste-is-goed", 4, 5, {"key": "", "choice": SHORT}),
    ("absoluut-alleen-fout", 1, 2, {"wrong": ("nooit", "")}),
    ("voorbehoud-alleen-goed", 2, 3, {"key": "soms"}),
    ("aardigste-is-goed", 3, 4, {"key": "samen"}),
    ("echo-van-de-vraag", 4, 5, {"key": "maandag"}),
    ("ontkenning-te-vaak", 1, 2, {"prompt": "Wat doe je **NIET**?"}),
]


def showing(n: int, cue: dict[str, Any]) -> dict[str, Any]:
    """A question that shows a cue and no other."""
    choice = cue.get("choice", {})
    made = question(n, **{name: value for name, value in cue.items() if name != "choice"})
    made["choices"][0].update(choice)
    return made


def codes(root: Path, questions: list[dict[str, Any]], section: str = "toets") -> set[str]:
    return told(course(root, [questions], section)).keys() & CODES


def test_a_chapter_without_cues_is_told_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path / "c", [question(n) for n in range(8)]) == set()


@pytest.mark.parametrize(("code", "of_eight", "of_ten", "cue"), CUES, ids=[cue[0] for cue in CUES])
def test_a_cue_is_told_above_its_limit_only(
    tmp_path: Path, code: str, of_eight: int, of_ten: int, cue: dict[str, Any]
) -> None:
    for items, most in ((8, of_eight), (10, of_ten)):
        for count, expected in ((most, set()), (most + 1, {code})):
            questions = [showing(n, cue) if n < count else question(n) for n in range(items)]
            assert codes(tmp_path / f"{items}-{count}", questions) == expected, (items, count)


def test_few_questions_say_nothing(tmp_path: Path) -> None:
    three = [showing(n, CUES[0][3]) for n in range(3)]
    assert codes(tmp_path / "c", three) == set()
    assert codes(tmp_path / "d", [*three, showing(3, CUES[0][3])]) == {"langste-is-goed"}


def test_the_voorproef_counts_and_a_question_elsewhere_does_not(tmp_path: Path) -> None:
    cued = [showing(n, CUES[0][3]) for n in range(8)]
    assert codes(tmp_path / "start", cued, "start") == {"langste-is-goed"}
    assert codes(tmp_path / "kern", cued, "kern") == set()


def test_a_place_that_is_never_the_key(tmp_path: Path) -> None:
    found = told(course(tmp_path / "c", [[question(n, place=n % 2) for n in range(8)]]))
    assert [finding.what for finding in found["plaats-nooit-goed"]] == [
        "in 8 vragen staat het goede antwoord nooit op plaats c"
    ]
    one_more = [question(n, place=n % 2) for n in range(7)] + [question(7, place=2)]
    assert codes(tmp_path / "d", one_more) == set()


def test_a_fourth_place_that_one_question_has_may_stay_empty(tmp_path: Path) -> None:
    four = question(7, wrong=("", "", ""), place=1)
    assert codes(tmp_path / "c", [question(n) for n in range(7)] + [four]) == set()
    eight = [question(n, wrong=("", "", ""), place=n % 3) for n in range(8)]
    assert codes(tmp_path / "d", eight) == {"plaats-nooit-goed"}


def test_the_same_place_in_a_row(tmp_path: Path) -> None:
    places = [0, 0, 0, 0, 1, 2, 1, 2]
    assert codes(tmp_path / "c", [question(n, place=place) for n, place in enumerate(places)]) == set()
    places[4] = 0
    assert codes(tmp_path / "d", [question(n, place=place) for n, place in enumerate(places)]) == {
        "plaats-achter-elkaar"
    }


def test_the_places_are_those_of_the_page(tmp_path: Path) -> None:
    placed = course(tmp_path / "c", [[question(n, place=2) for n in range(8)]])
    shown = [exercise.ordered for exercise in placed.course.exercises()]  # type: ignore[attr-defined]
    assert all(choices[2][1].correct for choices in shown)
    assert told(placed)["plaats-achter-elkaar"][0].what.startswith(
        "het goede antwoord staat 8 keer achter elkaar"
    )


def test_six_of_ten_questions_are_about_a_situation(tmp_path: Path) -> None:
    for situations, expected in ((6, set()), (5, {"te-weinig-situaties"})):
        questions = [question(n, situation=n < situations) for n in range(10)]
        assert codes(tmp_path / str(situations), questions) == expected


def test_the_message_names_the_questions_and_an_exemption_takes_it_out(tmp_path: Path) -> None:
    questions = [showing(n, CUES[0][3]) if n < 5 else question(n) for n in range(8)]
    finding = told(course(tmp_path / "c", [questions]))["langste-is-goed"][0]
    assert (
        finding.what == "het goede antwoord is het langste in 5 van 8 vragen, hoogstens 4: v0, v1, v2, v3, v4"
    )
    assert (finding.path, finding.level) == ("toets", "fout")
