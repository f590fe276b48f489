"""Debian's Chromium on the built book, served from this machine only."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.conftest import ROOT
from vertrouwd import read

QUIET = "--disable-speech-api"
"""Thousands of voices are a burden for every page; tests/browser/test_listen.py alone wants them."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    QUIET,
]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
CHAPTER = "book/jouw-rol.html"
CHAPTERS = list(read.course(ROOT).chapters)
SOAK = bool(os.environ.get("VERTROUWD_SOAK"))
"""Whether every state is looked at; else a sample of the heavy ones."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the tests look at the browser."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the built book over http."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What steers the browsers of a worker."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests of a worker: without its window where that is installed, three times as light."""
    names = (
        os.environ.get("CHROMIUM_HEADLESS", "chromium-headless-shell"),
        os.environ.get("CHROMIUM", "chromium"),
    )
    yield from _launched(driver, next(filter(None, map(shutil.which, names)), None))


@pytest.fixture
def whole_browser(driver: Playwright) -> Iterator[Browser]:
    """Chromium with its window and all that it does outside the page, such as calling a mail program."""
    yield from _launched(driver, shutil.which(os.environ.get("CHROMIUM", "chromium")))


def _launched(driver: Playwright, executable: str | None) -> Iterator[Browser]:
    assert executable, "Chromium ontbreekt: `make test` installeert het"
    chromium = driver.chromium.launch(executable_path=executable, args=ARGUMENTS)
    yield chromium
    chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile at desktop width."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce"
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page in the fresh profile."""
    return context.new_page()


@pytest.fixture
def chapter(page: Page, address: str) -> Page:
    """The chapter *jouw-rol*, opened."""
    page.goto(address + CHAPTER)
    return page


def all_pages(site: Path) -> list[str]:
    """The address of every page of the book below its root, without the one that only leads on to home."""
    return sorted(
        str(file.relative_to(site))
        for file in site.rglob("*.html")
        if file.parent != site or file.stem != "index"
    )


def front_module(name: str) -> str:
    """A module of the front as one script for the page, its exports in `globalThis.tested`."""
    bundler = ROOT / "node_modules" / ".bin" / "esbuild"
    options = ["--bundle", "--format=iife", "--global-name=tested", "--log-level=error"]
    command = [str(bundler), f"src/vertrouwd/front/{name}", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """The name of a screen that nobody looks at."""
    server = shutil.which("Xvfb")
    assert server, "Xvfb ontbreekt: `make test` installeert het"
    reading, writing = os.pipe()
    shown = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", "1280x1000x24"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    shown.terminate()
    shown.wait()
