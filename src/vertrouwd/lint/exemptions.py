"""Rules that an author set aside with a reason: taken out of the findings, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import Exemption
from vertrouwd.places import Finding, Place
from vertrouwd.read import Placed


@dataclass(frozen=True)
class Granted:
    """One exemption of one chapter, with its place and what it took out of the findings."""

    chapter: str
    exemption: Exemption
    place: Place
    covers: list[Finding] = field(default_factory=list)

    def fits(self, chapter: str, finding: Finding) -> bool:
        """Whether this exemption is about that finding."""
        if chapter != self.chapter or finding.code != self.exemption.rule:
            return False
        at, path = self.exemption.at, finding.path
        return at is None or path == at or path.startswith((f"{at}.", f"{at}["))


def granted(placed: Placed) -> list[Granted]:
    """Every exemption of every chapter, in the order of the course."""
    return [
        Granted(id, exemption, placed.texts[id].document.place(("exemptions", n)))
        for id, chapter in placed.course.chapters.items()
        for n, exemption in enumerate(chapter.head.exemptions)
    ]


def without(findings: Iterable[Finding], exemptions: list[Granted], placed: Placed) -> Iterator[Finding]:
    """The findings that no exemption covers; each exemption keeps what it covers."""
    chapters = {text.file: id for id, text in placed.texts.items()}
    chapters |= {document.file: id for id, document in placed.documents.items()}
    for finding in findings:
        chapter = chapters.get(finding.place.file, "")
        covering = next((one for one in exemptions if one.fits(chapter, finding)), None)
        if covering:
            covering.covers.append(finding)
        else:
            yield finding


class UitzonderingKlopt(Rule):
    """De uitzondering op `{rule}` klopt niet: {why}."""

    firm = True

    def __init__(self, placed: Placed, known: dict[str, type[Rule]], exemptions: list[Granted]) -> None:
        super().__init__(placed)
        self.known, self.exemptions = known, exemptions

    def spots(self) -> Iterator[Spot]:
        """Noem een regel uit docs/rules.md die hier wel iets vond, of haal de uitzondering weg."""
        for one in self.exemptions:
            rule = self.known.get(one.exemption.rule)
            why = ""
            if rule is None:
                why = "die regel is er niet"
            elif rule.firm:
                why = "van die regel is geen uitzondering mogelijk"
            elif not one.covers:
                why = "de regel vindt daar niets"
            if why:
                yield Spot(one.place, "exemptions", {"rule": one.exemption.rule, "why": why})
