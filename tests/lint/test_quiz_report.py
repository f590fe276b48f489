"""What is measured of questions, and the reader who knows nothing."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from tests.lint.courses import NOUNS, course, question, told

from vertrouwd.lint.quiz import quiz
from vertrouwd.lint.robot import guesses


def noisy(n: int, chance: random.Random, cue: float) -> dict[str, Any]:
    """A question with choices of any length and any words; the key has a comma as often as `cue` says."""
    made = question(n, place=chance.randrange(3))
    for i, choice in enumerate(made["choices"]):
        word = chance.choice(["altijd", "soms", "samen", "maandag", "drie", "7", "kort"])
        comma = chance.random() < (cue if i == 0 else 0.1)
        choice["text"] = (
            f"Je noemt{',' * comma} {word} {NOUNS[i]}{' en nog iets' * chance.randrange(3)} aan Mo."
        )
    return made


def courses(root: Path, chapters: int, cue: float) -> list[list[dict[str, Any]]]:
    chance = random.Random(20261124)
    return [[noisy(c * 8 + n, chance, cue) for n in range(8)] for c in range(chapters)]


def guessed(found: dict[str, Any]) -> tuple[float, float, float]:
    return tuple(
        float(figure.replace(",", ".")) for figure in re.findall(r"\d+,\d", found["blind-geraden"][0].what)
    )  # type: ignore[return-value]


def test_a_planted_cue_is_found_and_noise_is_not(tmp_path: Path) -> None:
    percent, chance, error = guessed(told(course(tmp_path / "cue", courses(tmp_path, 12, 0.8))))
    assert chance == 33.3 and error == 4.8
    assert percent > chance + 5 * error
    percent, chance, error = guessed(told(course(tmp_path / "noise", courses(tmp_path, 12, 0.1))))
    assert abs(percent - chance) < 3 * error


def test_a_cue_in_the_place_is_found(tmp_path: Path) -> None:
    placed = course(
        tmp_path / "c", [[question(n, place=0 if n % 4 else 2) for n in range(8)] for _ in range(10)]
    )
    told_by = guesses(list(quiz(placed).values()))
    assert told_by.right / told_by.all == pytest.approx(0.75)


def test_the_figure_is_always_the_same(tmp_path: Path) -> None:
    placed = course(tmp_path / "c", courses(tmp_path, 10, 0.4))
    items = list(quiz(placed).values())
    assert guesses(items) == guesses(items)


def test_choices_that_look_the_same_share_a_guess(tmp_path: Path) -> None:
    placed = course(tmp_path / "c", [[question(n) for n in range(9)] for _ in range(10)])
    told_by = guesses(list(quiz(placed).values()))
    assert told_by.right == pytest.approx(30) == told_by.expected


def test_below_ten_chapters_it_says_nothing(tmp_path: Path) -> None:
    assert "blind-geraden" not in told(course(tmp_path / "nine", courses(tmp_path, 9, 0.8)))
    assert "blind-geraden" in told(course(tmp_path / "ten", courses(tmp_path, 10, 0.8)))


def test_what_a_question_shows_is_told_and_stops_nothing(tmp_path: Path) -> None:
    plain, cued = question(0), question(1, key="soms samen", wrong=("nooit", "maandag"))
    cued["choices"][0]["text"] += " En dan nog een hele zin erbij."
    found = told(course(tmp_path / "c", [[plain, cued]]))["vraag-verraadt"]
    assert [finding.path for finding in found] == ["v1"] and found[0].level == "verslag"
    for what in (
        "langste keuze 2,3 keer",
        "goede antwoord 2,2 keer",
        "voorbehoud",
        "aardig woord",
        "een foute is stellig",
    ):
        assert what in found[0].what


def test_a_chapter_and_a_course_are_added_up(tmp_path: Path) -> None:
    found = told(course(tmp_path / "c", [[question(n) for n in range(8)] for _ in range(2)]))
    assert "8 vragen; langste goed 0" in found["toetsbeeld"][0].what and len(found["toetsbeeld"]) == 2
    whole = found["toetsbeeld-cursus"][0]
    assert "16 vragen" in whole.what and "plaatsen a6 b6 c4; lokkers aardig 4, doen 0" in whole.what
    assert whole.level == "verslag"
