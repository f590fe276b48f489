"""A card: a prompt and an answer so short that both can be known by heart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from vertrouwd.model import Complaint, Exercise, Item, Prose

MOST_WORDS = 40  # didactics R10: prompt and answer together


class Card(Exercise):
    """A card to turn: the learner says how sure they are, turns it, says whether they had it.

    That pair is the grade (didactics R10). `situation` says that the prompt tells one.
    """

    kind: Literal["card"] = "card"
    prompt: Prose
    answer: Prose
    situation: bool = False

    def complaints(self) -> Iterator[Complaint]:
        """A card that is too long to be known by heart."""
        words = len(f"{self.prompt} {self.answer}".split())
        if words > MOST_WORDS:
            yield Complaint(
                ("answer",),
                "kaart-te-lang",
                f"deze kaart heeft {words} woorden; vraag en antwoord samen hoogstens {MOST_WORDS}",
                "Maak de tekst korter, of maak er twee kaarten van.",
            )

    @property
    def working_seconds(self) -> int:
        return 15

    def learner_texts(self) -> Iterator[str]:
        yield self.prompt
        yield self.answer

    def items(self) -> tuple[Item, ...]:
        return (Item(id=self.id, shape="write", title=self.title, prompt=self.prompt, answer=self.answer),)


MODEL = Card
