"""What all questions give away together: bounds from 60 items on, told above and not at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.lint.courses import course, question, told

from vertrouwd.lint import quiz_course
from vertrouwd.lint.rule import Rule

CODES = {
    rule.code() for rule in vars(quiz_course).values() if isinstance(rule, type) and issubclass(rule, Rule)
}
SPREAD = [chapter * 8 + n for n in range(8) for chapter in range(8)]  # one question of every chapter in turn
LONG, SHORT = "Je noemt wat veel langer is dan wat een ander zou noemen aan Mo.", "Je noemt Mo."
# Of 64 questions with three choices, so that no chapter of 8 is over its own limit.
BOUNDS: list[tuple[str, int, dict[str, Any]]] = [
    ("langste-is-goed-in-cursus", 28, {"text": LONG}),
    ("kortste-is-goed-in-cursus", 28, {"text": SHORT}),
    ("echo-van-de-vraag-in-cursus", 26, {"key": "maandag"}),  # a third and 8 points: 41.3 %
    ("voorbehoud-alleen-goed-in-cursus", 6, {"key": "soms"}),  # 10 points of 64 keys
    ("aardigste-is-goed-in-cursus", 6, {"key": "samen"}),
    ("absoluut-alleen-fout-in-cursus", 6, {"wrong": ("nooit", "")}),  # 5 % of 128 wrong choices
    ("ontkenning-te-vaak-in-cursus", 3, {"prompt": "Wat doe je **NIET**?"}),  # 5 % of 64
]


def showing(n: int, cue: dict[str, Any]) -> dict[str, Any]:
    made = question(n, **{name: value for name, value in cue.items() if name != "text"})
    if "text" in cue:
        made["choices"][0]["text"] = cue["text"]
    return made


def chapters(questions: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for first in range(0, len(questions), 8):
        yield questions[first : first + 8]


def codes(root: Path, questions: list[dict[str, Any]]) -> set[str]:
    return told(course(root, list(chapters(questions)))).keys() & CODES


def test_a_course_without_cues_is_told_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path / "c", [question(n) for n in range(64)]) == set()


@pytest.mark.parametrize(("code", "most", "cue"), BOUNDS, ids=[bound[0] for bound in BOUNDS])
def test_a_bound_is_told_above_it_only(tmp_path: Path, code: str, most: int, cue: dict[str, Any]) -> None:
    for count, expected in ((most, set()), (most + 1, {code})):
        shown = set(SPREAD[:count])
        questions = [showing(n, cue) if n in shown else question(n) for n in range(64)]
        assert codes(tmp_path / str(count), questions) == expected, count


def test_below_sixty_questions_nothing_is_told(tmp_path: Path) -> None:
    cue = BOUNDS[0][2]
    assert codes(tmp_path / "c", [showing(n, cue) for n in range(59)]) == set()
    assert codes(tmp_path / "d", [showing(n, cue) for n in range(60)]) == {"langste-is-goed-in-cursus"}


def test_the_places_are_spread_as_chance_would(tmp_path: Path) -> None:
    for firsts, expected in ((29, set()), (31, {"plaatsen-scheef"})):
        places = [0 if n in set(SPREAD[:firsts]) else 1 + n % 2 for n in range(64)]
        questions = [question(n, place=place) for n, place in enumerate(places)]
        assert codes(tmp_path / str(firsts), questions) == expected, firsts


def test_a_run_over_chapters(tmp_path: Path) -> None:
    for run, expected in ((8, set()), (9, {"plaats-achter-elkaar-in-cursus"})):
        # Four in a row at the end of a chapter, the rest at the beginning of the next: no chapter is over its own limit.
        places = [2 if 4 <= n < 4 + run else n % 2 if n in (3, 4 + run) else n % 3 for n in range(64)]
        questions = [question(n, place=place) for n, place in enumerate(places)]
        assert codes(tmp_path / str(run), questions) == expected, run


def test_some_wrong_choices_are_kind_and_some_keys_are_active(tmp_path: Path) -> None:
    for name, least, code in (
        ("kind", 7, "te-weinig-lieve-afleiders"),
        ("active", 10, "te-weinig-actieve-sleutels"),
    ):
        for count, expected in ((least, set()), (least - 1, {code})):
            questions = [question(n) for n in range(64)]
            for n, one in enumerate(questions):
                choice = one["choices"][1 if name == "kind" else 0]
                for other in one["choices"]:
                    if other.get("lure") == name:
                        del other["lure"]
                if n in SPREAD[:count]:
                    choice["lure"] = name
            assert codes(tmp_path / f"{name}-{count}", questions) == expected, (name, count)


def test_six_of_ten_questions_are_about_a_situation(tmp_path: Path) -> None:
    for situations, expected in ((39, set()), (38, {"te-weinig-situaties-in-cursus"})):
        shown = set(SPREAD[:situations])
        questions = [question(n, situation=n in shown) for n in range(64)]
        assert codes(tmp_path / str(situations), questions) == expected


def test_such_a_finding_stands_at_the_contents_of_the_course(tmp_path: Path) -> None:
    root = tmp_path / "c"
    questions = [showing(n, BOUNDS[0][2]) if n in SPREAD[:29] else question(n) for n in range(64)]
    finding = told(course(root, list(chapters(questions))))["langste-is-goed-in-cursus"][0]
    assert finding.place.file == root / "_toc.yml"
    assert (
        finding.what == "in 29 van 64 vragen is het goede antwoord het langste; toeval geeft er hoogstens 28"
    )
