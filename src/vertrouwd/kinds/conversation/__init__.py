"""A conversation: one worked talk with notes beside it and gaps in it."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal, NamedTuple

from pydantic import Field

from vertrouwd.kinds.conversation import script
from vertrouwd.kinds.conversation.script import Gap, GapChoice, Person, Turn
from vertrouwd.model import Complaint, Exercise, Item, Key, Option, Prose, in_fixed_order


class Spoken(NamedTuple):
    """One turn with who speaks, and whether that is their first turn."""

    person: Person
    first: bool
    turn: Turn


class Conversation(Exercise):
    """A talk to read, with gaps where the counsellor speaks (didactics R13).

    After a gap the talk goes on from the right line, whatever the learner chose.
    """

    kind: Literal["conversation"] = "conversation"
    intro: Prose | None = None
    people: dict[Key, Person] = Field(min_length=2, max_length=6)
    turns: tuple[Turn, ...]
    gaps: dict[Key, Gap] = Field(min_length=1, max_length=6)

    def complaints(self) -> Iterator[Complaint]:
        """Faults of the talk: see `vertrouwd.kinds.conversation.script`."""
        return script.complaints(self.people, self.turns, self.gaps)

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """Every turn with its speaker, in order; a gap is spoken by the counsellor."""
        counsellor = next(key for key, person in self.people.items() if person.role == "counsellor")
        speakers = [turn.who or counsellor for turn in self.turns]
        return tuple(
            Spoken(self.people[who], who not in speakers[:n], turn)
            for n, (who, turn) in enumerate(zip(speakers, self.turns, strict=True))
        )

    def choices_of(self, gap: str) -> tuple[tuple[str, GapChoice], ...]:
        """The choices of a gap with their letters, in the order every medium shows."""
        shown = in_fixed_order(self.gaps[gap].choices, f"{self.id}/{gap}")
        return tuple(zip(ascii_lowercase, shown, strict=False))

    @property
    def working_seconds(self) -> int:
        return 20 * len(self.gaps)

    def learner_texts(self) -> Iterator[str]:
        yield self.intro or ""
        for turn in self.turns:
            yield f"{turn.text or ''} {turn.note or ''}"
        for gap in self.gaps.values():
            yield gap.prompt
            yield from (choice.text for choice in gap.choices)
            yield gap.right.feedback

    def items(self) -> tuple[Item, ...]:
        """A `choose` for each gap, told from the gap before it, and a `show` for the end of the talk."""
        items: list[Item] = []
        told = [self.intro] if self.intro else []
        for person, _, turn in self.spoken:
            if turn.gap:
                items.append(self._item(turn.gap, "\n\n".join(told)))
                told = []
            text = self.gaps[turn.gap].right.text if turn.gap else turn.text
            told.append(f"**{person.name}:** {text}")
            if turn.note:
                told.append("\n".join(f"> {line}" for line in turn.note.splitlines()))
        end = Item(id=self.id, shape="show", title=self.title, stem="\n\n".join(told))
        return (*items, end)

    def _item(self, gap: str, stem: str) -> Item:
        options = tuple(
            Option(key=letter, text=choice.text, feedback=choice.feedback, correct=choice.correct)
            for letter, choice in self.choices_of(gap)
        )
        return Item(
            id=f"{self.id}/{gap}",
            shape="choose",
            title=self.title,
            stem=stem,
            prompt=self.gaps[gap].prompt,
            options=options,
        )


MODEL = Conversation
