"""What one question gives away: each rule beside what comes near it and is fine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.lint.courses import course, question, told

from vertrouwd.lint import quiz_items
from vertrouwd.lint.rule import Rule

CODES = {
    rule.code() for rule in vars(quiz_items).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule"}


def codes(root: Path, one: dict[str, Any], section: str = "toets") -> set[str]:
    return told(course(root, [[one]], section)).keys() & CODES


def with_texts(*texts: str, **fields: Any) -> dict[str, Any]:
    made = question(0, wrong=("",) * (len(texts) - 1), **fields)
    for choice, text in zip(made["choices"], texts, strict=True):
        choice["text"] = text
    return made


ALL = [
    "Alle bovenstaande.", "Geen van de bovenstaande.", "Alle antwoorden kloppen.", "Geen van beide.",
    "Allebei.", "A en B.", "Zowel a als b.", "Alle drie.",
]  # fmt: skip
NOT_ALL = [
    "Alle keuzes van de melder.", "Geen van beide vrienden.", "Allebei de broers.", "Alle antwoorden van Mo.",
    "Zowel Mo als Jo.", "Klas A en B.", "Alle drie de collega’s.",
]  # fmt: skip


@pytest.mark.parametrize("text", ALL)
def test_a_choice_about_the_other_choices(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path / "c", with_texts("Je belt.", text)) == {"alle-bovenstaande"}


@pytest.mark.parametrize("text", NOT_ALL)
def test_a_choice_with_such_words_about_something_else(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path / "c", with_texts("Je belt.", text)) == set()


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        ("Wat doe je niet?", True),
        ("Wie heeft hier geen taak?", True),
        ("Wat doe je NIET?", True),
        ("Wat doe je **niet**?", True),
        ("Wat doe je **NIET**?", False),
        ("Wat kan hier allemaal, **BEHALVE** één ding?", False),
        ("Waarom schuif je dat niet op naar het einde?", False),
        ("Ze wil niet praten. Wat zeg je?", False),
        ("Alles hoort bij jou, behalve wat?", True),
        ("Wat vertel je nog meer, behalve waar het is?", False),
        ("Wat zeg je als hij geen klacht wil?", False),
        ("Als hij niet wil praten, wat doe je dan?", False),
        ("Als hij wil praten, wat doe je dan niet?", True),
        ("Wat doe je met een melder die nooit belt?", False),
        ("Wat betekent “ik weet het niet” hier?", False),
    ],
)
def test_a_denial_is_loud_or_absent(tmp_path: Path, prompt: str, found: bool) -> None:
    assert codes(tmp_path / "c", question(0, prompt=prompt)) == ({"ontkenning-in-vraag"} if found else set())


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        (("“Ga maar zitten, Mo.”", "“Wat is er aan de hand?”"), None),
        (("een klacht bij de baas", "een brief aan de baas"), None),
        (("De baas van Mo.", "De vriend van Mo!"), None),
        (("“Ga maar zitten, Mo.”", "Je laat hem daar staan."), "1 van 2 staan tussen aanhalingstekens"),
        (("De baas van Mo.", "De vriend van Mo"), "1 van 2 eindigen op een leesteken"),
        (("De baas van Mo.", "de vriend van Mo."), "1 van 2 beginnen met een kleine letter"),
    ],
)
def test_choices_have_one_shape(tmp_path: Path, texts: tuple[str, ...], what: str | None) -> None:
    found = told(course(tmp_path / "c", [[with_texts(*texts)]])).get("keuzes-verschillend-van-vorm", [])
    assert [finding.what.removeprefix("de keuzes hebben niet dezelfde vorm: ") for finding in found] == (
        [what] if what else []
    )


def test_a_wrong_choice_says_who_makes_it(tmp_path: Path) -> None:
    made = question(0)
    assert codes(tmp_path / "c", made) == set()
    made["choices"][1] = {
        "text": "Je noemt  peren aan Mo.",
        "feedback": "Dat is zo.",
        "misconception": "vp-bemiddelt",
    }
    assert codes(tmp_path / "d", made) == set()
    del made["choices"][1]["misconception"]
    assert codes(tmp_path / "e", made) == {"afleider-zonder-reden"}


def test_a_wrong_choice_in_a_gap_says_so_too(tmp_path: Path) -> None:
    right, wrong = (
        {"text": "de leiding", "correct": True, "feedback": "Zo is het."},
        {"text": "de melder", "feedback": "Nee."},
    )
    made = question(
        0, form="gap", prompt="Over maatregelen beslist {wie}.", gaps={"wie": {"choices": [right, wrong]}}
    )
    del made["choices"]
    assert codes(tmp_path / "c", made, "kern") == {"afleider-zonder-reden"}
    wrong["why"] = "regie klinkt als beslissen"
    assert codes(tmp_path / "d", made, "kern") == set()


@pytest.mark.parametrize(("words", "found"), [(11, True), (12, False), (60, False), (61, True)])
def test_a_question_is_neither_a_shout_nor_a_story(tmp_path: Path, words: int, found: bool) -> None:
    made = question(0, stem=" ".join(["woord"] * (words - 4)) + ".")
    assert codes(tmp_path / "c", made) == ({"vraag-lengte"} if found else set())
    assert codes(tmp_path / "kern", made, "kern") == set(), "only the test and the voorproef are measured"


def test_without_a_situation_the_question_alone_is_counted(tmp_path: Path) -> None:
    made = question(
        0, prompt="Waarom vertel je aan iemand die net binnenkomt eerst waar jouw zwijgen ophoudt?"
    )
    del made["stem"]
    assert codes(tmp_path / "c", made) == set()


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        ("Welke drie regels laat je staan?", False),
        ("Wat zeg je: “Kom je zitten?”", False),
        ("Kies wat je nu het beste kunt doen.", True),
        ("Op dit moment zeg je:", True),
    ],
)
def test_a_question_is_asked_directly(tmp_path: Path, prompt: str, found: bool) -> None:
    assert codes(tmp_path / "c", question(0, prompt=prompt)) == (
        {"geen-rechtstreekse-vraag"} if found else set()
    )


@pytest.mark.parametrize(("letters", "found"), [(48, False), (49, True)])
def test_a_key_much_longer_than_the_longest_wrong_choice(tmp_path: Path, letters: int, found: bool) -> None:
    made = with_texts("J" + "a" * (letters - 2) + ".", "J" + "b" * 28 + ".", "Nee.")
    found_codes = codes(tmp_path / "c", made)
    assert found_codes == ({"sleutel-veel-langer"} if found else set())
    assert codes(tmp_path / "d", with_texts("Nee.", "J" + "b" * 28 + ".")) == set(), (
        "a short key is no such key"
    )
