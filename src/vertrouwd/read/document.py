"""What one file holds: its data, and where and how every value stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from vertrouwd.places import Place
from vertrouwd.read.memory import Path_


@dataclass(frozen=True, slots=True)
class Scalar:
    """How a text stands in the file: `|`, `>`, quotes or plain, and what follows it."""

    style: str
    cut: bool


@dataclass(frozen=True)
class Document:
    """The data of one file, with the place and the style of every value by its path."""

    file: Path
    data: Any
    places: dict[Path_, Place]
    styles: dict[Path_, Scalar]

    @cached_property
    def leaves(self) -> tuple[tuple[Path_, Any], ...]:
        """Every single value with its path, in the order of the file."""
        return tuple(leaves(self.data))

    @cached_property
    def styled(self) -> dict[str | int, list[tuple[Path_, Scalar]]]:
        """The styles below each key or item of the file."""
        found: dict[str | int, list[tuple[Path_, Scalar]]] = {}
        for path, scalar in self.styles.items():
            if path:
                found.setdefault(path[0], []).append((path, scalar))
        return found

    def place(self, path: Path_) -> Place:
        """The place of a value, or of the nearest part around it that has one."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file))


def dotted(path: Path_) -> str:
    """A path as an author reads it: `belofte.choices[2].feedback`, counted from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def leaves(data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every single value in a document's data with its path, in the order of the file."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from leaves(value, (*path, n))
    elif path:
        yield path, data
