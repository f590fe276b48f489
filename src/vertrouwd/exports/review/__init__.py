"""A Word file for each chapter, in which a counsellor from outside reads and marks it."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from vertrouwd import labels
from vertrouwd.exports.loss import CannotExport, Loss
from vertrouwd.model import Course


def export(course: Course, to: Path) -> list[Loss]:
    """Write `<chapter>.docx` for every chapter; CannotExport without python-docx."""
    if find_spec("docx") is None:
        raise CannotExport(labels.REVIEW_NEEDS_DOCX.format(python=sys.executable))
    from vertrouwd.exports.review.chapter import Review  # python-docx is no part of building a book

    losses: list[Loss] = []
    newest = max((chapter.head.reviewed for chapter in course.chapters.values()), default=None)
    for chapter in course.chapters.values():
        review = Review(course, chapter)
        (to / f"{chapter.id}.docx").write_bytes(review.written(newest or chapter.head.reviewed))
        losses += review.losses
    return losses
