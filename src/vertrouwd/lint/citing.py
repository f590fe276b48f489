"""Where the chapters cite what: in their prose, in an exercise, or in an exercise's `sources`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vertrouwd.model import Part
from vertrouwd.places import Place
from vertrouwd.prose import references
from vertrouwd.read import Placed
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import dotted


class Citation(NamedTuple):
    """One mention of a source key or a law id (`kind` is `source` or `law`), and where it stands."""

    kind: str
    key: str
    place: Place
    path: str


def citations(placed: Placed, chapter: str) -> Iterator[Citation]:
    """Every mention in a chapter but those in its head, the prose first."""
    text, document = placed.texts[chapter], placed.documents[chapter]
    for part in (piece for piece in text.body if isinstance(piece, Part)):
        for found in references(part.text):
            place = place_in(text.file, part.line, part.text, found.offset)
            yield Citation(found.kind, found.key, place, part.section or "")
    for path, value in document.leaves:
        if len(path) > 1 and path[-2] == "sources":
            yield Citation("source", str(value), document.place(path), dotted(path))
        elif isinstance(value, str):
            for found in references(value):
                yield Citation(found.kind, found.key, document.place(path), dotted(path))
