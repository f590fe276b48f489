"""Every text of the course that a reader may see, as its author wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial

from vertrouwd.model import Exercise, Part, is_line
from vertrouwd.places import Place
from vertrouwd.prose import CITATION, LAW
from vertrouwd.read import Placed
from vertrouwd.read.references import place_in
from vertrouwd.read.yaml import Document, dotted

CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)\s]*\)|https?://\S+|\{[^{}\n]*\}", re.DOTALL)
NO_WORDS = re.compile(r"[`\[{]|://")  # every pattern above begins with one of these, or has one
SPOKEN = re.compile(r"“[^“”]*”|‘[^‘’]*’|^> .*$", re.MULTILINE)
READ_IN_HEAD = ("title", "summary", "goals", "care")
NOT_READ = ("why",)  # why an author put a choice there, for whoever checks it


@dataclass(frozen=True)
class Text:
    """One text, where each of its characters stands, and the road to it."""

    value: str
    path: str
    at: Callable[[int], Place]
    spoken: bool = False

    @cached_property
    def words(self) -> str:
        """The text with spaces for what is no word: code, addresses, citations."""
        text = self.value
        if not NO_WORDS.search(text):
            return text
        for pattern in (CODE, CITATION, LAW):
            text = pattern.sub(lambda match: " " * len(match[0]), text)
        return text

    def said(self, offset: int) -> bool:
        """Whether somebody in a story says the word at an offset."""
        return self.spoken or any(m.start() <= offset < m.end() for m in SPOKEN.finditer(self.value))


@lru_cache(maxsize=1)
def texts(placed: Placed) -> tuple[Text, ...]:
    """Heads, prose and exercises of every chapter, and the pages around them."""
    return tuple(_texts(placed))


def _texts(placed: Placed) -> Iterator[Text]:
    for id, text in placed.texts.items():
        yield from _head(text.document)
        for part in (piece for piece in text.body if isinstance(piece, Part)):
            yield Text(part.text, part.section or "", partial(place_in, text.file, part.line, part.text))
        yield from _exercises(placed.documents[id], placed.course.chapters[id].exercises)
    for name, page in placed.course.pages.items():
        yield Text(page, "", partial(place_in, placed.root / f"{name}.md", 1, page))


def _head(document: Document) -> Iterator[Text]:
    for path, value in document.leaves:
        if path[0] in READ_IN_HEAD and isinstance(value, str):
            yield Text(value, dotted(path), partial(_place, document.place(path)))


def _exercises(document: Document, exercises: dict[str, Exercise]) -> Iterator[Text]:
    for path, value in document.leaves:
        model = type(exercises[str(path[0])])
        if not isinstance(value, str) or path[-1] in NOT_READ:
            continue
        if document.styles[path].style == "|" or _is_line(model, path[1:]):
            spoken = model.__name__ == "Conversation" and path[-1] == "text"
            yield Text(value, dotted(path), partial(_place, document.place(path)), spoken)


_is_line = cache(is_line)


def _place(place: Place, offset: int) -> Place:
    # A block of YAML is told by its key: the reader keeps no place for the lines in it.
    return place
