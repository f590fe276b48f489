"""Words the course does not use: found where a reader reads them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import MINI, ROOT
from tests.lint.courses import told

from vertrouwd import read
from vertrouwd.lint import wording
from vertrouwd.lint.rule import Rule
from vertrouwd.places import CourseError

CODES = {
    rule.code() for rule in vars(wording).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule"}
FIRST = "Wie luistert, geeft een ander begrip [@Weger2014]."
FEEDBACK = "De stilte laat haar kiezen [@Weger2014]."
REAL = (ROOT / "data" / "words.yml").read_text(encoding="utf-8")


def change(mini: Path, old: str, new: str, file: str = "chapters/vragen.md") -> None:
    text = (MINI / file).read_text(encoding="utf-8")
    assert old in text
    (mini / file).write_text(text.replace(old, new), encoding="utf-8")


def found(mini: Path) -> dict[str, list[str]]:
    """What is told of the chapter that the tests change, by code: path and line."""
    return {
        code: [f"{f.path}:{f.place.line}" for f in findings if f.place.file.stem in {"vragen", "hulp"}]
        for code, findings in told(read.placed(mini)).items()
        if code in CODES - {"recht-aanhalingsteken"}
        and any(f.place.file.stem in {"vragen", "hulp"} for f in findings)
    }


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("De dader zit daar.", True),
        ("Wie zijn de Daders?", True),
        ("De *dader* zit daar.", True),
        ("Ze zei: “De dader zit daar.”", False),
        ("> **Mo:** de dader zit daar.", False),
        ("De dader onbekend, zei hij.", False),
        ("Het daderschap is een ander woord.", False),
        ("Zie [dit](dader) en `dader`.", False),
        ("Een dader-woord telt niet.", False),
    ],
)
def test_a_word_is_found_in_prose_and_not_in_a_mouth_an_address_or_another_word(
    mini: Path, text: str, hit: bool
) -> None:
    change(mini, FIRST, text.replace("](dader)", "](https://dader.nl/dader)"))
    assert found(mini) == ({"woord-verboden": ["start:21"]} if hit else {})


def test_the_line_is_that_of_the_word(mini: Path) -> None:
    change(mini, FIRST, "Wie luistert,\nhoort niet\nwie de dader is.")
    finding = told(read.placed(mini))["woord-verboden"][0]
    assert (finding.place.line, finding.place.column) == (23, 8)
    assert finding.what == "de cursus zegt niet “dader”: voor een vaststelling weet niemand dat"
    assert finding.advice == "Schrijf liever: degene over wie het gaat."


def test_a_phrase_may_run_over_two_lines_and_a_star_catches_every_ending(mini: Path) -> None:
    change(mini, FIRST, "Dit is van groot\nbelang, en ontzorgt de leiding.")
    assert found(mini) == {"woord-liever": ["start:21", "start:22"]}
    change(mini, FIRST, "Dit is van groter belang, en de leiding heeft minder zorgen.")
    assert found(mini) == {}


def test_exercises_heads_and_pages_are_read(mini: Path) -> None:
    change(mini, FEEDBACK, "De dader hoort het ook.", "exercises/vragen.yml")
    assert found(mini) == {"woord-verboden": ["open-vraag.choices[1].feedback:14"]}
    change(mini, FEEDBACK, FEEDBACK, "exercises/vragen.yml")
    change(mini, "summary: Wat je hoort", "summary: Wat de dader hoort")
    assert found(mini) == {"woord-verboden": ["summary:4"]}
    change(mini, FIRST, FIRST)
    page = (MINI / "pages" / "hulp.md").read_text(encoding="utf-8")
    (mini / "pages" / "hulp.md").write_text(f"{page}\nBel over de dader.\n", encoding="utf-8")
    assert found(mini) == {"woord-verboden": [f":{len(page.splitlines()) + 2}"]}


def test_what_a_reader_never_sees_is_not_read(mini: Path) -> None:
    change(mini, "search_terms: [stil zijn", "search_terms: [wie is de dader")
    change(mini, "vullen voelt als helpen", "de dader zoeken voelt als helpen", "exercises/vragen.yml")
    assert found(mini) == {}


def test_an_exemption_with_a_reason_takes_it_out(mini: Path) -> None:
    change(mini, FIRST, "De dader van een misdrijf.")
    assert "woord-verboden" in found(mini)
    text = (mini / "chapters" / "vragen.md").read_text(encoding="utf-8")
    exemption = "exemptions:\n  - rule: woord-verboden\n    at: start\n    reason: Het gaat over een veroordeling.\n---\n#"
    (mini / "chapters" / "vragen.md").write_text(text.replace("---\n#", exemption), encoding="utf-8")
    assert found(mini) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kunt u dat zeggen?", "woord-verboden"),
        ("Uw melder wacht.", "woord-verboden"),
        ("Hij vroeg: “Kunt u dat zeggen?”", None),
        ("Het duurt een uur.", None),
        ("Iemand wil dat hij of zij gehoord wordt.", "woord-verboden"),
        ("Wil hij of wil zij dat?", None),
        ("De meisjes op kantoor weten het.", "woord-verboden"),
        ("Goed zo!", "woord-verboden"),
        ("Dat gaat goed zolang je wacht.", None),
        ("Een LVV-geaccrediteerde cursus.", "woord-verboden"),
        ("Deze cursus geeft PE-punten.", "woord-verboden"),
        ("Deze cursus geeft geen PE-punten.", None),
        ("Een slachtoffer vertelt.", "woord-liever"),
        ("Bel Slachtofferhulp.", None),
        ("Een slachtoffer van een misdrijf vertelt.", None),
        ("De pester komt langs.", "woord-liever"),
        ("Beloof volledige geheimhouding.", "woord-liever"),
        ("Niet doen: volledige geheimhouding beloven.", None),
        ("Een cruciale rol heeft de leiding.", "woord-liever"),
        ("De leiding dient te luisteren.", "woord-liever"),
        ("De leiding moet luisteren.", None),
    ],
)
def test_the_list_of_the_course(mini: Path, text: str, code: str | None) -> None:
    (mini / "data" / "words.yml").write_text(REAL, encoding="utf-8")
    change(mini, FIRST, text)
    assert found(mini).keys() == ({code} if code else set())


def test_every_word_of_the_list_is_found(mini: Path) -> None:
    (mini / "data" / "words.yml").write_text(REAL, encoding="utf-8")
    phrases = [phrase for one in read.placed(mini).course.wording.values() for phrase in one.words]
    change(mini, FIRST, "\n\n".join(f"Hier staat {phrase.replace('*', 'end')} erbij." for phrase in phrases))
    assert sum(map(len, found(mini).values())) == len(phrases) > 80


@pytest.mark.parametrize(
    ("text", "hit"), [("Luister 🙂 even.", True), ("Goed ✅ dan.", True), ("Van → naar ☐ – § € ½.", False)]
)
def test_an_emoji(mini: Path, text: str, hit: bool) -> None:
    change(mini, FIRST, text)
    assert found(mini) == ({"emoji": ["start:21"]} if hit else {})


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ('Ze zei "ja" en ging.', '"ja"'),
        ("Ze zei 'ja hoor' en ging.", "'ja hoor'"),
        ("Dat is zo'n dag.", "zo'n"),
        ("Om 9 uur 's ochtends.", "'s"),
        ("Dat is zo’n dag, ’s ochtends, “ja” en ‘nee’.", None),
        ("Zie `'code'`.", None),
    ],
)
def test_straight_quotes_are_a_point(mini: Path, text: str, sign: str | None) -> None:
    change(mini, FIRST, text)
    told_of = [
        f
        for f in told(read.placed(mini)).get("recht-aanhalingsteken", [])
        if f.path == "start" and f.place.file.stem == "vragen"
    ]
    assert [f.what.split(": ")[1] for f in told_of] == ([sign] if sign else [])
    assert all(f.level == "let-op" for f in told_of)


def test_the_list_is_read_with_places(mini: Path) -> None:
    (mini / "data" / "words.yml").write_text("dader:\n  words: [dader]\n  why: Zomaar.\n", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        read.placed(mini)
    assert str(caught.value).startswith(f"{mini}/data/words.yml:1:1: veld-ontbreekt dader.instead")
