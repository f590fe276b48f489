"""Rules about how a text reads: its sentences, its paragraphs, and how long it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from textwrap import shorten

from vertrouwd.lint.plain import sentences, word_count
from vertrouwd.lint.reading import (
    LONGEST_SENTENCE,
    Passage,
    exercise_prose,
    longest_without_heading,
    prose,
    reading,
    readings,
    stretches,
)
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.read import Placed

LOWEST_EASE = 50
LONGEST_PARAGRAPH, LONGEST_STRETCH = 100, 450  # words


def _passages(placed: Placed) -> Iterator[Passage]:
    """Every running paragraph of chapters, and those of exercises that may be too long."""
    for passages in prose(placed).values():
        yield from passages
    yield from exercise_prose(placed)


class MoeilijkLeesbaar(PieceRule):
    """De tekst heeft Flesch-Douma {ease}, minstens {least} moet; een zin heeft gemiddeld {mean} woorden."""

    def spots(self) -> Iterator[Spot]:
        """Maak zinnen korter en kies kortere woorden; `vertrouwd check --report` noemt het per sectie."""
        for id, read in readings(self.placed).items():
            if read.ease is not None and read.ease < LOWEST_EASE:
                words = {"ease": f"{read.ease:.0f}", "least": str(LOWEST_EASE), "mean": comma(read.mean)}
                yield Spot(self.placed.texts[id].document.place(()), "", words)


class ZinTeLang(PieceRule):
    """Een zin van {count} woorden, hoogstens {limit} mag: “{start}”."""

    def spots(self) -> Iterator[Spot]:
        """Maak er twee zinnen van, elk met één boodschap."""
        for passage in _passages(self.placed):
            for sentence in sentences(passage.told):
                if (count := word_count(sentence)) > LONGEST_SENTENCE:
                    start = shorten(sentence, 50, placeholder=" …")
                    words = {"count": str(count), "limit": str(LONGEST_SENTENCE), "start": start}
                    yield Spot(passage.place, passage.path, words)


class AlineaTeLang(PieceRule):
    """Een alinea van {count} woorden, hoogstens {limit} mag."""

    def spots(self) -> Iterator[Spot]:
        """Begin een nieuwe alinea waar een nieuwe gedachte begint."""
        for passage in _passages(self.placed):
            if (count := word_count(passage.text)) > LONGEST_PARAGRAPH:
                words = {"count": str(count), "limit": str(LONGEST_PARAGRAPH)}
                yield Spot(passage.place, passage.path, words)


class TeLangZonderVraag(PieceRule):
    """Er staan {count} woorden achter elkaar zonder dat er iets gevraagd wordt, hoogstens {limit} mag."""

    def spots(self) -> Iterator[Spot]:
        """Zet er een oefening tussen waarin de lezer iets antwoordt; een werkvorm telt niet."""
        for id, text in self.placed.texts.items():
            for last, count in stretches(self.placed, id):
                if count > LONGEST_STRETCH:
                    place = replace(text.document.place(()), line=last.line, column=1)
                    words = {"count": str(count), "limit": str(LONGEST_STRETCH)}
                    yield Spot(place, last.section or "", words)


class Leesbaarheid(PieceRule):
    """Gemeten in de lopende tekst: {report}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """De streefwaarde is Flesch-Douma 55 of hoger en zinnen van tien tot vijftien woorden."""
        for id, passages in prose(self.placed).items():
            read = readings(self.placed)[id]
            if not read.sentences:
                continue
            said = [
                f"Flesch-Douma {_ease(read.ease)}{self._sections(passages)}",
                f"zin gemiddeld {comma(read.mean)} woorden, p90 {read.p90}, langste {max(read.lengths)}",
                f"langste alinea {max(word_count(passage.text) for passage in passages)}",
                f"tussen koppen hoogstens {longest_without_heading(self.placed, id)}",
                f"zonder vraag hoogstens {max(count for _, count in stretches(self.placed, id))}",
            ]
            yield Spot(self.placed.texts[id].document.place(()), "", {"report": "; ".join(said)})

    def _sections(self, passages: tuple[Passage, ...]) -> str:
        known = [
            f"{path} {_ease(ease)}"
            for path, some in groupby(passages, key=lambda passage: passage.path)
            if (ease := reading(passage.told for passage in some).ease) is not None
        ]
        return f" ({', '.join(known)})" if known else ""


def comma(number: float) -> str:
    """A number with one decimal, as Dutch writes it."""
    return f"{number:.1f}".replace(".", ",")


def _ease(ease: float | None) -> str:
    return "onbekend" if ease is None else f"{ease:.0f}"
