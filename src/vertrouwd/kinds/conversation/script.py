"""The parts of a worked talk, and what can be wrong with how they fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from pydantic import Field

from vertrouwd.model import Complaint, Key, Line, Prose, Strict

SHORTEST = 4  # turns: anything less is a line, not a talk


class Person(Strict):
    """Somebody in the talk: the name before their lines, and what they are there."""

    name: Line
    role: Literal["counsellor", "melder", "other"]


class Turn(Strict):
    """What somebody says, perhaps with a note beside it; or only a `gap`."""

    who: Key | None = None
    text: Prose | None = None
    note: Prose | None = None
    gap: Key | None = None


class GapChoice(Strict):
    """One line the counsellor could say: whether it fits, and what it sets off.

    A wrong choice names a misconception or says in five words why somebody does this.
    """

    text: Prose
    correct: bool = False
    feedback: Prose
    misconception: Key | None = None
    why: Line | None = None
    lure: Literal["kind", "active", "rule", "doubt"] | None = None


class Gap(Strict):
    """A place in the talk where the learner chooses what the counsellor says."""

    prompt: Prose
    choices: tuple[GapChoice, ...] = Field(min_length=2, max_length=5)

    @property
    def right(self) -> GapChoice:
        """The line with which the talk goes on."""
        return next(choice for choice in self.choices if choice.correct)


def complaints(
    people: Mapping[str, Person], turns: Sequence[Turn], gaps: Mapping[str, Gap]
) -> Iterator[Complaint]:
    """Speakers and gaps that do not fit the turns, and gaps without exactly one right line."""
    counsellors = sum(person.role == "counsellor" for person in people.values())
    if counsellors != 1:
        yield Complaint(
            ("people",),
            "geen-vertrouwenspersoon",
            f"{counsellors} mensen hebben `role: counsellor`; een gesprek vraagt er één",
            "Geef precies één persoon `role: counsellor`: zij spreekt bij elk gat.",
        )
    if len(turns) < SHORTEST:
        yield Complaint(
            ("turns",),
            "gesprek-te-kort",
            f"dit gesprek heeft {len(turns)} beurten",
            f"Geef het er minstens {SHORTEST}; tien tot zestien leest prettig.",
        )
    if turns and turns[0].gap:
        yield Complaint(
            ("turns", 0, "gap"),
            "begint-met-gat",
            "het gesprek begint met een gat",
            "Laat eerst iemand iets zeggen: anders valt er niets te kiezen.",
        )
    for n, turn in enumerate(turns):
        yield from _turn(n, turn, people, gaps)
    counted = Counter(turn.gap for turn in turns)
    for key, gap in gaps.items():
        yield from _gap(key, gap, counted[key])


def _turn(n: int, turn: Turn, people: Mapping[str, Person], gaps: Mapping[str, Gap]) -> Iterator[Complaint]:
    whole = bool(turn.who and turn.text)
    extra = bool(turn.who or turn.text or turn.note)
    if extra if turn.gap else not whole:
        yield Complaint(
            ("turns", n),
            "beurt-klopt-niet",
            "een beurt heeft `who` en `text`, of alleen `gap`",
            "Vul aan wat ontbreekt, of haal weg wat er te veel staat.",
        )
    if turn.who is not None and turn.who not in people:
        yield Complaint(
            ("turns", n, "who"),
            "spreker-onbekend",
            f"`{turn.who}` staat niet bij `people`",
            f"Kies uit {', '.join(people)}, of zet de persoon erbij.",
        )
    if turn.gap is not None and turn.gap not in gaps:
        yield Complaint(
            ("turns", n, "gap"),
            "gat-onbekend",
            f"`{turn.gap}` staat niet bij `gaps`",
            f"Kies uit {', '.join(gaps)}, of schrijf dit gat erbij.",
        )


def _gap(key: str, gap: Gap, used: int) -> Iterator[Complaint]:
    if used != 1:
        yield Complaint(
            ("gaps", key),
            "gat-niet-eenmaal",
            f"het gat `{key}` staat {used} keer in `turns`",
            f"Zet `- gap: {key}` op precies één plaats in het gesprek.",
        )
    right = sum(choice.correct for choice in gap.choices)
    if right != 1:
        yield Complaint(
            ("gaps", key, "choices"),
            "sleutel-klopt-niet",
            f"{right} keuzes hebben `correct: true`; een gat vraagt er één",
            "Zet `correct: true` bij precies één keuze.",
        )
