"""What exercises once were: ids that are gone for good, and the revisions that were released."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from vertrouwd.model import Recorded, Retired
from vertrouwd.model.text import EXERCISE_ID
from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read.facts import mapping
from vertrouwd.read.yaml import Document, text_of

RETIRED = Path("exercises") / "_retired.yml"
RECORDED = Path("exercises") / "_revisions.txt"
# No YAML: a tool writes it, and one exercise on a line of its own is what git merges best.
LINE = re.compile(
    rf"(?P<id>{EXERCISE_ID.strip('^$')}) (?P<revision>[1-9][0-9]{{0,3}}) (?P<digest>[0-9a-f]{{12}})"
)
HEADER = """\
# Geschreven door `vertrouwd record`: van elke uitgebrachte oefening de revisie en een som van haar inhoud.
# Een hoofdstuk staat hier zodra het is uitgebracht. Wat telt, staat in docs/authoring.md, §7.
"""


def retired(file: Path) -> dict[str, Retired]:
    """The exercises that are gone, by id; CourseError with every fault. The file may be absent."""
    if not file.is_file():
        return {}
    return mapping(Retired, file, _no_exercise_id)


def _no_exercise_id(document: Document, id: str) -> Finding | None:
    if re.fullmatch(EXERCISE_ID, id):
        return None
    return Finding(
        document.place((id,)),
        "geen-oefening-id",
        f"`{id}` is geen id van een oefening",
        "Schrijf het als `hoofdstuk/sleutel`.",
        id,
    )


def recorded(file: Path) -> dict[str, Recorded]:
    """The exercises that were released, by id; CourseError with every line that is none.

    Of two lines about one exercise, as a merge may leave, the higher revision counts, or else the last.
    """
    found: dict[str, Recorded] = {}
    findings: list[Finding] = []
    for number, line in _lines(file):
        match = LINE.fullmatch(line)
        if match is None:
            findings.append(_illegible(Place(file, number)))
            continue
        one = Recorded(int(match["revision"]), match["digest"], number)
        known = found.get(match["id"])
        if known is None or known.revision <= one.revision:
            found[match["id"]] = one
    if findings:
        raise CourseError(findings)
    return found


def written(exercises: Mapping[str, Recorded]) -> str:
    """The text of the file for these exercises: one a line, in order."""
    lines = [f"{id} {one.revision} {one.digest}\n" for id, one in sorted(exercises.items())]
    return HEADER + "".join(lines)


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    text = text_of(file) if file.is_file() else ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip()


def _illegible(place: Place) -> Finding:
    return Finding(
        place,
        "vastlegging-onleesbaar",
        "deze regel is geen `hoofdstuk/sleutel`, revisie en som",
        "Haal de regel weg en draai `vertrouwd record`.",
    )
