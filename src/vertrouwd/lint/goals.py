"""Rules about the goals of a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.model import Chapter

TEST = "toets"


def named(chapter: Chapter, tested: bool) -> set[str]:
    """The goals that exercises name, in the test or outside it."""
    return {
        goal
        for slot in chapter.slots
        if (slot.section == TEST) == tested
        for goal in chapter.exercises[slot.key].goal
    }


class DoelNergensGetoetst(PieceRule):
    """Geen oefening noemt het leerdoel `{goal}`."""

    def spots(self) -> Iterator[Spot]:
        """Noem het bij een oefening met `goal: {goal}`, of haal het doel weg."""
        for chapter in self.course.chapters.values():
            yield from self._told(
                chapter, chapter.head.goals.keys() - named(chapter, False) - named(chapter, True)
            )

    def _told(self, chapter: Chapter, goals: set[str]) -> Iterator[Spot]:
        document = self.placed.texts[chapter.id].document
        for goal in chapter.head.goals:
            if goal in goals:
                yield Spot(document.place(("goals", goal)), f"goals.{goal}", {"goal": goal})


class DoelNietGeoefend(DoelNergensGetoetst):
    """Het leerdoel `{goal}` wordt getoetst en nergens geoefend."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Noem het bij een oefening buiten `toets`: wie iets moet kunnen, heeft het eerst eens geprobeerd."""
        for chapter in self.course.chapters.values():
            yield from self._told(chapter, named(chapter, True) - named(chapter, False))


class DoelAlleenGeoefend(DoelNergensGetoetst):
    """Het leerdoel `{goal}` wordt geoefend en niet getoetst."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Noem het bij een vraag in `toets`, of maak er een."""
        for chapter in self.course.chapters.values():
            yield from self._told(chapter, named(chapter, False) - named(chapter, True))


class DoelBegintMetJe(PieceRule):
    """Het leerdoel begint niet met ‘Je’."""

    def spots(self) -> Iterator[Spot]:
        """Schrijf wat de lezer hierna doet: ‘Je vraagt …’."""
        for chapter in self.course.chapters.values():
            document = self.placed.texts[chapter.id].document
            for goal, sentence in chapter.head.goals.items():
                if not sentence.startswith(("Je ", "TODO")):
                    yield Spot(document.place(("goals", goal)), f"goals.{goal}")
