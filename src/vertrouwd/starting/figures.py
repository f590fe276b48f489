"""The style of the house, put in every figure."""

from __future__ import annotations

import re
from pathlib import Path

from vertrouwd.read.figures import FOLDER
from vertrouwd.read.svg import house_style
from vertrouwd.read.yaml import text_of

BLOCK = re.compile(r"\n?<style\b.*?(?:</style>|/>)", re.DOTALL)
END = re.compile(r"\s*</svg>\s*\Z")


def figures(root: Path) -> list[Path]:
    """Renew the style block of each figure, as its last element; the files that changed.

    Raises CourseError where a file is not UTF-8.
    """
    changed = []
    for file in sorted((root / FOLDER).glob("*.svg")):
        text = text_of(file)
        dressed = END.sub(lambda _: f"\n<style>{house_style()}</style>\n</svg>\n", BLOCK.sub("", text))
        if dressed != text:
            file.write_text(dressed, encoding="utf-8", newline="\n")
            changed.append(file)
    return changed
