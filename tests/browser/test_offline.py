"""The course without internet: only on a device of one's own, whole or not at all, and gone when asked."""

from __future__ import annotations

import json
import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, CHAPTER, all_pages
from tests.browser.hosting import Host, copied
from tests.browser.icons import DRAW, FRONT, given
from tests.browser.test_access import open_page, violations
from tests.browser.test_keeping import OTHER, answer, decide, finish_one, kept, moment
from tests.browser.test_privacy import CANARY, traces, use_everything
from vertrouwd import labels
from vertrouwd.serving import _Handler
from vertrouwd.sphinx.offline import ICONS

PROMISE = "pages/wat-je-hier-typt.html"
TITLE = "Jouw rol: ernaast, niet ervoor"
CONTENTS = """async () => {
  const all = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    all[name] = {};
    for (const { url } of await cache.keys()) all[name][url] = await (await cache.match(url)).text();
  }
  return all;
}"""

COMPARED = """await (async () => {
  const mine = pen.getImageData(0, 0, size, size).data;
  const other = new Image();
  other.src = `data:image/png;base64,${there}`;
  await other.decode();
  pen.drawImage(other, 0, 0);
  const theirs = pen.getImageData(0, 0, size, size).data;
  return [other.width, mine.filter((value, at) => Math.abs(value - theirs[at]) > 24).length];
})()"""


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    """A copy of the book at an address of its own."""
    made = Host(copied(site, tmp_path))
    yield made
    made.server.server_close()


@pytest.fixture
def said(context: BrowserContext) -> Iterator[list[str]]:
    """What any page wrote to its console; nothing, at the end of the test."""
    lines: list[str] = []
    context.on("console", lambda message: lines.append(message.text))
    context.on("weberror", lambda error: lines.append(str(error.error)))
    yield lines
    assert not lines


def here(page: Page) -> dict[str, Any]:
    """The workers and the caches that the browser has for the page's address."""
    now = kept(page)
    return {"workers": now["workers"], "caches": now["caches"]}


NOTHING = {"workers": 0, "caches": []}


def ready(page: Page) -> None:
    """Wait until the course says that it is here."""
    expect(page.locator(".told")).to_be_visible(timeout=20_000)


def say(page: Page, address: str, name: str) -> None:
    """Answer the question about the device on the page about keeping."""
    page.goto(address + PROMISE)
    page.locator(".keeping").get_by_role("button", name=name).click()


def wipe(page: Page) -> None:
    """Wipe everything, in two steps."""
    place = page.locator(".wipe")
    place.get_by_role("button", name=labels.WIPE).click()
    place.get_by_role("button", name=labels.WIPE_YES).click()
    expect(place.get_by_role("status")).to_have_text(labels.WIPED)


def look_for_a_newer_one(page: Page) -> None:
    """Ask the browser to look, as it does by itself at every visit and every day."""
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")


def newer(page: Page) -> Any:
    """The line that offers a newer release."""
    return page.locator(".newer")


def test_nothing_is_put_here_before_the_answer(page: Page, host: Host, said: list[str]) -> None:
    for name in (CHAPTER, PROMISE, "pages/index.html"):
        page.goto(host.address + name)
    page.goto(host.address + CHAPTER)
    finish_one(page)
    assert labels.OFFLINE_PLAN in page.locator(".keep").inner_text(), "what an answer does is said before it"
    assert here(page) == NOTHING
    page.locator(".keep").get_by_role("button", name=labels.KEEP_SHARED).click()
    page.goto(host.address + OTHER)
    assert here(page) == NOTHING
    assert not [path for path in host.asked if path.startswith("/sw")]


def test_without_internet_everything_goes_on(
    context: BrowserContext, page: Page, host: Host, site: Path, said: list[str]
) -> None:
    page.goto(host.address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "ca")
    there = moment(page)
    ready(page)
    assert labels.OFFLINE_READY in page.locator(".told").inner_text()
    page.locator(".told").get_by_role("button").click()
    assert not page.locator(".told").is_visible()
    host.stop()
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")  # as a browser does when it is short of memory
    for name in [*all_pages(site)[::5], "index.html", "", "weg.html", f"{OTHER}?bron=brief#kern"]:
        reply = page.goto(host.address + name)
        assert name in {"", "index.html"} or (reply and reply.from_service_worker), name
        expect(page.locator("h1").first).to_be_visible()
        assert not page.locator(".told").is_visible(), "told once"
        assert not page.locator(".troubles").is_visible()
    again = context.new_page()
    again.goto(host.address + CHAPTER)
    assert moment(again) == there
    decide(again, "a")
    assert moment(again) != there
    assert again.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"
    again.get_by_role("link", name="Snel weg").first.click()
    again.wait_for_url("**/weg.html")
    assert again.locator("h1").is_visible()


def test_only_the_course_is_put_on_the_device(page: Page, host: Host, said: list[str]) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(f"{host.address}{CHAPTER}?wie={CANARY}")
    assert use_everything(page) >= 3
    page.goto(host.address + OTHER)
    use_everything(page)
    found = page.evaluate(CONTENTS)
    assert [name.split("/")[0] for name in found] == ["vertrouwd"]
    (entries,) = found.values()
    listed = json.loads(re.sub(r"^self\.vertrouwd=|;\s*$", "", (host.folder / "sw-files.js").read_text()))
    assert {url.removeprefix(host.address) for url in entries} == set(listed["files"])
    for url, text in entries.items():
        name = url.removeprefix(host.address).partition("?")[0]
        if not name.endswith(".png"):
            assert text == (host.folder / name).read_text(encoding="utf-8"), name
    everything = json.dumps(found, ensure_ascii=False)
    assert not [trace for trace in traces(CANARY)[3:] if trace in everything]
    assert CANARY not in everything
    assert sum(file.stat().st_size for file in host.folder.rglob("*") if file.is_file()) < 15_000_000, (
        "as much as the question says"
    )


def test_all_that_is_not_on_the_list_is_the_browser_s_own(browser: Browser, host: Host) -> None:
    context = browser.new_context(bypass_csp=True)  # a page of the course asks for nothing; here it must
    page = context.new_page()
    (host.folder / "los.txt").write_text("een los bestand")
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + CHAPTER)
    reply = page.goto(host.address + "los.txt")
    assert reply and not reply.from_service_worker and reply.text() == "een los bestand"
    missing = page.goto(host.address + "book/er-is-niets.html")
    assert missing and missing.status == 404 and not missing.from_service_worker
    page.goto(host.address + PROMISE)
    host.stop()
    ask = "([to, how]) => fetch(to, how).then((reply) => reply.status, () => 'no answer')"
    given: list[dict[str, Any]] = [
        {}, {"method": "HEAD"}, {"method": "POST"}, {"headers": {"Range": "bytes=0-9"}}, {"cache": "no-store"},
    ]  # fmt: skip
    found = [page.evaluate(ask, [host.address + CHAPTER, how]) for how in given]
    assert found == [200, "no answer", "no answer", "no answer", 200]
    with pytest.raises(Error, match="ERR_CONNECTION"):
        page.goto(host.address + "los.txt")
    context.close()


def test_a_page_still_loading_finds_the_style_of_its_own_release(page: Page, host: Host) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + OTHER)
    page.wait_for_timeout(200)  # what the page asks of its worker when it opens
    style = """async ([v, text]) => {
      const address = new URL(`../_static/book.css?v=${v}`, location).href;
      if (text) {
        const reply = new Response(text, { headers: { 'Content-Type': 'text/css' } });
        await (await caches.open('vertrouwd/ouder')).put(address, reply);
      }
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
      const done = new Promise((done) => { link.onload = () => done('there'); link.onerror = () => done('not there'); });
      document.head.append(link);
      return [await done, getComputedStyle(document.body).outlineStyle];
    }"""
    host.stop()
    assert page.evaluate(style, ["oud", "body { outline: 7px solid }"]) == ["there", "solid"]
    assert page.evaluate(style, ["nergens", ""])[0] == "not there", "and never that of another one"


class _WithoutSuffix(SimpleHTTPRequestHandler):
    """A host that sends `x.html` on to `x`, with a policy for the worker."""

    def send_head(self) -> Any:
        """Send on, or find the file behind the short address."""
        path = self.path.partition("?")[0]
        if path.endswith(".html"):
            self.send_response(301)
            self.send_header("Location", path.removesuffix(".html"))
            self.end_headers()
            return None
        if Path(self.translate_path(path) + ".html").is_file():
            self.path = f"{path}.html"
        return super().send_head()

    def end_headers(self) -> None:
        """A worker obeys what comes with it."""
        if self.path.startswith("/sw.js"):
            self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()


def test_a_host_may_send_pages_on_to_shorter_addresses(page: Page, host: Host, said: list[str]) -> None:
    host.answer_as(_WithoutSuffix)
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    host.stop()
    for name in (CHAPTER, CHAPTER.removesuffix(".html"), "pages/"):
        page.goto(host.address + name)
        expect(page.locator("h1")).to_have_text("Vertrouwd" if name == "pages/" else TITLE)
        assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"


def test_what_is_said_about_it_has_no_finding(browser: Browser, host: Host) -> None:
    for options in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        page = open_page(browser, host.address + PROMISE, viewport={"width": 320, "height": 700}, **options)
        page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
        ready(page)
        page.reload()  # a page that did not come from the worker keeps nobody waiting
        page.evaluate("document.querySelector('.told').hidden = false")
        host.change(PROMISE, "</h1>", " .</h1>")
        look_for_a_newer_one(page)
        expect(newer(page)).to_be_visible(timeout=20_000)
        page.evaluate(
            "document.querySelectorAll('.troubles, .troubles p').forEach((one) => (one.hidden = false))"
        )
        assert not violations(page, without="color-contrast" if "forced_colors" in options else "")
        for button in (page.locator(".told button"), newer(page).get_by_role("button")):
            box = button.bounding_box()
            assert box and box["height"] >= 44
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.context.close()


def test_a_newer_release_waits_for_the_learner(
    context: BrowserContext, page: Page, host: Host, said: list[str]
) -> None:
    page.goto(host.address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    ready(page)
    page.reload()
    decide(page, "c")
    (old,) = here(page)["caches"]
    style = host.folder / "_static" / "book.css"
    style.write_text(style.read_text(encoding="utf-8") + "body{outline:7px solid}", encoding="utf-8")
    release = host.change(CHAPTER, TITLE, "Een nieuwe titel")
    assert f"vertrouwd/{release}" != old
    other = context.new_page()
    other.goto(host.address + OTHER)
    decide(other, "a")
    elsewhere = moment(other)
    look_for_a_newer_one(page)
    expect(newer(page)).to_be_visible(timeout=20_000)
    decide(page, "a")  # in the middle of a case: it goes on as it was
    there = moment(page)
    for _ in range(2):  # a page and its style are of one release, also when it is opened anew
        assert page.locator("h1").inner_text() == TITLE
        assert page.evaluate("getComputedStyle(document.body).outlineStyle") == "none"
        page.reload()
    assert moment(page) == there
    expect(newer(page)).to_be_visible()
    newer(page).get_by_role("button", name=labels.NEWER_LOAD).click()
    expect(page.locator("h1")).to_have_text("Een nieuwe titel")
    assert page.evaluate("getComputedStyle(document.body).outlineStyle") == "solid"
    assert moment(page) == there, "the road in the case is still there"
    assert not newer(page).is_visible()
    page.wait_for_function("async () => (await caches.keys()).length === 1")
    assert here(page) == {"workers": 1, "caches": [f"vertrouwd/{release}"]}
    assert moment(other) == elsewhere, "no page is loaded by itself"
    assert other.evaluate("getComputedStyle(document.body).outlineStyle") == "none"


def test_a_newer_release_comes_when_all_pages_are_closed(
    context: BrowserContext, page: Page, host: Host, said: list[str]
) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + CHAPTER)
    release = host.change(CHAPTER, TITLE, "Een nieuwe titel")
    look_for_a_newer_one(page)
    expect(newer(page)).to_be_visible(timeout=20_000)
    assert page.locator("h1").inner_text() == TITLE
    page.close()
    host.stop()
    again = context.new_page()
    again.goto(host.address + CHAPTER)
    assert again.locator("h1").inner_text() == "Een nieuwe titel"
    again.wait_for_function("async () => (await caches.keys()).length === 1")
    assert here(again)["caches"] == [f"vertrouwd/{release}"]


def test_a_newer_release_that_cannot_be_had_leaves_the_older_whole(
    page: Page, host: Host, said: list[str]
) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + CHAPTER)
    before = page.evaluate(CONTENTS)
    host.change(CHAPTER, TITLE, "Een nieuwe titel")
    host.broken.add("/weg.html")
    page.evaluate(
        """() => navigator.serviceWorker.getRegistration().then((one) => new Promise((done) => {
          one.addEventListener('updatefound', () => {
            const worker = one.installing;
            worker.addEventListener('statechange', () => worker.state === 'redundant' && done());
          });
          one.update();
        }))"""
    )
    assert page.evaluate(CONTENTS) == before
    host.stop()
    page.reload()
    assert page.locator("h1").inner_text() == TITLE
    assert not newer(page).is_visible() and not page.locator(".troubles").is_visible()


def test_wiping_removes_the_course_from_the_device(page: Page, host: Host, said: list[str]) -> None:
    page.goto(host.address + CHAPTER)
    page.evaluate("caches.open('van een ander')")
    answer(page, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + OTHER)
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)"), "this page came from the worker"
    wipe(page)
    assert here(page) == {"workers": 0, "caches": ["van een ander"]}
    reply = page.goto(host.address + CHAPTER)
    assert reply and not reply.from_service_worker, "the page comes from its host again"
    assert here(page) == {"workers": 0, "caches": ["van een ander"]}
    assert kept(page)["local"] == {}


def test_wiping_while_the_course_is_being_put_here_leaves_nothing(page: Page, host: Host) -> None:
    page.goto(host.address + PROMISE)
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    page.wait_for_function("async () => (await navigator.serviceWorker.getRegistrations()).length")
    wipe(page)
    page.wait_for_timeout(1500)
    assert here(page) == NOTHING
    assert not page.locator(".troubles").is_visible() and not page.locator(".told").is_visible()


def test_a_device_that_is_shared_after_all_and_then_not(page: Page, host: Host, said: list[str]) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.reload()
    assert page.locator(".keeping").get_by_text(labels.OFFLINE_KEPT).is_visible()
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_SHARED).click()
    page.wait_for_function("async () => !(await caches.keys()).length")
    assert here(page) == NOTHING
    assert not page.locator(".keeping").get_by_text(labels.OFFLINE_KEPT).is_visible()
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    page.wait_for_function("async () => (await caches.keys()).length")
    page.reload()
    expect(page.locator(".keeping").get_by_text(labels.OFFLINE_KEPT)).to_be_visible(timeout=20_000)
    host.stop()
    page.goto(host.address + CHAPTER)
    assert page.locator("h1").inner_text() == TITLE


@pytest.mark.parametrize("fault", ["missing", "other", "quota", "no worker"])
def test_a_course_that_does_not_fit_leaves_nothing_half(page: Page, host: Host, fault: str) -> None:
    page.goto(host.address + CHAPTER)
    if fault == "missing":
        host.broken.add("/sleutel/jouw-rol.html")
    elif fault == "other":  # halfway a release, one page is newer than the list
        (host.folder / "sleutel" / "jouw-rol.html").write_text("nieuwer")
    elif fault == "quota":
        page.context.new_cdp_session(page).send(
            "Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 2_000_000}
        )
    else:
        host.broken.add("/sw.js")
    answer(page, labels.KEEP_ALONE)
    decide(page, "ca")
    there = moment(page)
    expect(page.locator(".troubles").get_by_text(labels.OFFLINE_FAILED)).to_be_visible(timeout=20_000)
    page.wait_for_function("async () => !(await navigator.serviceWorker.getRegistrations()).length")
    assert here(page) == NOTHING
    asked = len(host.asked)
    page.reload()
    assert moment(page) == there, "nothing else is lost"
    page.wait_for_timeout(300)
    assert not page.locator(".troubles").is_visible(), "told once"
    assert not [path for path in host.asked[asked:] if "sw.js" in path], "not tried again the same day"
    host.broken.clear()
    if fault == "missing":
        say(page, host.address, labels.KEEP_ALONE)  # but at once for who asks
        ready(page)


def test_other_people_s_ground_a_frame_and_a_folder_never_get_a_worker(
    page: Page, host: Host, tmp_path: Path, said: list[str]
) -> None:
    around = tmp_path / "rond"
    around.mkdir()
    (around / "x").symlink_to(host.folder)
    neighbour = Host(around)
    say(page, f"{neighbour.address}x/", labels.KEEP_ALONE)
    page.goto(f"{neighbour.address}x/{CHAPTER}")
    assert here(page) == NOTHING
    (around / "lijst.html").write_text(
        f'<iframe src="{host.address}{CHAPTER}" width=900 height=900></iframe>'
    )
    page.goto(neighbour.address + "lijst.html")
    expect(page.frame_locator("iframe").locator("h1")).to_have_text(TITLE)
    page.goto(host.address + PROMISE)
    assert here(page) == NOTHING
    page.goto((host.folder / PROMISE).as_uri())
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    page.goto((host.folder / CHAPTER).as_uri())
    assert not page.locator(".troubles").is_visible()
    assert not [path for path in host.asked + neighbour.asked if "sw" in path]
    neighbour.stop()


def test_an_author_sees_what_was_just_built(page: Page, host: Host, said: list[str]) -> None:
    say(page, host.address, labels.KEEP_ALONE)
    ready(page)
    page.goto(host.address + CHAPTER)
    host.change(CHAPTER, TITLE, "Net geschreven")
    host.answer_as(_Handler)
    page.goto(host.address + CHAPTER)
    expect(page.locator("h1")).to_have_text("Net geschreven", timeout=20_000)
    page.wait_for_timeout(500)
    page.wait_for_function("async () => !(await navigator.serviceWorker.getRegistrations()).length")
    assert here(page) == NOTHING
    assert not page.locator(".told").is_visible() and not page.locator(".troubles").is_visible()


def test_a_phone_can_install_it(driver: Playwright, host: Host, tmp_path: Path) -> None:
    whole = driver.chromium.launch_persistent_context(
        tmp_path / "profiel", executable_path=shutil.which("chromium"), args=[*ARGUMENTS, "--headless=new"]
    )
    page = whole.new_page()
    lines: list[str] = []
    page.on("console", lambda message: lines.append(message.text))
    page.goto(host.address + CHAPTER)
    session = whole.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    app = json.loads(found["data"])
    assert (app["lang"], app["short_name"], app["display"]) == ("nl", "Vertrouwd", "standalone")
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    start = page.evaluate("([start, at]) => new URL(start, at).href", [app["start_url"], found["url"]])
    assert page.goto(start) and page.locator("h1").inner_text() == "Vertrouwd"
    page.goto((host.folder / CHAPTER).as_uri())
    page.wait_for_timeout(500)
    assert lines == []
    whole.close()


def test_the_icons_come_from_the_favicon(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    for name, size, use in ICONS:
        there = b64encode((FRONT / name).read_bytes()).decode()
        width, apart = page.evaluate(DRAW.replace("RESULT", COMPARED), [*given(size, use), there])
        assert width == size
        # Another version of the browser may soften an edge differently.
        assert apart < size * 4, name


def test_every_page_but_the_neutral_one_links_the_manifest(page: Page, address: str, site: Path) -> None:
    for name in ["weg.html", *all_pages(site)[::6]]:
        page.goto(address + name)
        page.wait_for_load_state()
        found = page.evaluate("[...document.querySelectorAll('link[rel=manifest]')].map((link) => link.href)")
        assert found == ([] if page.url.endswith("/weg.html") else [f"{address}manifest.webmanifest"]), name
