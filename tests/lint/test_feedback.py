"""What a learner reads after choosing: too bare, too long, or what was read already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.lint.courses import FEEDBACK, course, question, told

from vertrouwd.lint import feedback
from vertrouwd.lint.rule import Rule

CODES = {
    rule.code() for rule in vars(feedback).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule"}
REST = "Wie wacht, hoort na een tijd wat er echt speelt, en kiest dan zelf wat er nu gebeurt."


def with_feedback(wrong: str, right: str = "") -> dict[str, Any]:
    made = question(0)
    made["choices"][1]["feedback"] = wrong
    if right:
        made["choices"][0]["feedback"] = right
    return made


def codes(root: Path, one: dict[str, Any], section: str = "toets") -> set[str]:
    return told(course(root, [[one]], section)).keys() & CODES


@pytest.mark.parametrize(
    "first", ["Goed zo!", "Helaas.", "Fout!", "Dat is niet juist.", "Heel goed!", "Jammer…"]
)
def test_bare_feedback(tmp_path: Path, first: str) -> None:
    found = told(course(tmp_path / "c", [[with_feedback(f"{first} {REST}")]]))
    assert [finding.level for finding in found["kale-terugkoppeling"]] == ["fout"]
    assert first in found["kale-terugkoppeling"][0].what


@pytest.mark.parametrize(
    "first", ["Goed zo zegt zijn chef er altijd bij.", "Helaas hoort Mo dat pas later.", "Juist dan."]
)
def test_feedback_that_only_begins_with_such_a_word(tmp_path: Path, first: str) -> None:
    assert codes(tmp_path / "c", with_feedback(f"{first} {REST}")) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lees het nog eens.", True),
        ("Dat klopt niet. Lees de kern nog een keer.", True),
        ("Ga terug naar het hoofdstuk.", True),
        ("Kijk nog eens bij de rolgrens. Dit is niet jouw taak.", True),
        (f"{REST} Lees het nog eens bij de rolgrens.", False),
        (
            "Ga naast hem zitten en wacht tot hij begint, ook als dat lang duurt en jij iets zou willen zeggen.",
            False,
        ),
    ],
)
def test_reading_again_is_never_the_only_advice(tmp_path: Path, text: str, found: bool) -> None:
    assert ("alleen-teruglezen" in codes(tmp_path / "c", with_feedback(text))) == found


@pytest.mark.parametrize(
    ("words", "expected"),
    [(60, {"terugkoppeling-lengte"}), (61, {"terugkoppeling-lengte", "terugkoppeling-te-lang"})],
)
def test_long_feedback_is_a_point(tmp_path: Path, words: int, expected: set[str]) -> None:
    made = with_feedback(" ".join(["woord"] * words) + ".")
    assert codes(tmp_path / "c", made) == expected
    assert (
        told(course(tmp_path / "d", [[with_feedback("woord " * 61)]]))["terugkoppeling-te-lang"][0].level
        == "let-op"
    )


@pytest.mark.parametrize(
    ("wrong", "right", "told_of"),
    [(15, 10, []), (50, 30, []), (14, 10, [14]), (51, 30, [51]), (15, 9, [9]), (50, 31, [31])],
)
def test_usual_lengths_are_measured_in_the_test(
    tmp_path: Path, wrong: int, right: int, told_of: list[int]
) -> None:
    made = with_feedback("fout " * (wrong - 1) + "hier.", "goed " * (right - 1) + "hier.")
    made["choices"] = made["choices"][:2]
    findings = told(course(tmp_path / "c", [[made]])).get("terugkoppeling-lengte", [])
    assert [finding.what.split(",")[0] for finding in findings] == [
        f"de terugkoppeling heeft {n} woorden" for n in told_of
    ]
    assert "terugkoppeling-lengte" not in codes(tmp_path / "d", made, "kern")


def test_the_same_opening_twice_in_a_chapter(tmp_path: Path) -> None:
    one, other = question(0), question(1)
    one["choices"][1]["feedback"] = "Je wilt helpen, en Mo merkt dat. " + REST
    other["choices"][2]["feedback"] = "Je wilt Helpen. Dat is te zien. " + REST
    found = told(course(tmp_path / "c", [[one, other]]))["terugkoppeling-zelfde-opening"]
    assert len(found) == 1 and found[0].level == "let-op"
    assert "“Je wilt Helpen”, net als v0.choices[" in found[0].what
    assert "terugkoppeling-zelfde-opening" not in told(course(tmp_path / "d", [[one], [other]])), (
        "another chapter"
    )
    other["choices"][2]["feedback"] = "Je wilt weten wat er is. " + REST
    assert "terugkoppeling-zelfde-opening" not in told(course(tmp_path / "e", [[one, other]]))


def test_good_feedback_is_told_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path / "c", with_feedback(FEEDBACK.format(n="wachten"))) == set()
