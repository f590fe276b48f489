"""Rules about what a chapter asks: how many questions, and which kinds of exercise."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.structure import headings
from vertrouwd.model import Chapter
from vertrouwd.places import Place

BEFORE, OWN, FIRST_OWN = 2, 6, 8
FIRST = "jouw-rol"  # everything rests on it, and no chapter comes before it to borrow from
KINDS = ("conversation", "case", "reflection", "card", "workshop")
OF_ITS_OWN = ("weighing", "judgement")


def _questions(chapter: Chapter, section: str) -> int:
    inside = (chapter.exercises[slot.key] for slot in chapter.slots if slot.section == section)
    return sum(exercise.kind == "question" for exercise in inside)


class VoorproefTelt(PieceRule):
    """Vragen in de voorproef: {count}, en niet twee."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Zet er twee in `start`: genoeg om nieuwsgierig te worden, te weinig voor een toets."""
        for id, chapter in self.course.chapters.items():
            place = headings(self.placed, id).get("start")
            count = _questions(chapter, "start")
            if place and count != BEFORE:
                yield Spot(place, "start", {"count": str(count)})


class ToetsTelt(PieceRule):
    """Eigen vragen in de toets: {count}, en niet {wanted}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Zet {wanted} eigen vragen in `toets`; geleende tellen niet mee."""
        for id, chapter in self.course.chapters.items():
            place = headings(self.placed, id).get("toets")
            count, wanted = _questions(chapter, "toets"), FIRST_OWN if id == FIRST else OWN
            if place and count != wanted:
                yield Spot(place, "toets", {"count": str(count), "wanted": str(wanted)})


class SoortOntbreekt(PieceRule):
    """Er is geen oefening van soort {kinds}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """De meeste hoofdstukken hebben alle soorten. Past dat hier niet, zeg dan waarom: `exemptions`."""
        for id, chapter in self.course.chapters.items():
            there = {exercise.kind for exercise in chapter.exercises.values()}
            if missing := [f"`{kind}`" for kind in KINDS if kind not in there]:
                yield Spot(Place(self.placed.texts[id].file), "", {"kinds": ", ".join(missing)})


class EigenOefeningOntbreekt(PieceRule):
    """Er wordt niets gewogen, gewaardeerd of buiten de rolgrens gesorteerd."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Geef het hoofdstuk een oefening van zichzelf.

        Dat is wegen, een dilemma, of sorteren wat terug kan naar de organisatie.
        """
        for id, chapter in self.course.chapters.items():
            if not any(_of_its_own(chapter, slot.key, slot.section) for slot in chapter.slots):
                yield Spot(Place(self.placed.texts[id].file), "")


def _of_its_own(chapter: Chapter, key: str, section: str | None) -> bool:
    exercise = chapter.exercises[key]
    sorted_elsewhere = section not in {"rol", "start", "toets"} and any(
        item.arrange == "sort" for item in exercise.items()
    )
    return exercise.kind in OF_ITS_OWN or sorted_elsewhere
