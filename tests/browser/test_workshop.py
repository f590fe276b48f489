"""A workshop's card: two kinds of text visibly apart, folds on the screen, whole on paper."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_case import printed
from tests.browser.test_exercises import shown, words
from vertrouwd.kinds.workshop import Workshop


@pytest.fixture
def workshop() -> Workshop:
    return cast(Workshop, next(iter(samples("workshop").values())))


def trainer_texts(workshop: Workshop) -> list[str]:
    return [words(step.trainer.split("\n")[0]) for step in workshop.steps if step.trainer]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_trainer_s_words_open_by_keyboard(browser: Browser, workshop: Workshop, scheme: str) -> None:
    page = sample_page(browser, "workshop", color_scheme=scheme)
    card = page.locator(f"#{workshop.html_id}")
    assert not violations(page)
    assert not any(text in shown(card) for text in trainer_texts(workshop))
    folds = card.get_by_text("Voor de trainer", exact=True)
    assert folds.count() == len(trainer_texts(workshop)) == 3
    for fold in folds.all():
        fold.focus()
        page.keyboard.press("Enter")
    assert all(text in shown(card) for text in trainer_texts(workshop))
    assert not violations(page)
    page.context.close()


def test_everything_is_there_without_script(browser: Browser, workshop: Workshop) -> None:
    page = sample_page(browser, "workshop", java_script_enabled=False)
    for fold in page.locator("main details").all():
        fold.locator("summary").click()
    text = shown(page.locator("main"))
    assert all(step.title in text and words(step.text or "") in text for step in workshop.steps)
    assert all(line in text for line in (*trainer_texts(workshop), *workshop.debrief, *workshop.materials))
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_whole_script_with_the_folds_closed(
    browser: Browser, workshop: Workshop, tmp_path: Path, script: bool
) -> None:
    page = sample_page(browser, "workshop", java_script_enabled=script)
    paper = printed(page, tmp_path)
    assert all(text[:40] in paper for text in trainer_texts(workshop))
    assert paper.count("Voor de trainer") == 3
    if script:
        assert page.locator("details[open]").count() == 0
    page.context.close()


def test_a_browser_that_cannot_style_folds_opens_them_for_paper(browser: Browser, workshop: Workshop) -> None:
    page = sample_page(browser, "workshop")
    page.locator("main details summary").first.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details[open]").count() == 3
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("main details[open]").count() == 1, "what the reader opened stays open"
    page.context.close()


def test_it_fits_a_narrow_screen_large_text_and_a_thumb(browser: Browser) -> None:
    for width, size in ((320, "100%"), (640, "200%")):
        page = sample_page(browser, "workshop", viewport={"width": width, "height": 700})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        small = page.evaluate(
            "() => [...document.querySelectorAll('summary, .vp-facts a')].filter(e => e.getBoundingClientRect().height < 43.5).length"
        )
        assert not small
        page.context.close()


def test_forced_colours_have_no_findings(browser: Browser) -> None:
    for kind in ("workshop", "case"):
        page = sample_page(browser, kind, forced_colors="active")
        assert not violations(page, without="color-contrast")
        page.context.close()
