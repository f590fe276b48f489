"""A closed question: choose one or many, with feedback on every choice."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal

from pydantic import Field

from vertrouwd.model import Complaint, Exercise, Item, Key, Line, Option, Prose, Strict, in_fixed_order


class Choice(Strict):
    """One choice: its text, whether it is right, and what choosing it sets off.

    A wrong choice names a misconception or says in five words why somebody does this.
    """

    text: Prose
    correct: bool = False
    feedback: Prose
    misconception: Key | None = None
    why: Line | None = None
    lure: Literal["kind", "active", "rule", "doubt"] | None = None


class Question(Exercise):
    """A closed question of form `one` (one right choice) or `many` (any number).

    `scale` keeps the author's order of choices; otherwise a hash of the id fixes it.
    `certainty` asks gok, twijfel or zeker with the response (didactics §4.4).
    """

    kind: Literal["question"] = "question"
    form: Literal["one", "many"] = "one"
    stem: Prose | None = None
    prompt: Prose
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=8)
    explanation: Prose | None = None
    hints: tuple[Prose, ...] = ()
    situation: bool = False
    certainty: bool = False
    scale: bool = False

    def complaints(self) -> Iterator[Complaint]:
        """A key that does not fit the form."""
        right = sum(choice.correct for choice in self.choices)
        if self.form == "one" and right != 1:
            yield Complaint(
                ("choices",),
                "sleutel-klopt-niet",
                f"{right} keuzes hebben `correct: true`; de vorm `one` vraagt er één",
                "Zet `correct: true` bij precies één keuze, of kies `form: many`.",
            )
        if self.form == "many" and right == 0:
            yield Complaint(
                ("choices",),
                "sleutel-klopt-niet",
                "geen enkele keuze heeft `correct: true`",
                "Zet `correct: true` bij elke juiste keuze.",
            )

    @property
    def ordered(self) -> tuple[tuple[str, Choice], ...]:
        """The choices with their letters, `a` first, in the order that every medium shows."""
        shown = self.choices if self.scale else in_fixed_order(self.choices, self.id)
        return tuple(zip(ascii_lowercase, shown, strict=False))

    @property
    def working_seconds(self) -> int:
        return 25 if self.certainty else 20

    def learner_texts(self) -> Iterator[str]:
        yield self.stem or ""
        yield self.prompt
        yield from (choice.text for choice in self.choices)
        yield self.choices[0].feedback
        yield self.explanation or ""

    def items(self) -> tuple[Item, ...]:
        options = tuple(
            Option(key=letter, text=choice.text, feedback=choice.feedback, correct=choice.correct)
            for letter, choice in self.ordered
        )
        return (
            Item(
                id=self.id,
                shape="choose",
                title=self.title,
                stem=self.stem or "",
                prompt=self.prompt,
                options=options,
                many=self.form == "many",
                explanation=self.explanation or "",
            ),
        )


MODEL = Question
