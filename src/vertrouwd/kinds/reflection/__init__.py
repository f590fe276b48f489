"""A reflection: the learner's own words, kept on the device and never graded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from vertrouwd import labels
from vertrouwd.model import Exercise, Item, Key, Line, Prose, Strict

MAX_CHARACTERS = 1200  # didactics T18: a field is no place for a case file


class Prompt(Strict):
    """One named field: what is asked, and a short label above the field."""

    label: Line
    prompt: Prose
    rows: int = Field(default=4, ge=1, le=12)


class Reflection(Exercise):
    """Named prompts for the learner's own words; skippable, never scored.

    `model_response` is shown only after the learner's own text, or when they pass.
    `plan` adds an als-dan sentence of two short fields (didactics R20).
    """

    kind: Literal["reflection"] = "reflection"
    intro: Prose | None = None
    prompts: dict[Key, Prompt] = Field(min_length=1, max_length=5)
    model_response: Prose | None = None
    plan: bool = False

    @property
    def max_characters(self) -> int:
        """The length at which a field stops taking text, in characters."""
        return MAX_CHARACTERS

    @property
    def working_seconds(self) -> int:
        return 60 * len(self.prompts) + (30 if self.plan else 0)

    def fields_written(self) -> tuple[tuple[str, str, str], ...]:
        asked = tuple((key, prompt.label, prompt.prompt) for key, prompt in self.prompts.items())
        plan = (("plan-als", labels.PLAN_IF, ""), ("plan-dan", labels.PLAN_THEN, ""))
        return asked + (plan if self.plan else ())

    def learner_texts(self) -> Iterator[str]:
        yield self.intro or ""
        yield from (prompt.prompt for prompt in self.prompts.values())
        yield self.model_response or ""

    def items(self) -> tuple[Item, ...]:
        return tuple(
            Item(
                id=f"{self.id}/{key}",
                shape="write",
                title=self.title,
                stem=self.intro or "",
                prompt=prompt.prompt,
                explanation=self.model_response or "",
            )
            for key, prompt in self.prompts.items()
        )


MODEL = Reflection
