"""The glossary is read, its words lead to one term each, and the course knows where they are used."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.read.test_course import edit, findings

from vertrouwd import read
from vertrouwd.model import Course, Term

CHAPTER = "chapters/luisteren.md"


def test_a_term_has_a_name_and_every_way_it_is_written() -> None:
    term = Term(
        term="risico-inventarisatie en -evaluatie", short="RI&E", forms=("RIE",), explanation="Een stuk."
    )
    assert term.name == "risico-inventarisatie en -evaluatie (RI&E)"
    assert term.written == ("risico-inventarisatie en -evaluatie", "RI&E", "RIE")


def test_sources_are_law_or_publications() -> None:
    term = Term(term="regie", explanation="Beslissen.", sources=("KL-16", "Rowe1991", "ARBO-01"))
    assert (term.law, term.publications) == (("KL-16", "ARBO-01"), ("Rowe1991",))


def test_order_is_that_of_a_dictionary() -> None:
    words = ["Zorg", "één", "Eed", "aangifte", "École"]
    ranked = sorted((Term(term=word, explanation="Iets.") for word in words), key=lambda term: term.rank)
    assert [term.term for term in ranked] == ["aangifte", "École", "Eed", "één", "Zorg"]


def test_the_course_knows_which_chapter_uses_which_term(mini_course: Course) -> None:
    assert list(mini_course.terms) == ["beroepsgeheim", "luisteren", "recht"]
    assert list(mini_course.terms_in("luisteren")) == ["beroepsgeheim", "luisteren"]
    assert mini_course.chapters_with("luisteren") == ("luisteren", "vragen")
    assert mini_course.chapters_with("recht") == ()
    assert list(mini_course.explained_by("GEH-01")) == ["beroepsgeheim"]


def test_what_a_term_rests_on_is_cited_though_no_chapter_does(mini: Path) -> None:
    edit(mini, CHAPTER, " Er is geen beroepsgeheim [GEH-01].", "")
    assert read.course(mini).cited_law["GEH-01"] == ()


def test_the_dates_of_law_include_those_behind_its_terms(mini: Path) -> None:
    edit(mini, "data/law.yml", "source: eigen kennis\n", "source: een wet\n  text_date: 2017-05-01\n")
    edit(mini, CHAPTER, " [GEH-01].", ".")
    dates = read.course(mini).law_dates("luisteren")
    assert dates == (date(2017, 5, 1), date(2026, 7, 1))


def test_without_terms_nothing_is_marked(mini: Path) -> None:
    (mini / "data" / "glossary.yml").write_text("", encoding="utf-8")
    course = read.course(mini)
    assert course.terms == {} and not any(course.marks["luisteren"].values())


def test_a_missing_glossary_is_told(mini: Path) -> None:
    (mini / "data" / "glossary.yml").unlink()
    assert findings(mini) == ["data/glossary.yml:1:bestand-ontbreekt"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("see: [luisteren]", "see: [zwijgen]", "begrip-bestaat-niet"),
        ("    recht: het", "    zwijgen: het", "begrip-bestaat-niet"),
        ("forms: [luistert]", "forms: [zwijgrecht]", "vorm-dubbel"),
        ("forms: [luistert]", "forms: [Beroepsgeheim]", "vorm-dubbel"),
        ("short: ZR", "short: luistert", "vorm-dubbel"),
        ("sources: [Weger2014]", "sources: [Weger1914]", "bron-bestaat-niet"),
        ("sources: [GEH-01]", "sources: [GEH-99]", "rechtsfeit-bestaat-niet"),
        ("sources: [GEH-01]", "sources: [GEH-1]", "bron-bestaat-niet"),
        ("term: zwijgrecht", "term: zwijg[recht]", "vorm-klopt-niet"),
        ("explanation: Horen", "uitleg: Horen", "veld-ontbreekt"),
    ],
)
def test_a_fault_in_the_glossary_is_told(mini: Path, old: str, new: str, code: str) -> None:
    edit(mini, "data/glossary.yml", old, new)
    told = findings(mini)
    assert any(finding.startswith("data/glossary.yml:") and finding.endswith(f":{code}") for finding in told)


def test_the_real_glossary_keeps_the_three_kinds_of_safety_apart(course: Course) -> None:
    three = {"psychologische-veiligheid", "sociale-veiligheid", "psychosociale-arbeidsbelasting"}
    for key in three:
        assert set(course.glossary[key].not_) == three - {key}


def test_every_confusion_in_the_real_glossary_is_told_on_both_sides(course: Course) -> None:
    pairs = {(key, other) for key, term in course.glossary.items() for other in term.not_}
    alone = {pair for pair in pairs if pair[::-1] not in pairs}
    assert alone <= {("meldcode", "melding")}, "only who knows the one may not know the other"


def test_the_real_explanations_are_short_and_sourced_where_they_state_law(course: Course) -> None:
    for key, term in course.glossary.items():
        assert len(term.explanation.split()) <= 45, key
        assert term.sources or "wet" not in term.explanation.split(), key
