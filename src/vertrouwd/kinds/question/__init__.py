"""A closed question: choose, put in order, match, sort or fill a gap, with feedback on every choice."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Annotated, Literal

from pydantic import Field

from vertrouwd.kinds.question import arrange, forms, sentence
from vertrouwd.kinds.question.arrange import Row
from vertrouwd.kinds.question.parts import Card, Choice, Filling, Gap, Pair, Step
from vertrouwd.model import Complaint, Exercise, Item, Key, Line, Option, Prose, Target, in_fixed_order

SECONDS = {"one": 20, "many": 20, "order": 8, "match": 10, "sort": 8, "gap": 12}
"""Seconds of thinking: for a whole choice, else for each step, pair, card or gap."""
ARRANGED: dict[str, Literal["order", "match", "sort"]] = {"order": "order", "match": "match", "sort": "sort"}


class Question(Exercise):
    """A closed question of form `one`, `many`, `order`, `match`, `sort` or `gap`.

    `one` has one right choice, `many` any number. `order` has `steps`, written in the right
    order; `match` has `pairs`, and `extra_rights` that belong to none; `sort` has `groups` and
    `cards`, checked in rounds of `per_round`; `gap` has `{names}` in its prompt, and `gaps`.
    `scale` keeps the author's order of choices; otherwise a hash of the id fixes it.
    `certainty` asks gok, twijfel or zeker with the response (didactics §4.4).
    """

    kind: Literal["question"] = "question"
    form: forms.Form = "one"
    stem: Prose | None = None
    prompt: Prose
    choices: tuple[Choice, ...] = Field(default=(), min_length=2, max_length=8)
    steps: tuple[Step, ...] = Field(default=(), min_length=3, max_length=8)
    pairs: tuple[Pair, ...] = Field(default=(), min_length=2, max_length=8)
    extra_rights: tuple[Line, ...] = Field(default=(), max_length=4)
    groups: dict[Key, Line] = Field(default={}, min_length=2, max_length=5)
    cards: tuple[Card, ...] = Field(default=(), min_length=3, max_length=36)
    per_round: Annotated[int, Field(ge=3, le=12)] | None = None
    gaps: dict[Key, Gap] = Field(default={}, min_length=1, max_length=4)
    explanation: Prose | None = None
    hints: tuple[Prose, ...] = ()
    situation: bool = False
    certainty: bool = False
    scale: bool = False

    def complaints(self) -> Iterator[Complaint]:
        """Faults of the form: see `vertrouwd.kinds.question.forms`."""
        return forms.complaints(self)

    @property
    def ordered(self) -> tuple[tuple[str, Choice], ...]:
        """The choices with their letters, `a` first, in the order that every medium shows."""
        shown = self.choices if self.scale else in_fixed_order(self.choices, self.id)
        return tuple(zip(ascii_lowercase, shown, strict=False))

    @property
    def targets(self) -> tuple[Target, ...]:
        """Where rows can go: the lettered halves of a match, or the groups of a sort."""
        if self.form == "match":
            return arrange.halves(self.pairs, self.extra_rights, self.id)
        return arrange.groups(self.groups)

    @property
    def rounds(self) -> tuple[tuple[Row, ...], ...]:
        """What is to be arranged, in the order that every medium shows, by round."""
        if self.form == "order":
            rows = arrange.steps(self.steps, self.id)
        elif self.form == "match":
            rows = arrange.pairs(self.pairs, self.targets, self.id, self.scale)
        else:
            rows = arrange.cards(self.cards, self.id, self.scale)
        return arrange.in_rounds(rows, self.per_round)

    @property
    def in_right_order(self) -> tuple[Row, ...]:
        """The steps of an order as they belong."""
        return tuple(sorted(self.rounds[0], key=lambda row: int(row.right)))

    @property
    def filled(self) -> dict[str, tuple[tuple[str, Filling], ...]]:
        """The gaps in the order of the sentence, each with its choices and their letters."""
        return {
            name: sentence.fillings(self.gaps[name], f"{self.id}/{name}", self.scale)
            for name in sentence.names(self.prompt)
            if name in self.gaps
        }

    @property
    def working_seconds(self) -> int:
        parts = len(self.steps) + len(self.pairs) + len(self.cards) + len(self.gaps)
        return SECONDS[self.form] * (parts or 1) + (5 if self.certainty else 0)

    def learner_texts(self) -> Iterator[str]:
        yield from (self.stem or "", self.prompt, self.explanation or "")
        yield from (choice.text for choice in self.choices)
        yield from (choice.feedback for choice in self.choices[:1])
        for fillings in self.filled.values():
            yield from (choice.text for _, choice in fillings)
            yield fillings[0][1].feedback
        for row in (row for rows in self.rounds for row in rows):
            yield from (row.text, row.feedback)
        yield from (target.text for target in self.targets)

    def items(self) -> tuple[Item, ...]:
        """One item; one for each gap of a sentence and for each round of a sort."""
        parts = tuple(self._parts())
        return tuple(
            Item(
                id=f"{self.id}/{part}" if len(parts) > 1 else self.id,
                shape="arrange" if self.form in ARRANGED else "choose",
                title=self.title,
                stem=self.stem or "",
                prompt=prompt,
                options=options,
                many=self.form == "many",
                arrange=ARRANGED.get(self.form),
                targets=self.targets,
                explanation=(self.explanation or "") if n == len(parts) else "",
            )
            for n, (part, prompt, options) in enumerate(parts, start=1)
        )

    def _parts(self) -> Iterator[tuple[str, str, tuple[Option, ...]]]:
        """The name, the prompt and the options of each item."""
        if self.form == "gap":
            for name, fillings in self.filled.items():
                yield name, sentence.with_gap(self.prompt, name), sentence.options(fillings)
        elif self.form in ARRANGED:
            for n, rows in enumerate(self.rounds, start=1):
                yield str(n), self.prompt, arrange.options(rows, self.form)
        else:
            yield (
                "",
                self.prompt,
                tuple(
                    Option(key=letter, text=choice.text, feedback=choice.feedback, correct=choice.correct)
                    for letter, choice in self.ordered
                ),
            )


MODEL = Question
