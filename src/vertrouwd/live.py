"""Exercises in a running notebook: the same HTML that the book shows."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from vertrouwd import read
from vertrouwd.compose.notebook import bundle
from vertrouwd.model import Course
from vertrouwd.render import Links


class Shown:
    """An exercise as a cell's result: `text/html` and `text/plain`, nothing synchronised."""

    def __init__(self, data: dict[str, str]) -> None:
        self._data = data

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return self._data


def show(id: str) -> Shown:
    """The exercise `<chapter>/<key>`, ready to be a cell's result.

    Raises KeyError where there is no such exercise, and CourseError where the course
    that surrounds the notebook has faults.
    """
    course = _course(_root(Path.cwd()))
    return Shown(bundle(course.exercise(id), Links(course.sources, course.law, titles=course.titles)))


def _root(here: Path) -> Path:
    for folder in (here, *here.parents, Path(__file__).resolve().parents[2]):
        if (folder / "_toc.yml").is_file() and (folder / "chapters").is_dir():
            return folder
    raise FileNotFoundError(f"geen cursus gevonden vanaf {here}: open het notebook in de map van de cursus")


@lru_cache(maxsize=1)
def _course(root: Path) -> Course:
    return read.course(root)
