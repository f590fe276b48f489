"""*Klopt er iets niet?* carries the chapter and its version, never what was typed, and stands only where it leads."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import CHAPTER
from tests.browser.test_access import violations
from tests.browser.test_privacy import CANARY, traces, use_everything
from tests.conftest import MINI, ROOT, jupyter_book
from vertrouwd import __version__


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature course, whose organisation names an address, built once."""
    folder = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("melden") / "mini"))
    config = (ROOT / "_config.yml").read_text(encoding="utf-8")
    (folder / "_config.yml").write_text(
        config.replace("vertrouwd.sphinx: src", f"vertrouwd.sphinx: {ROOT / 'src'}"), encoding="utf-8"
    )
    assert jupyter_book(folder, "-W").returncode == 0
    return folder


def opened(browser: Browser, built: Path, **options: Any) -> Page:
    page = browser.new_context(**options).new_page()
    page.goto((built / "_build" / "html" / "book" / "luisteren.html").as_uri())
    return page


def test_the_line_carries_the_chapter_and_its_version(browser: Browser, built: Path) -> None:
    page = opened(browser, built)
    sum_of_notebook = sha256((built / "book" / "luisteren.ipynb").read_bytes()).hexdigest()
    version = f"{__version__}-{sum_of_notebook[:8]}"
    link = page.locator(".amiss a")
    assert unquote(link.get_attribute("href") or "") == (
        f"mailto:redactie@voorbeeld.nl?subject=Vertrouwd, luisteren, versie {version}"
    )
    assert link.inner_text() == "Laat het weten aan De redactie"
    assert f"Dit is luisteren, versie {version}." in page.locator(".amiss").inner_text()
    page.context.close()


def test_nothing_typed_comes_along(browser: Browser, built: Path) -> None:
    page = opened(browser, built)
    before = page.locator(".amiss").evaluate("line => line.outerHTML")
    assert use_everything(page) >= 1
    assert page.locator(".amiss").evaluate("line => line.outerHTML") == before
    assert not [trace for trace in traces(CANARY) if trace in before]
    page.context.close()


# A page may be blocked from leaving by its own policy: said of this link by the browser itself.
FOLLOW = """async (blocked) => {
  const refused = [];
  addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
  if (blocked) {
    const frame = document.createElement("iframe");
    frame.src = "https://voorbeeld.nl";
    document.body.append(frame);
  }
  const link = document.querySelector(".amiss a");
  let taken = null;
  addEventListener("click", (event) => (taken = event.defaultPrevented));
  link.click();
  await new Promise((done) => setTimeout(done, 500));
  return { refused, taken };
}"""


def test_the_content_security_policy_lets_it_through(whole_browser: Browser, built: Path) -> None:
    page = opened(whole_browser, built)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    assert page.evaluate(FOLLOW, False) == {"refused": [], "taken": False}
    address = page.locator(".amiss a").get_attribute("href")
    assert said == [f"Launched external handler for '{address}'."], "the browser hands it to a mail program"
    page.context.close()


def test_the_check_sees_what_the_policy_refuses(browser: Browser, built: Path) -> None:
    page = opened(browser, built)
    assert "frame-src" in page.evaluate(FOLLOW, True)["refused"]
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_line_has_no_axe_finding_and_fits(browser: Browser, built: Path, width: int) -> None:
    page = opened(browser, built, viewport={"width": width, "height": 700}, bypass_csp=True)
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_the_page_over_says_where_to_write(built: Path) -> None:
    page = (built / "_build" / "html" / "pages" / "over.html").read_text(encoding="utf-8")
    assert "laat je dat weten met de link onder elk hoofdstuk" in page


def test_the_answer_key_and_the_pages_around_have_no_such_line(built: Path) -> None:
    site = built / "_build" / "html"
    with_line = {
        str(file.relative_to(site))
        for file in site.rglob("*.html")
        if 'class="amiss"' in file.read_text("utf-8")
    }
    assert with_line == {"book/luisteren.html", "book/vragen.html"}


def test_a_changed_address_alone_changes_the_chapters(built: Path) -> None:
    file = built / "data" / "organisation.yml"
    old = file.read_text(encoding="utf-8")
    try:
        file.write_text("maintainer:\n  address: https://voorbeeld.nl/melden\n", encoding="utf-8")
        assert jupyter_book(built, "-W").returncode == 0
        page = (built / "_build" / "html" / "book" / "vragen.html").read_text(encoding="utf-8")
        assert re.search(r'href="https://voorbeeld\.nl/melden\?hoofdstuk=vragen&amp;versie=[\w.-]+"', page)
        assert ">Laat het weten</a>" in page
    finally:
        file.write_text(old, encoding="utf-8")


def test_without_an_address_the_real_course_has_no_such_line(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    assert page.locator(".amiss").count() == 0
    assert "Klopt er iets niet" not in page.locator(".foot").inner_text()
    page.goto(f"{address}pages/over.html")
    assert "Er is nog geen adres waar je een fout kunt melden" in page.locator("main").inner_text()
