"""The practice exam: its size, its time and where those come from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vertrouwd.model.facts import Day
from vertrouwd.model.text import Line, Strict

Percent = Annotated[int, Field(ge=1, le=100)]


class Exam(Strict):
    """The shape of a practice exam and of the exam that it follows.

    `minutes` of the whole; `cut` the percentage that is enough; `share` the percentage of chapters in it
    at least, `overlap` of questions that two of the last five may share at most; `rest` in hours.
    """

    questions: Annotated[int, Field(ge=2, le=100)]
    minutes: Annotated[int, Field(ge=1, le=300)]
    cut: Percent
    share: Percent
    overlap: Percent
    rest: Annotated[int, Field(ge=0, le=1000)]
    name: Line
    site: Line
    seen_on: Day
