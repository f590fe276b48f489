"""The table of contents: modules with their chapters, and the pages around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vertrouwd.model import Course
from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read.yaml import Document, Path_, dotted, load

CHAPTERS = "book/"
FILE = re.compile(r"(book|pages)/[a-z0-9][a-z0-9-]*")
ADVICE = "Schrijf `book/<id>` voor een hoofdstuk en `pages/<naam>` voor een pagina, in kleine letters."


@dataclass(frozen=True, slots=True)
class Contents:
    """What `_toc.yml` says: chapter ids by part caption in order, and the docnames of home and pages.

    `paths` is where a chapter's file stands in the document.
    """

    document: Document
    root: str
    chapters: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]
    paths: dict[str, Path_]


def contents(file: Path) -> Contents:
    """Read `_toc.yml`; CourseError where a part has no caption or no files."""
    document = load(file)
    data = document.data
    if isinstance(data, dict) and not FILE.fullmatch(str(data.get("root", ""))):
        advice = "Schrijf `root: pages/index`."
        raise CourseError([_finding(document, ("root",), "`root` is geen pagina van de cursus", advice)])
    if not isinstance(data, dict) or not isinstance(data.get("parts"), list):
        advice = "Zet onder `parts` de modules met hun hoofdstukken."
        raise CourseError([_finding(document, (), "`parts` ontbreekt", advice)])
    chapters: list[tuple[str, str]] = []
    pages: list[str] = []
    paths: dict[str, Path_] = {}
    for n, part in enumerate(data["parts"]):
        caption, files = _part(document, n, part)
        for m, name in enumerate(files):
            id, path = name.removeprefix(CHAPTERS), ("parts", n, "chapters", m, "file")
            if not name.startswith(CHAPTERS):
                pages.append(name)
            elif id in paths:
                raise CourseError(
                    [_finding(document, path, f"`{id}` staat er twee keer", "Haal er één weg.")]
                )
            else:
                chapters.append((id, caption))
                paths[id] = path
    return Contents(document, str(data["root"]), tuple(chapters), tuple(pages), paths)


def order_findings(toc: Contents, course: Course, root: Path) -> Iterator[Finding]:
    """Chapters that stand in another module than data/articles.yml says, and files that stand nowhere."""
    letters = {module.caption: module for module in course.modules}
    for id, caption in toc.chapters:
        path = toc.paths[id]
        module = letters.get(caption)
        if module is None:
            yield Finding(
                toc.document.place((*path[:2], "caption")),
                "module-onbekend",
                f"deel `{caption}` is geen module",
                f"Kies uit {', '.join(letters)}.",
            )
        elif id not in {article.id for article in module.articles}:
            yield Finding(
                toc.document.place(path),
                "hoofdstuk-in-andere-module",
                f"`{id}` hoort niet in `{caption}`",
                "Zet het bij de module die data/articles.yml noemt.",
            )
    for file in sorted((root / "chapters").glob("*.md")):
        if file.stem not in toc.paths:
            yield Finding(
                Place(file),
                "hoofdstuk-niet-in-toc",
                f"`{file.stem}` staat niet in _toc.yml",
                f"Zet `file: book/{file.stem}` op zijn plaats in _toc.yml.",
            )


def _part(document: Document, n: int, part: Any) -> tuple[str, list[str]]:
    try:
        files, caption = [entry["file"] for entry in part["chapters"]], part["caption"]
    except (KeyError, TypeError):
        raise CourseError(
            [
                _finding(
                    document,
                    ("parts", n),
                    "dit deel heeft geen `caption` of geen `chapters`",
                    "Geef het deel een `caption` en een lijst `chapters` met `file`.",
                )
            ]
        ) from None
    for m, name in enumerate(files):
        if not isinstance(name, str) or not FILE.fullmatch(name):
            at = ("parts", n, "chapters", m, "file")
            raise CourseError([_finding(document, at, "dit is geen bestand van de cursus", ADVICE)])
    return str(caption), files


def _finding(document: Document, path: Path_, what: str, advice: str) -> Finding:
    return Finding(document.place(path), "toc-klopt-niet", what, advice, dotted(path))
