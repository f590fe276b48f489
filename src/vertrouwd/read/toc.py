"""The table of contents: modules with their chapters, and the pages around them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vertrouwd.places import CourseError, Finding
from vertrouwd.read.yaml import Document, load

CHAPTERS = "book/"


@dataclass(frozen=True, slots=True)
class Contents:
    """What `_toc.yml` says: chapter ids by part caption in order, and the docnames of home and pages."""

    document: Document
    root: str
    chapters: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


def contents(file: Path) -> Contents:
    """Read `_toc.yml`; CourseError where a part has no caption or no files."""
    document = load(file)
    data = document.data
    if not isinstance(data, dict) or not isinstance(data.get("parts"), list):
        raise CourseError(
            [
                Finding(
                    document.place(()),
                    "toc-klopt-niet",
                    "`parts` ontbreekt",
                    "Zet onder `parts` de modules met hun hoofdstukken.",
                )
            ]
        )
    chapters: list[tuple[str, str]] = []
    pages: list[str] = []
    for n, part in enumerate(data["parts"]):
        try:
            files = [str(entry["file"]) for entry in part["chapters"]]
            caption = str(part["caption"])
        except (KeyError, TypeError):
            raise CourseError(
                [
                    Finding(
                        document.place(("parts", n)),
                        "toc-klopt-niet",
                        "dit deel heeft geen `caption` of geen `chapters`",
                        "Geef het deel een `caption` en een lijst `chapters` met `file`.",
                    )
                ]
            ) from None
        chapters += [(file.removeprefix(CHAPTERS), caption) for file in files if file.startswith(CHAPTERS)]
        pages += [file for file in files if not file.startswith(CHAPTERS)]
    return Contents(document, str(data.get("root", "")), tuple(chapters), tuple(pages))
