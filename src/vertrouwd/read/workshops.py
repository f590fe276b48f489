"""The ready-made workshops: data/workshops/<key>.yml, one workshop of several parts each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from vertrouwd.kinds import KINDS
from vertrouwd.kinds.workshop import Workshop
from vertrouwd.model import Course, Exercise
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.shape import shape
from vertrouwd.read.yaml import load

CHAPTER = "workshops"
SLACK = 0.1  # of the whole, at the end (didactics §6.4)
WITHOUT_BREAK = 75  # minutes; a workshop of at most 90 may do without
SHORT = 90


def workshops(folder: Path) -> dict[str, Exercise]:
    """The ready-made workshops by key; empty where the folder is not there. CourseError with every fault."""
    found: dict[str, Exercise] = {}
    findings: list[Finding] = []
    for file in sorted(folder.glob("*.yml")):
        try:
            found[file.stem] = shape(
                KINDS["workshop"], load(file), chapter=CHAPTER, key=file.stem, kind="workshop"
            )
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return found


def workshop_findings(course: Course, folder: Path) -> Iterator[Finding]:
    """Exercises that are not there, a last step that is no slack, and too long without a break."""
    for key, workshop in course.workshops.items():
        assert isinstance(workshop, Workshop)
        document = load(folder / f"{key}.yml")
        for n, id in enumerate(workshop.uses):
            if id.partition("/")[0] in course.chapters and id not in course.titles:
                yield Finding(
                    document.place(("uses", n)),
                    "onbekende-oefening",
                    f"er is geen oefening `{id}`",
                    "Schrijf `hoofdstuk/sleutel` van een oefening die er is.",
                    f"uses[{n}]",
                )
        wanted, last = round(workshop.duration * SLACK), workshop.steps[-1].minutes
        if abs(last - wanted) > 1:
            yield Finding(
                document.place(("steps", len(workshop.steps) - 1, "minutes")),
                "uitloop-klopt-niet",
                f"de laatste stap duurt {last} minuten; een tiende van het geheel is {wanted}",
                "Houd aan het eind een tiende van de tijd over.",
                "steps",
            )
        if workshop.duration > SHORT and (long := _without_break(workshop)) > WITHOUT_BREAK:
            yield Finding(
                document.place(("steps",)),
                "pauze-ontbreekt",
                f"{long} minuten zonder pauze",
                f"Zet na hoogstens {WITHOUT_BREAK} minuten een pauze.",
                "steps",
            )


def _without_break(workshop: Workshop) -> int:
    """The longest stretch in minutes without a break; the slack at the end is none of it."""
    steps = list(workshop.steps[:-1])
    longest = 0
    while steps:
        stretch = list(takewhile(lambda step: step.form != "break", steps))
        longest = max(longest, sum(step.minutes for step in stretch))
        steps = steps[len(stretch) + 1 :]
    return longest
