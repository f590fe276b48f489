"""A chapter file into front matter, parts and slots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.myst_blocks import myst_block_plugin

from vertrouwd.model import SECTIONS, FrontMatter, Part, Slot
from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read.shape import shape
from vertrouwd.read.yaml import Document, parse, text_of

HEAD = re.compile(r"\A---\n(?P<yaml>.*?\n)---\n", re.DOTALL)
SLOT = re.compile(r"\A\{exercise\}\s*(?P<key>[^\s]*)\s*\Z")


@dataclass(frozen=True)
class ChapterText:
    """A chapter file as read: front matter and body, not yet joined with its exercises."""

    file: Path
    head: FrontMatter
    body: tuple[Part | Slot, ...]
    document: Document


def chapter_text(file: Path) -> ChapterText:
    """Read one chapter file; CourseError with every fault in its head and its structure."""
    text = text_of(file)
    match = HEAD.match(text)
    if not match:
        raise CourseError(
            [
                _finding(
                    file,
                    1,
                    "kop-ontbreekt",
                    "het hoofdstuk begint niet met een kop tussen twee regels `---`",
                    "Zet bovenaan `---`, de velden, en weer `---`.",
                )
            ]
        )
    findings: list[Finding] = []
    head = None
    try:
        document = parse(match["yaml"], file, first_line=2)
        head = shape(FrontMatter, document)
    except CourseError as error:
        findings += error.findings
    first = text.count("\n", 0, match.end()) + 1
    cutting = _Cutting(file, text[match.end() :].split("\n"), first)
    body = tuple(cutting.pieces())
    findings += cutting.findings
    if findings or head is None:
        raise CourseError(findings)
    return ChapterText(file, head, body, document)


@cache
def _parser() -> MarkdownIt:
    # Cutting looks at blocks only: what stands inside a paragraph need not be parsed.
    return MarkdownIt("commonmark").enable("table").use(myst_block_plugin).disable("inline")


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something at top level that ends a part: lines from `start` up to `end`, from 0."""

    start: int
    end: int
    slot: str | None = None
    section: str | None = None


class _Cutting:
    """Cuts the body at slots and section headings."""

    def __init__(self, file: Path, lines: list[str], first_line: int) -> None:
        self.file, self.lines, self.first_line = file, lines, first_line
        self.findings: list[Finding] = []
        self.named: str | None = None

    def pieces(self) -> Iterator[Part | Slot]:
        section: str | None = None
        opens, at = False, 0
        for mark in [*self._marks(), _Mark(len(self.lines), len(self.lines))]:
            yield from self._part(at, mark.start, section, opens)
            opens, at = False, mark.end
            if mark.slot is not None:
                yield Slot(mark.slot, mark.start + self.first_line, section)
            elif mark.section is not None:
                section, opens = mark.section, True

    def _part(self, start: int, end: int, section: str | None, opens: bool) -> Iterator[Part]:
        while start < end and not self.lines[start].strip():
            start += 1
        text = "\n".join(self.lines[start:end]).rstrip()
        if opens and not text.startswith("## "):
            self._complain(
                start,
                "sectie-zonder-kop",
                f"na `({section})=` komt geen kop",
                "Zet op de volgende regel een kop met `## `.",
            )
        if text:
            yield Part(text, start + self.first_line, section, opens)

    def _marks(self) -> Iterator[_Mark]:
        tokens = _parser().parse("\n".join(self.lines))
        seen: set[str] = set()
        for token in (token for token in tokens if token.level == 0 and token.map):
            assert token.map is not None  # said by the filter; mypy does not follow it
            start, end = token.map
            if token.type == "fence" and token.info.strip().startswith("{"):
                yield from self._fence(token, start, end)
            elif token.type == "myst_target":
                yield from self._target(token.content, start, end, seen)
            elif token.type == "heading_open" and token.tag in {"h1", "h2"}:
                self._heading(token.tag, start)

    def _fence(self, token: Token, start: int, end: int) -> Iterator[_Mark]:
        match = SLOT.match(token.info.strip())
        if match and match["key"] and not token.content.strip():
            yield _Mark(start, end, slot=match["key"])
        else:
            self._complain(
                start,
                "slot-klopt-niet",
                f"dit blok `{token.info.strip()}` is geen oefening",
                "Schrijf ```{exercise} sleutel``` met alleen de sleutel; andere blokken mogen hier niet.",
            )

    def _target(self, name: str, start: int, end: int, seen: set[str]) -> Iterator[_Mark]:
        if name not in SECTIONS:
            self._complain(
                start, "sectie-onbekend", f"`{name}` is geen sectienaam", f"Kies uit {', '.join(SECTIONS)}."
            )
        elif name in seen:
            self._complain(
                start, "sectie-dubbel", f"sectie `{name}` komt twee keer voor", "Voeg de twee stukken samen."
            )
        else:
            seen.add(name)
            self.named = name
            yield _Mark(start, end, section=name)

    def _heading(self, tag: str, start: int) -> None:
        if tag == "h2" and self.named is None:
            self._complain(
                start,
                "sectie-zonder-naam",
                "deze kop heeft geen sectienaam",
                "Zet er een regel boven, zoals `(kern)=`.",
            )
        self.named = None

    def _complain(self, line: int, code: str, what: str, advice: str) -> None:
        self.findings.append(_finding(self.file, line + self.first_line, code, what, advice))


def _finding(file: Path, line: int, code: str, what: str, advice: str) -> Finding:
    return Finding(Place(file, line), code, what, advice)
