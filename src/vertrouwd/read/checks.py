"""What must be true between files: slots, goals, sources, law, links, misconceptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from vertrouwd.model import Chapter, Course, Part
from vertrouwd.places import Finding, Place
from vertrouwd.prose import Reference, references
from vertrouwd.read import borrowing
from vertrouwd.read.chapter import ChapterText
from vertrouwd.read.document import leaves
from vertrouwd.read.glossary import unknown_term
from vertrouwd.read.references import place_in, reference_findings
from vertrouwd.read.yaml import Document, Path_, dotted

__all__ = ["Checks", "leaves"]


class Checks:
    """The checks of one chapter against the rest of the course."""

    def __init__(self, course: Course, chapter: Chapter, text: ChapterText, document: Document) -> None:
        self.course, self.chapter, self.text, self.document = course, chapter, text, document
        self.articles = {article.id: article for module in course.modules for article in module.articles}

    def findings(self) -> Iterator[Finding]:
        """Every finding, in no particular order."""
        yield from self._slots()
        yield from self._head()
        yield from borrowing.findings(self.course, self.chapter, self.text)
        yield from self._prose()
        for path, value in self.document.leaves:
            yield from self._value(path, value)

    def _slots(self) -> Iterator[Finding]:
        counted = Counter(slot.key for slot in self.chapter.slots)
        for slot in self.chapter.slots:
            place = Place(self.text.file, slot.line)
            if slot.key not in self.chapter.exercises:
                yield Finding(
                    place,
                    "oefening-bestaat-niet",
                    f"er is geen oefening `{slot.key}`",
                    f"Maak haar in {self.document.file.name}, of haal dit slot weg.",
                )
            elif counted[slot.key] > 1:
                yield Finding(
                    place,
                    "oefening-dubbel",
                    f"`{slot.key}` staat {counted[slot.key]} keer in dit hoofdstuk",
                    "Geef elke oefening één plaats.",
                )
        for key in self.chapter.exercises.keys() - counted.keys():
            yield Finding(
                self.document.place((key,)),
                "oefening-zonder-plaats",
                f"`{key}` staat nergens in het hoofdstuk",
                f"Zet in het hoofdstuk een slot ```{{exercise}} {key}```.",
                key,
            )

    def _head(self) -> Iterator[Finding]:
        place, head = self.text.document.place, self.chapter.head
        article = self.articles.get(self.chapter.id)
        if article and head.article != article.title:
            yield Finding(
                place(("article",)),
                "artikel-klopt-niet",
                f"`article` is niet de titel uit data/articles.yml: `{article.title}`",
                "Neem die titel letterlijk over.",
                "article",
            )
        for n, id in enumerate(head.after):
            if id not in self.articles:
                yield Finding(
                    place(("after", n)),
                    "hoofdstuk-bestaat-niet",
                    f"`{id}` staat niet in data/articles.yml",
                    "Noem een bestaand id.",
                    "after",
                )
        for n, key in enumerate(head.unmarked_terms):
            if key not in self.course.glossary:
                said = unknown_term(key)
                yield Finding(
                    place(("unmarked_terms", n)),
                    said.code,
                    said.what,
                    said.advice,
                    f"unmarked_terms[{n + 1}]",
                )
        for n, key in enumerate(head.sources):
            yield from self._reference(Reference("source", key, 0), place(("sources", n)), "sources")

    def _prose(self) -> Iterator[Finding]:
        for part in (piece for piece in self.chapter.body if isinstance(piece, Part)):
            for reference in references(part.text):
                yield from self._reference(
                    reference, place_in(self.text.file, part.line, part.text, reference.offset)
                )

    def _reference(self, reference: Reference, place: Place, path: str = "") -> Iterator[Finding]:
        return reference_findings(self.course, reference, place, path, self.chapter.id)

    def _value(self, path: Path_, value: Any) -> Iterator[Finding]:
        if not isinstance(value, str):
            return
        place, name = self.document.place(path), dotted(path)
        last = path[-1] if isinstance(path[-1], str) else path[-2]
        if last == "goal" and value not in self.chapter.head.goals:
            yield Finding(
                place,
                "doel-bestaat-niet",
                f"`{value}` is geen leerdoel van dit hoofdstuk",
                f"Kies uit {', '.join(self.chapter.head.goals)}.",
                name,
            )
        elif last == "misconception" and value not in self.course.misconceptions:
            yield Finding(
                place,
                "misvatting-bestaat-niet",
                f"`{value}` staat niet in data/misconceptions.yml",
                "Noem een bestaande misvatting, of schrijf `why` in vijf woorden.",
                name,
            )
        elif last == "sources":
            yield from self._reference(Reference("source", value, 0), place, name)
        elif last == "uses" and value not in self.course.titles:
            yield Finding(
                place,
                "oefening-bestaat-niet",
                f"er is geen oefening `{value}`",
                "Noem een oefening als `hoofdstuk/sleutel`.",
                name,
            )
        else:
            for reference in references(value):
                yield from self._reference(reference, place, name)
