"""*Even stoppen*: where it is offered, and who can be spoken to at once."""

from __future__ import annotations

from dataclasses import dataclass

from vertrouwd.kinds.case import Case
from vertrouwd.model import Course, Exercise, Referral


@dataclass(frozen=True)
class Pause:
    """What a course says about stopping: who helps first, and which chapters are heavy."""

    people: tuple[Referral, ...] = ()
    heavy: frozenset[str] = frozenset()

    @classmethod
    def of(cls, course: Course) -> Pause:
        """The helpers of a course, and the ids of its chapters that ask for care."""
        heavy = (id for id, chapter in course.chapters.items() if chapter.head.care)
        return cls(course.first_help, frozenset(heavy))

    def offered(self, exercise: Exercise) -> bool:
        """Whether one may stop in this exercise: it asks for care itself, or is a case of such a chapter.

        A workshop is not done alone: its trainer stops it.
        """
        return exercise.alone and bool(
            exercise.care or (isinstance(exercise, Case) and exercise.chapter in self.heavy)
        )
