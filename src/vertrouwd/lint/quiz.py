"""The questions that count for item statistics: those of the test and the voorproef, one key each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil
from statistics import fmean

from vertrouwd.kinds.question import Question
from vertrouwd.lint import surface
from vertrouwd.lint.plain import plain, word_count
from vertrouwd.lint.unfinished import unfinished
from vertrouwd.places import Place
from vertrouwd.read import Placed

SECTIONS = ("start", "toets")
LEAST_IN_CHAPTER = 4
"""Items: with fewer, a limit per chapter says nothing (two of two keys are the longest once in nine)."""
LEAST_IN_COURSE = 60
"""Items from which the bounds of a whole course hold."""


@dataclass(frozen=True)
class QuizItem:
    """One question with one right choice, as every medium shows it.

    `key` is the place of the right choice among `choices`, from 0, in the fixed order.
    """

    chapter: str
    question: Question
    section: str
    place: Place

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The texts of the choices, as shown."""
        return tuple(plain(choice.text) for _, choice in self.question.ordered)

    @cached_property
    def key(self) -> int:
        """The place of the right choice."""
        return next(n for n, (_, choice) in enumerate(self.question.ordered) if choice.correct)

    @cached_property
    def wrong(self) -> tuple[int, ...]:
        """The places of the wrong choices."""
        return tuple(n for n in range(len(self.choices)) if n != self.key)

    @property
    def chance(self) -> float:
        """The chance to guess it."""
        return 1 / len(self.choices)

    @cached_property
    def asked(self) -> str:
        """The situation and the question together."""
        return f"{plain(self.question.stem or '')}\n{plain(self.question.prompt)}"

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The characters of each choice; 1 for one that holds a citation and nothing else."""
        return tuple(max(1, len(text)) for text in self.choices)

    @cached_property
    def overlaps(self) -> tuple[int, ...]:
        """How many subjects of the question come back in each choice."""
        asked = surface.subjects(self.asked)
        return tuple(len(asked & surface.subjects(text)) for text in self.choices)

    @property
    def spread(self) -> float:
        """The longest choice against the shortest."""
        return max(self.lengths) / min(self.lengths)

    @property
    def ratio(self) -> float:
        """The key against the mean of the wrong choices, in characters."""
        return self.lengths[self.key] / fmean(self.lengths[n] for n in self.wrong)

    def key_is(self, best: Callable[[Sequence[int]], int], values: Sequence[int]) -> bool:
        """Whether the key alone has the largest (`max`) or the smallest (`min`) of some values."""
        return values[self.key] == best(values) and values.count(values[self.key]) == 1

    def only_key(self, has: Callable[[str], bool]) -> bool:
        """Whether the key has something that no wrong choice has."""
        return has(self.choices[self.key]) and not any(has(self.choices[n]) for n in self.wrong)

    def only_wrong(self, has: Callable[[str], bool]) -> bool:
        """Whether a wrong choice has something that the key has not."""
        return not has(self.choices[self.key]) and any(has(self.choices[n]) for n in self.wrong)

    @cached_property
    def words(self) -> int:
        """The words of situation and question together."""
        return word_count(self.asked)


Quiz = dict[str, tuple[QuizItem, ...]]


@lru_cache(maxsize=1)
def quiz(placed: Placed) -> Quiz:
    """The quiz items of each chapter in the order of its slots; borrowed ones count in their own chapter."""
    return {id: tuple(_items(placed, id)) for id in placed.course.chapters}


def whole(placed: Placed) -> list[QuizItem]:
    """The quiz items of the whole course, in order."""
    return [item for items in quiz(placed).values() for item in items]


def share(part: float, items: Sequence[QuizItem]) -> int:
    """The limit for a chapter: a share of its items, rounded up (half of 8 is 4, of 7 also)."""
    return ceil(part * len(items))


def _items(placed: Placed, id: str) -> Iterator[QuizItem]:
    chapter, document = placed.course.chapters[id], placed.documents[id]
    for slot in chapter.slots:
        question = chapter.exercises[slot.key]
        if slot.section not in SECTIONS or question.id in unfinished(placed):
            continue
        if isinstance(question, Question) and question.form == "one":
            yield QuizItem(id, question, slot.section, document.place((slot.key,)))
