"""The people in the stories, and what is wrong between them and the rest of the course."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from vertrouwd.model import CastMember, Course
from vertrouwd.places import Finding
from vertrouwd.read.facts import fields_of, mapping
from vertrouwd.read.yaml import Document

NAME = re.compile(r"[^\W\d_]+(-[^\W\d_]+)*")


def cast(file: Path) -> dict[str, CastMember]:
    """The people by first name; CourseError with every fault. The file may be absent."""
    if not file.is_file():
        return {}
    return mapping(CastMember, file, _no_first_name)


def _no_first_name(document: Document, name: str) -> Finding | None:
    if NAME.fullmatch(name) and name[0].isupper():
        return None
    return Finding(
        document.place((name,)),
        "geen-voornaam",
        f"`{name}` is geen voornaam",
        "Schrijf één woord met een hoofdletter, zoals de verhalen de persoon noemen.",
        name,
    )


def cast_findings(course: Course, file: Path) -> Iterator[Finding]:
    """People of a chapter that is no article of the course."""
    articles = {article.id for module in course.modules for article in module.articles}
    strangers = {name: one for name, one in course.cast.items() if one.chapter not in articles}
    document = fields_of(file) if strangers else None
    for name, one in strangers.items():
        assert document is not None  # there is somebody to tell about
        yield Finding(
            document.place((name, "chapter")),
            "hoofdstuk-bestaat-niet",
            f"`{one.chapter}` staat niet in data/articles.yml",
            "Noem een bestaand id.",
            f"{name}.chapter",
        )
