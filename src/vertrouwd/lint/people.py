"""Rules about the people in the stories: everybody is in data/cast.yml and lives in one chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vertrouwd.kinds.conversation import Conversation
from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import Part, folded
from vertrouwd.places import Place
from vertrouwd.prose import CITATION
from vertrouwd.read import Placed
from vertrouwd.read.checks import leaves
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import dotted

CAST = "data/cast.yml"
READER = frozenset({"Jij", "Je"})  # the counsellor whom the reader is
NAME = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+)*")  # with a capital, accents and all
TODO = "TODO"


class Named(NamedTuple):
    """The first time that an exercise or a section names somebody of the cast."""

    name: str
    place: Place
    path: str


@lru_cache(maxsize=1)
def named(placed: Placed) -> dict[str, tuple[Named, ...]]:
    """Who of the cast is named where, by chapter: once for each exercise and each section."""
    return {id: (*_in_text(placed, id), *_in_exercises(placed, id)) for id in placed.texts}


def _in_text(placed: Placed, chapter: str) -> Iterator[Named]:
    text, seen = placed.texts[chapter], set[tuple[str | None, str]]()
    for part in (piece for piece in text.body if isinstance(piece, Part)):
        for name, start in _names(placed, part.text):
            if (part.section, name) not in seen:
                seen.add((part.section, name))
                yield Named(name, place_in(text.file, part.line, part.text, start), part.section or "")


def _in_exercises(placed: Placed, chapter: str) -> Iterator[Named]:
    document, seen = placed.documents[chapter], set[tuple[str | int, str]]()
    for path, value in leaves(document.data):
        for name, _ in _names(placed, value) if isinstance(value, str) else ():
            if (path[0], name) not in seen:
                seen.add((path[0], name))
                yield Named(name, document.place(path), dotted(path))


def _names(placed: Placed, text: str) -> Iterator[tuple[str, int]]:
    """Each first name of the cast in a text, and where it begins; no author in a citation."""
    silent = CITATION.sub(lambda match: " " * len(match[0]), text) if "[@" in text else text
    return ((m[0], m.start()) for m in NAME.finditer(silent) if m[0] in placed.course.cast)


class NaamBijnaDubbel(Rule):
    """De voornaam `{name}` lijkt op `{other}`."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Kies voor een van beiden een andere naam: hoofdletters en accenten zijn te weinig verschil."""
        known: dict[str, str] = {}
        for name in self.course.cast:
            other = known.setdefault(folded(name), name)
            if other != name:
                yield Spot(self.placed.data(CAST).place((name,)), name, {"name": name, "other": other})


class NaamOngebruikt(Rule):
    """`{name}` komt in hoofdstuk `{chapter}` niet voor."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Haal de naam uit data/cast.yml, of noem bij `chapter` het hoofdstuk waar het verhaal staat."""
        there = {id: {one.name for one in people} for id, people in named(self.placed).items()}
        for name, member in self.course.cast.items():
            if member.chapter in there and name not in there[member.chapter]:
                place = self.placed.data(CAST).place((name, "chapter"))
                yield Spot(place, name, {"name": name, "chapter": member.chapter})


class NaamElders(Rule):
    """`{name}` is in data/cast.yml iemand uit hoofdstuk `{chapter}`."""

    def spots(self) -> Iterator[Spot]:
        """Kies hier een andere voornaam en zet die in data/cast.yml; een mens leeft in één hoofdstuk.

        Een geleende vraag (`borrow`) mag haar mensen meenemen.
        """
        for id, people in named(self.placed).items():
            for one in people:
                home = self.course.cast[one.name].chapter
                if home != id:
                    yield Spot(one.place, one.path, {"name": one.name, "chapter": home})


class SprekerOnbekend(Rule):
    """`{name}` spreekt in een gesprek en staat niet in data/cast.yml."""

    def spots(self) -> Iterator[Spot]:
        """Zet de voornaam erin met `age`, `work`, `chapter: {chapter}` en `role`.

        De vertrouwenspersoon mag ook `Jij` heten.
        """
        for exercise in self.course.exercises():
            for key, person in exercise.people.items() if isinstance(exercise, Conversation) else ():
                reader = person.role == "counsellor" and person.name in READER
                if not reader and person.name not in self.course.cast and TODO not in person.name:
                    path = (exercise.key, "people", key, "name")
                    words = {"name": person.name, "chapter": exercise.chapter}
                    yield Spot(self.placed.documents[exercise.chapter].place(path), dotted(path), words)
