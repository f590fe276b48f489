"""The course: modules with chapters in order, and the facts they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from vertrouwd.marking import Mark, Words
from vertrouwd.model.chapter import Chapter, Part
from vertrouwd.model.exam import Exam
from vertrouwd.model.exercise import Exercise
from vertrouwd.model.facts import (
    Article,
    CastMember,
    LawFact,
    Misconception,
    Promises,
    Referral,
    Source,
    Statement,
    Wording,
)
from vertrouwd.model.glossary import Term, first_uses
from vertrouwd.model.history import Recorded, Retired
from vertrouwd.model.organisation import Maintainer
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

    `pages` maps the docname of a page around the chapters to its Markdown. `maintainer` is whoever
    hears of it when something is wrong, named by the organisation or on the page *Over*. `cast` is
    by first name; `retired` and `recorded` by the id of an exercise that is gone, or was released.
    """

    modules: tuple[Module, ...]
    chapters: dict[str, Chapter]
    pages: dict[str, str]
    sources: dict[str, Source]
    law: dict[str, LawFact]
    law_themes: dict[str, str]
    referrals: dict[str, Referral]
    misconceptions: dict[str, Misconception]
    wording: dict[str, Wording]
    promises: Promises
    glossary: dict[str, Term]
    maintainer: Maintainer
    cast: dict[str, CastMember]
    retired: dict[str, Retired]
    recorded: dict[str, Recorded]
    exam: Exam | None = None
    statements: dict[str, Statement] = field(default_factory=dict)
    workshops: dict[str, Exercise] = field(default_factory=dict)

    def exercise(self, id: str) -> Exercise:
        """The exercise with the id `<chapter>/<key>`; KeyError where there is none."""
        chapter, _, key = id.partition("/")
        return self.chapters[chapter].exercises[key]

    def exercises(self) -> Iterator[Exercise]:
        """Every exercise, in the order of chapters and slots."""
        for chapter in self.chapters.values():
            yield from (chapter.exercises[slot.key] for slot in chapter.slots)

    @property
    def first_help(self) -> tuple[Referral, ...]:
        """Who can be called at once: the organisations marked `first` that have a number."""
        return tuple(help for help in self.referrals.values() if help.first and help.phone)

    @cached_property
    def released(self) -> frozenset[str]:
        """The chapters of which an exercise was ever recorded: learners may have answered there."""
        return frozenset(id.partition("/")[0] for id in self.recorded)

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

    @cached_property
    def law_by_theme(self) -> dict[str, dict[str, LawFact]]:
        """The legal facts that are used, by number, under the title of their theme, in the themes' order."""
        used = sorted(self.cited_law, key=_number)
        themed = {
            title: {id: self.law[id] for id in used if theme(id) == letters}
            for letters, title in self.law_themes.items()
        }
        return {title: found for title, found in themed.items() if found}

    @cached_property
    def law_read(self) -> tuple[date, date] | None:
        """The oldest and newest day of the law texts behind the whole course; None without any."""
        days = [day for id in self.cited_law if (day := self.law[id].text_date)]
        return (min(days), max(days)) if days else None

    @cached_property
    def marks(self) -> dict[str, dict[int, tuple[Mark, ...]]]:
        """The first use of each term in each section, by chapter and by the place in its body."""
        words = Words({key: term.written for key, term in self.glossary.items()})
        return {id: first_uses(chapter, words) for id, chapter in self.chapters.items()}

    def terms_in(self, chapter: str) -> dict[str, Term]:
        """The terms that a chapter uses in its running text, from A to Z."""
        return {key: term for key, term in self.terms.items() if key in self._used[chapter]}

    def chapters_with(self, term: str) -> tuple[str, ...]:
        """The chapters that use a term in their running text, in course order."""
        return tuple(id for id, used in self._used.items() if term in used)

    def explained_by(self, source: str) -> dict[str, Term]:
        """The terms whose explanation rests on a legal fact or a publication, from A to Z."""
        return {key: term for key, term in self.terms.items() if source in term.sources}

    @cached_property
    def _used(self) -> dict[str, set[str]]:
        return {
            id: {mark.key for part in parts.values() for mark in part} for id, parts in self.marks.items()
        }

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The glossary from A to Z."""
        return dict(sorted(self.glossary.items(), key=lambda entry: entry[1].rank))

    def law_dates(self, chapter: str) -> tuple[date, date] | None:
        """The oldest and newest day of the law texts behind a chapter and its terms; None without any."""
        used = {id for id, chapters in self.cited_law.items() if chapter in chapters}
        used |= {id for term in self.terms_in(chapter).values() for id in term.law}
        days = [day for id in used if (day := self.law[id].text_date)]
        return (min(days), max(days)) if days else None

    def _cited(self, kind: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for text in self.pages.values():
            for reference in references(text):
                if reference.kind == kind:
                    found.setdefault(reference.key, [])
        for term in self.glossary.values():
            found |= {key: [] for key in (term.law if kind == "law" else term.publications)}
        for id, chapter in self.chapters.items():
            for text in _texts(chapter):
                for reference in references(text):
                    if reference.kind == kind and id not in found.setdefault(reference.key, []):
                        found[reference.key].append(id)
        return {key: tuple(chapters) for key, chapters in found.items()}


def theme(fact: str) -> str:
    """The letters that the id of a legal fact begins with: `ARBO` of `ARBO-12`."""
    return fact.rpartition("-")[0]


def _number(fact: str) -> int:
    number = fact.rpartition("-")[2]
    return int(number) if number.isdigit() else 0


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
