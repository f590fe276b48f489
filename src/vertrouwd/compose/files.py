"""The notebooks on disk: written all or not at all, and checked for freshness."""

from __future__ import annotations

import json
import os
from pathlib import Path

from vertrouwd.compose.notebook import notebook
from vertrouwd.model import Course


def compose(course: Course, book: Path) -> list[Path]:
    """Write every notebook that differs from what is there; return the files changed.

    Each file is replaced in one step and only when all of them have been made, so a run
    that fails leaves the previous notebooks whole. Raises OSError where the disk refuses.
    """
    wanted = _wanted(course, book)
    changed = {file: text for file, text in wanted.items() if _text(file) != text}
    book.mkdir(parents=True, exist_ok=True)
    ready: dict[Path, Path] = {}
    try:
        for file, text in changed.items():
            ready[file] = file.with_name(f".{file.name}.{os.getpid()}.new")
            ready[file].write_text(text, encoding="utf-8", newline="\n")
        for file, fresh in ready.items():
            fresh.replace(file)
    finally:
        for fresh in ready.values():
            fresh.unlink(missing_ok=True)
    leftover = [file for file in _composed(book) if file not in wanted]
    for file in leftover:
        file.unlink()
    return [*changed, *leftover]


def stale(course: Course, book: Path) -> list[Path]:
    """The notebooks that are missing, different, or no longer belong to a chapter."""
    wanted = _wanted(course, book)
    return [
        *(file for file, text in wanted.items() if _text(file) != text),
        *(file for file in _composed(book) if file not in wanted),
    ]


def _wanted(course: Course, book: Path) -> dict[Path, str]:
    return {book / f"{id}.ipynb": notebook(course, chapter) for id, chapter in course.chapters.items()}


def _text(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def _composed(book: Path) -> list[Path]:
    """The notebooks that this module made: others in the folder are somebody's own."""
    found = []
    for file in sorted(book.glob("*.ipynb")):
        try:
            metadata = json.loads(file.read_text(encoding="utf-8")).get("metadata", {})
        except (ValueError, AttributeError):
            continue
        if isinstance(metadata, dict) and "vertrouwd" in metadata:
            found.append(file)
    return found
