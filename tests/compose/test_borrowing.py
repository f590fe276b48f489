"""Questions of earlier chapters come back after the chapter's own test, under their chapter's name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vertrouwd import read, render
from vertrouwd.compose import notebook
from vertrouwd.model import Course

TEST = "(toets)=\n## Toets\n\nNu jij.\n\n```{exercise} open-vraag\n```\n\n(verder)=\n## Verder\n\nTot hier.\n"


@pytest.fixture
def borrowing(mini: Path) -> Course:
    """The miniature course, in which the second chapter borrows from the first."""
    chapter = mini / "chapters" / "vragen.md"
    text = chapter.read_text(encoding="utf-8").replace("```{exercise} open-vraag\n```\n", TEST)
    text = text.replace("after: [luisteren]", "after: [luisteren]\nborrow: [luisteren/zeker-weten]")
    chapter.write_text(text, encoding="utf-8")
    return read.course(mini)


def test_a_borrowed_question_follows_the_own_ones_and_names_its_chapter(borrowing: Course) -> None:
    cells = json.loads(notebook(borrowing, borrowing.chapters["vragen"]))["cells"]
    sources = ["".join(cell["source"]) for cell in cells]
    own = sources.index('show("vragen/open-vraag")')
    assert sources[own + 1 : own + 3] == [
        "*Uit [Luisteren en niet invullen](luisteren.ipynb):*",
        'show("luisteren/zeker-weten")',
    ]
    assert sources[own + 3].startswith("## Verder")
    assert len({cell["id"] for cell in cells}) == len(cells)


def test_a_borrowed_question_counts_where_it_was_written(borrowing: Course, mini_course: Course) -> None:
    assert [e.id for e in borrowing.exercises()] == [e.id for e in mini_course.exercises()]
    assert [e.id for e in borrowing.chapters["vragen"].shown] == [
        "vragen/open-vraag",
        "luisteren/zeker-weten",
    ]


def test_the_key_holds_the_borrowed_question_under_its_chapter(borrowing: Course) -> None:
    key = render.key(borrowing, "vragen", render.Links(borrowing.sources, borrowing.law))
    assert '<a href="../book/luisteren.html">Luisteren en niet invullen</a>' in key
    assert 'id="sleutel-luisteren-zeker-weten"' in key
