"""The neutral question that exports see: five shapes for all kinds of exercise."""

from __future__ import annotations

from typing import Literal

from vertrouwd.model.text import Strict

Shape = Literal["show", "choose", "arrange", "write", "rate"]


class Option(Strict):
    """One option of an item: its text and feedback as Markdown, and whether it is right.

    `correct` is None where nothing is right or wrong; a case or a judgement has an `appraisal`.
    """

    key: str
    text: str
    feedback: str = ""
    correct: bool | None = None
    appraisal: Literal["strong", "defensible", "risky", "harmful"] | None = None


class Item(Strict):
    """One question or text that any destination could hold, lowered from an exercise.

    `id` is `<chapter>/<key>` with `/<part>` where an exercise gives more than one.
    `answer` is what a learner who writes should have written; empty where nothing is right.
    """

    id: str
    shape: Shape
    title: str
    stem: str = ""
    prompt: str = ""
    options: tuple[Option, ...] = ()
    many: bool = False
    answer: str = ""
    explanation: str = ""
