"""A figure, and the map of a case: large enough on the narrowest screen, named, plain on paper, seen in every mode."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import CHAPTERS
from tests.browser.samples import sample_page
from tests.browser.test_access import violations
from tests.browser.test_exercises import case_of, roads, walk
from tests.conftest import ROOT
from vertrouwd import labels
from vertrouwd.model import Course

FIGURES = sorted((ROOT / "figures").glob("*.svg"))
SHOWN = {
    id: re.findall(r"\.\./figures/([\w-]+)\.svg", (ROOT / "chapters" / f"{id}.md").read_text("utf-8"))
    for id in CHAPTERS
}
WITH_FIGURE = [(id, name) for id, names in SHOWN.items() for name in names]
LONGEST = {"width": 320, "height": 900}

WORDS = """svg => {
  const outer = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(t => t.getClientRects().length).map(t => {
    const box = t.getBoundingClientRect();
    return {words: t.textContent, size: parseFloat(getComputedStyle(t).fontSize) * outer.width / svg.viewBox.baseVal.width,
      left: box.left - outer.left, top: box.top - outer.top, right: box.right - outer.left, bottom: box.bottom - outer.top,
      width: outer.width, height: outer.height};
  });
}"""


def well_set(svg: Locator) -> None:
    """No word smaller than 14 px, outside the drawing, or over another."""
    words = svg.evaluate(WORDS)
    assert words
    for n, one in enumerate(words):
        assert one["size"] >= 14, one
        assert one["left"] >= -1 and one["right"] <= one["width"] + 1, one
        assert one["top"] >= -1 and one["bottom"] <= one["height"] + 2, one
        for other in words[n + 1 :]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] + 3 or other["bottom"] <= one["top"] + 3, (
                one,
                other,
            )


def colours(svg: Locator) -> set[str]:
    """Every colour that draws a line or a word."""
    return set(
        svg.evaluate(
            "svg => [...svg.querySelectorAll('path, text')].map(e => e.tagName === 'text' ? getComputedStyle(e).fill : getComputedStyle(e).stroke)"
        )
    )


def printed(page: Page, folder: Path) -> str:
    page.pdf(path=folder / "blad.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", folder / "blad.pdf", "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def at_the_end(page: Page, course: Course, id: str) -> Locator:
    """The map on screen after the longest road through the case of a chapter."""
    case = case_of(course, id)
    element = page.locator(f"#{case.html_id}")
    walk(element, case, max(roads(case).values(), key=len))
    return element.locator(".vp-stage .vp-map")


@pytest.mark.parametrize(("id", "name"), WITH_FIGURE)
def test_a_figure_is_well_set_on_every_width(browser: Browser, address: str, id: str, name: str) -> None:
    for width in (320, 820, 1440):
        page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        page.goto(f"{address}book/{id}.html")
        svg = page.locator(f"#figuur-{name} > svg")
        well_set(svg)
        box = svg.bounding_box()
        assert box and box["width"] <= 352, "a figure is no poster"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.context.close()


@pytest.mark.parametrize(("id", "name"), WITH_FIGURE)
def test_a_figure_is_named_and_described_to_who_does_not_see_it(
    page: Page, address: str, id: str, name: str
) -> None:
    page.goto(f"{address}book/{id}.html")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    source = (ROOT / "figures" / f"{name}.svg").read_text("utf-8")
    title, description = (re.search(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL) for tag in ("title", "desc"))
    assert title and description
    found = [
        node.get("description", {}).get("value")
        for node in tree["nodes"]
        if node.get("role", {}).get("value") == "image" and node.get("name", {}).get("value") == title[1]
    ]
    assert found == [description[1]]


@pytest.mark.parametrize(("id", "name"), WITH_FIGURE)
def test_a_figure_follows_dark_forced_colours_and_paper(
    browser: Browser, address: str, tmp_path: Path, id: str, name: str
) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{address}book/{id}.html")
    svg = page.locator(f"#figuur-{name} > svg")
    light = colours(svg)
    page.emulate_media(color_scheme="dark")
    assert not colours(svg) & light
    page.emulate_media(color_scheme="dark", media="print")
    assert colours(svg) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)", "rgb(85, 85, 85)"}
    page.emulate_media(forced_colors="active", media="screen", color_scheme="light")
    assert len(colours(svg)) == 1, "with forced colours a word and a line have the system's colour"
    page.emulate_media(forced_colors="none")
    paper = " ".join(printed(page, tmp_path).split())
    assert all(text in paper for text in svg.locator("text").all_text_contents() if len(text) > 3)
    page.context.close()


@pytest.mark.parametrize("file", FIGURES, ids=lambda file: file.stem)
def test_a_figure_alone_has_its_own_style_and_ground(browser: Browser, file: Path) -> None:
    page = browser.new_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    svg = page.locator("svg")
    well_set(svg)
    light, ground = colours(svg), svg.evaluate("s => getComputedStyle(s).backgroundColor")
    assert "rgb(0, 0, 0)" not in light | {ground} and "none" not in light
    page.emulate_media(color_scheme="dark")
    assert not colours(svg) & light
    assert svg.evaluate("s => getComputedStyle(s).backgroundColor") not in light | {ground}
    assert not said
    page.context.close()


@pytest.mark.parametrize("id", CHAPTERS)
def test_the_map_is_well_set_on_the_narrowest_screen(
    browser: Browser, address: str, course: Course, id: str
) -> None:
    page = browser.new_context(viewport=LONGEST, reduced_motion="reduce").new_page()
    page.goto(f"{address}book/{id}.html")
    drawn = at_the_end(page, course, id)
    well_set(drawn.locator("svg"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


@pytest.mark.parametrize("id", CHAPTERS)
def test_a_moment_has_the_number_of_the_game_book_everywhere(
    page: Page, address: str, course: Course, id: str
) -> None:
    page.goto(f"{address}book/{id}.html")
    case = case_of(course, id)
    drawn = at_the_end(page, course, id)
    for moment in drawn.locator("[data-at]").all():
        number = case.numbers[str(moment.get_attribute("data-at"))]
        assert moment.locator(".f-number").text_content() == str(number)
    listed = page.locator(f"#{case.html_id} .vp-stage .vp-step-moment").all_inner_texts()
    passed = [m.get_attribute("data-at") for m in drawn.locator(".vp-map-on[data-at]").all()]
    numbers = sorted(case.numbers[str(key)] for key in passed if not case.scenes[str(key)].ending)
    assert sorted(int(re.findall(r"\d+", text)[0]) for text in listed) == numbers


def test_the_road_and_the_place_do_not_rest_on_colour(page: Page, address: str, course: Course) -> None:
    page.goto(f"{address}book/jouw-rol.html")
    drawn = at_the_end(page, course, "jouw-rol")
    assert drawn.get_by_text(labels.MAP_HERE, exact=True).locator("visible=true").count() == 1
    endings = sum(bool(scene.ending) for scene in case_of(course, "jouw-rol").scenes.values())
    assert drawn.get_by_text(labels.MAP_END, exact=True).locator("visible=true").count() == endings - 1
    width = "e => parseFloat(getComputedStyle(e).strokeWidth)"
    taken = drawn.locator("path.vp-map-on").first.evaluate(width)
    assert taken >= 2 * drawn.locator("path:not(.vp-map-on)").first.evaluate(width)
    assert labels.MAP_TAKEN in drawn.inner_text() and labels.MAP_ON_PAPER not in drawn.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_on_the_road_can_be_read(browser: Browser, address: str, course: Course, scheme: str) -> None:
    """4.5 : 1 between number and dot, on the road and beside it, also with forced colours."""
    page = browser.new_context(color_scheme=scheme, reduced_motion="reduce").new_page()  # type: ignore[arg-type]
    page.goto(f"{address}book/jouw-rol.html")
    drawn = at_the_end(page, course, "jouw-rol")
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced, color_scheme=scheme)  # type: ignore[arg-type]
        for moment in drawn.locator("[data-at]").all():
            dot, number = (
                [
                    int(part)
                    for part in re.findall(
                        r"\d+", moment.locator(one).evaluate("e => getComputedStyle(e).fill")
                    )[:3]
                ]
                for one in (".f-dot", ".f-number")
            )
            assert contrast(dot, number) >= 4.5, (forced, dot, number)
    page.context.close()


def contrast(one: list[int], other: list[int]) -> float:
    def light(colour: list[int]) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_map_without_the_road(
    browser: Browser, address: str, course: Course, tmp_path: Path, script: bool
) -> None:
    page = browser.new_context(java_script_enabled=script, reduced_motion="reduce").new_page()
    page.goto(f"{address}book/jouw-rol.html")
    if script:
        at_the_end(page, course, "jouw-rol")
    paper = " ".join(printed(page, tmp_path).split())
    endings = sum(bool(scene.ending) for scene in case_of(course, "jouw-rol").scenes.values())
    assert labels.MAP_ON_PAPER in paper and labels.MAP_TAKEN not in paper
    assert re.search(rf"(?:\b{labels.MAP_END} ?){{{endings}}}", paper)  # nobody chose one on this sheet
    drawn = paper[: paper.index(labels.MAP_ON_PAPER)].rpartition(f" {labels.MAP_BEGIN} ")[2]
    assert labels.MAP_HERE not in drawn.split()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_has_no_finding(browser: Browser, scheme: str) -> None:
    page = sample_page(browser, "case", script=False, color_scheme=scheme)
    assert page.locator(".vp-map").first.is_visible()
    assert not violations(page)
    page.context.close()
