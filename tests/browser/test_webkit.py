"""The main roads once more in WebKit, the engine of Safari: resuming, repeating, notes under a passphrase, leaving."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.test_privacy import CANARY, traces
from vertrouwd import labels

PASSPHRASE = "fiets regen lepel tulp"
pytestmark = [
    pytest.mark.xdist_group("webkit"),
    pytest.mark.filterwarnings("ignore:setting remote_server_addr"),  # selenium about itself
]


@pytest.fixture
def webkit(screen: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[WebKitGTK]:
    """A fresh WebKit."""
    monkeypatch.setenv("DISPLAY", screen)
    (browser,) = Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")
    options = Options()
    options.binary_location = str(browser)
    options.add_argument("--automation")
    made = WebKitGTK(options=options, service=Service(shutil.which("WebKitWebDriver") or ""))
    yield made
    made.quit()


def find(webkit: WebKitGTK, selector: str) -> WebElement:
    """The first element, as soon as it is there."""
    return WebDriverWait(webkit, 20).until(lambda page: page.find_element(By.CSS_SELECTOR, selector))


def press(webkit: WebKitGTK, selector: str) -> None:
    """A click, as a script makes it: this driver scrolls behind the bar that stands on top."""
    webkit.execute_script("arguments[0].click()", find(webkit, selector))


def until(webkit: WebKitGTK, script: str, *given: Any) -> Any:
    """What a script gives as soon as it is something."""
    return WebDriverWait(webkit, 30).until(lambda page: page.execute_script(f"return {script}", *given))


def alone(webkit: WebKitGTK, address: str) -> None:
    """Say that the device is one's own."""
    webkit.get(address + "pages/wat-je-hier-typt.html")
    press(webkit, '.keeping [data-do="alone"]')


MOMENT = "document.querySelector('[data-vp=\"case\"] .vp-now .vp-moment').innerText"


def test_a_case_goes_on_in_another_tab(webkit: WebKitGTK, address: str) -> None:
    alone(webkit, address)
    webkit.get(address + "book/jouw-rol.html")
    for letter in "ca":
        press(webkit, f'[data-vp="case"] [data-choice="{letter}"]')
        press(webkit, '[data-vp="case"] [data-do="on"]')
    there = webkit.execute_script(f"return {MOMENT}")
    webkit.switch_to.new_window("tab")
    webkit.get(address + "pages/index.html")
    press(webkit, ".resume a")
    assert until(webkit, MOMENT) == there


def test_a_card_comes_back(webkit: WebKitGTK, address: str) -> None:
    alone(webkit, address)
    webkit.get(address + "book/pesten.html")
    press(webkit, '[data-vp="card"] input[value="zeker"]')
    press(webkit, '[data-vp="card"] [data-do="turn"]')
    press(webkit, '[data-vp="card"] [data-do="missed"]')
    key = "vertrouwd/0/answers/pesten-kaart-nog-geen-half-jaar"
    entry = json.loads(webkit.execute_script("return localStorage.getItem(arguments[0])", key))
    entry["value"][0][0] -= 5 * 24 * 60 * 60
    webkit.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, json.dumps(entry))
    webkit.get(address + "pages/herhalen.html")
    assert "1 onderdeel" in until(webkit, "document.querySelector('[data-vp-line=\"status\"]').innerText")
    press(webkit, '[data-do="begin"]')
    assert (
        until(webkit, "document.querySelector('[data-vp-place] [data-vp=\"card\"]')?.id")
        == key.split("/")[-1]
    )


def test_notes_under_a_passphrase(webkit: WebKitGTK, address: str) -> None:
    alone(webkit, address)
    webkit.get(address + "pages/reflectieboek.html")
    until(webkit, "!document.querySelector('[data-vp-room]').hidden")
    press(webkit, 'input[value="sealed"]')
    for field in webkit.find_elements(By.CSS_SELECTOR, "[data-vp-new] input"):
        field.send_keys(PASSPHRASE)
    press(webkit, "[data-vp-new] button")
    said = "document.querySelector('[data-vp-line=\"status\"]').textContent === arguments[0]"
    until(webkit, said, labels.NOTES_SAID["sealed"])
    webkit.get(address + "book/pesten.html")
    find(webkit, "[data-vp-open] input").send_keys(PASSPHRASE, Keys.ENTER)
    line = "document.querySelector('[data-vp=\"reflection\"] .vp-kept').textContent === arguments[0]"
    until(webkit, line, labels.NOTES_LINES["sealed"])
    webkit.execute_script(
        """const area = document.querySelector('[data-vp="reflection"] textarea');
        area.value = arguments[0];
        area.dispatchEvent(new Event('input', {bubbles: true}));
        area.dispatchEvent(new Event('change', {bubbles: true}));""",
        CANARY,
    )
    until(webkit, "Object.keys(localStorage).some((key) => key.includes('/sealed/'))")
    kept = webkit.execute_script("return JSON.stringify({...localStorage})")
    assert not [trace for trace in traces(CANARY) if trace in kept]
    webkit.get(address + "pages/reflectieboek.html")
    find(webkit, "[data-vp-open] input").send_keys(PASSPHRASE, Keys.ENTER)
    shown = (
        "[...document.querySelectorAll('article:not([hidden]) textarea')].map((one) => one.value).join('')"
    )
    assert until(webkit, f"{shown} || null") == CANARY


def test_an_exam_begins_and_a_question_is_checked(webkit: WebKitGTK, address: str) -> None:
    webkit.get(address + "pages/oefenexamen.html")
    until(webkit, "!document.querySelector('[data-vp-room]').hidden")
    press(webkit, '[data-do="begin"]')
    assert until(webkit, 'document.querySelector(\'[data-vp-part="sitting"] [data-vp="question"]\')?.id')
    webkit.get(address + "book/pesten.html")
    press(webkit, '[data-vp="question"] input[value="a"]')
    press(webkit, '[data-vp="question"] [data-do="check"]')
    assert until(webkit, "document.querySelector('[data-vp=\"question\"] [data-vp-feedback]').innerText")


def test_leaving_at_once(webkit: WebKitGTK, address: str) -> None:
    webkit.get(address + "book/pesten.html")
    press(webkit, "[data-vp-leave]")
    assert until(webkit, "location.pathname.endsWith('/weg.html')")
