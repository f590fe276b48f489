"""How hard a text is to read: its sentences measured by Flesch-Douma, names left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import fmean

from vertrouwd.lint.plain import WORD, paragraphs, sentences, syllables, without_speech, word_count
from vertrouwd.model import Exercise, Part
from vertrouwd.places import Place
from vertrouwd.prose import CITATION, LAW
from vertrouwd.read import Placed
from vertrouwd.read.yaml import dotted

LONGEST_SENTENCE = 32  # words
LEAST_WORDS = 100  # with fewer, one long word decides
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Þ][\w’'-]*")


@dataclass(frozen=True)
class Reading:
    """The sentences of a text, and what they measure."""

    sentences: tuple[str, ...]

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The words of each sentence."""
        return tuple(len(WORD.findall(sentence)) for sentence in self.sentences)

    @property
    def words(self) -> int:
        """The words of all sentences."""
        return sum(self.lengths)

    @property
    def mean(self) -> float:
        """The mean number of words in a sentence; 0 without any."""
        return fmean(self.lengths or [0])

    @property
    def p90(self) -> int:
        """The length that nine of ten sentences stay at or below."""
        return sorted(self.lengths or [0])[int(0.9 * max(len(self.lengths) - 1, 0))]

    @cached_property
    def ease(self) -> float | None:
        """Flesch-Douma: 100 is easy, 30 hard; None for a text too short to say.

        Words with a capital inside a sentence are names, and no measure of how hard a text is.
        """
        names = {name for sentence in self.sentences for name in NAME.findall(sentence)}
        words = [word for sentence in self.sentences for word in WORD.findall(sentence) if word not in names]
        if len(words) < LEAST_WORDS:
            return None
        return 206.8 - 77 * fmean(map(syllables, words)) - 0.93 * self.mean


def reading(texts: Iterable[str]) -> Reading:
    """The plain texts as sentences."""
    return Reading(tuple(sentence for text in texts for sentence in sentences(text)))


@dataclass(frozen=True)
class Passage:
    """One running paragraph as plain text: of a chapter's own prose, or of an exercise.

    `path` is the section, or the road to the text in the exercise.
    """

    place: Place
    path: str
    text: str

    @cached_property
    def told(self) -> str:
        """The text without what people say in it."""
        return without_speech(self.text)


@lru_cache(maxsize=1)
def prose(placed: Placed) -> dict[str, tuple[Passage, ...]]:
    """The running paragraphs of each chapter's own text: no lists, tables, quotations and headings."""
    return {id: tuple(_prose(placed, id)) for id in placed.course.chapters}


def _prose(placed: Placed, id: str) -> Iterator[Passage]:
    text = placed.texts[id]
    for part in (piece for piece in text.body if isinstance(piece, Part)):
        for line, paragraph in paragraphs(part.text):
            yield Passage(Place(text.file, part.line + line), part.section or "", paragraph)


@lru_cache(maxsize=1)
def exercise_prose(placed: Placed) -> tuple[Passage, ...]:
    """The running paragraphs of blocks of text in exercises that are long enough to be too long."""
    return tuple(_exercise_prose(placed))


def _exercise_prose(placed: Placed) -> Iterator[Passage]:
    for document in placed.documents.values():
        for path, value in document.leaves:
            style = document.styles.get(path)
            if style and style.style == "|" and len(value.split()) > LONGEST_SENTENCE:
                for _, paragraph in paragraphs(value):
                    yield Passage(document.place(path), dotted(path), paragraph)


@lru_cache(maxsize=1)
def readings(placed: Placed) -> dict[str, Reading]:
    """The running paragraphs of each chapter's own text, measured without what people say."""
    return {id: reading(one.told for one in passages) for id, passages in prose(placed).items()}


def stretches(placed: Placed, id: str) -> Iterator[tuple[Part, int]]:
    """Each stretch of prose of a chapter between exercises that ask something: last part, and words.

    A workshop asks nothing of one learner, nor does an exercise that only shows.
    """
    chapter = placed.course.chapters[id]
    words, last = 0, None
    for piece in chapter.body:
        if isinstance(piece, Part):
            words, last = words + _words(piece.text), piece
        elif last and _asks(chapter.exercises[piece.key]):
            yield last, words
            words, last = 0, None
    if last:
        yield last, words


def _asks(exercise: Exercise) -> bool:
    return exercise.alone and any(item.shape != "show" for item in exercise.items())


def _words(markdown: str) -> int:
    return word_count(LAW.sub("", CITATION.sub("", HEADING.sub("", markdown))))


def longest_without_heading(placed: Placed, id: str) -> int:
    """The most words between two headings of a chapter."""
    most = words = 0
    for part in (piece for piece in placed.course.chapters[id].body if isinstance(piece, Part)):
        for n, text in enumerate(HEADING.split(part.text)):
            words = _words(text) + (words if n == 0 else 0)
            most = max(most, words)
    return most
