"""The neutral question that exports see: five shapes for all kinds of exercise."""

from __future__ import annotations

from typing import Literal

from vertrouwd.model.text import Strict

Shape = Literal["show", "choose", "arrange", "write", "rate"]


class Option(Strict):
    """One option of an item: its text and feedback as Markdown, and whether it is right.

    `correct` is None where nothing is right or wrong; a case or a judgement has an `appraisal`.
    `to` is the id of the item that follows a choice in a case.
    In an arrangement `position` is the right place, from 1, and `target` the key of the right target.
    """

    key: str
    text: str
    feedback: str = ""
    correct: bool | None = None
    appraisal: Literal["strong", "defensible", "risky", "harmful"] | None = None
    position: int | None = None
    target: str | None = None
    to: str | None = None


class Target(Strict):
    """Where an option of an arrangement can go: the other half of a pair, or a group; plain text."""

    key: str
    text: str


class Item(Strict):
    """One question or text that any destination could hold, lowered from an exercise.

    `id` is `<chapter>/<key>` with `/<part>` where an exercise gives more than one. An item to
    arrange says how: `order` gives options a position; `match` and `sort` give them a target,
    in `match` one of lettered texts, in `sort` a group.
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
    arrange: Literal["order", "match", "sort"] | None = None
    targets: tuple[Target, ...] = ()
    explanation: str = ""
