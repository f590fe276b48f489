"""What an export is, and what it says about what its destination cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

from vertrouwd.model import Course


class Loss(NamedTuple):
    """Something that a destination cannot hold: the id of the item or chapter, and what, in Dutch."""

    id: str
    what: str


class CannotExport(Exception):
    """Why nothing can be exported here, such as a package that is missing, in Dutch."""


class Export(Protocol):
    """Writes a course into a folder; nothing is dropped without a Loss."""

    def __call__(self, course: Course, to: Path) -> list[Loss]:
        """Write into the folder `to`, which exists; what could not be carried over."""
