"""The words of the course: what each means, and where a chapter uses it first."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, StringConstraints

from vertrouwd.marking import Mark, Words
from vertrouwd.model.chapter import Chapter, Part
from vertrouwd.model.text import Key, Line, Strict, folded

FORM = r"^[^\W_](?:[^\W_]|[ &'’.-])*$"
LAW_ID = re.compile(r"[A-Z][A-Z0-9]*-\d{2}")

Form = Annotated[str, StringConstraints(pattern=FORM, max_length=60)]
"""A word or a few, as they stand in running text: letters, digits, spaces, `-`, `&`, `.` and apostrophes."""


class Term(Strict):
    """One word of the glossary; `short` is its abbreviation, `forms` are its other spellings and inflections.

    `not_` says of other terms what they are, where people take them for this one. `sources` are
    ids of legal facts and keys of publications.
    """

    term: Form
    short: Form | None = None
    forms: tuple[Form, ...] = ()
    explanation: Line
    sources: tuple[str, ...] = ()
    see: tuple[Key, ...] = ()
    not_: dict[Key, Line] = Field(default={}, alias="not")

    @property
    def name(self) -> str:
        """The term with its abbreviation, if it has one, in brackets."""
        return f"{self.term} ({self.short})" if self.short else self.term

    @property
    def written(self) -> tuple[str, ...]:
        """Every way in which the term is recognised in a text."""
        return (self.term, *((self.short,) if self.short else ()), *self.forms)

    @property
    def law(self) -> tuple[str, ...]:
        """The ids of the legal facts behind the explanation."""
        return tuple(key for key in self.sources if LAW_ID.fullmatch(key))

    @property
    def publications(self) -> tuple[str, ...]:
        """The keys of the publications behind the explanation."""
        return tuple(key for key in self.sources if not LAW_ID.fullmatch(key))

    @property
    def rank(self) -> str:
        """What the term is put in order by: without accents and capitals."""
        return folded(self.term)


def first_uses(chapter: Chapter, words: Words) -> dict[int, tuple[Mark, ...]]:
    """The first use of each term in each section, by the place of its part in the chapter's body."""
    known: dict[str | None, set[str]] = {}
    found: dict[int, tuple[Mark, ...]] = {}
    for n, piece in enumerate(chapter.body):
        if isinstance(piece, Part):
            seen = known.setdefault(piece.section, set(chapter.head.unmarked_terms))
            found[n] = tuple(words.first_uses(piece.text, seen))
            seen |= {mark.key for mark in found[n]}
    return found
