"""The figures of a course: the images in its texts, and the files in `figures/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from vertrouwd.model import Part
from vertrouwd.places import Finding
from vertrouwd.prose import Image, images
from vertrouwd.read.chapter import ChapterText
from vertrouwd.read.references import place_in
from vertrouwd.read.svg import svg_findings

FOLDER = "figures"


def figure_findings(
    root: Path, texts: Mapping[str, ChapterText], pages: Mapping[str, str]
) -> Iterator[Finding]:
    """What is wrong with the images of chapters and pages, and in each figure."""
    for text in texts.values():
        for part in text.body:
            if isinstance(part, Part):
                yield from _images(root, text.file, part.line, part.text)
    for name, page in pages.items():
        yield from _images(root, root / f"{name}.md", 1, page)
    for file in sorted((root / FOLDER).glob("*.svg")):
        yield from svg_findings(file)


def _images(root: Path, file: Path, first_line: int, text: str) -> Iterator[Finding]:
    for image in images(text):
        for code, what, advice in _faults(root, image):
            yield Finding(place_in(file, first_line, text, image.offset), code, what, advice)


def _faults(root: Path, image: Image) -> Iterator[tuple[str, str, str]]:
    folder, _, name = image.target.rpartition("/")
    if folder != f"../{FOLDER}" or not name.endswith(".svg"):
        advice = f"Zet de figuur als SVG in {FOLDER}/ en verwijs met `../{FOLDER}/naam.svg`."
        yield "afbeelding-van-elders", f"`{image.target}` is geen figuur van deze cursus", advice
    elif not (root / FOLDER / name).is_file():
        advice = f"Maak {FOLDER}/{name}, of haal de afbeelding weg."
        yield "figuur-bestaat-niet", f"er is geen figuur `{name}`", advice
    if not image.alt.strip():
        advice = "Schrijf tussen de haken een korte titel en wat er te zien is."
        yield "figuur-zonder-woorden", "deze afbeelding heeft geen tekst voor wie haar niet ziet", advice
    if not image.alone:
        advice = "Zet haar op een eigen regel, met een lege regel erboven en eronder."
        yield "figuur-in-de-tekst", "deze afbeelding staat midden in tekst", advice
