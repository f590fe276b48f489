"""Rules about what the questions of a whole course give away together, from 60 items on.

A course has no chapter in whose head an exemption could stand: these rules are firm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import fmean
from string import ascii_lowercase

from vertrouwd.lint import surface
from vertrouwd.lint.chance import longest_run, most_by_chance, uneven
from vertrouwd.lint.quiz import LEAST_IN_COURSE, QuizItem, whole
from vertrouwd.lint.quiz_items import denial
from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.places import Place

POINTS = 10  # percentage points between the share of keys and of wrong choices
ECHO = 8  # percentage points above chance
ABSOLUTES = 5  # per cent of the wrong choices: with fewer, one word more or less decides
DENIALS, KIND, ACTIVE, SITUATIONS = 5, 10, 15, 60  # per cent of the items
RUN_OF_THREE, RUN_OF_FOUR = 8, 6  # by the number of choices


class CourseRule(Rule):
    """The base of a rule about all items together; its place is the contents of the course."""

    firm = True

    def all(self) -> Sequence[QuizItem]:
        """Every item of the course; none while there are too few."""
        items = whole(self.placed)
        return items if len(items) >= LEAST_IN_COURSE else ()

    def spot(self, **words: str) -> Spot:
        """The one spot of such a rule."""
        return Spot(Place(self.placed.root / "_toc.yml"), "", words)

    def by_chance(self, shows: Callable[[QuizItem], bool]) -> Iterator[Spot]:
        """A spot where more items show something than chance gives in 95 % of courses."""
        if items := self.all():
            count, limit = sum(map(shows, items)), most_by_chance(item.chance for item in items)
            if count > limit:
                yield self.spot(count=str(count), all=str(len(items)), limit=str(limit))

    def outside(self, percent: float, least: float = 0, most: float = 100) -> Iterator[Spot]:
        """A spot where a percentage of a course with enough items is outside its limits."""
        if self.all() and not least <= percent <= most:
            yield self.spot(percent=f"{percent:.0f}", least=f"{least:.0f}", most=f"{most:.0f}")

    def shares(self, has: Callable[[str], bool]) -> tuple[float, float]:
        """The percentages of keys and of wrong choices that have something; 0 without items."""
        items = self.all()
        keys = [has(item.choices[item.key]) for item in items]
        wrong = [has(item.choices[n]) for item in items for n in item.wrong]
        return percentage(keys), percentage(wrong)


def percentage(hits: Sequence[bool]) -> float:
    """How many per cent are true; 0 of nothing."""
    return 100 * fmean(hits) if hits else 0


class LangsteIsGoedInCursus(CourseRule):
    """In {count} van {all} vragen is het goede antwoord het langste; toeval geeft er hoogstens {limit}."""

    def spots(self) -> Iterator[Spot]:
        """Kort goede antwoorden in; `vertrouwd check --report` noemt per hoofdstuk hoeveel het er zijn."""
        return self.by_chance(lambda item: item.key_is(max, item.lengths))


class KortsteIsGoedInCursus(CourseRule):
    """In {count} van {all} vragen is het goede antwoord het kortste; toeval geeft er hoogstens {limit}."""

    def spots(self) -> Iterator[Spot]:
        """Kort foute keuzes in; `vertrouwd check --report` noemt per hoofdstuk hoeveel het er zijn."""
        return self.by_chance(lambda item: item.key_is(min, item.lengths))


class PlaatsenScheef(CourseRule):
    """De plaatsen van het goede antwoord zijn scheef verdeeld: {places} (χ² {chi}, hoogstens {limit})."""

    def spots(self) -> Iterator[Spot]:
        """Zet in vragen waar het op de volste plaats staat, de keuzes in een andere volgorde."""
        if items := self.all():
            places = range(max(len(item.choices) for item in items))
            seen = [sum(item.key == place for item in items) for place in places]
            expected = [sum(item.chance for item in items if len(item.choices) > place) for place in places]
            told = uneven(seen, expected)
            if told and told[0] > told[1]:
                said = " ".join(f"{ascii_lowercase[place]} {seen[place]}" for place in places)
                yield self.spot(places=said, chi=_comma(told[0]), limit=_comma(told[1]))


class PlaatsAchterElkaarInCursus(CourseRule):
    """Het goede antwoord staat ergens {run} keer achter elkaar op dezelfde plaats, hoogstens {limit} mag."""

    def spots(self) -> Iterator[Spot]:
        """Zet in een van die vragen de keuzes in een andere volgorde."""
        if items := self.all():
            limit = RUN_OF_THREE if fmean(len(item.choices) for item in items) < 3.5 else RUN_OF_FOUR
            if (run := longest_run([item.key for item in items])) > limit:
                yield self.spot(run=str(run), limit=str(limit))


class OntkenningTeVaakInCursus(CourseRule):
    """{percent} % van de vragen vraagt naar wat niet klopt, hoogstens {most} % mag."""

    def spots(self) -> Iterator[Spot]:
        """Draai vragen om, zodat ze vragen naar wat wel klopt."""
        return self.outside(percentage([bool(denial(item.question)) for item in self.all()]), most=DENIALS)


class AbsoluutAlleenFoutInCursus(CourseRule):
    """Van de goede keuzes zegt {percent} % iets als *altijd*, van de foute {wrong} %; minstens {least}."""

    def spots(self) -> Iterator[Spot]:
        """Schrap zulke woorden uit foute keuzes, of laat ook goede antwoorden iets stelligs zeggen."""
        key, wrong = self.shares(surface.absolute)
        if key < wrong / 2 and wrong >= ABSOLUTES:
            yield self.spot(percent=f"{key:.0f}", wrong=f"{wrong:.0f}", least=f"{wrong / 2:.0f}")


class VoorbehoudAlleenGoedInCursus(CourseRule):
    """Goede antwoorden zeggen {percent} procentpunten vaker iets als *soms* dan foute; hoogstens {most}."""

    def spots(self) -> Iterator[Spot]:
        """Schrap voorbehoud uit goede antwoorden, of geef het ook aan foute keuzes."""
        key, wrong = self.shares(surface.hedged)
        return self.outside(key - wrong, least=-100, most=POINTS)


class AardigsteIsGoedInCursus(CourseRule):
    """Goede antwoorden hebben {percent} procentpunten vaker een aardig woord dan foute; hoogstens {most}."""

    def spots(self) -> Iterator[Spot]:
        """Maak vaker de lieve keuze de foute: geruststellen, beloven, overnemen."""
        key, wrong = self.shares(surface.nice)
        return self.outside(key - wrong, least=-100, most=POINTS)


class TeWeinigLieveAfleiders(CourseRule):
    """In {percent} % van de vragen lokt een foute keuze met `lure: kind`, minstens {least} % moet."""

    def spots(self) -> Iterator[Spot]:
        """Voeg foute keuzes toe die geruststellen of beloven: anders wint wie steeds het aardigste kiest."""
        kind = [any(c.lure == "kind" and not c.correct for c in item.question.choices) for item in self.all()]
        return self.outside(percentage(kind), least=KIND)


class TeWeinigActieveSleutels(CourseRule):
    """In {percent} % van de vragen is iets doen het goede (`lure: active`), minstens {least} % moet."""

    def spots(self) -> Iterator[Spot]:
        """Voeg vragen toe waarin handelen klopt: acuut gevaar, de meldcode, een patroon voor de directie."""
        active = [any(c.lure == "active" and c.correct for c in item.question.choices) for item in self.all()]
        return self.outside(percentage(active), least=ACTIVE)


class EchoVanDeVraagInCursus(CourseRule):
    """In {percent} % van de vragen echoot het goede antwoord de vraag het meest, hoogstens {most} % mag."""

    def spots(self) -> Iterator[Spot]:
        """Zeg goede antwoorden in andere woorden, of laat foute keuzes de vraag herhalen."""
        items = self.all()
        echoes = percentage([item.key_is(max, item.overlaps) for item in items])
        return self.outside(echoes, most=ECHO + 100 * fmean([item.chance for item in items] or [0]))


class TeWeinigSituatiesInCursus(CourseRule):
    """{percent} % van de vragen gaat over een situatie, minstens {least} % moet."""

    def spots(self) -> Iterator[Spot]:
        """Vraag vaker wat iemand in een situatie doet of zegt."""
        return self.outside(percentage([item.question.situation for item in self.all()]), least=SITUATIONS)


def _comma(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
