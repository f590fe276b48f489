"""Rules about the legal facts of the course."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import theme

FILE = "data/law.yml"


class RechtsfeitOngebruikt(Rule):
    """Rechtsfeit `{id}` wordt nergens genoemd."""

    def spots(self) -> Iterator[Spot]:
        """Haal het uit data/law.yml: elk feit dat er staat, moet iemand twee keer per jaar nakijken."""
        named = {id for belief in self.course.misconceptions.values() for id in belief.sources}
        for id in self.course.law:
            if id not in self.course.cited_law and id not in named:
                yield Spot(self.placed.data(FILE).place((id,)), id, {"id": id})


class RechtsfeitZonderThema(Rule):
    """Rechtsfeit `{id}` hoort bij geen thema en komt op geen pagina."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Begin het nummer met de letters van een thema in data/law_themes.yml, of voeg het thema toe."""
        for id in self.course.law:
            if theme(id) not in self.course.law_themes:
                yield Spot(self.placed.data(FILE).place((id,)), id, {"id": id})


class WettekstZonderDag(Rule):
    """Rechtsfeit `{id}` is in een wettekst nagekeken, en van welke dag die tekst was staat er niet."""

    def spots(self) -> Iterator[Spot]:
        """Zet bij `text_date` de dag van de tekst die is gelezen: onder elk hoofdstuk staat die dag."""
        for id, fact in self.course.law.items():
            read = fact.bwb and fact.status in {"verified", "verified-2017"}
            if read and fact.text_date is None:
                yield Spot(self.placed.data(FILE).place((id,)), id, {"id": id})


class NakijkdagVoorLeesdag(Rule):
    """Rechtsfeit `{id}` moet worden nagekeken voordat het is gelezen."""

    def spots(self) -> Iterator[Spot]:
        """Zet bij `check_before` een dag na `valid_on`."""
        for id, fact in self.course.law.items():
            if fact.check_before <= fact.valid_on:
                yield Spot(self.placed.data(FILE).place((id, "check_before")), id, {"id": id})
