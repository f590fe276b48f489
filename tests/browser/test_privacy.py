"""What a learner types or chooses stays in the open page; every promise is proven here."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page, Request

from tests.browser.conftest import CHAPTER, SOAK, all_pages
from tests.browser.test_done import FINISH

CANARY = "Zeldzaamwoord Kwikstaart 7391"

STORED = """async () => ({
  local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
  databases: (await indexedDB.databases()).map(d => d.name),
  caches: await caches.keys(), state: history.state,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def traces(text: str) -> list[str]:
    """The forms in which the typed text could hide."""
    plain = [text, *text.split()[:2], text[::-1]]
    encoded = [
        quote(text),
        quote(text, safe="").replace("%20", "+"),
        base64.b64encode(text.encode()).decode().rstrip("="),
    ]
    return plain + encoded + [text.encode("utf-16-le").hex(), json.dumps(text)[1:-1]]


def use_everything(page: Page) -> int:
    """Type in every field, choose and press everything on the page; the number of fields."""
    for fold in page.locator("main details").all():
        fold.evaluate("fold => { fold.open = true; }")
    fields = page.locator("textarea, input[type=text]")
    for n in range(fields.count()):
        if fields.nth(n).is_visible():
            fields.nth(n).fill(CANARY)
    for kind in ("question", "conversation", "judgement", "weighing", "card"):
        for exercise in page.locator(f'[data-vp="{kind}"]').all():
            assert exercise.evaluate(FINISH, CANARY), f"{kind} has no end"
    for exercise in page.locator('[data-vp="reflection"]').all():
        for button in exercise.get_by_role("button").all():
            if button.is_visible() and button.is_enabled():
                button.click()
    for exercise in page.locator('[data-vp="case"]').all():
        for _ in range(12):
            choice = exercise.locator("button[data-choice]:visible").first
            if not choice.count():
                break
            choice.click()
            onward = exercise.get_by_role("button", name="Verder")
            if onward.count() and onward.first.is_visible():
                onward.first.click()
    return fields.count()


def test_nothing_typed_is_stored(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    assert use_everything(page) >= 3
    kept = page.evaluate(STORED)
    # Where one was and how it went stay in the tab (tests/browser/test_keeping.py); nothing else does.
    fields = {key.split("/")[2] for key in kept.pop("session")}
    assert fields == {"road", "done", "finished", "last", "asked", "answers"}
    assert kept == {"local": {}, "cookies": "", "databases": [], "caches": [], "state": None, "workers": 0}
    everything = page.evaluate("JSON.stringify({...sessionStorage})")
    assert not [trace for trace in traces(CANARY) if trace in everything]
    assert context.storage_state() == {"cookies": [], "origins": []}
    page.reload()
    values = page.locator("textarea, input[type=text]").evaluate_all("fields => fields.map(f => f.value)")
    assert set(values) == {""}
    assert not page.locator("input:checked").count()


def test_nothing_typed_leaves_the_page(page: Page, address: str, site: Path) -> None:
    sent: list[str] = []

    def record(request: Request) -> None:
        sent.append(f"{request.method} {request.url} {request.headers} {request.post_data or ''}")

    page.on("request", record)
    page.on("websocket", lambda socket: sent.append(f"socket {socket.url}"))
    page.on("console", lambda message: sent.append(message.text))
    pages = all_pages(site)
    # Every page around the chapters, and each fourth of the rest; `make soak` takes all of them.
    sample = [name for n, name in enumerate(pages) if SOAK or name.startswith("pages/") or n % 4 == 0]
    for name in sample:
        page.goto(address + name)
        use_everything(page)
    page.goto("about:blank")
    assert sent
    everything = "\n".join(sent)
    assert not [trace for trace in traces(CANARY) if trace in everything]
    assert not [line for line in sent if line.startswith(("POST", "PUT", "socket"))]


def test_the_search_for_traces_would_see_one(page: Page, address: str) -> None:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{address}{CHAPTER}?q={quote(CANARY)}")
    assert [trace for trace in traces(CANARY) if trace in seen[0]]


def test_no_page_asks_another_host(page: Page, address: str, site: Path) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for name in all_pages(site):
        page.goto(address + name)
    assert hosts == {address.split("/")[2]}
    local: set[str] = set()
    page.on("request", lambda request: local.add(request.url.split(":")[0]))
    for name in all_pages(site):
        page.goto((site / name).as_uri())
    assert local <= {"file", "data"}


def test_an_injected_request_is_blocked(chapter: Page, address: str) -> None:
    asked: list[str] = []
    chapter.on("requestfinished", lambda request: asked.append(request.url))
    result = chapter.evaluate(
        """async (address) => {
          const outcome = {};
          try { await fetch(address + 'index.html'); outcome.fetch = 'ok'; } catch { outcome.fetch = 'blocked'; }
          outcome.beacon = navigator.sendBeacon(address + 'beacon', 'x') ? 'queued' : 'blocked';
          const script = document.createElement('script');
          script.textContent = 'window.inline = 1'; document.body.append(script);
          outcome.inline = window.inline === 1;
          return outcome;
        }""",
        address,
    )
    assert result["fetch"] == "blocked" and result["inline"] is False
    assert not [url for url in asked if "beacon" in url]


def test_writing_aids_are_asked_to_stay_off(chapter: Page) -> None:
    wanted = {
        "spellcheck": "false", "autocomplete": "off", "autocorrect": "off", "autocapitalize": "off",
        "writingsuggestions": "false", "translate": "no",
    }  # fmt: skip
    fields = chapter.locator("textarea, input[type=text]").all()
    assert len(fields) >= 3
    for field in fields:
        attributes: dict[str, Any] = field.evaluate(
            "f => Object.fromEntries([...f.attributes].map(a => [a.name, a.value]))"
        )
        assert {name: attributes.get(name) for name in wanted} == wanted
        assert "name" not in attributes, "a field without a name is in no form and no form history"


def test_nothing_typed_is_in_title_or_address(chapter: Page) -> None:
    before = (chapter.title(), chapter.url, chapter.evaluate("history.length"))
    use_everything(chapter)
    assert (chapter.title(), chapter.url.split("#")[0], chapter.evaluate("history.length")) == before
    assert not [trace for trace in traces(CANARY) if trace in chapter.url + chapter.title()]


def test_leaving_at_once_goes_to_a_neutral_page(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address + CHAPTER)
    page.get_by_role("link", name="Snel weg").first.click()
    page.wait_for_url("**/weg.html")
    words = (page.title() + page.locator("body").inner_text()).lower()
    assert not [word for word in ("vertrouw", "melder", "cursus", "hulp") if word in words]
    page.go_back()
    assert page.url == "about:blank", "going back must not lead to the course"


def test_two_escapes_leave_too(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/weg.html")


def test_nothing_typed_is_printed(chapter: Page, tmp_path: Path) -> None:
    chapter.locator("textarea").first.fill(CANARY)
    chapter.emulate_media(media="print")
    assert not chapter.locator("textarea").first.is_visible()
