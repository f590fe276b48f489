"""What a question is made of: choices, gaps, steps, pairs and cards."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vertrouwd.model import Key, Line, Prose, Strict

Lure = Literal["kind", "active", "rule", "doubt"]


class Choice(Strict):
    """One choice: its text, whether it is right, and what choosing it sets off.

    A wrong choice names a misconception or says in five words why somebody does this.
    """

    text: Prose
    correct: bool = False
    feedback: Prose
    misconception: Key | None = None
    why: Line | None = None
    lure: Lure | None = None


class Filling(Strict):
    """One choice in a gap: plain words that fit the sentence, and what choosing them sets off."""

    text: Line
    correct: bool = False
    feedback: Prose
    misconception: Key | None = None
    why: Line | None = None


class Gap(Strict):
    """A gap in the sentence, with what can fill it."""

    choices: tuple[Filling, ...] = Field(min_length=2, max_length=6)


class Step(Strict):
    """One step of an order; its place is its place in the list."""

    text: Prose
    feedback: Prose | None = None


class Pair(Strict):
    """Two halves that belong together; several pairs may share the right half."""

    left: Prose
    right: Line
    feedback: Prose


class Card(Strict):
    """One card to sort, and the group in which it belongs."""

    text: Prose
    group: Key
    feedback: Prose
    misconception: Key | None = None
    why: Line | None = None
