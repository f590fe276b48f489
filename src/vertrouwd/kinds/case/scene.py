"""What a case is made of: meters, scenes, and choices with conditions and consequences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from vertrouwd.model import Key, Line, Prose, Strict

Appraisal = Literal["strong", "defensible", "risky", "harmful"]
Effect = Literal[-1, 1]


class Meter(Strict):
    """A bounded whole number that no learner sees; it opens and closes choices."""

    start: int = Field(ge=0, le=9)
    min: int = Field(default=0, ge=0, le=9)
    max: int = Field(ge=0, le=9)

    def after(self, value: int, effect: int) -> int:
        """The value after an effect, within the bounds."""
        return min(self.max, max(self.min, value + effect))


class Condition(Strict):
    """One meter that must be at least, or at most, some value."""

    meter: Key
    at_least: int | None = Field(default=None, ge=0, le=9)
    at_most: int | None = Field(default=None, ge=0, le=9)

    def holds(self, value: int) -> bool:
        """Whether a value of the meter meets the condition."""
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )


class Choice(Strict):
    """One thing you can say or do: how fitting it is, what it sets off, where it leads.

    It can be chosen when every condition of `when` holds; `effects` move meters by one.
    """

    text: Prose
    appraisal: Appraisal
    feedback: Prose
    to: Key
    when: tuple[Condition, ...] = Field(default=(), max_length=6)
    effects: dict[Key, Effect] = Field(default={})


class Scene(Strict):
    """A moment in the story; an ending has no choices but an `ending` and a `debrief`."""

    text: Prose
    title: Line | None = None
    choices: tuple[Choice, ...] = Field(default=(), max_length=5)
    ending: Literal["good", "mixed", "poor"] | None = None
    debrief: Prose | None = None


Scenes = Mapping[str, Scene]
Meters = Mapping[str, Meter]
