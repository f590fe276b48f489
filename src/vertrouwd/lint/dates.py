"""Rules about what is out of date on a day that somebody asks about; without a day they say nothing.

Nothing here is an error: a course does not break because time passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vertrouwd import labels
from vertrouwd.lint.rule import Rule, Spot

A_YEAR = timedelta(days=365)


class FeitOverDatum(Rule):
    """{id} moest voor {day} nagekeken worden: {title}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Lees de bron opnieuw, pas het feit aan, en verhoog `valid_on` en `check_before`."""
        if self.today:
            law = self.placed.data("data/law.yml")
            for id, fact in self.course.law.items():
                if id in self.course.cited_law and fact.check_before <= self.today:
                    words = {"id": id, "title": fact.title, "day": labels.day(fact.check_before)}
                    yield Spot(law.place((id, "check_before")), f"{id}.check_before", words)


class HulplijnNietNagekeken(Rule):
    """De gegevens van {name} zijn {since}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Kijk op de site van de organisatie zelf, en zet de dag bij `verified_on`."""
        if self.today:
            referrals = self.placed.data("data/referrals.yml")
            for key, referral in self.course.referrals.items():
                seen = referral.verified_on
                if seen is None or seen + A_YEAR <= self.today:
                    since = f"voor het laatst nagekeken op {labels.day(seen)}" if seen else "nooit nagekeken"
                    yield Spot(referrals.place((key,)), key, {"name": referral.name, "since": since})


class HoofdstukLangNietHerlezen(Rule):
    """Dit hoofdstuk is voor het laatst herlezen op {day}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Lees het opnieuw, en zet de dag bij `reviewed`."""
        if self.today:
            for id, chapter in self.course.chapters.items():
                if chapter.head.reviewed + A_YEAR <= self.today:
                    place = self.placed.texts[id].document.place(("reviewed",))
                    yield Spot(place, "reviewed", {"day": labels.day(chapter.head.reviewed)})
