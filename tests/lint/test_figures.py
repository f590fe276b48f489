"""A figure has a source in its paragraph; a year, a time, an article and an age are no figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import CHAPTER, TITLE_ONLY, Mini

FIGURES = [
    ("Bij 17 procent van de werknemers speelt dit.", "17 procent"),
    ("Ongeveer 12,5% zei niets.", "12,5%"),
    ("Het gaat om ruim 18.000 mensen.", "18.000"),
    ("In 115 korte gesprekken hielp het.", "115"),
    ("Het overkwam 1 op de 6 mensen.", "1 op de 6"),
    ("De vereniging heeft ruim 2000 leden.", "2000"),
    ("Het kost 350 euro per dag.", "350"),
    ("Wie zich binnen 14 dagen meldt, krijgt antwoord.", "14"),
    ("- eerste punt\n- na 26 weken houdt het op", "26"),
    ("Een bron die alleen een titel is, telt niet: 40 procent [@Titel2001].", "40 procent"),
]
NO_FIGURES = [
    "Zo stond het op 1 juli 2026 in de wet, en in 2018 ook.",
    "Onderzoek uit 2003 (en een overzicht van 2011-2013) zegt het.",
    "1995 was een goed jaar.",
    "Het staat in artikel 13, lid 2 en 3, en in art. 7:658 van het Burgerlijk Wetboek.",
    "Zie Kamerstuk 28 844, nr. 183, wetsvoorstel 35592 en Sr 304.",
    "Bel 112, 113 of 0900-8844; het kantoor is open tot 17.30 uur.",
    "Om 9 uur is Joris (34) er nog niet. Petra, 61, wel. Een man van 44 jaar oud kijkt toe.",
    "Neem 20 minuten, of 45 tot 60 minuten met een groep.",
    "In deze 8 vragen en 12 kaartjes komt het terug.",
    "1. Eerst dit.\n2. Dan dat.",
    "Bij 17 procent speelt dit [@Weger2014].",
    "Bij 17 procent speelt dit [ARBO-01].",
    "> “Er zijn er al 300 weg.”",
    "Lees [deel 300](vragen#start) en `400`.",
    "In stand 1-7-2026 gold het voor ISO 45001.",
]
IN_WORDS = [
    ("Eén op de zes mensen merkt het.", "Eén op de zes"),
    ("Twee derde zwijgt.", "Twee derde"),
    ("Bij tien procent speelt het.", "tien procent"),
    ("Er zijn zeshonderd meldingen per jaar.", "zeshonderd"),
]


@pytest.mark.parametrize(("text", "figure"), FIGURES)
def test_a_figure_without_a_source_is_told(mini: Path, text: str, figure: str) -> None:
    course = Mini(mini).add("data/references.bib", TITLE_ONLY).says(text)
    assert course.told("cijfer-zonder-bron") == [
        f"het cijfer `{figure}` heeft in deze alinea geen bron waarvan de inhoud is gezien"
    ]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_or_has_its_source_is_not(mini: Path, text: str) -> None:
    assert Mini(mini).says(text).told("cijfer-zonder-bron") == []


@pytest.mark.parametrize(("text", "figure"), IN_WORDS)
def test_a_number_in_words_asks_for_a_look(mini: Path, text: str, figure: str) -> None:
    course = Mini(mini).says(f"{text} [@Weger2014]")
    assert course.told("getal-in-woorden") == []
    assert figure in course.edit(CHAPTER, f"{text} [@Weger2014]", text).told("getal-in-woorden")[0]


@pytest.mark.parametrize(
    "text",
    ["Om kwart over negen, een paar op een rij.", "Zij zijn met tien mensen.", "Eén op één praten ze."],
)
def test_common_words_are_no_numbers(mini: Path, text: str) -> None:
    assert Mini(mini).says(text).told("getal-in-woorden") == []


def test_a_story_may_have_numbers(mini: Path) -> None:
    assert Mini(mini).says("Er werken 300 mensen.", section="casus").told("cijfer-zonder-bron") == []


def test_the_place_is_that_of_the_figure(mini: Path) -> None:
    (finding,) = Mini(mini).says("Een regel.\nEn 300 mensen.").findings("cijfer-zonder-bron")
    line = finding.place.file.read_text(encoding="utf-8").split("\n")[finding.place.line - 1]
    assert line[finding.place.column - 1 :].startswith("300") and finding.path == "start"
