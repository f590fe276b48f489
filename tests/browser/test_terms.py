"""The note beside a term: on hover and focus, dismissible, hoverable, persistent, and never in the way."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import CHAPTER
from tests.browser.test_access import open_page, violations
from vertrouwd.model import Course

ID = "jouw-rol"
KEY = "verschoningsrecht"
PASSING, TRAVELLING = 150, 300  # milliseconds, as in front/terms.js


def word(page: Page, key: str = KEY) -> Locator:
    return page.locator(f'a.term[href$="#term-{key}"]').first


def note(page: Page) -> Locator:
    return page.locator(".term-note")


def wait(page: Page, milliseconds: int) -> None:
    page.wait_for_timeout(milliseconds + 150)


@pytest.fixture
def explanation(course: Course) -> str:
    return course.glossary[KEY].explanation


def test_hover_shows_the_explanation_and_leaving_hides_it(chapter: Page, explanation: str) -> None:
    word(chapter).hover()
    note(chapter).wait_for()
    assert note(chapter).inner_text().startswith(explanation)
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 1, "it stays as long as the pointer does"
    chapter.mouse.move(5, 5)
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 0


def test_a_pointer_that_passes_shows_nothing(chapter: Page) -> None:
    word(chapter).scroll_into_view_if_needed()
    word(chapter).hover()
    chapter.mouse.move(5, 5)
    wait(chapter, PASSING)
    assert note(chapter).count() == 0


def test_the_pointer_may_go_to_the_note(chapter: Page) -> None:
    word(chapter).hover()
    note(chapter).wait_for()
    note(chapter).hover()
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 1
    note(chapter).get_by_role("link").click()
    chapter.wait_for_url(f"**/pages/begrippen.html#term-{KEY}")


def test_focus_shows_it_and_tab_goes_through_it(chapter: Page, explanation: str) -> None:
    word(chapter).focus()
    assert note(chapter).inner_text().startswith(explanation)
    chapter.keyboard.press("Tab")
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 1
    assert chapter.evaluate("document.activeElement.closest('.term-note') !== null")
    chapter.keyboard.press("Tab")
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 0, "the next stop in the text is an ordinary link"


def test_there_is_one_note_at_a_time(chapter: Page) -> None:
    word(chapter).focus()
    word(chapter, "beroepsgeheim").hover()
    wait(chapter, PASSING)
    assert note(chapter).count() == 1
    assert "Een plicht uit de wet" in note(chapter).inner_text()


def test_escape_closes_it_without_a_move_and_it_stays_closed(chapter: Page) -> None:
    word(chapter).hover()
    note(chapter).wait_for()
    chapter.keyboard.press("Escape")
    wait(chapter, TRAVELLING)
    assert note(chapter).count() == 0
    chapter.mouse.move(5, 5)
    word(chapter).hover()
    note(chapter).wait_for()


def test_escape_inside_the_note_gives_focus_back(chapter: Page) -> None:
    word(chapter).focus()
    chapter.keyboard.press("Tab")
    chapter.keyboard.press("Escape")
    assert note(chapter).count() == 0
    assert word(chapter).evaluate("word => word === document.activeElement")


def test_the_escape_that_closes_it_is_not_the_first_of_two(chapter: Page) -> None:
    word(chapter).focus()
    chapter.keyboard.press("Escape")
    chapter.keyboard.press("Escape")
    wait(chapter, 100)
    assert CHAPTER in chapter.url and chapter.locator("body").is_visible()
    chapter.keyboard.press("Escape")
    chapter.wait_for_url("**/weg.html")


def test_a_click_goes_to_the_glossary(chapter: Page) -> None:
    word(chapter).click()
    chapter.wait_for_url(f"**/pages/begrippen.html#term-{KEY}")


def on_touch(browser: Browser, address: str) -> Page:
    return open_page(
        browser, address + CHAPTER, viewport={"width": 360, "height": 700}, has_touch=True, is_mobile=True
    )


def test_the_first_tap_shows_it_and_the_second_hides_it(
    browser: Browser, address: str, explanation: str
) -> None:
    page = on_touch(browser, address)
    word(page).tap()
    wait(page, TRAVELLING)
    assert CHAPTER in page.url and note(page).inner_text().startswith(explanation)
    word(page).tap()
    wait(page, TRAVELLING)
    assert CHAPTER in page.url and note(page).count() == 0
    word(page).tap()
    page.locator("h1").tap()
    wait(page, TRAVELLING)
    assert note(page).count() == 0, "a tap elsewhere closes it"
    page.context.close()


def test_the_link_in_a_tapped_note_goes_to_the_glossary(browser: Browser, address: str) -> None:
    page = on_touch(browser, address)
    word(page).tap()
    note(page).get_by_role("link").tap()
    page.wait_for_url(f"**/pages/begrippen.html#term-{KEY}")
    page.context.close()


@pytest.mark.parametrize("key", ["klacht", KEY, "ombudsman"])
@pytest.mark.parametrize(("width", "size"), [(320, 100), (640, 200), (1280, 100)])
def test_a_note_never_leaves_the_screen(
    browser: Browser, address: str, width: int, size: int, key: str
) -> None:
    page = open_page(browser, address + CHAPTER, viewport={"width": width, "height": 800})
    page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
    for place in ("start", "end"):
        where = word(page, key)
        where.evaluate("(word, block) => word.scrollIntoView({block})", place)
        where.evaluate("word => word.blur()")
        where.focus()
        note(page).wait_for()
        box, line = note(page).bounding_box(), where.bounding_box()
        assert box and line
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        above, below = box["y"] + box["height"] <= line["y"] + 2, box["y"] >= line["y"] + line["height"] - 4
        assert above or below, "the word itself stays in sight"
    if size == 100:
        assert box["y"] + box["height"] <= 800
    page.context.close()


def test_a_screen_reader_hears_the_explanation_with_the_word(chapter: Page, explanation: str) -> None:
    word(chapter).focus()
    session = chapter.context.new_cdp_session(chapter)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": f'a.term[href$="#term-{KEY}"]'})
    tree: list[dict[str, Any]] = session.send(
        "Accessibility.getPartialAXTree", {"nodeId": node["nodeId"], "fetchRelatives": False}
    )["nodes"]
    assert tree[0]["role"]["value"] == "link" and tree[0]["name"]["value"] == KEY
    assert tree[0]["description"]["value"].startswith(explanation)


def test_the_list_at_the_end_explains_every_marked_term(chapter: Page, course: Course) -> None:
    fold = chapter.locator("details.terms")
    assert not fold.get_attribute("open")
    fold.locator("summary").click()
    shown = [term.strip() for term in fold.locator("dt").all_inner_texts()]
    assert shown == [term.name for term in course.terms_in(ID).values()]
    marked = chapter.locator("a.term").evaluate_all("links => links.map(a => a.hash.slice(6))")
    assert set(marked) == set(course.terms_in(ID))


def test_no_term_is_marked_in_a_heading_a_link_or_an_exercise(chapter: Page) -> None:
    assert chapter.locator("a.term").count() > 20
    wrong = "a a.term, :is(h1, h2, h3, h4) a.term, blockquote a.term, code a.term, .vp a.term"
    assert chapter.locator(wrong).count() == 0


def test_without_script_the_word_is_a_link_and_the_list_is_there(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER, java_script_enabled=False)
    word(page).focus()
    word(page).hover()
    wait(page, PASSING)
    assert note(page).count() == 0
    page.locator("details.terms summary").click()
    assert page.locator(f"#uitleg-{KEY}").is_visible()
    word(page).click()
    page.wait_for_url(f"**/pages/begrippen.html#term-{KEY}")
    page.context.close()


@pytest.mark.parametrize(
    "options",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"viewport": {"width": 320, "height": 700}}],
    ids=["light", "dark", "narrow"],
)
def test_an_open_note_has_no_axe_finding(browser: Browser, address: str, options: dict[str, Any]) -> None:
    page = open_page(browser, address + CHAPTER, **options)
    page.locator("details.terms summary").click()
    word(page).focus()
    note(page).wait_for()
    assert not violations(page)
    page.context.close()


def test_in_forced_colours_the_note_has_an_edge_and_the_word_a_line(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER, forced_colors="active")
    word(page).focus()
    edge = note(page).evaluate(
        "n => [getComputedStyle(n).borderTopStyle, getComputedStyle(n).borderTopWidth]"
    )
    assert edge == ["solid", "1px"]
    line = word(page).evaluate("w => getComputedStyle(w).textDecorationLine")
    assert line == "underline"
    assert not violations(page, without="color-contrast")
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_explanations_and_no_open_note(
    browser: Browser, address: str, tmp_path: Path, course: Course, script: bool
) -> None:
    page = open_page(browser, address + CHAPTER, java_script_enabled=script)
    word(page).focus()
    page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    read = ["pdftotext", tmp_path / "blad.pdf", "-"]  # column by column
    paper = squeezed(subprocess.run(read, capture_output=True, text=True, check=True).stdout)
    assert paper.count(squeezed("Begrippen in dit hoofdstuk")) == 1
    for term in course.terms_in(ID).values():
        assert paper.count(squeezed(f"{term.name} {term.explanation}")) == 1, term.name
    assert squeezed("Meer over") not in paper
    page.context.close()


def squeezed(text: str) -> str:
    """The text without spaces, and without the hyphens that a line may end in."""
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


def test_the_glossary_page_has_every_term_with_its_own_place(
    page: Page, address: str, course: Course
) -> None:
    page.goto(f"{address}pages/begrippen.html")
    names = [name.strip() for name in page.locator(".vp-terms dt").all_inner_texts()]
    assert names == [term.name for term in course.terms.values()] and len(names) >= 40
    for key, term in course.terms.items():
        entry = page.locator(f"#term-{key}")
        assert term.explanation in entry.inner_text()
        for other in term.not_:
            assert entry.locator(f'a[href="#term-{other}"]').count() >= 1
    page.locator(".vp-letters").get_by_role("link", name="P", exact=True).click()
    assert page.locator("#letter-p").evaluate("h => h.getBoundingClientRect().top") < 400
