"""Exercises in a running notebook: the same HTML that the book shows, live where anywidget is installed."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vertrouwd import labels, read
from vertrouwd.compose.notebook import bundle
from vertrouwd.model import Course
from vertrouwd.render import Links

if TYPE_CHECKING:
    from vertrouwd.live.widget import LiveExercise

__all__ = ["Shown", "show"]


class Shown:
    """An exercise as a cell's result where nothing can live: `text/html` and `text/plain`."""

    def __init__(self, data: dict[str, str]) -> None:
        self._data = data

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict[str, Any], dict[str, Any]]:
        return self._data, {}


def show(id: str, *, share: bool = False) -> Shown | LiveExercise:
    """The exercise `<chapter>/<key>`, ready to be a cell's result.

    A live exercise tells Python whether it is `done`; a question shown with `share=True` also
    tells its `choice` and `score`, and says so on screen. Nothing else ever reaches Python.

    Raises KeyError where there is no such exercise, ValueError where it is no question and
    should share, ImportError where it should share without anywidget, and CourseError where
    the course that surrounds the notebook has faults.
    """
    course = _course(_root(Path.cwd()))
    exercise = course.exercise(id)
    if share and exercise.kind != "question":
        kind = labels.KINDS[exercise.kind].lower()
        raise ValueError(labels.SHARE_QUESTIONS_ONLY.format(id=id, kind=kind))
    data = bundle(course, exercise, Links(course.sources, course.law, titles=course.titles))
    if find_spec("anywidget") is None:
        if share:
            raise ImportError(labels.SHARE_NEEDS_WIDGETS)
        return Shown(data)
    from vertrouwd.live import widget

    return widget.SharedQuestion(data) if share else widget.LiveExercise(data)


def _root(here: Path) -> Path:
    for folder in (here, *here.parents, Path(__file__).resolve().parents[3]):
        if (folder / "_toc.yml").is_file() and (folder / "chapters").is_dir():
            return folder
    raise FileNotFoundError(f"geen cursus gevonden vanaf {here}: open het notebook in de map van de cursus")


@lru_cache(maxsize=1)
def _course(root: Path) -> Course:
    return read.course(root)
