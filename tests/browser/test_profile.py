"""What is typed is nowhere on the disk: the whole profile of a Chromium with a window, closed or killed.

A marker is typed in a chapter and searched as bytes in every file that the browser wrote, in the forms in which
text could hide: as it is, for an address, in base64, in UTF-16, reversed, and each word of it.
"""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, SOAK
from tests.browser.test_notes import PASSPHRASE, alone, keep
from tests.browser.test_privacy import CANARY, traces
from vertrouwd import labels

LEARN = "book/pesten.html"
SEEN = "Leesteken-van-de-toets"
ENDS = [("none", "killed"), ("sealed", "killed")] + (
    [("none", "closed"), ("sealed", "closed")] if SOAK else []
)
"""By the way somebody wants notes kept: how the browser ends; `make soak` sees all four."""


def opened(driver: Playwright, screen: str, profile: Path) -> BrowserContext:
    """Chromium with its window and a profile on disk."""
    executable = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    return driver.chromium.launch_persistent_context(
        profile,
        executable_path=executable,
        headless=False,
        args=[*ARGUMENTS, "--restore-last-session"],
        env={**os.environ, "DISPLAY": screen},
        locale="nl-NL",
    )


def forms(text: str) -> list[bytes]:
    """The bytes that would betray the text."""
    plain = [trace.encode() for trace in traces(text)]
    return [*plain, text.encode("utf-16-le"), text.split()[-2].encode("utf-16-le")]


def found(profile: Path, text: str) -> set[str]:
    """The files of the profile in which the text is, in any of its forms."""
    wanted = forms(text)
    hits = set()
    for file in profile.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            hits |= {str(file.relative_to(profile)) for form in wanted if form in content}
    return hits


def write(page: Page, address: str, mode: str) -> None:
    """Type the marker in the first reflection, in the mode that was chosen."""
    page.goto(address + LEARN)
    # What may be kept is a control: where it is not found, the search looks in the wrong place.
    page.evaluate(f"localStorage.setItem('controle', '{SEEN}')")
    field = page.locator('[data-vp="reflection"] textarea').first
    if mode == "sealed":
        page.locator("[data-vp-open] input").fill(PASSPHRASE)
        page.keyboard.press("Enter")
        line = page.locator('[data-vp="reflection"] .vp-kept').first
        expect(line).to_have_text(labels.NOTES_LINES["sealed"], timeout=20_000)
    field.click()
    page.keyboard.type(CANARY)
    field.blur()
    page.wait_for_timeout(1500)
    page.goto(address + "book/deib.html")
    page.go_back()
    page.wait_for_timeout(500)


@pytest.mark.xdist_group("screen")
@pytest.mark.parametrize(("mode", "end"), ENDS)
def test_what_is_typed_is_in_no_file(
    driver: Playwright, screen: str, address: str, tmp_path: Path, mode: str, end: str
) -> None:
    context = opened(driver, screen, tmp_path)
    page = context.pages[0]
    alone(page, address)
    if mode != "none":
        keep(page, address, mode)
    write(page, address, mode)
    if end == "killed":
        page.wait_for_timeout(3000)  # what a browser writes by itself from time to time
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                line = process.read_bytes().decode(errors="replace")
            except OSError:
                continue
            if f"--user-data-dir={tmp_path}" in line and "--type=" not in line:
                os.kill(int(process.parent.name), signal.SIGKILL)
    else:
        context.close()
    assert found(tmp_path, SEEN + " x"), "what is kept is found where it is kept"
    assert found(tmp_path, CANARY) == set()
    whole = (PASSPHRASE.encode(), PASSPHRASE.encode("utf-16-le"))
    assert not [
        file for file in tmp_path.rglob("*") if file.is_file() and any(w in file.read_bytes() for w in whole)
    ]
    if end == "killed":
        with pytest.raises(Exception, match=r"closed|crash|Target"):
            context.pages[0].title()
