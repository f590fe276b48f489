"""How prose reads: sentences, paragraphs, and how long it goes on without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import MINI
from tests.lint.courses import told

from vertrouwd import read
from vertrouwd.lint import language
from vertrouwd.lint.rule import Rule
from vertrouwd.places import Finding

CODES = {
    rule.code() for rule in vars(language).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule", "leesbaarheid"}
FIRST = "Wie luistert, geeft een ander begrip [@Weger2014]. De wet zegt er niets over [ARBO-01]."
SLOT = "```{exercise} open-vraag\n```\n"
WORKSHOP = """
in-de-groep:
  kind: workshop
  title: Waar sta jij?
  aim: |
    Je hoort waarom een collega ergens anders staat.
  type: discussion
  participants: {min: 6, max: 12}
  steps:
    - {title: Openen, form: plenary, minutes: 5}
"""
HARD = "Organisatieontwikkelingsadviseurs verwaarlozen verantwoordelijkheden. "
EASY = "Mo belt en zegt dat hij nu niet komt. "


def findings(mini: Path, old: str, new: str, file: str = "chapters/vragen.md") -> dict[str, list[Finding]]:
    text = (MINI / file).read_text(encoding="utf-8")
    assert old in text
    (mini / file).write_text(text.replace(old, new), encoding="utf-8")
    return {code: found for code, found in told(read.placed(mini)).items() if code in CODES}


def words(count: int) -> str:
    return "Zo " + "gaat " * (count - 2) + "het."


@pytest.mark.parametrize(("count", "expected"), [(32, set()), (33, {"zin-te-lang"})])
def test_a_long_sentence(mini: Path, count: int, expected: set[str]) -> None:
    found = findings(mini, FIRST, words(count))
    assert found.keys() == expected
    if expected:
        assert found["zin-te-lang"][0].what.startswith(
            f"een zin van {count} woorden, hoogstens 32 mag: “Zo gaat"
        )
        assert (found["zin-te-lang"][0].place.line, found["zin-te-lang"][0].path) == (21, "start")


def test_a_long_sentence_in_a_quotation_list_or_mouth_is_no_running_prose(mini: Path) -> None:
    long = words(40)
    for text in (
        f"> {long}",
        f"- {long}",
        f"### {long}",
        f"| {long} |\n|---|\n| a |",
        f"Hij zei: “{long}” Toen ging hij.",
    ):
        assert findings(mini, FIRST, text) == {}, text


def test_a_long_sentence_in_an_exercise(mini: Path) -> None:
    file = "exercises/vragen.yml"
    found = findings(mini, "De stilte laat haar kiezen [@Weger2014].", words(33), file)
    assert [f.path for f in found["zin-te-lang"]] == ["open-vraag.choices[1].feedback"]
    assert findings(mini, "De stilte laat haar kiezen [@Weger2014].", words(32), file) == {}


@pytest.mark.parametrize(("count", "expected"), [(100, set()), (101, {"alinea-te-lang"})])
def test_a_long_paragraph(mini: Path, count: int, expected: set[str]) -> None:
    text = " ".join([words(10)] * 9 + [words(count - 90)])
    assert findings(mini, FIRST, text).keys() == expected
    assert findings(mini, FIRST, text.replace(words(10), words(10) + "\n\n", 1)) == {}


@pytest.mark.parametrize(("count", "expected"), [(450, set()), (451, {"te-lang-zonder-vraag"})])
def test_prose_without_a_question(mini: Path, count: int, expected: set[str]) -> None:
    text = "\n\n".join([words(15)] * 29 + [words(count - 435)])
    assert findings(mini, FIRST, text).keys() == expected
    assert findings(mini, SLOT, f"{SLOT}\n{text}").keys() == expected, "at the end of the chapter too"


def test_an_exercise_that_asks_breaks_the_stretch_and_a_workshop_does_not(mini: Path) -> None:
    half = "\n\n".join([words(15)] * 16)
    two = f"{half}\n\n{SLOT}\n{half}"
    assert findings(mini, f"{FIRST}\n\n{SLOT}", two) == {}
    with (mini / "exercises" / "vragen.yml").open("a", encoding="utf-8") as out:
        out.write(WORKSHOP)
    slot = SLOT.replace("open-vraag", "in-de-groep")
    found = findings(mini, f"{FIRST}\n\n{SLOT}", f"{half}\n\n{slot}\n{half}\n\n{SLOT}")
    assert found.keys() == {"te-lang-zonder-vraag"}
    assert found["te-lang-zonder-vraag"][0].what.startswith("er staan 480 woorden")


def test_a_hard_chapter(mini: Path) -> None:
    assert findings(mini, FIRST, f"{HARD * 20}\n\n" * 2).keys() == {"moeilijk-leesbaar"}
    assert findings(mini, FIRST, f"{EASY * 10}\n\n" * 2) == {}
    assert findings(mini, FIRST, HARD * 5) == {}, "a few words say nothing"
    mixed = f"{HARD}{EASY * 6}\n\n" * 4
    assert findings(mini, FIRST, mixed) == {}, "hard words between easy ones"


def test_reading_is_measured_by_section(mini: Path) -> None:
    text = f"{EASY * 10}\n\n" * 2
    (mini / "chapters" / "vragen.md").write_text(
        (MINI / "chapters" / "vragen.md").read_text(encoding="utf-8").replace(FIRST, text), encoding="utf-8"
    )
    finding = next(f for f in told(read.placed(mini))["leesbaarheid"] if f.place.file.name == "vragen.md")
    assert "(start 1" in finding.what and "zin gemiddeld 9,0 woorden, p90 9, langste 9" in finding.what
    assert "zonder vraag hoogstens 180" in finding.what and finding.level == "verslag"
