"""A chapter: its front matter, and its body as prose and slots in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import Field

from vertrouwd.model.exercise import WORDS_PER_MINUTE, Exercise
from vertrouwd.model.facts import Day
from vertrouwd.model.text import Key, Line, Strict

SECTIONS = ("start", "scene", "kern", "gesprek", "rol", "casus", "reflectie", "toets", "verder", "werkvorm")
"""The names a section may have; an exercise key is never one of them."""

Goal = Line


class Care(Strict):
    """What may weigh on a reader of this chapter, and what they can do about it."""

    about: Line
    note: Line


class FrontMatter(Strict):
    """The head of a chapter file."""

    title: Line
    article: Line
    summary: Line
    track: Literal["conduct", "integrity", "mixed"]
    goals: dict[Key, Goal] = Field(min_length=3, max_length=7)
    after: tuple[Key, ...] = ()
    search_terms: tuple[Line, ...] = Field(min_length=8)
    care: Care | None = None
    sources: tuple[str, ...] = ()
    reviewed: Day
    changed: tuple[Line, ...] = ()
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
    """One chapter as read: id, front matter, body in reading order, exercises by key."""

    id: str
    head: FrontMatter
    body: tuple[Part | Slot, ...]
    exercises: dict[str, Exercise]

    @property
    def title(self) -> str:
        """The chapter's own title."""
        return self.head.title

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in reading order."""
        return tuple(piece for piece in self.body if isinstance(piece, Slot))

    @cached_property
    def minutes(self) -> int:
        """Whole minutes: the author's, else prose at 200 words a minute plus what one does alone."""
        if self.head.minutes is not None:
            return self.head.minutes
        words = sum(len(part.text.split()) for part in self.body if isinstance(part, Part))
        # Rounded once: four cards of half a minute are two minutes, not four.
        seconds = 60 * words / WORDS_PER_MINUTE + sum(e.seconds for e in self.exercises.values() if e.alone)
        return round(seconds / 60)
