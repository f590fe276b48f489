"""The glossary by letter."""

from __future__ import annotations

from itertools import groupby

from vertrouwd.model import Course, Term


def by_letter(course: Course) -> dict[str, dict[str, Term]]:
    """The terms from A to Z under the letter they begin with."""
    groups = groupby(course.terms.items(), key=lambda entry: entry[1].rank[:1].upper())
    return {letter: dict(terms) for letter, terms in groups}
