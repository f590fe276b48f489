"""Reading aloud: only with a voice that lives on the device, from where one is, with pause, stop and speed.

The voices are real: speech-dispatcher with espeak-ng, which Chromium reaches with a flag.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, QUIET
from tests.browser.test_access import violations
from vertrouwd import labels

LEARN = "book/pesten.html"
pytestmark = pytest.mark.xdist_group("voice")


@pytest.fixture(scope="module")
def speaking(driver: Playwright) -> Iterator[Browser]:
    """Chromium that may use the voices of this machine."""
    executable = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    made = driver.chromium.launch(
        executable_path=executable,
        args=[*(one for one in ARGUMENTS if one != QUIET), "--enable-speech-dispatcher"],
    )
    yield made
    made.close()


@pytest.fixture
def page(speaking: Browser, address: str) -> Iterator[Page]:
    """A chapter whose voices were found."""
    context = speaking.new_context(locale="nl-NL", reduced_motion="reduce", bypass_csp=True)
    made = context.new_page()
    made.goto(address + LEARN)
    await_voices(made)
    expect(made.locator("[data-vp-listen]")).to_be_visible(timeout=20_000)
    yield made
    context.close()


def await_voices(page: Page) -> None:
    """Wait until the machine has named its voices; it may have thousands, or none that a browser reaches."""
    for _ in range(120):
        if page.evaluate("speechSynthesis.getVoices().length"):
            return
        page.wait_for_timeout(500)
    pytest.skip("deze machine geeft de browser geen stem")


def button(page: Page, name: str) -> None:
    """Press one of the buttons."""
    page.locator("[data-vp-listen]").get_by_role("button", name=name, exact=True).click()


def spoken(page: Page) -> str:
    """The words of the block that is marked."""
    return page.locator("[data-vp-spoken]").inner_text()


def test_it_begins_where_one_is_and_can_pause_and_stop(page: Page) -> None:
    button(page, labels.LISTEN)
    assert spoken(page) == page.locator("main h1").inner_text()
    assert page.evaluate("speechSynthesis.speaking")
    button(page, labels.LISTEN_PAUSE)
    button(page, labels.LISTEN_ONWARD)
    button(page, labels.LISTEN_STOP)
    assert not page.locator("[data-vp-spoken]").count()
    page.wait_for_function("!speechSynthesis.speaking")
    page.locator("#pesten-kern h2").evaluate("one => one.scrollIntoView({block: 'center'})")
    page.locator("[data-vp-listen] [data-do='start']").evaluate("one => one.click()")
    at = page.locator("[data-vp-spoken]").evaluate("one => one.closest('section').id")
    assert at in ("pesten-kern", "pesten-scene", "pesten-wat-valt-je-op")


def test_only_voices_of_the_device_are_used(speaking: Browser, address: str) -> None:
    """A browser whose Dutch voices all live elsewhere offers nothing, and asks for no script."""
    context = speaking.new_context()
    page = context.new_page()
    page.add_init_script(
        """const real = speechSynthesis.getVoices.bind(speechSynthesis);
        speechSynthesis.getVoices = () => real().map(({name, lang}) => ({name, lang, localService: false}));"""
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + LEARN)
    await_voices(page)
    page.wait_for_timeout(1000)
    expect(page.locator("[data-vp-listen]")).to_be_hidden()
    assert not [url for url in asked if "listen.js" in url]
    context.close()


def test_exercises_are_named_and_what_is_aside_is_left_out(page: Page) -> None:
    said = page.evaluate(
        """() => {
          const told = [];
          speechSynthesis.speak = (one) => { told.push([one.text, one.voice.localService, one.rate]); setTimeout(() => one.onend()); };
          document.querySelector('[data-vp-listen] [data-do="start"]').click();
          return new Promise((done) => {
            const wait = setInterval(() => {
              if (document.querySelector('[data-vp-spoken]')) return;
              clearInterval(wait);
              done(told);
            }, 50);
          });
        }"""
    )
    texts = [text for text, _, _ in said]
    exercises = page.locator("main [data-vp]").count()
    opening = labels.LISTEN_EXERCISE.partition("{")[0]
    assert sum(text.startswith(opening) for text in texts) == exercises
    assert all(local and rate == 1 for _, local, rate in said)
    assert labels.KEY_LINK not in texts and len(set(texts)) > 60


def test_no_axe_findings_with_the_buttons(page: Page) -> None:
    assert violations(page) == []
    button(page, labels.LISTEN)
    assert violations(page) == []
    button(page, labels.LISTEN_STOP)
