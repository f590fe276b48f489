"""References in a text: where they stand, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vertrouwd.model import Chapter, Course
from vertrouwd.places import Finding, Place
from vertrouwd.prose import Reference, references


def page_findings(course: Course, file: Path, text: str) -> Iterator[Finding]:
    """The references of a page that lead nowhere."""
    for reference in references(text):
        yield from reference_findings(course, reference, place_in(file, 1, text, reference.offset))


def place_in(file: Path, first_line: int, text: str, offset: int) -> Place:
    """The place of a character in a text that begins at a line of a file."""
    before = text[:offset]
    return Place(file, first_line + before.count("\n"), offset - before.rfind("\n"))


def reference_findings(
    course: Course, reference: Reference, place: Place, path: str = "", here: str = ""
) -> Iterator[Finding]:
    """What is wrong with one reference; `here` is the chapter in which it stands."""
    key = reference.key
    if reference.kind == "law":
        if key not in course.law:
            yield Finding(
                place,
                "rechtsfeit-bestaat-niet",
                f"`{key}` staat niet in data/law.yml",
                "Voeg het feit toe met bron en datum, of haal de verwijzing weg.",
                path,
            )
    elif reference.kind == "source":
        source = course.sources.get(key)
        if source is None:
            yield Finding(
                place,
                "bron-bestaat-niet",
                f"`{key}` staat niet in data/references.bib",
                "Voeg de bron toe, of haal de verwijzing weg.",
                path,
            )
        elif source.seen == "memory":
            yield Finding(
                place,
                "bron-niet-gezien",
                f"van `{key}` is niets gezien",
                "Zoek de bron op, of laat haar weg.",
                path,
            )
    else:
        id, _, section = key.partition("#")
        chapter = course.chapters.get(id or here)
        if chapter is None:
            yield Finding(
                place,
                "hoofdstuk-bestaat-niet",
                f"er is geen hoofdstuk `{id}`",
                "Verwijs naar een hoofdstuk dat er is, of schrijf de titel zonder link.",
                path,
            )
        elif section and section not in sections(chapter):
            yield Finding(
                place,
                "sectie-bestaat-niet",
                f"`{chapter.id}` heeft geen sectie `{section}`",
                f"Kies uit {', '.join(sections(chapter))}.",
                path,
            )


def sections(chapter: Chapter) -> tuple[str, ...]:
    """The names of the sections a chapter has, in order."""
    return tuple(dict.fromkeys(piece.section for piece in chapter.body if piece.section))
