"""The course: modules with chapters in order, and the facts they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from vertrouwd.model.chapter import Chapter, Part
from vertrouwd.model.exercise import Exercise
from vertrouwd.model.facts import Article, LawFact, Misconception, Promises, Referral, Source, Wording
from vertrouwd.prose import references


@dataclass(frozen=True, slots=True)
class Module:
    """A part of the course: its letter, its caption, and its articles in order."""

    letter: str
    caption: str
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Course:
    """Everything that was read, whole and without findings; chapters in course order.

    `pages` maps the docname of a page around the chapters to its Markdown.
    """

    modules: tuple[Module, ...]
    chapters: dict[str, Chapter]
    pages: dict[str, str]
    sources: dict[str, Source]
    law: dict[str, LawFact]
    referrals: dict[str, Referral]
    misconceptions: dict[str, Misconception]
    wording: dict[str, Wording]
    promises: Promises

    def exercise(self, id: str) -> Exercise:
        """The exercise with the id `<chapter>/<key>`; KeyError where there is none."""
        chapter, _, key = id.partition("/")
        return self.chapters[chapter].exercises[key]

    def exercises(self) -> Iterator[Exercise]:
        """Every exercise, in the order of chapters and slots."""
        for chapter in self.chapters.values():
            yield from (chapter.exercises[slot.key] for slot in chapter.slots)

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of every exercise by its id."""
        return {exercise.id: exercise.title for exercise in self.exercises()}

    @cached_property
    def cited_sources(self) -> dict[str, tuple[str, ...]]:
        """The keys of the sources that are cited, with the chapters that cite them."""
        return self._cited("source")

    @cached_property
    def cited_law(self) -> dict[str, tuple[str, ...]]:
        """The ids of the legal facts that are used, with the chapters that use them."""
        return self._cited("law")

    def law_dates(self, chapter: str) -> tuple[date, date] | None:
        """The oldest and newest day of the law texts behind a chapter; None without any."""
        days = [
            day
            for id, chapters in self.cited_law.items()
            if chapter in chapters and (day := self.law[id].text_date)
        ]
        return (min(days), max(days)) if days else None

    def _cited(self, kind: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for text in self.pages.values():
            for reference in references(text):
                if reference.kind == kind:
                    found.setdefault(reference.key, [])
        for id, chapter in self.chapters.items():
            for text in _texts(chapter):
                for reference in references(text):
                    if reference.kind == kind and id not in found.setdefault(reference.key, []):
                        found[reference.key].append(id)
        return {key: tuple(chapters) for key, chapters in found.items()}


def _texts(chapter: Chapter) -> Iterator[str]:
    yield from (piece.text for piece in chapter.body if isinstance(piece, Part))
    for exercise in chapter.exercises.values():
        yield from _strings(exercise.model_dump())
    yield from (f"[@{key}]" for key in chapter.head.sources)


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _strings(value)
