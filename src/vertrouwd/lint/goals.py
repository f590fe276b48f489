"""Rules about the goals of a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import Rule, Spot


class DoelNergensGetoetst(Rule):
    """Geen oefening noemt het leerdoel `{goal}`."""

    def spots(self) -> Iterator[Spot]:
        """Noem het bij een oefening met `goal: {goal}`, of haal het doel weg."""
        for chapter in self.course.chapters.values():
            named = {goal for exercise in chapter.exercises.values() for goal in exercise.goal}
            document = self.placed.texts[chapter.id].document
            for goal in chapter.head.goals.keys() - named:
                yield Spot(document.place(("goals", goal)), f"goals.{goal}", {"goal": goal})
