"""*Zo meteen een gesprek*: short, one A4, few screens of a phone, nothing to fill in, and the limits named."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

SHEET = "pages/zo-meteen.html"
PHONE = {"width": 360, "height": 640}


@pytest.fixture
def sheet(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + SHEET)
    yield page
    context.close()


def section(page: Page, title: str) -> str:
    inside = page.locator("main section section", has=page.get_by_role("heading", name=title))
    return " ".join(inside.inner_text().split())


def test_it_has_at_most_300_words(sheet: Page) -> None:
    words = sheet.locator("main").inner_text().split()
    assert 150 < len(words) <= 300


def test_it_takes_at_most_four_screens_of_a_phone(sheet: Page) -> None:
    assert sheet.evaluate("innerWidth") == PHONE["width"]
    assert sheet.evaluate("document.documentElement.scrollHeight") <= 4 * PHONE["height"]


def test_there_is_nothing_to_fill_in(sheet: Page) -> None:
    assert not sheet.locator("input, textarea, select, [contenteditable], form").count()


def test_it_says_the_limits_before_the_story_and_what_not_to_do(sheet: Page) -> None:
    first = section(sheet, "Zeg dit vóór het verhaal begint")
    for limit in (
        "acuut gevaar",
        "een wet of rechter",
        "zwijgen bijna zeker iemand schaadt",
        "formele melding",
    ):
        assert limit in first
    assert "Niets doen mag" in first
    assert "alles blijft" not in first.lower()
    questions = sheet.locator("main ol > li").all_inner_texts()
    assert len(questions) == 6
    assert all(re.match(r"“(Waar|Hoe|Wie|Wat)\b.*\?”$", question.strip()) for question in questions)
    dont = sheet.locator("main section section", has=sheet.get_by_role("heading", name="Niet doen"))
    assert dont.locator("li").count() == 5
    ending = section(sheet, "Zo sluit je af")
    for asked in ("afspraak op", "Wanneer spreken we elkaar weer", "wat doe jij, en wat doe ik"):
        assert asked in ending


def test_home_and_the_contents_lead_to_it(page: Page, address: str) -> None:
    page.goto(address + "pages/index.html")
    page.locator("main").get_by_role("link", name="Zo meteen een gesprek").click()
    assert page.url.endswith(SHEET)
    assert page.locator(".menu-pages a").first.inner_text() == "Zo meteen een gesprek"


@pytest.mark.parametrize("script", [True, False])
def test_it_prints_on_exactly_one_a4(browser: Browser, address: str, tmp_path: Path, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(address + SHEET)
    screen = page.locator("main").inner_text().split()
    page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    about = subprocess.run(
        ["pdfinfo", tmp_path / "blad.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r"^Pages:\s+1$", about, re.MULTILINE)
    assert "(A4)" in about
    paper = subprocess.run(
        ["pdftotext", tmp_path / "blad.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(screen) <= set(paper), set(screen) - set(paper)
    # Other systems have wider letters: the sheet must not be full to the last line.
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 627, "height": 1009})  # A4 without the margins of the sheet, at 96 dpi
    assert page.evaluate("document.querySelector('.foot').getBoundingClientRect().bottom") < 0.93 * 1009
    context.close()
