"""A course cut into its chapters and the pages around them, and what is remembered of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from vertrouwd.lint.rule import PieceRule
from vertrouwd.model import Maintainer
from vertrouwd.places import Finding, Place
from vertrouwd.read import Placed
from vertrouwd.read.memory import Memory

Found = dict[str, list[Any]]
"""What each rule found in a piece, by its code, as it stands in the memory."""
PAGES = "pages"


def pieces(placed: Placed) -> Iterator[tuple[Path, Placed]]:
    """Each piece as a course of its own, and its name under the root."""
    alone = replace(placed.course, maintainer=Maintainer(), pages={})
    for id, chapter in placed.course.chapters.items():
        course = replace(alone, chapters={id: replace(chapter, borrowed=())})
        texts, documents = {id: placed.texts[id]}, {id: placed.documents[id]}
        yield Path("chapters") / id, replace(placed, course=course, texts=texts, documents=documents)
    around = replace(alone, chapters={}, pages=placed.course.pages)
    yield Path(PAGES), replace(placed, course=around, texts={}, documents={})


def findings(placed: Placed, rules: Sequence[type[PieceRule]]) -> Iterator[Finding]:
    """What the rules find in the pieces, one after the other; what is known of a piece is not looked for."""
    memory = Memory(placed.memory, placed.root) if placed.memory else None
    for name, piece in pieces(placed):
        sums = _sums(placed, name)
        kept = name.with_name(f"{name.name}.findings")
        known: Found = memory.get(kept, sums) or {} if memory else {}
        fresh = {
            rule.code(): [_kept(finding, placed.root) for finding in rule(piece).findings()]
            for rule in rules
            if rule.code() not in known
        }
        if fresh and memory:
            memory.put(kept, known | fresh, sums)
        for rule in rules:
            code = rule.code()
            for found in (known | fresh)[code]:
                yield _told(found, rule, placed.root)


def _sums(placed: Placed, name: Path) -> bytes:
    """The sums of all files that decide what is found in a piece: its own, and those of `data/`."""
    return repr(sorted((file, sum) for file, sum in placed.sums if _decides(Path(file), name))).encode()


def _decides(file: Path, name: Path) -> bool:
    folder = file.parts[0]
    own = folder == PAGES if name.name == PAGES else folder != PAGES and file.stem == name.name
    return folder == "data" or own


def _kept(finding: Finding, root: Path) -> tuple[str | int, ...]:
    place = finding.place
    file = place.file.relative_to(root).as_posix()
    return file, place.line, place.column, finding.what, finding.advice, finding.path


def _told(found: Sequence[Any], rule: type[PieceRule], root: Path) -> Finding:
    file, line, column, what, advice, path = found
    return Finding(Place(root / file, line, column), rule.code(), what, advice, path, rule.level)
