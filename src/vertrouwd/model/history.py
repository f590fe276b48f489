"""What an exercise once was: ids that are gone for good, and what a learner answered to."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from vertrouwd.model.exercise import Exercise
from vertrouwd.model.facts import Day
from vertrouwd.model.text import Line, Strict, folded
from vertrouwd.prose import CITATION, LAW

DIGITS = 12  # of a digest: two texts of one exercise never meet by chance
WORD = re.compile(r"\w+")
BESIDE = frozenset(
    {
        *("chapter", "key", "revision", "title", "goal", "minutes", "care", "sources"),
        *("feedback", "explanation", "hints", "reasoning", "for_", "against", "note", "closing", "debrief"),
        *("model_response", "rows", "why", "misconception", "lure", "situation"),
        *("track", "sector", "sectors"),
    }
)
"""Fields that may change while an answer to the exercise keeps its meaning; any other field counts."""


class Retired(Strict):
    """An exercise that is gone: since when, and why."""

    since: Day
    reason: Line


@dataclass(frozen=True, slots=True)
class Recorded:
    """A released exercise: its revision, the digest of what it then was, and the line that says so."""

    revision: int
    digest: str
    line: int = 0


def recorded_anew(
    exercises: Iterable[Exercise], known: Mapping[str, Recorded], released: Collection[str]
) -> dict[str, Recorded]:
    """What to record of the exercises of released chapters, by id.

    Nothing leaves: an exercise that is gone keeps its line, and one whose revision went down too.
    """
    found = dict(known)
    for exercise in exercises:
        was = known.get(exercise.id)
        if exercise.chapter in released and (was is None or exercise.revision >= was.revision):
            found[exercise.id] = Recorded(exercise.revision, digest(exercise))
    return found


def digest(exercise: Exercise) -> str:
    """What a learner's answer rests on, in twelve hexadecimal digits.

    Only words count: no punctuation, capitals, accents or citations. Where nothing is answered,
    nothing counts but the kind.
    """
    answered = any(item.shape != "show" for item in exercise.items())
    text = json.dumps([exercise.kind, _content(exercise) if answered else {}], sort_keys=True)
    return sha256(text.encode()).hexdigest()[:DIGITS]


def _content(value: Any) -> Any:
    """What counts of a value as plain data: a field that still has its default does not."""
    if isinstance(value, BaseModel):
        fields = ((name, getattr(value, name), field) for name, field in type(value).model_fields.items())
        return {
            name: _content(inner)
            for name, inner, field in fields
            if name not in BESIDE and inner != field.default
        }
    if isinstance(value, dict):
        return {key: _content(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_content(inner) for inner in value]
    if isinstance(value, str):
        return WORD.findall(folded(LAW.sub("", CITATION.sub("", value)) if "[" in value else value))
    return value
