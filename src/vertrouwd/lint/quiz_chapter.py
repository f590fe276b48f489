"""Rules about what the questions of one chapter give away together.

The limits are those for 8 items, as shares of the items there are, rounded up: 4 of 8 is 5 of 10.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase

from vertrouwd.lint import surface
from vertrouwd.lint.chance import longest_run
from vertrouwd.lint.quiz import LEAST_IN_CHAPTER, QuizItem, quiz, share
from vertrouwd.lint.quiz_items import denial
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.read import Placed

HALF, THREE_OF_EIGHT, QUARTER, EIGHTH = 1 / 2, 3 / 8, 1 / 4, 1 / 8
LONGEST_RUN = 4
EXPECTED_TO_ASK = 2  # keys: a place where fewer are expected may stay empty
SITUATIONS = 60  # per cent of the items


def chapters(placed: Placed) -> Iterator[Sequence[QuizItem]]:
    """The items of every chapter that has enough of them to say something."""
    yield from (items for items in quiz(placed).values() if len(items) >= LEAST_IN_CHAPTER)


def over(placed: Placed, part: float, shows: Callable[[QuizItem], bool]) -> Iterator[Spot]:
    """A spot for each chapter in which more than a share of the items show something."""
    for items in chapters(placed):
        found, limit = [item for item in items if shows(item)], share(part, items)
        if len(found) > limit:
            keys = ", ".join(item.question.key for item in found)
            said = f"in {len(found)} van {len(items)} vragen, hoogstens {limit}: {keys}"
            yield Spot(found[0].place, "toets", {"found": said})


def spot(items: Sequence[QuizItem], **words: str) -> Spot:
    """The place of the first item of a chapter, and how many there are."""
    return Spot(items[0].place, "toets", {"all": str(len(items))} | words)


class LangsteIsGoed(PieceRule):
    """Het goede antwoord is het langste {found}."""

    def spots(self) -> Iterator[Spot]:
        """Maak in een van deze vragen een foute keuze langer, of het goede antwoord korter."""
        return over(self.placed, HALF, lambda item: item.key_is(max, item.lengths))


class KortsteIsGoed(PieceRule):
    """Het goede antwoord is het kortste {found}."""

    def spots(self) -> Iterator[Spot]:
        """Maak in een van deze vragen een foute keuze korter, of het goede antwoord langer."""
        return over(self.placed, HALF, lambda item: item.key_is(min, item.lengths))


class PlaatsNooitGoed(PieceRule):
    """In {all} vragen staat het goede antwoord nooit op plaats {letter}."""

    def spots(self) -> Iterator[Spot]:
        """Zet in een vraag de keuzes in een andere volgorde en kijk wat er op {letter} komt."""
        for items in chapters(self.placed):
            used = {item.key for item in items}
            for place in range(max(len(item.choices) for item in items)):
                expected = sum(item.chance for item in items if len(item.choices) > place)
                if place not in used and expected >= EXPECTED_TO_ASK:
                    yield spot(items, letter=ascii_lowercase[place])


class PlaatsAchterElkaar(PieceRule):
    """Het goede antwoord staat {run} keer achter elkaar op dezelfde plaats, hoogstens {limit} mag."""

    def spots(self) -> Iterator[Spot]:
        """Zet in een van die vragen de keuzes in een andere volgorde."""
        for items in chapters(self.placed):
            if (run := longest_run([item.key for item in items])) > LONGEST_RUN:
                yield spot(items, run=str(run), limit=str(LONGEST_RUN))


class OntkenningTeVaak(PieceRule):
    """Er wordt gevraagd naar wat niet klopt {found}."""

    def spots(self) -> Iterator[Spot]:
        """Vraag naar wat wel klopt: een ontkenning leest iedereen wel eens over het hoofd."""
        return over(self.placed, EIGHTH, lambda item: bool(denial(item.question)))


class AbsoluutAlleenFout(PieceRule):
    """Alleen een foute keuze zegt iets als *altijd* {found}."""

    def spots(self) -> Iterator[Spot]:
        """Schrap het woord, of geef ook het goede antwoord er een: anders valt deze keuze zo af."""
        return over(self.placed, EIGHTH, lambda item: item.only_wrong(surface.absolute))


class VoorbehoudAlleenGoed(PieceRule):
    """Alleen het goede antwoord zegt iets als *soms* {found}."""

    def spots(self) -> Iterator[Spot]:
        """Schrap het voorbehoud, of geef een foute keuze er ook een."""
        return over(self.placed, QUARTER, lambda item: item.only_key(surface.hedged))


class AardigsteIsGoed(PieceRule):
    """Alleen het goede antwoord heeft een aardig woord {found}."""

    def spots(self) -> Iterator[Spot]:
        """Geef ook een foute keuze een woord als *samen* of *ruimte*, of haal het uit het goede antwoord."""
        return over(self.placed, THREE_OF_EIGHT, lambda item: item.only_key(surface.nice))


class EchoVanDeVraag(PieceRule):
    """Het goede antwoord echoot de vraag het meest {found}."""

    def spots(self) -> Iterator[Spot]:
        """Zeg het goede antwoord in andere woorden, of laat een foute keuze woorden uit de vraag herhalen."""
        return over(self.placed, HALF, lambda item: item.key_is(max, item.overlaps))


class TeWeinigSituaties(PieceRule):
    """{count} van {all} vragen gaan over een situatie ({percent} %), minstens {limit} % moet."""

    def spots(self) -> Iterator[Spot]:
        """Vraag wat iemand in een situatie doet of zegt, en zet er `situation: true` bij."""
        for items in chapters(self.placed):
            count = sum(item.question.situation for item in items)
            if (percent := 100 * count / len(items)) < SITUATIONS:
                yield spot(items, count=str(count), percent=f"{percent:.0f}", limit=str(SITUATIONS))
