"""What the file of a chapter cannot hold: its figures, and texts that no item tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vertrouwd import labels
from vertrouwd.exports.loss import Loss
from vertrouwd.model import Chapter, Exercise, Part
from vertrouwd.prose import images

APART = ("title", "care", "why")
"""Fields that stand elsewhere in the file, or that are a note from one author to another."""
BLANK = re.compile(r"\{[\w-]+\}")
"""A place in a sentence where an option goes: an item shows it in a way of its own."""


def lost(chapter: Chapter) -> Iterator[Loss]:
    """The figures of a chapter, then what its exercises say beside their items."""
    for part in chapter.body:
        for image in images(part.text) if isinstance(part, Part) else ():
            yield Loss(chapter.id, labels.REVIEW_FIGURE_LOST.format(target=image.target))
    for slot in chapter.slots:
        exercise = chapter.exercises[slot.key]
        if texts := _untold(exercise):
            yield Loss(exercise.id, labels.lost_texts(len(texts), " ".join(texts[0].split())[:60]))


def _untold(exercise: Exercise) -> list[str]:
    told = " ".join(" ".join(_texts(item.model_dump())) for item in exercise.items())
    words = " ".join(told.split())
    return [text for text in _texts(exercise.model_dump()) if not _within(text, words)]


def _within(text: str, words: str) -> bool:
    return all(" ".join(piece.split()) in words for piece in BLANK.split(text))


def _texts(data: Any) -> Iterator[str]:
    """Every text of more than one word, at any depth."""
    if isinstance(data, str):
        if " " in data.strip():
            yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in APART:
                yield from _texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _texts(value)
