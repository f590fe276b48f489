"""What is cited is listed and what is listed is cited; facts that nobody uses need no upkeep."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import CHAPTER, TITLE_ONLY, Mini

EXERCISES = "exercises/luisteren.yml"
FACT = """ARBO-02:
  title: Een feit
  fact: Een feit.
  bwb: BWBR0010346
  source: Arbowet
  text_date: 2026-07-01
  valid_on: 2026-07-01
  check_before: 2027-02-01
  status: verified
"""


@pytest.fixture
def course(mini: Path) -> Mini:
    return Mini(mini).add("data/references.bib", TITLE_ONLY)


def test_the_head_lists_what_the_chapter_cites_and_nothing_else(course: Mini) -> None:
    course.edit(CHAPTER, "sources: [Weger2014]", "sources: [Weger2014, Titel2001]")
    (finding,) = course.findings("bron-alleen-in-kop")
    assert (finding.place.line, finding.path) == (11, "sources[2]")
    course.edit(CHAPTER, "Een stilte is een vraag.", "Een stilte is een vraag [@Titel2001].")
    assert course.told("bron-alleen-in-kop") == []
    course.edit(CHAPTER, "sources: [Weger2014, Titel2001]", "sources: [Weger2014]")
    (finding,) = course.findings("bron-niet-in-kop")
    assert finding.what == "bron `Titel2001` wordt genoemd en staat niet in `sources` in de kop"
    assert finding.path == "kern" and finding.place.file.name == "luisteren.md"


def test_an_exercise_cites_too(course: Mini) -> None:
    course.edit(EXERCISES, "  situation: true\n", "  situation: true\n  sources: [Titel2001]\n")
    (finding,) = course.findings("bron-niet-in-kop")
    assert finding.path == "eerste-reactie.sources[1]"
    course.edit(CHAPTER, "sources: [Weger2014]", "sources: [Weger2014, Titel2001]")
    assert course.told("bron-niet-in-kop") == course.told("bron-alleen-in-kop") == []


def test_a_publication_that_nobody_cites_is_told(course: Mini) -> None:
    (finding,) = course.findings("bron-ongebruikt")
    assert finding.what == "bron `Titel2001` wordt nergens genoemd"
    assert finding.place.line == 18 and finding.place.file.name == "references.bib"
    assert course.says("Zie [@Titel2001].").told("bron-ongebruikt") == []


def test_a_publication_behind_a_correction_is_used(course: Mini) -> None:
    course.edit("data/misconceptions.yml", "[Weger2014]", "[Titel2001]")
    assert course.told("bron-ongebruikt") == []


def test_a_fact_that_nobody_uses_is_told(course: Mini) -> None:
    course.add("data/law.yml", FACT)
    (finding,) = course.findings("rechtsfeit-ongebruikt")
    assert (finding.place.line, finding.path) == (19, "ARBO-02")
    course.edit("data/misconceptions.yml", "[Weger2014]", "[ARBO-02]")
    assert course.told("rechtsfeit-ongebruikt") == [], "a misconception will need it"
    course.edit("data/misconceptions.yml", "[ARBO-02]", "[Weger2014]").edit(
        "pages/index.md", "[ARBO-01]", "[ARBO-02]"
    )
    assert course.told("rechtsfeit-ongebruikt") == []


def test_a_fact_without_a_theme_is_told(course: Mini) -> None:
    course.edit("data/law_themes.yml", "ARBO: Arbeidsomstandigheden\n", "")
    (finding,) = course.findings("rechtsfeit-zonder-thema")
    assert (finding.place.line, finding.path) == (1, "ARBO-01")


def test_a_text_of_the_law_has_a_day_and_is_read_again_later(course: Mini) -> None:
    course.add("data/law.yml", FACT)
    assert course.told("wettekst-zonder-dag") == course.told("nakijkdag-voor-leesdag") == []
    course.edit(
        "data/law.yml",
        "  text_date: 2026-07-01\n  valid_on: 2026-07-01\n  check_before: 2027-02-01\n  status: verified\nGEH",
        "  valid_on: 2026-07-01\n  check_before: 2026-07-01\n  status: verified\nGEH",
    )
    (finding,) = course.findings("wettekst-zonder-dag")
    assert finding.path == "ARBO-01"
    (finding,) = course.findings("nakijkdag-voor-leesdag")
    assert finding.place.line == 9


def test_a_misconception_in_use_has_what_it_names(course: Mini) -> None:
    course.edit("data/misconceptions.yml", "[Weger2014]", "[Weger2014, GEH-77]")
    (finding,) = course.findings("misvatting-bron-ontbreekt")
    assert finding.what == "misvatting `vp-bemiddelt` noemt wat er nog niet is: GEH-77"
    assert course.told("misvattingen-nog-zonder-bron") == []
    unused = "los:\n  belief: Een.\n  correction: Twee.\n  sources: [GEH-78, Weger2014, Iemand1999]\n"
    course.add("data/misconceptions.yml", unused)
    assert len(course.findings("misvatting-bron-ontbreekt")) == 1
    assert course.told("misvattingen-nog-zonder-bron") == [
        "ongebruikte misvattingen noemen 2 bronnen of feiten die er nog niet zijn: GEH-78, Iemand1999"
    ]


@pytest.mark.parametrize("bracket", ["[ARBO-01, GEH-01]", "[@Weger2014, @Titel2001]", "[zie ARBO-01]"])
def test_a_bracket_that_would_be_printed_as_it_is_written_is_told(course: Mini, bracket: str) -> None:
    course.says(f"Dit staat vast {bracket}.", "casus")
    (finding,) = course.findings("verwijzing-blijft-staan")
    assert finding.what == f"`{bracket}` is geen verwijzing en komt met haken en al op de pagina"
    assert (finding.path, finding.place.column) == ("casus", 16) and finding.level == "fout"


def test_references_that_are_read_are_left_alone(course: Mini) -> None:
    course.says("Dit staat vast [ARBO-01] [@Weger2014; @Titel2001]; zie [ARBO-01](luisteren#kern).", "casus")
    assert course.told("verwijzing-blijft-staan") == []


def test_a_bracket_in_an_exercise_is_told_too(course: Mini) -> None:
    course.edit("exercises/vragen.yml", "Je wacht even.", "Je wacht even [ARBO-01, ARBO-01].")
    (finding,) = course.findings("verwijzing-blijft-staan")
    assert finding.path == "open-vraag.choices[1].text" and finding.place.file.name == "vragen.yml"
