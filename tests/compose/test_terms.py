"""The first use of a term in each section is a link in the notebook; the rest stays as it was."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.read.test_course import edit

from vertrouwd import read
from vertrouwd.compose import notebook
from vertrouwd.model import Course

CHAPTER = "chapters/luisteren.md"
LINK = re.compile(r"\[([^][]+)\]\(\.\./pages/begrippen\.md#term-[a-z-]+\)")


def prose(root: Path, id: str = "luisteren") -> list[str]:
    course = read.course(root)
    cells = json.loads(notebook(course, course.chapters[id]))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]


def test_a_term_leads_to_the_glossary_page(mini: Path) -> None:
    text = "\n".join(prose(mini))
    assert "Wie [luistert](../pages/begrippen.md#term-luisteren), geeft een ander begrip" in text
    assert "# Luisteren en niet invullen" in text, "a heading is no running text"
    assert "geen [beroepsgeheim](../pages/begrippen.md#term-beroepsgeheim) ([zie Recht]" in text


def test_only_the_first_use_in_a_section_counts_across_its_exercises(mini: Path) -> None:
    edit(
        mini,
        CHAPTER,
        "```{exercise} eerste-reactie\n```",
        "```{exercise} eerste-reactie\n```\n\nWie luistert, wacht.",
    )
    edit(mini, CHAPTER, "Zie ook [het begin]", "Wie luistert, luistert. Zie ook [het begin]")
    found = [cell.count("#term-luisteren") for cell in prose(mini)]
    assert found == [0, 1, 0, 0, 1, 0, 0, 0, 1]


def test_an_author_can_leave_a_term_unmarked(mini: Path) -> None:
    edit(mini, CHAPTER, "sources: [Weger2014]", "sources: [Weger2014]\nunmarked_terms: [luisteren]")
    text = "\n".join(prose(mini))
    assert "#term-luisteren" not in text and "#term-beroepsgeheim" in text
    assert "#term-luisteren" in "\n".join(prose(mini, "vragen"))
    assert list(read.course(mini).terms_in("luisteren")) == ["beroepsgeheim"]


def test_exercises_are_never_marked(course: Course) -> None:
    for chapter in course.chapters.values():
        for cell in json.loads(notebook(course, chapter))["cells"]:
            for output in cell.get("outputs", []):
                assert "begrippen" not in "".join(output["data"]["text/html"])


@pytest.mark.parametrize("id", read.course(Path(__file__).parents[2]).chapters)
def test_without_the_links_a_real_chapter_is_what_its_author_wrote(course: Course, id: str) -> None:
    from vertrouwd.model import Part
    from vertrouwd.render import Links

    links = Links(course.sources, course.law, page=".md", chapter=".ipynb")
    marks = course.marks[id]
    assert sum(len(part) for part in marks.values()) >= 5, (
        "something was marked; what lies outside the trade has few terms"
    )
    for n, piece in enumerate(course.chapters[id].body):
        if isinstance(piece, Part):
            assert LINK.sub(r"\1", links.mark(piece.text, marks[n])) == piece.text
