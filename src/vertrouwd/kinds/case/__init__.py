"""A branching case: scenes, choices with consequences, and endings that are no prizes."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal

from pydantic import Field

from vertrouwd.kinds.case import graph, paper, states
from vertrouwd.kinds.case import map as drawing
from vertrouwd.kinds.case.scene import Choice, Meter, Scene
from vertrouwd.model import Complaint, Exercise, Item, Key, Line, Option, Prose, Strict, in_fixed_order

Sector = Literal[
    "zorg",
    "welzijn",
    "onderwijs",
    "kinderopvang",
    "gemeente",
    "rijk",
    "techniek",
    "bouw",
    "wonen",
    "industrie",
    "logistiek",
    "vervoer",
    "retail",
    "horeca",
    "dienstverlening",
    "ict",
    "cultuur",
    "sport",
]
"""Where a case plays, in the order of the list of cases; the words are in `labels.SECTORS`."""


class Sectors(Strict):
    """How the same thing looks elsewhere: one line for each place where it differs."""

    zorg: Line | None = None
    school: Line | None = None
    gemeente: Line | None = None


class Case(Exercise):
    """A story that branches; the learner can take back each decision."""

    kind: Literal["case"] = "case"
    track: Literal["conduct", "integrity", "mixed"]
    sector: Sector
    sectors: Sectors = Sectors()
    intro: Prose | None = None
    meters: dict[Key, Meter] = Field(default={}, max_length=3)
    start: Key
    scenes: dict[Key, Scene] = Field(min_length=2)

    def complaints(self) -> Iterator[Complaint]:
        """Faults of the shape and of the states: see `graph` and `states` in this folder."""
        yield from graph.complaints(self.scenes, self.meters)
        yield from states.complaints(self.start, self.scenes, self.meters)

    def choices_of(self, scene: str) -> tuple[tuple[str, Choice], ...]:
        """The choices of a scene with their letters, in the order every medium shows.

        Those with conditions come last, so that a closed one leaves no gap in the letters.
        """
        shown = in_fixed_order(self.scenes[scene].choices, f"{self.id}/{scene}")
        return tuple(zip(ascii_lowercase, sorted(shown, key=lambda choice: bool(choice.when)), strict=False))

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each scene in the printed game book: the start is 1."""
        return {
            key: number for number, key in enumerate(graph.reading_order(self.start, self.scenes), start=1)
        }

    @property
    def map(self) -> drawing.Map:
        """The case as a small drawing of its moments and the choices between them."""
        return drawing.draw(self.start, self.scenes)

    @property
    def tally(self) -> tuple[tuple[str, str], ...]:
        """The ticks that a reader without script begins with; nothing without meters."""
        return paper.begin(self)

    @property
    def tally_moves(self) -> dict[str, list[str]]:
        """What that reader does with the ticks on coming to a scene."""
        return paper.arrivals(self)

    def tally_asked(self, choice: Choice) -> str:
        """With which ticks that reader may take a choice; empty where it is always open."""
        return paper.condition(self, choice)

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
