"""Every item of the course as one list in JSON: to look at, or to count with."""

from __future__ import annotations

import json
from pathlib import Path

from vertrouwd.exports.loss import Loss
from vertrouwd.model import Course


def export(course: Course, to: Path) -> list[Loss]:
    """Write `items.json`; nothing is lost."""
    items = [
        {"exercise": exercise.id, "kind": exercise.kind} | item.model_dump(mode="json", exclude_defaults=True)
        for exercise in course.exercises()
        for item in exercise.items()
    ]
    text = json.dumps(items, ensure_ascii=False, indent=1) + "\n"
    (to / "items.json").write_text(text, encoding="utf-8", newline="\n")
    return []
