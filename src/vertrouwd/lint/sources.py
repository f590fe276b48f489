"""Rules about publications: what is cited is listed, and what is listed is cited."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vertrouwd.lint.citing import citations
from vertrouwd.lint.rule import PieceRule, Rule, Spot
from vertrouwd.model import Course
from vertrouwd.read import Placed
from vertrouwd.read.sources import place_of

BELIEFS = "data/misconceptions.yml"


class BronAlleenInKop(PieceRule):
    """Bron `{key}` staat in de kop en nergens in de tekst."""

    def spots(self) -> Iterator[Spot]:
        """Noem haar waar je haar gebruikt, met `[@{key}]`, of haal haar uit `sources`."""
        for id, text in self.placed.texts.items():
            cited = {one.key for one in citations(self.placed, id) if one.kind == "source"}
            for n, key in enumerate(text.head.sources):
                if key not in cited:
                    yield Spot(text.document.place(("sources", n)), f"sources[{n + 1}]", {"key": key})


class BronNietInKop(PieceRule):
    """Bron `{key}` wordt genoemd en staat niet in `sources` in de kop."""

    def spots(self) -> Iterator[Spot]:
        """Zet `{key}` erbij: de kop zegt waar het hoofdstuk op rust."""
        for id, text in self.placed.texts.items():
            told = set(text.head.sources)
            for one in citations(self.placed, id):
                if one.kind == "source" and one.key not in told:
                    told.add(one.key)
                    yield Spot(one.place, one.path, {"key": one.key})


class BronOngebruikt(Rule):
    """Bron `{key}` wordt nergens genoemd."""

    def spots(self) -> Iterator[Spot]:
        """Haal haar uit data/references.bib; een bron komt erin met de zin die haar noemt."""
        file = self.placed.root / "data" / "references.bib"
        beliefs = (self.course.misconceptions[belief] for belief in _used(self.placed))
        needed = {key for belief in beliefs for key in belief.sources} | self.course.cited_sources.keys()
        for key, source in self.course.sources.items():
            # One that nobody has seen cannot be cited: it waits to be looked up.
            if key not in needed and source.seen != "memory":
                yield Spot(place_of(key, file), key, {"key": key})


class MisvattingBronOntbreekt(Rule):
    """Misvatting `{belief}` noemt wat er nog niet is: {keys}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Voeg het toe: een oefening gebruikt deze misvatting, dus de correctie heeft haar bron nodig."""
        for belief, missing in _missing(self.course).items():
            if belief in _used(self.placed):
                place = self.placed.data(BELIEFS).place((belief, "sources"))
                yield Spot(place, belief, {"belief": belief, "keys": ", ".join(missing)})


class MisvattingenNogZonderBron(Rule):
    """Ongebruikte misvattingen noemen {count} bronnen of feiten die er nog niet zijn: {keys}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Voeg ze toe met het hoofdstuk dat ze nodig heeft."""
        used = _used(self.placed)
        missing = {
            key for belief, keys in _missing(self.course).items() if belief not in used for key in keys
        }
        if missing:
            words = {"count": str(len(missing)), "keys": ", ".join(sorted(missing))}
            yield Spot(self.placed.data(BELIEFS).place(()), "", words)


def _missing(course: Course) -> dict[str, list[str]]:
    """The sources and facts that each misconception names and that are not there; no empty lists."""
    known = course.law.keys() | course.sources.keys()
    found = {
        id: [key for key in one.sources if key not in known] for id, one in course.misconceptions.items()
    }
    return {id: keys for id, keys in found.items() if keys}


@lru_cache(maxsize=1)
def _used(placed: Placed) -> set[str]:
    """The misconceptions that a choice of an exercise names."""
    values = (pair for document in placed.documents.values() for pair in document.leaves)
    return {str(value) for path, value in values if path[-1] == "misconception"}
