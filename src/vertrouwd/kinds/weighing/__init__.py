"""A weighing: options side by side with what speaks for and against; nothing is right."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal

from pydantic import Field

from vertrouwd import labels
from vertrouwd.model import Complaint, Exercise, Item, Key, Prose, Strict, in_fixed_order

MAX_CHARACTERS = 300  # a few words beside an option: no place for a case file (didactics T18)


class WeighingOption(Strict):
    """One way to go, with pros and cons; `nothing` marks the option to do nothing now."""

    text: Prose
    pros: tuple[Prose, ...] = Field(min_length=1)
    cons: tuple[Prose, ...] = Field(min_length=1)
    nothing: bool = False
    note: Prose | None = None


class Weighing(Exercise):
    """Five options or more to weigh with the melder (didactics J5); no score, no order.

    The learner adds own pros and cons, which stay in the open page, and may pick what
    lies nearest now. `criteria` are questions to weigh along.
    """

    kind: Literal["weighing"] = "weighing"
    stem: Prose
    prompt: Prose
    criteria: tuple[Prose, ...] = ()
    options: dict[Key, WeighingOption] = Field(min_length=5, max_length=8)
    closing: Prose | None = None

    def complaints(self) -> Iterator[Complaint]:
        """Doing nothing is always one of the options, and only one."""
        nothing = sum(option.nothing for option in self.options.values())
        if nothing != 1:
            yield Complaint(
                ("options",),
                "nu-niets-doen",
                f"{nothing} opties hebben `nothing: true`; dat moet er één zijn",
                "Zet `nothing: true` bij de ene optie om nu niets te doen.",
            )

    @property
    def ordered(self) -> tuple[tuple[str, str, WeighingOption], ...]:
        """The options with letter and key, in the order that every medium shows."""
        shown = in_fixed_order(tuple(self.options.items()), self.id)
        return tuple((letter, *pair) for letter, pair in zip(ascii_lowercase, shown, strict=False))

    def fields_written(self) -> tuple[tuple[str, str, str], ...]:
        sides = (("pros", labels.OWN_PROS), ("cons", labels.OWN_CONS))
        return (
            ("eigen-criteria", labels.OWN_CRITERIA, ""),
            *(
                (f"{key}-{side}", f"{option.text.strip()} · {label}", "")
                for _, key, option in self.ordered
                for side, label in sides
            ),
        )

    @property
    def max_characters(self) -> int:
        """The length of a field for own words."""
        return MAX_CHARACTERS

    @property
    def working_seconds(self) -> int:
        return 15 * len(self.options)

    def learner_texts(self) -> Iterator[str]:
        yield from (self.stem, self.prompt, *self.criteria, self.closing or "")
        for option in self.options.values():
            yield from (option.text, *option.pros, *option.cons, option.note or "")

    def items(self) -> tuple[Item, ...]:
        """What is asked, to write about, and then each option with its pros and cons to read."""
        asked = Item(
            id=self.id,
            shape="write",
            title=self.title,
            stem=self.stem,
            prompt="\n\n".join((self.prompt, _bullets(self.criteria))).strip(),
            explanation=self.closing or "",
        )
        return (asked, *(self._item(key, option) for _, key, option in self.ordered))

    def _item(self, key: str, option: WeighingOption) -> Item:
        sides = (
            option.text,
            f"**{labels.PROS}**",
            _bullets(option.pros),
            f"**{labels.CONS}**",
            _bullets(option.cons),
        )
        return Item(
            id=f"{self.id}/{key}",
            shape="show",
            title=self.title,
            stem="\n\n".join(sides),
            explanation=option.note or "",
        )


def _bullets(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {' '.join(text.split())}" for text in texts)


MODEL = Weighing
