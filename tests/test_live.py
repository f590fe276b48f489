"""A shown exercise is the very output that the notebook holds, and tells Python as little as possible."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from vertrouwd import labels
from vertrouwd.compose import notebook
from vertrouwd.live import show
from vertrouwd.model import Course

VIEW = "application/vnd.jupyter.widget-view+json"
QUESTION = "luisteren/eerste-reactie"


@pytest.fixture(autouse=True)
def in_the_course(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (mini / "book").mkdir()
    monkeypatch.chdir(mini / "book")


@pytest.fixture
def without_anywidget(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "anywidget"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "anywidget", None)  # type: ignore[arg-type]


def held(mini_course: Course) -> dict[str, str]:
    """What the composed notebook holds for the question."""
    made = json.loads(notebook(mini_course, mini_course.chapters["luisteren"]))
    outputs = [output["data"] for cell in made["cells"] for output in cell.get("outputs", [])]
    return {mime: "".join(lines) for mime, lines in outputs[0].items()}


def synced(shown: Any) -> set[str]:
    """What passes between kernel and page, without what every widget has."""
    import anywidget

    everywhere = {*anywidget.AnyWidget().trait_names(sync=True)}
    return {*shown.trait_names(sync=True)} - everywhere


def test_show_gives_what_the_notebook_holds_and_a_view(mini_course: Course) -> None:
    given, _ = show(QUESTION)._repr_mimebundle_()
    assert given.pop(VIEW)["model_id"]
    assert given == held(mini_course)


def test_without_anywidget_only_the_stored_output_remains(
    mini_course: Course, without_anywidget: None
) -> None:
    assert show(QUESTION)._repr_mimebundle_() == (held(mini_course), {})
    with pytest.raises(ImportError, match="requirements-live"):
        show(QUESTION, share=True)


def test_nothing_a_learner_does_is_synced_but_that_it_is_done(mini_course: Course) -> None:
    for exercise in mini_course.exercises():
        shown = show(exercise.id)
        assert synced(shown) == {"css", "html", "done"}
        assert not shown.done


def test_a_shared_question_also_syncs_choice_and_score_and_says_so() -> None:
    shown: Any = show(QUESTION, share=True)
    assert synced(shown) == {"css", "html", "done", "notice", "choice", "score"}
    assert (shown.done, shown.choice, shown.score) == (False, [], None)
    assert shown.notice == labels.SHARED


def test_only_a_question_can_be_shared(mini_course: Course) -> None:
    others = [exercise.id for exercise in mini_course.exercises() if exercise.kind != "question"]
    assert others
    for id in others:
        with pytest.raises(ValueError, match="alleen bij een vraag"):
            show(id, share=True)


def test_an_exercise_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        show("luisteren/weg")
