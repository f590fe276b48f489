"""Rules about the sections of a chapter: which there are, in what order, and what is asked in them."""

from __future__ import annotations

from collections.abc import Iterator, Set

from vertrouwd.lint.rule import PieceRule, Rule, Spot
from vertrouwd.model import SECTIONS
from vertrouwd.places import Place
from vertrouwd.read import Placed

WANTED = ("scene", "gesprek", "werkvorm")
NEEDED = tuple(name for name in SECTIONS if name not in WANTED)
RANKS = {"start": 0, "kern": 1, "toets": 3, "verder": 4, "werkvorm": 5}
FREE = 2  # any other section: after `kern` and before `toets`; a scene may come before `kern` too

MIDDLE = frozenset({"kern", "gesprek", "rol", "casus", "reflectie"})
PLACES = {
    "case": {"casus"},
    "conversation": {"gesprek"},
    "card": {"verder"},
    "workshop": {"werkvorm"},
    "reflection": MIDDLE | {"scene"},
    "weighing": MIDDLE,
    "judgement": MIDDLE,
    "question": MIDDLE | {"start", "scene", "toets"},
}


def headings(placed: Placed, chapter: str) -> dict[str, Place]:
    """Where each section of a chapter begins, in the order of the file."""
    text = placed.texts[chapter]
    found: dict[str, Place] = {}
    for piece in text.body:
        if piece.section:
            found.setdefault(piece.section, Place(text.file, piece.line))
    return found


class SectieOntbreekt(PieceRule):
    """Sectie `{section}` ontbreekt."""

    names = NEEDED

    def spots(self) -> Iterator[Spot]:
        """Voeg de sectie toe: een regel `({section})=` en op de volgende regel een kop met `## `."""
        for id, text in self.placed.texts.items():
            there = headings(self.placed, id)
            for name in self.names:
                if name not in there:
                    yield Spot(Place(text.file), name, {"section": name})


class SectieNogNiet(SectieOntbreekt):
    """Er is nog geen sectie `{section}`."""

    level = "let-op"
    names = WANTED

    def spots(self) -> Iterator[Spot]:
        """Een hoofdstuk kan zonder, maar de meeste hebben haar.

        Laat je haar weg, zeg dan waarom met `exemptions`.
        """
        yield from super().spots()


class SectieVolgorde(PieceRule):
    """Sectie `{section}` staat na `{other}`."""

    def spots(self) -> Iterator[Spot]:
        """Begin met `start` en `kern`; eindig met `toets`, `verder` en `werkvorm`.

        Daartussen kies je zelf, en `scene` mag ook voor `kern`.
        """
        for id in self.placed.texts:
            reached, last = 0, "start"
            for name, place in headings(self.placed, id).items():
                rank = RANKS.get(name, FREE)
                if name == "scene" and reached <= FREE:
                    continue
                if rank < reached:
                    yield Spot(place, name, {"section": name, "other": last})
                else:
                    reached, last = rank, name


class OefeningInAndereSectie(PieceRule):
    """Een oefening van soort `{kind}` staat in sectie `{section}`."""

    def spots(self) -> Iterator[Spot]:
        """Zet haar in {wanted}."""
        for id, chapter in self.course.chapters.items():
            for slot in chapter.slots:
                kind = chapter.exercises[slot.key].kind
                wanted = PLACES.get(kind, MIDDLE)
                if slot.section not in wanted:
                    words = {"kind": kind, "section": slot.section or "-", "wanted": _listed(wanted)}
                    place = Place(self.placed.texts[id].file, slot.line)
                    yield Spot(place, slot.section or "", words)


class TitelDubbel(Rule):
    """Oefening `{key}` heet hetzelfde als `{other}`: {title}."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Geef een van de twee een andere titel: met een schermlezer kies je een oefening op haar titel."""
        for id, chapter in self.course.chapters.items():
            first: dict[str, str] = {}
            for exercise in sorted(chapter.shown, key=lambda shown: shown.chapter == id):
                other = first.setdefault(exercise.title.casefold(), exercise.key)
                if other != exercise.key and exercise.chapter == id:
                    place = self.placed.documents[id].place((exercise.key, "title"))
                    words = {"key": exercise.key, "other": other, "title": exercise.title}
                    yield Spot(place, f"{exercise.key}.title", words)


def _listed(sections: Set[str]) -> str:
    names = [f"`{name}`" for name in SECTIONS if name in sections]
    return " of ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
