"""Gaps in a sentence, each filled by a choice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from vertrouwd.kinds.question.parts import Filling, Gap
from vertrouwd.model import Complaint, Option, in_fixed_order

PLACE = re.compile(r"\{(?P<name>[^{}\n]*)\}")
THIS, OTHER = "**( ? )**", "( … )"


def names(prompt: str) -> tuple[str, ...]:
    """The names of the gaps, in the order of the sentence."""
    return tuple(match["name"] for match in PLACE.finditer(prompt))


def fillings(gap: Gap, id: str, scale: bool) -> tuple[tuple[str, Filling], ...]:
    """The choices of a gap with their letters, in the order that every medium shows."""
    shown = gap.choices if scale else in_fixed_order(gap.choices, id)
    return tuple(zip(ascii_lowercase, shown, strict=False))


def with_gap(prompt: str, name: str) -> str:
    """The sentence with one gap asked and the others left open."""
    return PLACE.sub(lambda match: THIS if match["name"] == name else OTHER, prompt)


def options(shown: tuple[tuple[str, Filling], ...]) -> tuple[Option, ...]:
    """The choices of a gap as options of an item."""
    return tuple(
        Option(key=letter, text=choice.text, feedback=choice.feedback, correct=choice.correct)
        for letter, choice in shown
    )


def complaints(prompt: str, gaps: Mapping[str, Gap]) -> Iterator[Complaint]:
    """Gaps and places in the sentence that do not find each other, and keys that do not fit."""
    counted = Counter(names(prompt))
    for name in counted.keys() - gaps.keys():
        yield Complaint(
            ("prompt",),
            "gat-bestaat-niet",
            f"`{{{name}}}` staat niet onder `gaps`",
            "Geef dit gat keuzes onder `gaps`, of haal het uit de zin.",
        )
    for name, gap in gaps.items():
        if counted[name] != 1:
            yield Complaint(
                ("gaps", name),
                "gat-niet-in-zin",
                f"`{{{name}}}` staat {counted[name]} keer in `prompt`",
                f"Zet `{{{name}}}` één keer in de zin.",
            )
        right = sum(choice.correct for choice in gap.choices)
        if right != 1:
            yield Complaint(
                ("gaps", name, "choices"),
                "sleutel-klopt-niet",
                f"{right} keuzes hebben `correct: true`; een gat vraagt er één",
                "Zet `correct: true` bij precies één keuze.",
            )
