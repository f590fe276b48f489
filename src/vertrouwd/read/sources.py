"""The bibliography: BibTeX into sources."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

from pybtex import errors
from pybtex.database import BibliographyData, Entry, parse_string
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from vertrouwd.model import Seen, Source
from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read import memory
from vertrouwd.read.yaml import text_of

DEEPEST = 50  # braces; beyond any title, and short of what pybtex can follow


def sources(file: Path) -> dict[str, Source]:
    """The publications by key; CourseError where the BibTeX cannot be read."""
    text = text_of(file)
    known = memory.current()
    if known and (parsed := known.recall(file, text, 1)):
        return {key: Source(**fields) for key, fields in parsed.data.items()}
    found = _parsed(text, file)
    if known:
        data = {key: source.model_dump() for key, source in found.items()}
        known.keep(file, text, 1, memory.Parsed(data, {}, {}))
    return found


def place_of(key: str, file: Path) -> Place:
    """Where a publication stands in the bibliography; CourseError where the file cannot be read."""
    return _place(key, text_of(file), file)


def _parsed(text: str, file: Path) -> dict[str, Source]:
    findings: list[Finding] = []
    found: dict[str, Source] = {}
    for key, entry in _entries(text, file).items():
        place = _place(key, text, file)
        try:
            found[key] = _source(key, entry, place)
        except PybtexError:
            findings.append(_unreadable(place))
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return found


def _entries(text: str, file: Path) -> dict[str, Entry]:
    if "{" * DEEPEST in "".join(text.split()):
        raise CourseError([_unreadable(Place(file))])
    # Without this pybtex prints what is wrong and goes on with half an entry.
    with errors.capture() as faults:
        data: BibliographyData = parse_string(text, "bibtex")
        people = [
            str(person)
            for entry in data.entries.values()
            for group in entry.persons.values()
            for person in group
        ]
    del people  # names are parsed when asked for, and then fault too
    if faults:
        raise CourseError(_fault(fault, text, file) for fault in faults)
    return dict(data.entries.items())


def _fault(fault: PybtexError, text: str, file: Path) -> Finding:
    _, repeated, key = str(fault).partition("repeated bibliography entry: ")
    if repeated:
        return Finding(
            _place(key, text, file, last=True),
            "bron-dubbel",
            f"bron `{key}` staat er twee keer",
            "Haal er één weg, of geef haar een eigen sleutel.",
            key,
        )
    return _unreadable(Place(file, getattr(fault, "lineno", None) or 1))


def _place(key: str, text: str, file: Path, last: bool = False) -> Place:
    found = re.finditer(rf"^[ \t]*@\w+\s*[{{(]\s*{re.escape(key)}\s*,", text, re.MULTILINE | re.IGNORECASE)
    starts = [match.start() for match in found] or [0]
    return Place(file, text.count("\n", 0, starts[-1 if last else 0]) + 1)


def _unreadable(place: Place) -> Finding:
    return Finding(
        place,
        "bib-onleesbaar",
        "hier is dit geen BibTeX meer",
        "Kijk naar haakjes en komma's op deze regel en die erboven.",
    )


def _source(key: str, entry: Entry, place: Place) -> Source:
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    authors = entry.persons.get("author", entry.persons.get("editor", []))
    container = next(
        (fields[name] for name in ("journal", "booktitle", "institution", "publisher") if name in fields), ""
    )
    seen = fields.get("seen")
    if seen not in get_args(Seen):
        advice = "Zet erbij wat gezien is: content, record of memory."
        raise CourseError(
            [Finding(place, "bron-zonder-merk", f"bron `{key}` heeft geen `seen`", advice, key)]
        )
    return Source(
        key=key,
        type=entry.type,
        authors=tuple(_plain(str(person)) for person in authors),
        surnames=tuple(_plain(" ".join(person.prelast_names + person.last_names)) for person in authors),
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
