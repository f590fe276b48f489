"""Rules about figures: whoever reads a number may ask where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from vertrouwd.labels import MONTHS
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.model import Part
from vertrouwd.places import Place
from vertrouwd.prose import CITATION, LAW, references
from vertrouwd.read.references import place_in

INVENTED = ("scene", "gesprek", "casus", "werkvorm")
"""Sections that tell a story or run a session: their numbers are nobody's findings."""
SMALL = 12  # up to here a bare number counts what stands on the page

PARAGRAPH = re.compile(r"(?:^(?!\s*$|>|#|```).*\n?)+", re.MULTILINE)
NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
FIGURE = re.compile(
    rf"(?P<share>{NUMBER}\s?(?:%|procent\b)|{NUMBER} (?:op de|van de|op elke) {NUMBER})"
    rf"|(?<![\w.,-])(?P<count>{NUMBER})(?![\w-]|[.,]\d)"
)
ABOUT = r"(?:ruim|bijna|circa|ca\.|ongeveer|zo.n|meer dan|minder dan|maar|slechts|zeker|minstens|hoogstens)"
NAMED = (
    r"artikel(?:en)?|artt?\.|lid|leden|sub|onder|aanhef|nr\.|nummer|dossier|wetsvoorstel|kamerstuk(?:ken)?|deel"
    r"|module|hoofdstuk|paragraaf|bladzijde|blz\.|pagina|stap|vraag|kaart|regel|ronde|titel|boek|versie"
)
MONTH = "|".join(MONTHS)
TEXTS = (CITATION, LAW, re.compile(r"\]\([^)]*\)|`[^`]*`|https?://\S+"))
NO_FIGURE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\b\d{{1,2}}(?:e|ste)? (?:{MONTH})(?: \d{{4}})?\b|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}\b",
        rf"(?:(?P<about>\b{ABOUT}) )?(?<![\d.,])(?:19|20)\d\d(?:[-–/]\d{{2,4}})?(?![\w%]|[.,]\d| ?procent)",
        rf"\b(?:{NAMED}) \d[\w.:-]*(?: \d{{3}})*(?:(?:,| en| of| tot| t/m|–) ?(?:lid )?\d[\w.:-]*)*",
        r"\b(?-i:[A-Z]{2,}|Sr|Sv|Rv) \d[\w.:]*",
        r"\b\d{1,2}[.:]\d{2}(?: uur)?\b|\b\d{1,2} uur\b",
        r"\b0\d{2,3}[- ]?\d{4,}\b|\b(?:112|113|144)\b|\b\d{4} ?(?-i:[A-Z]{2})\b",
        r"\(\d{1,2}\)|, \d{2},|\b\d{1,2} jaar oud\b|\b\d{1,2}-jarige?\b",
        r"\b\d+(?: (?:tot|of|à) \d+|[-–]\d+)? (?:seconden|minuten|minuut|woorden|tekens|punten)\b",
        r"^\s*\d+[.)] ",
    )
)
WORDS = r"(?:[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\w*tien|\w*tig)"
IN_WORDS = re.compile(
    rf"\b(?:{WORDS} op de {WORDS}|(?:[eé][eé]n|twee) ?derde|drie ?kwart|{WORDS} procent"
    rf"|(?!zo\b)\w*(?:honderd|duizend)|{WORDS} miljoen)\b",
    re.IGNORECASE,
)


class CijferZonderBron(PieceRule):
    """Het cijfer `{figure}` heeft in deze alinea geen bron waarvan de inhoud is gezien."""

    pattern = FIGURE

    def spots(self) -> Iterator[Spot]:
        """Noem in de alinea een rechtsfeit of een bron met `seen: content`, of laat het cijfer weg."""
        for text in self.placed.texts.values():
            for part in text.body:
                if isinstance(part, Part) and part.section not in INVENTED:
                    for place, figure in self._unfounded(part, text.file):
                        yield Spot(place, part.section or "", {"figure": figure})

    def _unfounded(self, part: Part, file: Path) -> Iterator[tuple[Place, str]]:
        for paragraph in PARAGRAPH.finditer(part.text):
            if self._founded(paragraph[0]):
                continue
            for match in self.pattern.finditer(_only_figures(paragraph[0])):
                if not _counts_the_page(match):
                    place = place_in(file, part.line, part.text, paragraph.start() + match.start())
                    yield place, " ".join(match[0].split())

    def _founded(self, paragraph: str) -> bool:
        return any(
            found.kind == "law"
            or (found.kind == "source" and self.course.sources[found.key].seen == "content")
            for found in references(paragraph)
        )


class GetalInWoorden(CijferZonderBron):
    """Het getal *{figure}* heeft in deze alinea geen bron waarvan de inhoud is gezien."""

    level = "let-op"
    pattern = IN_WORDS

    def spots(self) -> Iterator[Spot]:
        """Komt het uit onderzoek, noem dan de bron; is het bij wijze van spreken, kies een ander woord."""
        yield from super().spots()


def _only_figures(paragraph: str) -> str:
    """The paragraph with spaces for whatever has digits and is no figure."""
    for pattern in chain(TEXTS, NO_FIGURE):
        paragraph = pattern.sub(_blank, paragraph)
    return paragraph


def _blank(match: re.Match[str]) -> str:
    # What looks like a year is a number after all in *ruim 2000 leden*.
    return match[0] if match.groupdict().get("about") else " " * len(match[0])


def _counts_the_page(match: re.Match[str]) -> bool:
    count = match.groupdict().get("count")
    return count is not None and "," not in count and int(count.replace(".", "")) <= SMALL
