"""Rules about what a learner reads after choosing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from vertrouwd.kinds.case import Case
from vertrouwd.kinds.question import Question
from vertrouwd.lint.plain import plain, sentences, word_count
from vertrouwd.lint.quiz import SECTIONS
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.unfinished import unfinished
from vertrouwd.places import Place
from vertrouwd.read import Placed
from vertrouwd.read.yaml import dotted

Where = Literal["goed", "fout", "casus", ""]
USUAL: dict[Where, tuple[int, int]] = {"goed": (10, 30), "fout": (15, 50), "casus": (15, 50)}
"""Words: of a right and a wrong choice in the test and the voorproef, and of a choice in a case."""
LONGEST = 60
OPENING = 3  # words
OPENS = re.compile(r"\w[\w’'-]*")
LEAST_BESIDE = 8  # words that feedback has beside sending the reader back

BARE = re.compile(
    r"^\W*(goed( zo| gedaan)?|heel goed|helaas|jammer|juist|onjuist|fout|correct|incorrect|klopt|inderdaad"
    r"|prima|perfect|uitstekend|knap|super|top|bravo|dat is (juist|goed|fout|correct|niet juist))\W*$",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"^(lees|bekijk|kijk|ga|bestudeer|zie)\b.*\b(nog (eens|een keer)|opnieuw|terug|na|door|hoofdstuk)\b"
    r"|^herlees\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Feedback:
    """What one choice, card, pair or step gives back; `where` is what its usual length goes by."""

    chapter: str
    place: Place
    path: str
    text: str
    where: Where

    def spot(self, **words: str) -> Spot:
        """The feedback as the spot of a rule."""
        return Spot(self.place, self.path, words)

    @property
    def words(self) -> int:
        """How many words it has."""
        return word_count(self.text)


@lru_cache(maxsize=1)
def feedback(placed: Placed) -> tuple[Feedback, ...]:
    """All feedback of finished exercises, in the order of the files."""
    return tuple(_feedback(placed))


def _feedback(placed: Placed) -> Iterator[Feedback]:
    for id, document in placed.documents.items():
        chapter = placed.course.chapters[id]
        quizzed = {slot.key for slot in chapter.slots if slot.section in SECTIONS}
        for path, value in document.leaves:
            if path[-1] != "feedback" or f"{id}/{path[0]}" in unfinished(placed):
                continue
            exercise = chapter.exercises[str(path[0])]
            where: Where = "casus" if isinstance(exercise, Case) else ""
            if isinstance(exercise, Question) and exercise.key in quizzed and path[1] == "choices":
                where = "goed" if document.data[path[0]]["choices"][path[2]].get("correct") else "fout"
            yield Feedback(id, document.place(path), dotted(path), plain(value), where)


class KaleTerugkoppeling(PieceRule):
    """De terugkoppeling begint met niet meer dan “{start}”."""

    def spots(self) -> Iterator[Spot]:
        """Schrap dat: of het klopt, staat er al bij. Begin met wat de keuze oproept of waarom ze past."""
        for one in feedback(self.placed):
            first = next(iter(sentences(one.text)), "")
            if BARE.match(first):
                yield one.spot(start=first)


class AlleenTeruglezen(PieceRule):
    """De terugkoppeling stuurt de lezer alleen terug: “{advice}”."""

    def spots(self) -> Iterator[Spot]:
        """Zeg wat deze keuze oproept en wat iemand wel kan zeggen; een verwijzing mag erbij."""
        for one in feedback(self.placed):
            said = sentences(one.text)
            back = [sentence for sentence in said if AGAIN.search(sentence)]
            rest = sum(word_count(sentence) for sentence in said if sentence not in back)
            if back and rest < LEAST_BESIDE:
                yield one.spot(advice=back[0])


class TerugkoppelingTeLang(PieceRule):
    """De terugkoppeling heeft {count} woorden, boven {limit} leest niemand haar uit."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Houd wat het voor de melder doet en één zin die je wel kunt zeggen; de rest hoort in de tekst."""
        for one in feedback(self.placed):
            if one.words > LONGEST:
                yield one.spot(count=str(one.words), limit=str(LONGEST))


class TerugkoppelingZelfdeOpening(PieceRule):
    """De terugkoppeling opent met “{opening}”, net als {other}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Begin anders: wie twee keer hetzelfde begin leest, leest de rest niet meer."""
        seen: dict[tuple[str, ...], Feedback] = {}
        for one in feedback(self.placed):
            opening = OPENS.findall(one.text)[:OPENING]
            key = (one.chapter, *(word.lower() for word in opening))
            if len(opening) == OPENING and key in seen:
                yield one.spot(opening=" ".join(opening), other=seen[key].path)
            seen.setdefault(key, one)


class TerugkoppelingLengte(PieceRule):
    """De terugkoppeling heeft {count} woorden, meestal zijn het er {least} tot {most}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Vul aan wat de keuze oproept, of schrap wat de lezer al weet."""
        for one in feedback(self.placed):
            if one.where and not USUAL[one.where][0] <= one.words <= USUAL[one.where][1]:
                least, most = map(str, USUAL[one.where])
                yield one.spot(count=str(one.words), least=least, most=most)
