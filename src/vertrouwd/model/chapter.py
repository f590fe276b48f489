"""A chapter: its front matter, and its body as prose and slots in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from vertrouwd.model.exercise import WORDS_PER_MINUTE, Exercise
from vertrouwd.model.facts import Day
from vertrouwd.model.text import ExerciseId, Key, Line, Strict

SECTIONS = ("start", "scene", "kern", "gesprek", "rol", "casus", "reflectie", "toets", "verder", "werkvorm")
"""The names a section may have; an exercise key is never one of them."""

Goal = Line


class Care(Strict):
    """What may weigh on a reader of this chapter, and what they can do about it."""

    about: Line
    note: Line


class Exemption(Strict):
    """A rule that does not hold at one place of this chapter, and why.

    `at` is where: a section, an exercise, or a path such as `belofte.choices[2]`; without it,
    the whole chapter.
    """

    rule: Key
    at: Annotated[str, Field(min_length=1, pattern=r"^\S+$")] | None = None
    reason: Line


class FrontMatter(Strict):
    """The head of a chapter file."""

    title: Line
    article: Line
    summary: Line
    track: Literal["conduct", "integrity", "mixed"]
    goals: dict[Key, Goal] = Field(min_length=3, max_length=7)
    after: tuple[Key, ...] = ()
    borrow: tuple[ExerciseId, ...] = ()
    search_terms: tuple[Line, ...] = Field(min_length=8)
    care: Care | None = None
    sources: tuple[str, ...] = ()
    reviewed: Day
    changed: tuple[Line, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    unmarked_terms: tuple[Key, ...] = ()
    minutes: int | None = Field(default=None, ge=5, le=120)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of Markdown between slots: its text, first line in the file, section or None.

    `opens` is True for the part that begins with the section's heading.
    """

    text: str
    line: int
    section: str | None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one exercise in a chapter: key, line in the file, section."""

    key: str
    line: int
    section: str | None


@dataclass(frozen=True)
class Chapter:
    """One chapter as read: id, front matter, body in reading order, exercises by key.

    `borrowed` are questions of earlier chapters that come back after the last one of its own test.
    """

    id: str
    head: FrontMatter
    body: tuple[Part | Slot, ...]
    exercises: dict[str, Exercise]
    borrowed: tuple[Exercise, ...] = ()

    @property
    def title(self) -> str:
        """The chapter's own title."""
        return self.head.title

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in reading order."""
        return tuple(piece for piece in self.body if isinstance(piece, Slot))

    @cached_property
    def lends_after(self) -> Slot | None:
        """The slot that borrowed questions follow: the last of the test; None without any."""
        return next((slot for slot in reversed(self.slots) if slot.section == "toets"), None)

    @cached_property
    def shown(self) -> tuple[Exercise, ...]:
        """Every exercise on the chapter's page in reading order, borrowed ones included."""
        found: list[Exercise] = []
        for slot in self.slots:
            found.append(self.exercises[slot.key])
            if slot is self.lends_after:
                found += self.borrowed
        return tuple(found)

    @cached_property
    def minutes(self) -> int:
        """Whole minutes: the author's, else prose at 200 words a minute plus what one does alone."""
        if self.head.minutes is not None:
            return self.head.minutes
        words = sum(len(part.text.split()) for part in self.body if isinstance(part, Part))
        # Rounded once: four cards of half a minute are two minutes, not four.
        seconds = 60 * words / WORDS_PER_MINUTE + sum(e.seconds for e in self.shown if e.alone)
        return round(seconds / 60)

    @cached_property
    def bank(self) -> tuple[Exercise, ...]:
        """What comes back when a learner repeats: its cards, and the questions of its own test."""
        tested = {slot.key for slot in self.slots if slot.section == "toets"}
        return tuple(
            self.exercises[slot.key]
            for slot in self.slots
            if self.exercises[slot.key].kind == "card"
            or (self.exercises[slot.key].kind == "question" and slot.key in tested)
        )
