"""*Even stoppen*: a calm sheet where care is asked for, and back at exactly the same scene."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import CHAPTER
from tests.browser.samples import sample_page, samples
from tests.browser.test_access import open_page, violations
from tests.conftest import ask_for_care, build_mini
from vertrouwd import labels, read, render
from vertrouwd.kinds import KINDS
from vertrouwd.model import Course

TEXTS = (labels.PAUSE_NOW, labels.PAUSE_FREE, labels.PAUSE_KEPT, labels.HELP, "Alarmnummer", "112")


@pytest.fixture(scope="module")
def heavy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a built chapter that asks for care, with a case in it."""
    folder = build_mini(tmp_path_factory.mktemp("zwaar"), heavy="luisteren")
    return (folder / "_build" / "html" / "book" / "luisteren.html").as_uri()


@pytest.fixture
def chapter(browser: Browser, heavy: str) -> Iterator[Page]:
    page = open_page(browser, heavy)
    yield page
    page.context.close()


def opener(root: Page | Locator) -> Locator:
    return root.get_by_role("button", name=labels.PAUSE)


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog", name=labels.PAUSE)


def state(page: Page) -> list[Any]:
    """Where the reader is: the scene as it stands, the place on the page, the address."""
    stage = "document.querySelector('[data-vp=case] .vp-now').innerHTML"
    found: list[Any] = page.evaluate(f"[{stage}, scrollX, scrollY, location.href, history.length]")
    return found


def to_second_scene(page: Page) -> Locator:
    case = page.locator('[data-vp="case"]')
    case.locator("button[data-choice]").first.click()
    case.get_by_role("button", name=labels.CONTINUE).click()
    return case


@pytest.mark.parametrize("way", ["back", "escape"])
@pytest.mark.parametrize("place", ["case", "bar"])
def test_it_comes_back_to_the_same_scene(chapter: Page, place: str, way: str) -> None:
    case = to_second_scene(chapter)
    button = opener(case if place == "case" else chapter.locator(".bar"))
    button.focus()
    before = state(chapter)
    chapter.keyboard.press("Enter")
    expect(sheet(chapter)).to_be_visible()
    text = sheet(chapter).inner_text()
    assert all(words in text for words in TEXTS)
    assert chapter.evaluate("document.activeElement.textContent") == labels.PAUSE
    chapter.mouse.wheel(0, 500)
    if way == "back":
        sheet(chapter).get_by_role("button", name=labels.PAUSE_BACK).click()
    else:
        chapter.keyboard.press("Escape")
    expect(sheet(chapter)).to_have_count(0)
    assert state(chapter) == before
    expect(button).to_be_focused()
    assert chapter.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_mouse_comes_back_too_and_every_moment_has_the_exit(chapter: Page) -> None:
    case = chapter.locator('[data-vp="case"]')
    for _ in range(6):
        for button in ("pick", "on"):
            before = state(chapter)
            opener(case).click()
            sheet(chapter).get_by_role("button", name=labels.PAUSE_BACK).click()
            assert state(chapter)[0] == before[0]
            if button == "pick" and case.locator("button[data-choice]:visible").count():
                case.locator("button[data-choice]:visible").first.click()
            elif case.get_by_role("button", name=labels.CONTINUE).is_visible():
                case.get_by_role("button", name=labels.CONTINUE).click()
    assert case.get_by_role("button", name=labels.START_AGAIN).is_visible(), "the ending has the exit as well"


def test_escape_that_closes_it_does_not_count_for_leaving(chapter: Page) -> None:
    opener(chapter.locator(".bar")).click()
    chapter.locator(".vp-pause-text p").first.click()  # focus no longer in a control
    chapter.keyboard.press("Escape")
    expect(sheet(chapter)).to_have_count(0)
    chapter.keyboard.press("Escape")
    chapter.wait_for_timeout(300)
    assert chapter.url.endswith("luisteren.html")
    chapter.keyboard.press("Escape")
    chapter.wait_for_url("**/weg.html")


def test_what_lies_beneath_cannot_be_reached(chapter: Page) -> None:
    opener(chapter.locator(".bar")).click()
    for _ in range(8):
        chapter.keyboard.press("Tab")
        inside = "document.activeElement === document.body || document.activeElement.closest('dialog[open]') !== null"
        assert chapter.evaluate(inside)
    link = sheet(chapter).get_by_role("link", name=labels.HELP)
    link.click()
    chapter.wait_for_url("**/pages/hulp.html")


def test_only_where_care_is_asked_for(browser: Browser, heavy: str, address: str) -> None:
    page = open_page(browser, heavy.replace("luisteren", "vragen"))
    assert not page.get_by_text(labels.PAUSE).count()
    page.goto(address + CHAPTER)
    assert not opener(page.locator(".bar")).count()
    expect(opener(page.locator("#jouw-rol-mes-in-de-auto"))).to_be_visible()
    assert not opener(page.locator("#jouw-rol-takenlijst")).count()
    page.context.close()


def test_a_case_has_it_by_its_own_care_or_its_chapter_s(mini: Path) -> None:
    def offering(course: Course) -> list[str]:
        links, around = render.Links(course.sources, course.law), render.Pause.of(course)
        return [e.id for e in course.exercises() if "data-vp-pause" in render.exercise(e, links, around)]

    assert offering(read.course(mini)) == []
    ask_for_care(mini / "chapters" / "luisteren.md")
    assert offering(read.course(mini)) == ["luisteren/de-gang"]
    links = render.Links({}, {})
    for kind in KINDS:
        for sample in samples(kind).values():
            has = "data-vp-pause" in render.exercise(sample, links)
            assert has == bool(sample.care and sample.alone), sample.id


APPEARANCES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "large": {"viewport": {"width": 640, "height": 900}},
    "forced": {"forced_colors": "active"},
}


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_the_sheet_has_no_finding_and_fits(browser: Browser, heavy: str, appearance: str) -> None:
    page = open_page(browser, heavy, **APPEARANCES[appearance])
    if appearance == "large":
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    without = "color-contrast" if appearance == "forced" else ""
    assert not violations(page, without)
    for root in (page.locator(".bar"), page.locator('[data-vp="case"]')):
        opener(root).click()
        assert not violations(page, without)
        box = sheet(page)
        assert box.evaluate("d => d.scrollWidth <= d.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for control in box.get_by_role("button").all():
            control.scroll_into_view_if_needed()
            height = (control.bounding_box() or {})["height"]
            assert height >= 43.5
        page.keyboard.press("Escape")
    page.context.close()


def test_the_bar_of_a_phone_keeps_one_line(browser: Browser, heavy: str) -> None:
    for width in (320, 360, 390):
        page = open_page(browser, heavy, viewport={"width": width, "height": 640})
        assert page.locator(".bar").evaluate("b => b.getBoundingClientRect().height") < 60
        page.context.close()


def test_without_script_it_is_a_fold(browser: Browser, heavy: str) -> None:
    page = open_page(browser, heavy, java_script_enabled=False, viewport={"width": 360, "height": 640})
    assert not opener(page).count()
    bar = page.locator(".bar details")
    bar.locator("summary").click()
    assert all(words in bar.inner_text() for words in TEXTS)
    bar.locator("summary").click()
    scene = page.locator('[data-scene="kamer"]')
    fold = scene.locator("details", has_text=labels.PAUSE).last
    fold.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    fold.locator("summary").click()
    assert all(words in fold.inner_text() for words in TEXTS)
    fold.locator("summary").click()
    assert page.evaluate("scrollY") == before
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_is_not_cluttered(browser: Browser, heavy: str, tmp_path: Path, script: bool) -> None:
    page = open_page(browser, heavy, java_script_enabled=script)
    page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    said = subprocess.run(
        ["pdftotext", tmp_path / "blad.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "De gang" in said
    assert not re.search(rf"{labels.PAUSE}|{labels.PAUSE_NOW}|112", said)
    page.context.close()


def test_a_browser_without_dialogs_keeps_the_fold(browser: Browser, heavy: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.HTMLDialogElement")
    page = context.new_page()
    page.goto(heavy)
    assert not opener(page).count()
    page.locator(".bar details summary").click()
    assert labels.PAUSE_NOW in page.locator(".bar details").inner_text()
    context.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "workshop"])
def test_every_kind_that_asks_for_care_offers_it(browser: Browser, kind: str) -> None:
    page = sample_page(browser, kind)
    asking = [sample for sample in samples(kind).values() if sample.care]
    assert asking
    for sample in asking:
        opener(page.locator(f"#{sample.html_id}")).first.click()
        assert labels.PAUSE_NOW in sheet(page).inner_text()
        page.keyboard.press("Escape")
    page.context.close()
