"""A shown exercise is the very output that the notebook holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vertrouwd.compose import notebook
from vertrouwd.live import show
from vertrouwd.model import Course


def test_show_gives_what_the_notebook_holds(
    mini: Path, mini_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mini / "book").mkdir()
    monkeypatch.chdir(mini / "book")
    made = json.loads(notebook(mini_course, mini_course.chapters["luisteren"]))
    held = [output["data"] for cell in made["cells"] for output in cell.get("outputs", [])]
    given = show("luisteren/eerste-reactie")._repr_mimebundle_()
    assert {mime: "".join(lines) for mime, lines in held[0].items()} == given


def test_an_exercise_that_is_not_there_is_a_key_error(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mini)
    with pytest.raises(KeyError):
        show("luisteren/weg")
