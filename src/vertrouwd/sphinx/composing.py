"""Reads and composes the course before Sphinx reads a single document."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from vertrouwd import compose, read
from vertrouwd.model import Course
from vertrouwd.places import CourseError
from vertrouwd.render import Links


def setup(app: Sphinx) -> None:
    """Connect the first step of a build."""
    app.connect("config-inited", _compose)
    app.connect("source-read", _resolve_page)


def course_of(app: Sphinx) -> Course:
    """The course that this build is about."""
    return app.vertrouwd_course  # type: ignore[attr-defined, no-any-return]


def _compose(app: Sphinx, config: Config) -> None:
    # Before anything is written: a course with faults leaves the previous book as it was.
    try:
        course = read.course(Path(app.srcdir), Path(app.srcdir) / read.MEMORY)
    except CourseError as error:
        raise ExtensionError(f"de cursus heeft {len(error.findings)} bevinding(en):\n{error}") from None
    compose.compose(course, Path(app.srcdir) / "book")
    app.vertrouwd_course = course  # type: ignore[attr-defined]


def _resolve_page(app: Sphinx, docname: str, source: list[str]) -> None:
    """References in the pages around the chapters become links, as they do in chapters."""
    course = course_of(app)
    if docname in course.pages:
        links = Links(course.sources, course.law, page=".md", chapter=".ipynb")
        source[0] = links.resolve(source[0], "")
