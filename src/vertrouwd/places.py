"""Where something stands in a source file, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Level = Literal["fout", "let-op", "verslag"]
"""How much a finding weighs: it stops a build, it asks for a look, or it is a measurement to report."""


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a source file: file, line and column, both counted from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One complaint about a source: place, code, path in the data, what is wrong, what to do.

    `path` is the road to the value, such as `belofte.choices[2].feedback`, or empty.
    `code` is a Dutch word that an author can look up; it never changes meaning.
    """

    place: Place
    code: str
    what: str
    advice: str
    path: str = ""
    level: Level = field(default="fout", compare=False)

    def __str__(self) -> str:
        where = f" {self.path}" if self.path else ""
        return f"{self.place}: {self.code}{where}: {self.what}\n    {self.advice}"


class CourseError(Exception):
    """Raised with every finding at once when sources cannot become a course."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))
