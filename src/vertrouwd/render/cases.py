"""The cases of the course by the sector in which they play."""

from __future__ import annotations

from typing import get_args

from vertrouwd.kinds.case import Case, Sector
from vertrouwd.model import Course


def cases_by_sector(course: Course) -> dict[str, tuple[Case, ...]]:
    """Every case under its sector, in the order of sectors and then of the course."""
    cases = [exercise for exercise in course.exercises() if isinstance(exercise, Case)]
    found = {name: tuple(case for case in cases if case.sector == name) for name in get_args(Sector)}
    return {name: here for name, here in found.items() if here}
