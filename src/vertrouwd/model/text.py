"""The kinds of text in the data, and the strict base of every model."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

KEY = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
EXERCISE_ID = KEY.replace("$", "/") + KEY[1:]


class Marker:
    """A mark on a string type, read by the YAML reader to know which style to ask for."""

    def __init__(self, name: str) -> None:
        self.name = name


PROSE = Marker("prose")
LINE = Marker("line")

Key = Annotated[str, StringConstraints(pattern=KEY, max_length=40)]
"""An id: small letters, digits and single hyphens, at most 40 characters, permanent."""

ExerciseId = Annotated[str, StringConstraints(pattern=EXERCISE_ID, max_length=81)]
"""The id of an exercise anywhere in the course, `<chapter>/<key>`."""

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), LINE]
"""One line of plain text without Markdown."""

Prose = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), PROSE]
"""Markdown in Dutch, written as a `|` block in YAML."""


def folded(text: str) -> str:
    """The text without capitals and accents, to put in order and to compare."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


class Strict(BaseModel):
    """The base of every model: immutable, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)
