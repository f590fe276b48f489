"""The glossary: its terms, and what is wrong between them and the rest of the course."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vertrouwd.model import Course, Term
from vertrouwd.places import Finding
from vertrouwd.prose import Reference
from vertrouwd.read.facts import fields_of, mapping
from vertrouwd.read.messages import Message
from vertrouwd.read.references import reference_findings
from vertrouwd.read.yaml import Document, Path_, dotted


def glossary(file: Path) -> dict[str, Term]:
    """The terms by key; CourseError with every fault."""
    return mapping(Term, file)


def unknown_term(key: str) -> Message:
    """The complaint about a key that is no term."""
    return Message(
        "begrip-bestaat-niet",
        f"`{key}` staat niet in data/glossary.yml",
        "Noem de sleutel van een begrip dat daar staat, of haal dit weg.",
    )


def glossary_findings(course: Course, file: Path) -> Iterator[Finding]:
    """Terms that point at nothing, and words that would belong to two of them."""
    document = fields_of(file)
    yield from _forms(course, document)
    for key, term in course.glossary.items():
        for n, other in enumerate(term.see):
            if other not in course.glossary:
                yield _finding(document, (key, "see", n), unknown_term(other))
        for other in term.not_:
            if other not in course.glossary:
                yield _finding(document, (key, "not", other), unknown_term(other))
        for n, source in enumerate(term.sources):
            path = (key, "sources", n)
            reference = Reference("law" if source in term.law else "source", source, 0)
            yield from reference_findings(course, reference, document.place(path), dotted(path))


def _forms(course: Course, document: Document) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for key, term in course.glossary.items():
        for path, form in _written(key, term):
            # A capital at the start of a sentence makes two forms the same.
            owner = owners.setdefault(form[:1].upper() + form[1:], key)
            if owner != key:
                said = Message(
                    "vorm-dubbel",
                    f"`{form}` hoort ook bij `{owner}`",
                    "Haal het bij een van de twee weg: een woord leidt maar naar één begrip.",
                )
                yield _finding(document, path, said)


def _written(key: str, term: Term) -> Iterator[tuple[Path_, str]]:
    yield (key, "term"), term.term
    if term.short:
        yield (key, "short"), term.short
    yield from (((key, "forms", n), form) for n, form in enumerate(term.forms))


def _finding(document: Document, path: Path_, said: Message) -> Finding:
    return Finding(document.place(path), said.code, said.what, said.advice, dotted(path))
