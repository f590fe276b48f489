"""The miniature course with one thing changed, and what the rules say about it."""

from __future__ import annotations

from pathlib import Path

from vertrouwd import lint, read
from vertrouwd.places import Finding

CHAPTER = "chapters/luisteren.md"
START = "Wie luistert, geeft een ander begrip [@Weger2014]. De wet zegt er niets over [ARBO-01].\n"
HEADINGS = {"start": START, "casus": "## Een casus\n"}
TITLE_ONLY = "@misc{Titel2001, author = {{De Raad}}, title = {{Een titel}}, year = {2001}, seen = {record}}\n"


class Mini:
    """A copy of the miniature course to change, piece by piece."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, file: str, old: str, new: str) -> Mini:
        """Replace one piece of a file."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self

    def add(self, file: str, text: str) -> Mini:
        """Write a text at the end of a file."""
        with (self.root / file).open("a", encoding="utf-8") as stream:
            stream.write(text)
        return self

    def says(self, text: str, section: str = "start") -> Mini:
        """Write a paragraph in a section of the first chapter."""
        return self.edit(CHAPTER, HEADINGS[section], f"{HEADINGS[section]}\n{text}\n")

    def findings(self, code: str) -> list[Finding]:
        """What one rule finds."""
        return [finding for finding in lint.findings(read.placed(self.root)) if finding.code == code]

    def told(self, code: str) -> list[str]:
        """What one rule says, without the places."""
        return [finding.what for finding in self.findings(code)]
