"""Measurements of the questions: what one shows, what a chapter and a course add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase

from vertrouwd.kinds.question.parts import Lure
from vertrouwd.lint import surface
from vertrouwd.lint.language import comma
from vertrouwd.lint.quiz import QuizItem, quiz, whole
from vertrouwd.lint.quiz_course import percentage
from vertrouwd.lint.quiz_items import denial
from vertrouwd.lint.robot import guesses
from vertrouwd.lint.rule import PieceRule, Rule, Spot
from vertrouwd.places import Place

MOST_SPREAD = 1.35
LEAST_RATIO, MOST_RATIO = 0.80, 1.20
CHAPTERS_FOR_A_ROBOT = 10
LURES: dict[Lure, str] = {"kind": "aardig", "active": "doen", "rule": "regel", "doubt": "twijfel"}


def cues(item: QuizItem) -> Iterator[str]:
    """What gives an item away, in words."""
    if item.spread > MOST_SPREAD:
        yield f"langste keuze {comma(item.spread)} keer de kortste"
    if not LEAST_RATIO <= item.ratio <= MOST_RATIO:
        yield f"goede antwoord {comma(item.ratio)} keer de foute"
    kinds: dict[str, Callable[[str], bool]] = {
        "een voorbehoud": surface.hedged,
        "een aardig woord": surface.nice,
    }
    yield from (f"alleen het goede heeft {what}" for what, has in kinds.items() if item.only_key(has))
    if item.only_wrong(surface.absolute):
        yield "alleen een foute is stellig"
    if item.key_is(max, item.overlaps):
        yield "het goede echoot de vraag"


def totals(items: Sequence[QuizItem]) -> str:
    """What some items add up to, on one line."""
    counts = {
        "langste goed": sum(item.key_is(max, item.lengths) for item in items),
        "kortste goed": sum(item.key_is(min, item.lengths) for item in items),
        "voorbehoud alleen goed": sum(item.only_key(surface.hedged) for item in items),
        "aardig alleen goed": sum(item.only_key(surface.nice) for item in items),
        "stellig alleen fout": sum(item.only_wrong(surface.absolute) for item in items),
        "echo": sum(item.key_is(max, item.overlaps) for item in items),
        "ontkenning": sum(bool(denial(item.question)) for item in items),
        "situatie": sum(item.question.situation for item in items),
    }
    places = Counter(item.key for item in items)
    choices = [choice for item in items for choice in item.question.choices]
    lures = Counter(choice.lure for choice in choices if not choice.correct)
    active = sum(choice.correct and choice.lure == "active" for choice in choices)
    return "; ".join(
        [
            f"{len(items)} vragen",
            ", ".join(f"{what} {count}" for what, count in counts.items()),
            "plaatsen " + " ".join(f"{ascii_lowercase[n]}{places[n]}" for n in range(max(places) + 1)),
            "lokkers " + ", ".join(f"{word} {lures[key]}" for key, word in LURES.items()),
            f"actieve sleutel {active}",
        ]
    )


def shares(items: Sequence[QuizItem]) -> Iterator[str]:
    """How often keys and wrong choices have a kind of word."""
    keys = [item.choices[item.key] for item in items]
    wrong = [item.choices[n] for item in items for n in item.wrong]
    kinds = {"stellig": surface.absolute, "voorbehoud": surface.hedged, "aardig": surface.nice}
    for what, has in kinds.items():
        right, others = percentage([has(key) for key in keys]), percentage([has(text) for text in wrong])
        yield f"{what} bij {right:.0f} % van de goede en {others:.0f} % van de foute keuzes"


class VraagVerraadt(PieceRule):
    """De vraag verraadt iets: {cues}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Eén zo'n vraag is niets; kijk naar wat het hoofdstuk samen doet."""
        for item in whole(self.placed):
            if found := list(cues(item)):
                yield Spot(item.place, item.question.key, {"cues": "; ".join(found)})


class Toetsbeeld(PieceRule):
    """Gemeten in de voorproef en de toets: {report}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Vergelijk het met andere hoofdstukken: wie er één leest, ziet de gewoonte niet."""
        for items in quiz(self.placed).values():
            if items:
                yield Spot(items[0].place, "toets", {"report": totals(items)})


class ToetsbeeldCursus(Rule):
    """Gemeten in alle vragen samen: {report}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """De grenzen voor een hele cursus gelden vanaf 60 vragen."""
        if sum(map(bool, quiz(self.placed).values())) > 1:
            items = whole(self.placed)
            place = Place(self.placed.root / "_toc.yml")
            yield Spot(place, "", {"report": "; ".join([totals(items), *shares(items)])})


class BlindGeraden(Rule):
    """Wie alleen naar de buitenkant kijkt, raadt {percent} % goed; toeval geeft {chance} %, ± {error}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Gemeten vanaf tien hoofdstukken, op hoofdstukken die de rader niet zag; er is geen grens."""
        chapters = [items for items in quiz(self.placed).values() if items]
        if len(chapters) >= CHAPTERS_FOR_A_ROBOT:
            told = guesses(chapters)
            share = 100 / told.all
            figures = {"percent": told.right, "chance": told.expected, "error": told.error}
            words = {name: comma(share * figure) for name, figure in figures.items()}
            yield Spot(Place(self.placed.root / "_toc.yml"), "", words)
