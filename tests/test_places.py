"""A finding prints as editors expect it, and an error holds them all in order."""

from pathlib import Path

from vertrouwd.places import CourseError, Finding, Place


def test_a_finding_prints_place_code_path_and_advice() -> None:
    finding = Finding(
        Place(Path("a.yml"), 3, 7), "leeg", "hier staat niets", "Schrijf de tekst.", "stilte.title"
    )
    assert str(finding) == "a.yml:3:7: leeg stilte.title: hier staat niets\n    Schrijf de tekst."


def test_an_error_holds_each_finding_once_in_order() -> None:
    late = Finding(Place(Path("b.yml"), 1), "leeg", "x", "y")
    early = Finding(Place(Path("a.yml"), 9), "leeg", "x", "y")
    assert CourseError([late, early, late]).findings == (early, late)
