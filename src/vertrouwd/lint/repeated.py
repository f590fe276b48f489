"""Eight words in a row stand in one chapter only: who reads two should not read the same twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import groupby
from pathlib import Path
from textwrap import shorten

from vertrouwd import labels
from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import Part
from vertrouwd.places import Place
from vertrouwd.prose import CITATION, LAW
from vertrouwd.read import Placed
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import dotted

LENGTH = 8
SHORTEST_NAME = 3  # words in a name that two chapters may both write out

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
BLOCK = re.compile(r"(?:^(?!\s*$).*\n?)+", re.MULTILINE)
ITEM = re.compile(r"^\s*[-*] .*(?:\n(?!\s*[-*] |\s*$).*)*", re.MULTILINE)
NO_WORDS = (re.compile(r"\]\([^)\s]*\)|`[^`]*`|https?://\S+"), CITATION, LAW)
MARKED = re.compile(r"[`\[\]]|://")  # one of these is in whatever is no word
NOT_READ = {"article", "changed", "exemptions", "search_terms"}


@dataclass(frozen=True)
class Passage:
    """A run of words of one chapter, and where they stand in a text.

    `plain` is the text with spaces for what is no word; `begin` is the first word of the run.
    """

    words: tuple[str, ...]
    text: str
    plain: str
    path: str
    place: Callable[[int], Place]
    begin: int = 0

    @cached_property
    def windows(self) -> list[int]:
        """A number for each eight words in a row; other words may have the same one."""
        return [hash(window) for window in zip(*(self.words[n:] for n in range(LENGTH)), strict=False)]

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word starts and ends in the text; looked up only where something is found."""
        found = [match.span() for match in WORD.finditer(self.plain)]
        return tuple(found[self.begin : self.begin + len(self.words)])

    def same(self, n: int, other: Passage, m: int) -> bool:
        """Whether eight words from the nth on are those of another passage from the mth on."""
        return self.words[n : n + LENGTH] == other.words[m : m + LENGTH]


class ZinElders(Rule):
    """Deze woorden staan ook in {where}: “{words}”."""

    def spots(self) -> Iterator[Spot]:
        """Zeg het hier anders, of verwijs ernaar: acht woorden op een rij staan maar in één hoofdstuk."""
        fixed = _fixed(self.placed)
        first: dict[int, tuple[Passage, int]] = {}
        for chapter in self.course.chapters:
            passages = [part for whole in _passages(self.placed, chapter) for part in _without(whole, fixed)]
            for passage in passages:
                for begin, end, where in _shared(passage, first):
                    start, stop = passage.spans[begin][0], passage.spans[end - 1][1]
                    said = " ".join(passage.text[start:stop].split())
                    file = where.file.relative_to(self.placed.root)
                    words = {"where": f"{file}:{where.line}", "words": shorten(said, 90, placeholder=" …")}
                    yield Spot(passage.place(start), passage.path, words)
            for passage in passages:
                for n, window in enumerate(passage.windows):
                    first.setdefault(window, (passage, n))


def _shared(passage: Passage, first: dict[int, tuple[Passage, int]]) -> Iterator[tuple[int, int, Place]]:
    """The runs of a passage that stand in an earlier chapter: first word, word after the last, and where."""
    if first.keys().isdisjoint(passage.windows):
        return
    begun: tuple[int, Place] | None = None
    count = 0
    for count, window in enumerate(passage.windows, start=1):
        there = first.get(window)
        if there and passage.same(count - 1, *there):
            begun = begun or (count - 1, there[0].place(there[0].spans[there[1]][0]))
        elif begun:
            yield begun[0], count - 2 + LENGTH, begun[1]
            begun = None
    if begun:
        yield begun[0], count - 1 + LENGTH, begun[1]


def _passages(placed: Placed, chapter: str) -> Iterator[Passage]:
    """What a reader of the chapter reads, block by block; borrowed questions are another chapter's."""
    text = placed.texts[chapter]
    for part in (piece for piece in text.body if isinstance(piece, Part)):
        for block in BLOCK.finditer(part.text):
            listed = part.section == "verder" and ITEM.match(block[0])
            place = partial(_in_part, part, text.file, block.start())
            yield _passage(_uncited(block[0]) if listed else block[0], part.section or "", place)
    for document in (text.document, placed.documents[chapter]):
        for path, value in document.leaves:
            if isinstance(value, str) and path[0] not in NOT_READ:
                for block in BLOCK.finditer(value):
                    yield _passage(block[0], dotted(path), partial(_in_value, document.place(path)))


def _passage(text: str, path: str, place: Callable[[int], Place]) -> Passage:
    plain = text
    if MARKED.search(text):
        for pattern in NO_WORDS:
            plain = pattern.sub(lambda match: " " * len(match[0]), plain)
    return Passage(tuple(word.lower() for word in WORD.findall(plain)), text, plain, path, place)


def _in_part(part: Part, file: Path, start: int, offset: int) -> Place:
    return place_in(file, part.line, part.text, start + offset)


def _in_value(place: Place, offset: int) -> Place:
    return place


def _uncited(block: str) -> str:
    """A list of reading with spaces for the items that name a publication: those describe it in its words."""
    return ITEM.sub(lambda item: " " * len(item[0]) if CITATION.search(item[0]) else item[0], block)


def _fixed(placed: Placed) -> tuple[tuple[str, ...], ...]:
    """Sentences that every chapter has, and names: of laws, of organisations that help, and of pages."""
    names = {fact.law for fact in placed.course.law.values() if fact.law}
    names |= {help.name for help in placed.course.referrals.values()}
    names |= {text.partition("\n")[0].removeprefix("# ") for text in placed.course.pages.values()}
    said = [tuple(match[0].lower() for match in WORD.finditer(text)) for text in (*labels.RECURRING, *names)]
    return tuple(words for words in said if len(words) >= SHORTEST_NAME)


def _without(passage: Passage, fixed: tuple[tuple[str, ...], ...]) -> Iterator[Passage]:
    """The pieces of a passage around what is fixed, where they are long enough to matter."""
    if len(passage.words) < LENGTH:
        return
    spoken = f" {' '.join(passage.words)} "
    if not any(f" {' '.join(words)} " in spoken for words in fixed):
        yield passage
        return
    free = [True] * len(passage.words)
    for words in fixed:
        sought = f" {' '.join(words)} "
        at = spoken.find(sought)
        while at >= 0:
            begin = spoken.count(" ", 0, at)
            free[begin : begin + len(words)] = [False] * len(words)
            at = spoken.find(sought, at + 1)
    for is_free, run in groupby(range(len(free)), key=free.__getitem__):
        places = list(run)
        if is_free and len(places) >= LENGTH:
            piece = slice(places[0], places[-1] + 1)
            yield replace(passage, words=passage.words[piece], begin=places[0])
