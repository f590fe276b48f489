"""Rules about the words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vertrouwd.lint.rule import PieceRule, Rule, Spot
from vertrouwd.model import Part
from vertrouwd.places import Place
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import Document, dotted, load

LONGEST = 45  # words of an explanation: what still fits beside a word
# The team's climate, the policy word and the legal term, taken for one another.
SWAPPED = re.compile(
    r"psychosociale\s+veiligheid\b"
    r"|psychosociaal\s+veilige?\b"
    r"|\b(?:psychologische|sociale)\s+arbeidsbelasting\b"
    r"|\b(?:psychologische|sociale)\s+veiligheid\s+\(PSA\)"
    r"|\bPSA\s+\((?:psychologische|sociale)\s+veiligheid\)",
    re.IGNORECASE,
)
# Who writes about the word itself sets it apart; a chapter's title may be an article's title.
APART = re.compile(r"“[^”]*”|‘[^’]*’|\*[^*]+\*|\[[^]]*\]\(|^#.*$", re.MULTILINE)
TITLES = {"title", "article", "search_terms"}


class VeiligheidVerwisseld(PieceRule):
    """`{words}` haalt begrippen door elkaar."""

    def spots(self) -> Iterator[Spot]:
        """Schrijf psychologische veiligheid (team), sociale veiligheid (beleid) of PSA (wet); of citeer."""
        for id, text in self.placed.texts.items():
            yield from self._values(text.document)
            for part in text.body:
                for match in _swapped(part.text) if isinstance(part, Part) else ():
                    place = place_in(text.file, part.line, match.string, match.start())
                    yield _spot(place, part.section or "", match)
            yield from self._values(self.placed.documents[id])
        for name, page in self.course.pages.items():
            for match in _swapped(page):
                yield _spot(place_in(self.placed.root / f"{name}.md", 1, page, match.start()), "", match)

    def _values(self, document: Document) -> Iterator[Spot]:
        for path, value in document.leaves:
            if isinstance(value, str) and path[0] not in TITLES:
                for match in _swapped(value):
                    yield _spot(document.place(path), dotted(path), match)


class UitlegTeLang(Rule):
    """De uitleg van `{term}` heeft {count} woorden."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Houd haar op {longest} woorden: ze staat naast het woord, ook op een telefoon."""
        document = None
        for key, term in self.course.glossary.items():
            count = len(term.explanation.split())
            if count > LONGEST:
                document = document or load(self.placed.root / "data" / "glossary.yml")
                words = {"term": term.term, "count": str(count), "longest": str(LONGEST)}
                yield Spot(document.place((key, "explanation")), f"{key}.explanation", words)


def _swapped(text: str) -> Iterator[re.Match[str]]:
    apart = [match.span() for match in APART.finditer(text)]
    for match in SWAPPED.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in apart):
            yield match


def _spot(place: Place, path: str, match: re.Match[str]) -> Spot:
    return Spot(place, path, {"words": " ".join(match[0].split())})
