"""A branching case: scenes, choices with consequences, and endings that are no prizes."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal

from pydantic import Field

from vertrouwd.kinds.case import graph
from vertrouwd.model import Complaint, Exercise, Item, Key, Line, Option, Prose, Strict, in_fixed_order

Appraisal = Literal["strong", "defensible", "risky", "harmful"]


class Choice(Strict):
    """One thing you can say or do: how fitting it is, what it sets off, where it leads."""

    text: Prose
    appraisal: Appraisal
    feedback: Prose
    to: Key


class Scene(Strict):
    """A moment in the story; an ending has no choices but an `ending` and a `debrief`."""

    text: Prose
    title: Line | None = None
    choices: tuple[Choice, ...] = Field(default=(), max_length=5)
    ending: Literal["good", "mixed", "poor"] | None = None
    debrief: Prose | None = None


class Case(Exercise):
    """A story that branches; the learner can take back each decision."""

    kind: Literal["case"] = "case"
    track: Literal["conduct", "integrity", "mixed"]
    sector: Key
    intro: Prose | None = None
    start: Key
    scenes: dict[Key, Scene] = Field(min_length=2)

    def complaints(self) -> Iterator[Complaint]:
        """Faults of the graph: see `vertrouwd.kinds.case.graph`."""
        return graph.complaints(self.start, self.scenes)

    def choices_of(self, scene: str) -> tuple[tuple[str, Choice], ...]:
        """The choices of a scene with their letters, in the order every medium shows."""
        shown = in_fixed_order(self.scenes[scene].choices, f"{self.id}/{scene}")
        return tuple(zip(ascii_lowercase, shown, strict=False))

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each scene in the printed game book: the start is 1."""
        return {
            key: number for number, key in enumerate(graph.reading_order(self.start, self.scenes), start=1)
        }

    @property
    def working_seconds(self) -> int:
        return 240

    def learner_texts(self) -> Iterator[str]:
        yield self.intro or ""
        road = [self.scenes[self.start]]
        seen = {self.start}
        while fresh := [c for c in road[-1].choices if c.to not in seen]:
            yield from (choice.text for choice in road[-1].choices)
            yield fresh[0].feedback
            seen.add(fresh[0].to)
            road.append(self.scenes[fresh[0].to])
        yield from (scene.text + " " + (scene.debrief or "") for scene in road)

    def items(self) -> tuple[Item, ...]:
        return tuple(self._item(key, scene) for key, scene in self.scenes.items())

    def _item(self, key: str, scene: Scene) -> Item:
        options = tuple(
            Option(key=letter, text=choice.text, feedback=choice.feedback, appraisal=choice.appraisal)
            for letter, choice in self.choices_of(key)
        )
        return Item(
            id=f"{self.id}/{key}",
            shape="choose" if options else "show",
            title=self.title,
            stem=scene.text,
            options=options,
            explanation=scene.debrief or "",
        )


MODEL = Case
