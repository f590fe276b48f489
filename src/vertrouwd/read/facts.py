"""The data files: articles, law, help lines, misconceptions, promises, sources."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, cast, get_args

from pybtex import errors
from pybtex.database import BibliographyData, Entry, parse_string
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text
from pydantic import BaseModel

from vertrouwd.model import Article, LawFact, Misconception, Promises, Referral, Seen, Source
from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read.shape import shape
from vertrouwd.read.yaml import load, text_of

M = TypeVar("M", bound=BaseModel)


def mapping(model: type[M], file: Path) -> dict[str, M]:
    """A file that maps ids to one model; CourseError with every fault in it."""
    document = load(file)
    findings: list[Finding] = []
    found: dict[str, M] = {}
    for key in document.data or {}:
        try:
            found[key] = shape(model, document, (key,))
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return found


def articles(file: Path) -> tuple[Article, ...]:
    """The thirty articles in course order; CourseError with every fault."""
    document = load(file)
    return tuple(shape(Article, document, (n,)) for n in range(len(document.data)))


def law(file: Path) -> dict[str, LawFact]:
    """The legal facts by id."""
    return mapping(LawFact, file)


def referrals(file: Path) -> dict[str, Referral]:
    """The organisations that help, by key."""
    return mapping(Referral, file)


def misconceptions(file: Path) -> dict[str, Misconception]:
    """The misconceptions by id."""
    return mapping(Misconception, file)


def promises(file: Path) -> Promises:
    """The sentences of the promise page."""
    return shape(Promises, load(file))


def captions(file: Path) -> dict[str, str]:
    """The caption of each module by its letter."""
    return {str(letter): str(caption) for letter, caption in load(file).data.items()}


def sources(file: Path) -> dict[str, Source]:
    """The publications by key; CourseError where the BibTeX cannot be read."""
    text = text_of(file)
    # Without this pybtex prints what is wrong and goes on with half an entry.
    with errors.capture() as faults:
        data: BibliographyData = parse_string(text, "bibtex")
    if faults:
        raise CourseError(_unreadable(fault, file) for fault in faults)
    return {key: _source(key, entry, file) for key, entry in data.entries.items()}


def _unreadable(fault: PybtexError, file: Path) -> Finding:
    place = Place(file, getattr(fault, "lineno", None) or 1)
    return Finding(
        place,
        "bib-onleesbaar",
        "hier is dit geen BibTeX meer",
        "Kijk naar haakjes en komma's op deze regel en die erboven.",
    )


def _source(key: str, entry: Entry, file: Path) -> Source:
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    people = [_plain(str(person)) for person in entry.persons.get("author", entry.persons.get("editor", []))]
    surnames = [
        _plain(" ".join(person.prelast_names + person.last_names))
        for person in entry.persons.get("author", entry.persons.get("editor", []))
    ]
    container = next(
        (fields[name] for name in ("journal", "booktitle", "institution", "publisher") if name in fields), ""
    )
    seen = fields.get("seen")
    if seen not in get_args(Seen):
        raise CourseError(
            [
                Finding(
                    Place(file),
                    "bron-zonder-merk",
                    f"bron `{key}` heeft geen `seen`",
                    "Zet erbij wat gezien is: content, record of memory.",
                    key,
                )
            ]
        )
    return Source(
        key=key,
        type=entry.type,
        authors=tuple(people),
        surnames=tuple(surnames),
        year=fields.get("year", ""),
        title=fields.get("title", ""),
        container=container,
        details=_details(fields),
        doi=fields.get("doi", ""),
        seen=cast("Seen", seen),
    )


def _details(fields: dict[str, str]) -> str:
    volume = fields.get("volume", "")
    number = f"({fields['number']})" if "number" in fields else ""
    pages = fields.get("pages", "").replace("--", "–")
    return ", ".join(piece for piece in (volume + number, pages) if piece)


def _plain(latex: str) -> str:
    return str(Text.from_latex(latex))
