"""A workshop: a werkvorm on one card, with what participants read and what the trainer says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from vertrouwd.model import Complaint, Exercise, Item, Line, Prose, Strict

Type = Literal[
    "opening",
    "explanation",
    "discussion",
    "conversation",
    "roleplay",
    "game",
    "reflection",
    "peer",
    "composed",
]
Form = Literal["plenary", "alone", "pairs", "threes", "fours", "groups", "line", "fishbowl", "break"]
ExerciseId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$")]


class Participants(Strict):
    """For how many people the workshop works."""

    min: int = Field(ge=1, le=100)
    max: int = Field(ge=1, le=100)


class Step(Strict):
    """One step: who does it in which form, how long, what participants read, what the trainer knows."""

    title: Line
    form: Form
    minutes: int = Field(ge=1, le=240)
    text: Prose | None = None
    trainer: Prose | None = None


class Workshop(Exercise):
    """A group's exercise on the card that trainers' libraries use (didactics §1.6).

    Its length is the sum of its steps; `minutes` may say so but cannot say otherwise.
    `heavy` asks for a second trainer or somebody for aftercare.
    """

    alone: ClassVar[bool] = False

    kind: Literal["workshop"] = "workshop"
    minutes: int | None = Field(default=None, ge=1)
    aim: Prose
    type: Type
    participants: Participants
    materials: tuple[Line, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)
    debrief: tuple[Line, ...] = ()
    heavy: bool = False
    uses: tuple[ExerciseId, ...] = ()

    @property
    def seconds(self) -> float:
        return 60 * sum(step.minutes for step in self.steps)

    @property
    def working_seconds(self) -> int:
        return round(self.seconds)

    def complaints(self) -> Iterator[Complaint]:
        """Minutes that are not the sum of the steps, and a group that nobody can form."""
        if self.minutes is not None and self.minutes != self.duration:
            yield Complaint(
                ("minutes",),
                "minuten-kloppen-niet",
                f"`minutes` is {self.minutes}, maar de stappen duren samen {self.duration} minuten",
                "Haal `minutes` weg: de duur is de som van de stappen.",
            )
        if self.participants.min > self.participants.max:
            yield Complaint(
                ("participants", "min"),
                "deelnemers-kloppen-niet",
                f"minstens {self.participants.min} deelnemers is meer dan hoogstens {self.participants.max}",
                "Zet het kleinste aantal bij `min`.",
            )

    def learner_texts(self) -> Iterator[str]:
        yield self.aim
        yield from (step.text or "" for step in self.steps)
        yield from self.debrief

    def items(self) -> tuple[Item, ...]:
        """One text to show; what is the trainer's stands in the explanation."""
        for_trainer = [_titled(step, step.trainer) for step in self.steps if step.trainer]
        questions = "\n".join(f"- {question}" for question in self.debrief)
        return (
            Item(
                id=self.id,
                shape="show",
                title=self.title,
                stem="\n\n".join([self.aim, *(_titled(step, step.text or "") for step in self.steps)]),
                explanation="\n\n".join(part for part in [*for_trainer, questions] if part),
            ),
        )


def _titled(step: Step, text: str) -> str:
    return f"**{step.title}**\n\n{text}".strip()


MODEL = Workshop
