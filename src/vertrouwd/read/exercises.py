"""An exercise file into exercises."""

from __future__ import annotations

from pathlib import Path

from vertrouwd.kinds import KINDS
from vertrouwd.model import SECTIONS, Exercise
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.shape import no_fields, shape
from vertrouwd.read.yaml import Document, load


def exercises(file: Path) -> tuple[dict[str, Exercise], Document]:
    """Every exercise of one file by key, and the document for later places.

    Raises CourseError with the faults of all exercises at once.
    """
    document = load(file)
    found: dict[str, Exercise] = {}
    findings: list[Finding] = []
    if not isinstance(document.data, dict):
        raise CourseError(
            [
                Finding(
                    document.place(()),
                    "geen-oefeningen",
                    "dit bestand heeft geen oefeningen",
                    "Zet elke oefening onder een eigen sleutel.",
                )
            ]
        )
    for key in document.data:
        try:
            found[key] = _exercise(file.stem, key, document)
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return found, document


def _exercise(chapter: str, key: str, document: Document) -> Exercise:
    place, body = document.place((key,)), document.data[key]
    if key in SECTIONS:
        raise CourseError(
            [
                Finding(
                    place,
                    "sleutel-is-sectie",
                    f"`{key}` is de naam van een sectie",
                    "Geef de oefening een eigen naam.",
                    key,
                )
            ]
        )
    if not isinstance(body, dict):
        raise CourseError([no_fields(document, (key,))])
    kind = body.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        what = f"soort `{kind}` bestaat niet" if kind else "`kind` ontbreekt"
        at = document.place((key, "kind"))
        raise CourseError(
            [Finding(at, "soort-onbekend", what, f"Kies uit {', '.join(KINDS)}.", f"{key}.kind")]
        )
    return shape(KINDS[kind], document, (key,), chapter=chapter, key=key)
