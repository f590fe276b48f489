"""Rules about search terms: each of them leads to one chapter, and adds something to its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import folded
from vertrouwd.read import Placed

WORD = re.compile(r"\w+")
TODO = "todo"


class ZoekwoordDubbel(Rule):
    """Zoekwoord “{term}” staat hier twee keer."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Haal er een weg, of schrijf hoe iemand anders zoekt; hoofdletters en accenten tellen niet."""
        for id in self.placed.texts:
            seen: set[str] = set()
            for n, words in _terms(self.placed, id):
                if words in seen:
                    yield _spot(self.placed, id, n)
                seen.add(words)


class ZoekwoordElders(Rule):
    """Zoekwoord “{term}” staat ook bij {other}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Laat het staan waar het antwoord staat, en schrijf bij het andere iets wat alleen daar past."""
        owners: dict[str, str] = {}
        for id in self.placed.texts:
            for n, words in _terms(self.placed, id):
                owner = owners.setdefault(words, id)
                if owner != id:
                    yield _spot(self.placed, id, n, other=owner)


class ZoekwoordUitTitel(Rule):
    """Zoekwoord “{term}” heeft alleen woorden uit de titel."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Schrijf wat iemand intikt die de titel niet kent: op de titel wordt al gezocht."""
        for id, text in self.placed.texts.items():
            title = set(_words(text.head.title))
            for n, words in _terms(self.placed, id):
                if title.issuperset(words.split()):
                    yield _spot(self.placed, id, n)


def _terms(placed: Placed, chapter: str) -> Iterator[tuple[int, str]]:
    """The search terms of a chapter, by place, as a searcher may type them; no TODO."""
    for n, term in enumerate(placed.texts[chapter].head.search_terms):
        words = " ".join(_words(term))
        if not words.startswith(TODO):
            yield n, words


def _words(text: str) -> list[str]:
    return WORD.findall(folded(text))


def _spot(placed: Placed, chapter: str, n: int, **words: str) -> Spot:
    text = placed.texts[chapter]
    said = {"term": text.head.search_terms[n], **words}
    return Spot(text.document.place(("search_terms", n)), f"search_terms[{n + 1}]", said)
