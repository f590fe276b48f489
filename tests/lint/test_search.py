"""A search term leads to one chapter, and is not its title once more."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import CHAPTER, Mini

FIRST = "search_terms: [stilte laten"


def told(root: Path, term: str, code: str) -> list[str]:
    """What a rule says about the first chapter with one more term, after its first."""
    found = Mini(root).edit(CHAPTER, FIRST, f"{FIRST}, {term}").findings(code)
    assert all(finding.level == "let-op" for finding in found)
    return [f"{f.place.file.name}:{f.path}: {f.what}" for f in found]


@pytest.mark.parametrize(
    ("term", "path"), [("Pauze", 8), ("stilte  laten", 2), ("Stílte láten!", 2), ("hóé luister ik?", 6)]
)
def test_a_term_that_stands_twice_is_told(mini: Path, term: str, path: int) -> None:
    (said,) = told(mini, term, "zoekwoord-dubbel")
    assert said.startswith(f"luisteren.md:search_terms[{path}]: zoekwoord “")


def test_a_term_of_two_chapters_is_told_at_the_second(mini: Path) -> None:
    said = told(mini, "Eerste Gesprek", "zoekwoord-elders")
    assert said == ["vragen.md:search_terms[6]: zoekwoord “eerste gesprek” staat ook bij luisteren"]


@pytest.mark.parametrize("term", ["invullen", "niet luisteren", "Luistéren en niet-invullen"])
def test_a_term_of_words_of_the_title_is_told(mini: Path, term: str) -> None:
    said = told(mini, term, "zoekwoord-uit-titel")
    assert said == [f"luisteren.md:search_terms[2]: zoekwoord “{term}” heeft alleen woorden uit de titel"]


@pytest.mark.parametrize("term", ["luister", "goed luisteren", "TODO nog een"])
def test_another_term_is_fine(mini: Path, term: str) -> None:
    for code in ("zoekwoord-dubbel", "zoekwoord-elders", "zoekwoord-uit-titel"):
        assert Mini(mini).told(code) == []
    assert told(mini, term, "zoekwoord-uit-titel") == []


def test_what_is_still_to_do_is_not_compared(mini: Path) -> None:
    Mini(mini).edit(
        "chapters/vragen.md", "search_terms: [stil zijn", "search_terms: [TODO zoekwoord 1, TODO zoekwoord 1"
    )
    assert told(mini, "TODO zoekwoord 1", "zoekwoord-elders") == []
    assert Mini(mini).told("zoekwoord-dubbel") == []
