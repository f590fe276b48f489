"""Facts used in many places: articles, sources, law, help lines, promises, misconceptions."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from vertrouwd import labels
from vertrouwd.model.text import Key, Line, Strict


def _as_date(value: object) -> object:
    # Pydantic would take a number for seconds since 1970.
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise PydanticCustomError("no_day", "not a day") from None


Day = Annotated[date, BeforeValidator(_as_date)]
"""A calendar day, written as `2026-07-01`."""


class Article(Strict):
    """One of the thirty knowledge articles that the course turns into chapters."""

    id: Key
    title: Line
    module: Literal["A", "B", "C", "D", "E", "F", "G"]
    teaser: Line


Seen = Literal["content", "record", "memory"]
"""What of a publication was looked at: its text or summary, its record, or nothing."""


class Source(Strict):
    """One publication that a chapter may cite; `seen` says what of it was read.

    `content`: abstract, summary or text was seen; `record`: only the record was.
    """

    key: str
    type: str
    authors: tuple[str, ...]
    surnames: tuple[str, ...]
    year: str
    title: str
    container: str = ""
    details: str = ""
    doi: str = ""
    seen: Seen

    @property
    def named(self) -> str:
        """How it is named in a sentence: one or two surnames, or the first with *e.a.* added."""
        names = self.surnames or (self.title,)
        who = labels.AND.join(names) if len(names) <= 2 else f"{names[0]} {labels.ET_AL}"
        return f"{who}, {self.year}"


Status = Literal["verified", "secondary", "verified-2017", "known", "unsure"]


class LawFact(Strict):
    """One legal fact: what it says in our words, where, and how sure we are.

    `text_date` is the day whose text of the law was read; None where no law text was.
    """

    title: Line
    fact: Line
    law: Line | None = None
    article: Line | None = None
    bwb: Annotated[str, Field(pattern=r"^(BWB[RV]\d{7}|CELEX \d{5}[A-Z]\d{4}(-\d{8})?)$")] | None = None
    source: Line
    text_date: Day | None = None
    valid_on: Day
    check_before: Day
    status: Status

    @property
    def address(self) -> str:
        """The law's own page on the official site, or empty."""
        if self.bwb and self.bwb.startswith("BWB"):
            return f"https://wetten.overheid.nl/{self.bwb}"
        return ""


class Referral(Strict):
    """An organisation that helps: what for, its site, and a number only where it was seen.

    `first` is True for those that somebody who stops for a moment sees at once.
    """

    name: Line
    purpose: Line
    site: Line | None = None
    phone: Line | None = None
    phone_note: Line | None = None
    hours: Line | None = None
    source: Line
    seen_on: Day
    verified_on: Day | None = None
    first: bool = False


class Misconception(Strict):
    """A belief that is held often, its correction, and the sources of the correction."""

    belief: Line
    correction: Line
    sources: tuple[str, ...] = ()


class Statement(Strict):
    """Something a counsellor can, for a learner to say how far that is so, and the chapters about it."""

    statement: Line
    chapters: tuple[Key, ...]


Role = Literal[
    "melder", "degene over wie het gaat", "vertrouwenspersoon", "leiding", "collega", "getuige", "hr"
]
"""What somebody is in the story of a chapter."""


class CastMember(Strict):
    """Somebody in the stories, by first name elsewhere: an age in years where the text tells one, work.

    `chapter` is the one chapter in which they live.
    """

    age: int | None = Field(default=None, ge=16, le=75)
    work: Line
    chapter: Key
    role: Role


class Wording(Strict):
    """Words that the course does not use, why, and what it says instead.

    A word may end in `*` for any ending. `unless` are phrases in which a word is right. `spoken`
    is True where people in a story may say it; `fault` where using it stops the course.
    """

    words: tuple[Line, ...] = Field(min_length=1)
    why: Line
    instead: Line
    unless: tuple[Line, ...] = ()
    spoken: bool = False
    fault: bool = False


class Promise(Strict):
    """One sentence of the promise page and the test that proves it, as `file::function`."""

    text: Line
    test: Annotated[str, Field(pattern=r"^tests/[\w/]+\.py::\w+$")]


class Promises(Strict):
    """The promise page: what is proven, what nobody can promise, what we ask."""

    proven: dict[Key, Promise]
    beyond: tuple[Line, ...]
    asked: tuple[Line, ...]
