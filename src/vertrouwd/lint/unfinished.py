"""Rules about what an author still has to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from textwrap import shorten

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.model import Part
from vertrouwd.read import Placed
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import Document, dotted

TODO = re.compile(r"\bTODO\b:?[ \t]*(?P<rest>[^\n]*)")


@lru_cache(maxsize=1)
def unfinished(placed: Placed) -> frozenset[str]:
    """The ids of exercises in which something still has to be written: too early to measure."""
    return frozenset(
        f"{id}/{path[0]}"
        for id, document in placed.documents.items()
        for path, value in document.leaves
        if isinstance(value, str) and TODO.search(value)
    )


class Todo(PieceRule):
    """Hier moet nog iets komen: {rest}."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Schrijf de tekst en haal `TODO` weg."""
        for text in self.placed.texts.values():
            yield from self._values(text.document)
            for part in (piece for piece in text.body if isinstance(piece, Part)):
                for match in TODO.finditer(part.text):
                    place = place_in(text.file, part.line, match.string, match.start())
                    yield Spot(place, part.section or "", _words(match))
        for document in self.placed.documents.values():
            yield from self._values(document)
        for name, page in self.course.pages.items():
            for match in TODO.finditer(page):
                yield Spot(
                    place_in(self.placed.root / f"{name}.md", 1, page, match.start()), "", _words(match)
                )

    def _values(self, document: Document) -> Iterator[Spot]:
        for path, value in document.leaves:
            if isinstance(value, str) and (match := TODO.search(value)):
                yield Spot(document.place(path), dotted(path), _words(match))


def _words(match: re.Match[str]) -> dict[str, str]:
    return {"rest": shorten(match["rest"], 60, placeholder=" …").removesuffix(".") or "TODO"}
