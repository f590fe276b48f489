"""A figure stands in the page itself: the page's style draws it, and its words are text."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import MINI, ROOT, jupyter_book
from tests.sphinx.test_build import built, edit, html  # noqa: F401  (the fixture)
from vertrouwd import render

FIGURE = re.compile(
    r'<figure class="figure-place[^"]*" id="(?P<id>[^"]+)">\n(?P<svg><svg.*?</svg>)(?P<rest>.*?)</figure>',
    re.DOTALL,
)
PAGE = "book/luisteren.html"


def figures(page: str) -> list[re.Match[str]]:
    return list(FIGURE.finditer(page))


def test_the_figure_is_in_the_page_with_its_caption(built: Path) -> None:  # noqa: F811
    page = html(built, PAGE)
    assert "<img" not in page and not (built / "_build/html/_images").exists()
    (figure,) = figures(page)
    assert figure["id"] == "figuur-luisteren-stilte"
    assert "Vijf tellen voelen lang." in figure["rest"] and "<em>" not in figure["rest"]
    assert page.count("Vijf tellen voelen lang.") == 1


def test_it_is_named_and_described_and_keeps_no_style_or_size(built: Path) -> None:  # noqa: F811
    svg = ElementTree.fromstring(figures(html(built, PAGE))[0]["svg"])
    by_id = {e.get("id"): e.text for e in svg.iter() if e.get("id")}
    assert svg.get("role") == "img"
    assert by_id[svg.get("aria-labelledby")] == "Een stilte tussen twee zinnen"
    assert "twee stippen" in (by_id[svg.get("aria-describedby")] or "")
    assert svg.find("style") is None and svg.get("width") is svg.get("height") is None
    assert "tel tot vijf" in [text.text for text in svg.iter("text")]


def test_a_changed_figure_alone_changes_its_page(built: Path) -> None:  # noqa: F811
    file = built / "figures" / "luisteren-stilte.svg"
    old = edit(file, ">tel tot vijf<", ">tel tot zes<")
    try:
        result = jupyter_book(built, "-W")
        assert result.returncode == 0, result.stderr[-2000:]
        assert ">tel tot zes<" in html(built, PAGE)
    finally:
        file.write_text(old, encoding="utf-8")


def test_a_figure_shown_twice_has_other_ids_and_one_without_caption_none(built: Path) -> None:  # noqa: F811
    chapter = built / "chapters" / "luisteren.md"
    line = "![Een stilte: twee stippen](../figures/luisteren-stilte.svg)\n\nGewone tekst, *met nadruk*.\n\n"
    old = edit(chapter, "```{exercise} stilte", line + "```{exercise} stilte")
    try:
        result = jupyter_book(built, "-W")
        assert result.returncode == 0, result.stderr[-2000:]
        page = html(built, PAGE)
        first, second = figures(page)
        assert second["id"] == "figuur-luisteren-stilte-2"
        assert "figcaption" not in second["rest"] and "<p>Gewone tekst, <em>met nadruk</em>.</p>" in page
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert first["svg"] != second["svg"]
    finally:
        chapter.write_text(old, encoding="utf-8")


@pytest.mark.parametrize(
    "file",
    sorted([*(ROOT / "figures").glob("*.svg"), *(MINI / "figures").glob("*.svg")]),
    ids=lambda f: f.name,
)
def test_every_figure_can_stand_in_a_page(file: Path) -> None:
    svg = render.inline(file.read_text(encoding="utf-8"), "figuur")
    assert "<style" not in svg and "xmlns" not in svg and svg.startswith('<svg class="figure"')
    assert not re.search(r"<\w+[^>]*/>", svg), "HTML wants every element closed by a tag of its own"
