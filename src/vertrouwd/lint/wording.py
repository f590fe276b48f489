"""Rules about words: what the course does not say, from data/words.yml, and signs it does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from textwrap import shorten

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.texts import Text, texts
from vertrouwd.model import Wording
from vertrouwd.read import Placed

TOKEN = re.compile(r"\w[\w’'/-]*")
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u260f\u2614-\u26ff\u2705\u274c\u2728\u2753-\u2757\u2764\ufe0f]"
)
STRAIGHT = re.compile(r"\"[^\"\n]*\"|(?<!\w)'[^'\n]+'(?!\w)|\w*'\w+")


@dataclass(frozen=True)
class Hit:
    """A word that the course does not use, in a text."""

    text: Text
    offset: int
    word: str
    wording: Wording

    @property
    def spot(self) -> Spot:
        """The word as the spot of a rule."""
        words = {"word": self.word, "why": self.wording.why, "instead": self.wording.instead}
        return Spot(self.text.at(self.offset), self.text.path, words)


class Lexicon:
    """The unwanted words by their first token, so that a text is walked once."""

    def __init__(self, wording: Mapping[str, Wording]) -> None:
        self.exact: dict[str, list[tuple[re.Pattern[str], Wording]]] = {}
        self.open: list[tuple[str, re.Pattern[str], Wording]] = []
        for one in wording.values():
            for phrase in one.words:
                first = phrase.lower().split()[0]
                if first.endswith("*"):
                    self.open.append((first[:-1], _pattern(phrase), one))
                else:
                    self.exact.setdefault(first, []).append((_pattern(phrase), one))
        self.of = cache(self._of)

    def _of(self, token: str) -> list[tuple[re.Pattern[str], Wording]]:
        found = [(pattern, one) for start, pattern, one in self.open if token.startswith(start)]
        return found + self.exact.get(token, [])

    def hits(self, text: Text) -> Iterator[Hit]:
        """Every unwanted word of a text that nothing makes right."""
        for token in TOKEN.finditer(text.words):
            for pattern, one in self.of(token[0].lower()):
                match = pattern.match(text.words, token.start())
                if match and not _right(one, text, match):
                    yield Hit(text, match.start(), " ".join(match[0].split()), one)


def _right(one: Wording, text: Text, match: re.Match[str]) -> bool:
    if one.spoken and text.said(match.start()):
        return True
    around = (hit for phrase in one.unless for hit in _pattern(phrase).finditer(text.words))
    return any(hit.start() <= match.start() and match.end() <= hit.end() for hit in around)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in phrase.split()).replace(r"\*", r"[\w-]*")
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=1)
def hits(placed: Placed) -> tuple[Hit, ...]:
    """Every unwanted word in the course."""
    lexicon = Lexicon(placed.course.wording)
    return tuple(hit for text in texts(placed) for hit in lexicon.hits(text))


class WoordVerboden(PieceRule):
    """De cursus zegt niet “{word}”: {why}."""

    def spots(self) -> Iterator[Spot]:
        """Schrijf liever: {instead}."""
        return (hit.spot for hit in hits(self.placed) if hit.wording.fault)


class WoordLiever(PieceRule):
    """De cursus zegt zelden “{word}”: {why}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Schrijf liever: {instead}."""
        return (hit.spot for hit in hits(self.placed) if not hit.wording.fault)


class Emoji(PieceRule):
    """Hier staat een emoji: {sign}."""

    def spots(self) -> Iterator[Spot]:
        """Zeg het in woorden: een plaatje betekent voor iedereen iets anders."""
        for text in texts(self.placed):
            for match in EMOJI.finditer(text.words):
                yield Spot(text.at(match.start()), text.path, {"sign": match[0]})


class RechtAanhalingsteken(PieceRule):
    """Hier staan rechte aanhalingstekens: {sign}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Schrijf “…” of ‘…’, en ’ als weglatingsteken."""
        for text in texts(self.placed):
            if ("'" in text.words or '"' in text.words) and (match := STRAIGHT.search(text.words)):
                yield Spot(
                    text.at(match.start()), text.path, {"sign": shorten(match[0], 40, placeholder=" …")}
                )
