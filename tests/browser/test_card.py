"""A card used as a learner would: how sure, turn, had it or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_book import printed
from tests.browser.test_exercises import shown, words
from vertrouwd.kinds.card import Card

TURN = "Draai om"
LISTEN = "window.graded = []; addEventListener('vp:graded', (event) => graded.push(event.detail))"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = sample_page(browser, "card")
    yield made
    made.context.close()


def cards() -> list[Card]:
    return [exercise for exercise in samples("card").values() if isinstance(exercise, Card)]


def first_line(markdown: str) -> str:
    return words(markdown.split("\n")[0].removeprefix("- "))


@pytest.mark.parametrize("certainty", ["gok", "twijfel", "zeker"])
@pytest.mark.parametrize(("said", "recalled"), [("Had ik", True), ("Had ik niet", False)])
def test_certainty_and_recall_are_told_and_offered(
    page: Page, certainty: str, said: str, recalled: bool
) -> None:
    page.evaluate(LISTEN)
    for card in cards():
        element = page.locator(f"#{card.html_id}")
        answer = element.locator(".vp-back")
        expect(answer).to_be_hidden()
        element.get_by_label(certainty.capitalize()).check()
        element.get_by_role("button", name=TURN).click()
        expect(answer).to_be_focused()
        assert first_line(card.answer) in shown(answer)
        expect(element.get_by_role("group", name=f"Jij zei: {certainty}. Had je het?")).to_be_visible()
        element.get_by_role("button", name=said, exact=True).click()
        expect(element.locator("[data-vp-feedback]")).to_have_text(f"Jij zei: {certainty}, {said.lower()}.")
        again = element.get_by_role("button", name="Nog een keer")
        expect(again).to_be_focused()
        again.click()
        expect(answer).to_be_hidden()
        assert not element.locator("input:checked").count()
    assert page.evaluate("graded") == [
        {"id": card.id, "revision": card.revision, "certainty": certainty, "recalled": recalled}
        for card in cards()
    ]


def test_certainty_comes_before_the_answer(page: Page) -> None:
    element = page.locator(f"#{cards()[0].html_id}")
    region = element.locator("[data-vp-feedback]")
    assert region.get_attribute("aria-live") == "polite"
    element.get_by_role("button", name=TURN).click()
    expect(region).to_have_text("Zeg eerst hoe zeker je bent.")
    expect(element.locator(".vp-back")).to_be_hidden()
    element.get_by_label("Gok").check()
    expect(region).to_be_empty()
    expect(element.locator(".vp-back")).to_be_hidden()


def test_a_card_works_by_keyboard_alone(page: Page) -> None:
    page.evaluate(LISTEN)
    element = page.locator(f"#{cards()[0].html_id}")
    element.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(element.locator(".vp-back")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    # A held key presses once: it may not start the card again.
    page.keyboard.down("Enter")
    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(element.locator("[data-vp-feedback]")).to_have_text("Jij zei: twijfel, had ik niet.")
    assert [pair["recalled"] for pair in page.evaluate("graded")] == [False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_has_a_finding(browser: Browser, scheme: str) -> None:
    page = sample_page(browser, "card", color_scheme=scheme)
    assert not violations(page), "start"
    first, second, third = (page.locator(f"#{card.html_id}") for card in cards())
    first.get_by_role("button", name=TURN).click()
    for element in (second, third):
        element.get_by_label("Zeker").check()
        element.get_by_role("button", name=TURN).click()
    third.get_by_role("button", name="Had ik niet").click()
    assert not violations(page), "not yet, turned and graded"
    page.context.close()


def test_without_script_the_answer_is_one_fold_away(browser: Browser) -> None:
    page = sample_page(browser, "card", java_script_enabled=False)
    assert not page.get_by_role("button").count()
    for card in cards():
        element = page.locator(f"#{card.html_id}")
        assert first_line(card.answer) not in shown(element)
        element.locator("details:not([data-vp-pause]) > summary").click()
        assert first_line(card.answer) in shown(element)
    page.context.close()


def test_paper_has_room_to_write_and_no_answer(page: Page, tmp_path: Path) -> None:
    fresh = " ".join(printed(page, tmp_path).split())
    page.emulate_media(media="print")
    for card in cards():
        element = page.locator(f"#{card.html_id}")
        assert element.locator(".vp-lines i:visible").count() == 2
    page.emulate_media(media="null")
    turned = page.locator(f"#{cards()[0].html_id}")
    turned.get_by_label("Zeker").check()
    turned.get_by_role("button", name=TURN).click()
    assert " ".join(printed(page, tmp_path).split()) == fresh
    for card in cards():
        assert words(card.prompt)[:40] in fresh
        assert first_line(card.answer)[:25] not in fresh


def test_it_fits_a_phone_and_large_letters(browser: Browser) -> None:
    page = sample_page(browser, "card", viewport={"width": 320, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for card in cards():
        element = page.locator(f"#{card.html_id}")
        element.get_by_label("Gok").check()
        element.get_by_role("button", name=TURN).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()
