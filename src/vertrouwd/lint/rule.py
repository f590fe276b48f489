"""What a rule is: its name is the code, its docstring the message, its method's the advice."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from inspect import getdoc
from typing import ClassVar

from vertrouwd.places import Finding, Level, Place
from vertrouwd.read import Placed


@dataclass(frozen=True)
class Spot:
    """One place where a rule is broken, with the words that fill in its message and advice.

    `path` is the road to the value in a YAML file; in a chapter's prose it is the section. An
    exemption is looked up by it.
    """

    place: Place
    path: str = ""
    words: dict[str, str] = field(default_factory=dict)


class Rule(ABC):
    """The base of every rule; a subclass is named after its code, in CamelCase.

    `level` says what breaking it means. `firm` is True for a rule that no author may be exempt from.
    `today` is None unless somebody asks what is out of date on a day; no other rule looks at it.
    """

    level: ClassVar[Level] = "fout"
    firm: ClassVar[bool] = False

    def __init__(self, placed: Placed, today: date | None = None) -> None:
        self.placed, self.course, self.today = placed, placed.course, today

    @abstractmethod
    def spots(self) -> Iterator[Spot]:
        """Where the rule is broken; the docstring of the override is the advice, in Dutch."""

    @classmethod
    def code(cls) -> str:
        """The code of the rule: `DoelNergensGetoetst` is `doel-nergens-getoetst`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def message(cls) -> str:
        """What is wrong, with words in braces."""
        said = _one_line(cls).removesuffix(".")
        return said[:1].lower() + said[1:]

    @classmethod
    def advice(cls) -> str:
        """What to do about it, with words in braces."""
        return _one_line(cls.spots)

    def findings(self) -> Iterator[Finding]:
        """A finding for every spot."""
        for spot in self.spots():
            what, advice = self.message().format(**spot.words), self.advice().format(**spot.words)
            yield Finding(spot.place, self.code(), what, advice, spot.path, self.level)


class PieceRule(Rule):
    """The base of a rule that looks at one piece of a course: a chapter, or the pages around them.

    It is given a course of that piece alone, with the facts of `data/` and nothing borrowed, so it cannot
    see another piece, and what it finds may be remembered. It does not look at files or at `today`.
    """


def _one_line(thing: object) -> str:
    return " ".join((getdoc(thing) or "").split())
