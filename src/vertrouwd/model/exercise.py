"""What every exercise has, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Annotated, Any, ClassVar, NamedTuple, TypeVar

from pydantic import BeforeValidator, Field

from vertrouwd.model.item import Item
from vertrouwd.model.text import Key, Line, Strict

WORDS_PER_MINUTE = 200  # didactics §5.1: the pace that minutes are computed with

T = TypeVar("T")


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def in_fixed_order(things: Sequence[T], id: str) -> tuple[T, ...]:
    """The one order in which every medium shows the choices of an item.

    The order follows from a hash of the id and the author's position, so editing a text
    moves nothing, and the author's habit of writing the key first does not show.
    """
    ranks = [sha256(f"{id}#{n}".encode()).digest() for n in range(len(things))]
    return tuple(things[n] for n in sorted(range(len(things)), key=ranks.__getitem__))


class Complaint(NamedTuple):
    """What is wrong inside one exercise: the road to the value, a code, what, and advice."""

    path: tuple[str | int, ...]
    code: str
    what: str
    advice: str


class Exercise(Strict):
    """One exercise of a chapter; each kind adds its own fields.

    `chapter` and `key` come from the file name and the mapping key, never from the body.
    `minutes` overrides the computed duration, in whole minutes. `alone` is False for what
    one learner does not do alone: its minutes are not part of the chapter's.
    """

    alone: ClassVar[bool] = True

    chapter: Key
    key: Key
    kind: str
    title: Line
    goal: Annotated[
        tuple[Key, ...], BeforeValidator(_as_tuple, json_schema_input_type=Key | tuple[Key, ...])
    ] = ()
    minutes: int | None = Field(default=None, ge=1, le=60)
    revision: int = Field(default=1, ge=1)
    care: Line | None = None
    sources: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The permanent id, `<chapter>/<key>`."""
        return f"{self.chapter}/{self.key}"

    @property
    def html_id(self) -> str:
        """The id of the exercise's element in a page, `<chapter>-<key>`."""
        return f"{self.chapter}-{self.key}"

    def fields_written(self) -> tuple[tuple[str, str, str], ...]:
        """What a learner writes in it: of each field the key, the label, and what is asked or nothing."""
        return ()

    @property
    def working_seconds(self) -> int:
        """Seconds of thinking and acting, beside the reading; each kind has its own."""
        raise NotImplementedError

    @property
    def seconds(self) -> float:
        """How long it takes: the author's minutes, else reading at 200 words a minute plus working."""
        if self.minutes is not None:
            return 60 * self.minutes
        words = sum(len(text.split()) for text in self.learner_texts())
        return 60 * words / WORDS_PER_MINUTE + self.working_seconds

    @property
    def duration(self) -> int:
        """Whole minutes to show beside the exercise, at least one; what is summed is `seconds`."""
        return max(1, round(self.seconds / 60))

    def learner_texts(self) -> Iterator[str]:
        """The Markdown that one learner reads on one way through, for counting words."""
        raise NotImplementedError

    def complaints(self) -> Iterator[Complaint]:
        """What is wrong beyond the shape of single fields; nothing, unless a kind says so."""
        return iter(())

    def items(self) -> tuple[Item, ...]:
        """The exercise as neutral items, for exports and statistics."""
        raise NotImplementedError
