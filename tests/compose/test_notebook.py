"""A notebook is deterministic, honest about its lines, and valid."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import pytest

from vertrouwd.compose import notebook
from vertrouwd.model import Course


@pytest.fixture(scope="module")
def cells(mini_course: Course) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(notebook(mini_course, mini_course.chapters["luisteren"]))["cells"]
    return made


def test_equal_input_gives_equal_bytes(mini_course: Course) -> None:
    chapter = mini_course.chapters["luisteren"]
    assert notebook(mini_course, chapter) == notebook(mini_course, chapter)


def test_the_notebook_is_valid(mini_course: Course) -> None:
    nbformat.validate(nbformat.reads(notebook(mini_course, mini_course.chapters["luisteren"]), as_version=4))


def test_every_slot_is_a_cell_that_shows_it(cells: list[dict[str, Any]]) -> None:
    shown = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    assert shown == [
        "from vertrouwd.live import show",
        'show("luisteren/eerste-reactie")',
        'show("luisteren/van-wie")',
        'show("luisteren/de-gang")',
        'show("luisteren/stilte")',
        'show("luisteren/zeker-weten")',
    ]


def test_outputs_are_html_and_text_only(cells: list[dict[str, Any]]) -> None:
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    assert outputs
    assert all(set(output["data"]) == {"text/html", "text/plain"} for output in outputs)


def test_the_source_map_names_the_lines_of_the_chapter(mini_course: Course) -> None:
    made = json.loads(notebook(mini_course, mini_course.chapters["luisteren"]))
    text_lines = [
        line + 2
        for line, cell in zip(made["metadata"]["source_map"], made["cells"], strict=True)
        if cell["cell_type"] == "markdown"
    ]
    assert text_lines == [15, 18, 26, 31, 39, 45, 55, 61]


def test_references_have_become_links(cells: list[dict[str, Any]]) -> None:
    text = "".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    assert "([Weger e.a., 2014](../pages/bronnen.md#Weger2014))" in text
    assert "([Arbowet, art. 13](../pages/recht.md#ARBO-01))" in text
    assert "([zie Recht](../pages/recht.md#GEH-01))" in text, "a fact we only know carries no article"
    assert "[het begin](luisteren.ipynb#luisteren-start)" in text
    assert "[vragen](vragen.ipynb#vragen-start)" in text


def test_exercises_link_to_the_built_pages(cells: list[dict[str, Any]]) -> None:
    html = "".join(
        "".join(output["data"]["text/html"]) for cell in cells for output in cell.get("outputs", [])
    )
    assert 'href="../pages/bronnen.html#Weger2014"' in html
    assert "[@" not in html
