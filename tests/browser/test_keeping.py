"""What the course keeps, where, and that nothing is lost when keeping fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import CHAPTER
from tests.browser.test_privacy import CANARY, STORED, traces, use_everything
from tests.conftest import ROOT
from vertrouwd import labels

CASE = "jouw-rol-ochtend-na-de-borrel"
OTHER = "book/pesten.html"
ROAD = f"vertrouwd/0/road/{CASE}"


def case(page: Page) -> Locator:
    """The case on the page."""
    return page.locator('[data-vp="case"]')


def decide(page: Page, letters: str) -> None:
    """Take these choices in the case, going on after each."""
    for letter in letters:
        case(page).locator(f'[data-choice="{letter}"]').click()
        case(page).locator('[data-do="on"]').click()


def moment(page: Page) -> str:
    """The moment that the case shows."""
    return case(page).locator(".vp-now .vp-moment").inner_text()


def finish_one(page: Page) -> None:
    """Come to the end of the first exercise that has one in two steps: a card."""
    card = page.locator('[data-vp="card"]').first
    card.locator("input").first.check()
    card.locator('[data-do="turn"]').click()
    card.locator('[data-do="had"]').first.click()


def answer(page: Page, name: str) -> None:
    """Come to an end, and answer the question about the device."""
    finish_one(page)
    page.locator(".keep").get_by_role("button", name=name).click()


def kept(page: Page) -> dict[str, Any]:
    """All that the browser keeps for the page's address."""
    result: dict[str, Any] = page.evaluate(STORED)
    return result


def test_only_a_device_of_ones_own_keeps_where_one_was(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + CHAPTER)
    start = moment(page)
    decide(page, "ca")
    there = moment(page)
    assert there != start
    assert kept(page)["local"] == {}
    page.reload()
    assert moment(page) == there, "this tab remembers"
    other = context.new_page()
    other.goto(address + CHAPTER)
    assert moment(other) == start, "another tab knows nothing yet"
    answer(page, labels.KEEP_SHARED)
    assert kept(page)["local"] == {}
    page.goto(address + "pages/wat-je-hier-typt.html")
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    assert ROAD in kept(page)["local"] and kept(page)["session"] == {}
    page.close()
    again = context.new_page()
    again.goto(address + CHAPTER)
    assert moment(again) == there
    again.goto(address + "pages/wat-je-hier-typt.html")
    again.locator(".keeping").get_by_role("button", name=labels.KEEP_SHARED).click()
    assert kept(again)["local"] == {}, "a device that is shared after all keeps nothing"


def test_what_is_typed_is_kept_nowhere(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + "pages/wat-je-hier-typt.html")
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    page.goto(address + CHAPTER)
    use_everything(page)
    everything = json.dumps(kept(page), ensure_ascii=False) + json.dumps(context.storage_state())
    assert ROAD in everything
    assert not [trace for trace in traces(CANARY) if trace in everything]


def test_a_killed_tab_is_one_tap_away(context: BrowserContext, page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "ca")
    there = moment(page)
    page.close()
    again = context.new_page()
    again.set_viewport_size({"width": 360, "height": 640})
    again.goto(address + "pages/index.html")
    way = again.locator(".resume a")
    box = way.bounding_box()
    assert box and box["height"] >= 44
    way.click()
    again.wait_for_url(f"**/{CHAPTER}#{CASE}")
    assert moment(again) == there
    assert again.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_feedback_that_was_not_left_is_taken_up_again(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    decide(page, "c")
    case(page).locator('[data-choice="a"]').click()
    said = case(page).locator("[data-vp-feedback]").inner_text()
    road = case(page).locator(".vp-road li").count()
    page.reload()
    assert case(page).locator("[data-vp-feedback]").inner_text() == said
    assert case(page).locator(".vp-road li").count() == road
    case(page).locator('[data-do="back"]').click()
    assert case(page).locator("[data-choice]:visible").count() >= 3


def test_a_road_of_another_revision_or_a_choice_that_is_gone_starts_anew(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    start = moment(page)
    for entry in (
        {"format": 1, "revision": 99, "value": {"taken": "ca", "left": True}},
        {"format": 1, "revision": 1, "value": {"taken": "zz", "left": True}},
    ):
        page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [ROAD, json.dumps(entry)])
        page.reload()
        assert moment(page) == start


def test_wiping_leaves_nothing(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "ca")
    other = context.new_page()
    other.goto(address + OTHER)
    assert len(kept(page)["local"]) > 3
    wipe = page.locator(".wipe")
    wipe.get_by_role("button", name=labels.WIPE).click()
    wipe.get_by_role("button", name=labels.WIPE_NO).click()
    assert ROAD in kept(page)["local"], "the first press wipes nothing"
    wipe.get_by_role("button", name=labels.WIPE).click()
    wipe.get_by_role("button", name=labels.WIPE_YES).click()
    expect(wipe.get_by_role("status")).to_have_text(labels.WIPED)
    assert kept(page)["local"] == {} and kept(page)["session"] == {}
    page.reload()
    assert page.locator(".contents .done").count() == 0


def test_two_tabs_lose_nothing(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    other = context.new_page()
    other.goto(address + OTHER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "c")
    decide(other, "a")
    decide(page, "a")
    here, there = moment(page), moment(other)
    for name, wanted in ((CHAPTER, here), (OTHER, there)):
        fresh = context.new_page()
        fresh.goto(address + name)
        assert moment(fresh) == wanted


def test_a_finished_chapter_is_ticked(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    link = page.locator(f'.contents a[href$="{Path(CHAPTER).name}"], .contents a[aria-current="page"]').last
    assert labels.FINISHED not in link.inner_text().split()
    use_everything(page)
    page.wait_for_function("document.querySelector('.contents .done')")
    page.goto(address + OTHER)
    ticked = page.locator(".contents li a", has=page.locator(".done"))
    assert ticked.count() == 1 and "jouw-rol" in (ticked.first.get_attribute("href") or "")


def test_a_full_device_says_so_and_loses_nothing(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "c")
    before = kept(page)["local"]
    page.evaluate(
        """() => {
          for (let size = 1 << 20; size; size >>= 1)
            try { for (let n = 0; ; n++) localStorage.setItem(`vol-${size}-${n}`, 'x'.repeat(size)); } catch {}
          // To the last character: a road that grows by one letter must find no room.
          try { for (let n = 0x4e00; ; n++) localStorage.setItem(String.fromCharCode(n), ''); } catch {}
        }"""
    )
    decide(page, "a")
    there = moment(page)
    assert page.locator(".troubles").inner_text().strip() == labels.KEEP_TROUBLES["full"]
    after = {key: text for key, text in kept(page)["local"].items() if key.startswith("vertrouwd/")}
    assert after.keys() >= before.keys()
    assert moment(page) == there


def test_an_entry_that_cannot_be_read_is_set_aside(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    decide(page, "c")
    whole = kept(page)["local"]
    for wrong in (
        "{",
        "null",
        '{"format": 1, "value": {"taken": 7}}',
        "\u0000\uffff",
        '{"format": 0, "value": 1}',
    ):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [ROAD, wrong])
        page.reload()
        assert page.locator(".troubles").inner_text().strip() == labels.KEEP_TROUBLES["broken"]
        now = kept(page)["local"]
        assert now[f"{ROAD}!"] == wrong, "what could not be read is still there"
        assert now.items() >= {key: text for key, text in whole.items() if key != ROAD}.items()


def test_an_entry_of_a_newer_release_is_left_alone(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, labels.KEEP_ALONE)
    newer = json.dumps({"format": 2, "revision": 1, "value": "anders"})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [ROAD, newer])
    page.reload()
    assert page.locator(".troubles").inner_text().strip() == labels.KEEP_TROUBLES["later"]
    decide(page, "c")
    assert kept(page)["local"][ROAD] == newer


class _Sandboxed(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """The page gets an origin of its own that may keep nothing: asking for a store throws."""
        self.send_header("Content-Security-Policy", "sandbox allow-scripts")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the tests look at the browser."""


@pytest.fixture
def sandboxed(site: Path) -> Iterator[str]:
    """The address of a book whose pages may keep nothing."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Sandboxed, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_where_storage_is_blocked_everything_else_works(page: Page, sandboxed: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(sandboxed + CHAPTER)
    assert page.evaluate("() => { try { localStorage; return false; } catch { return true; } }")
    start = moment(page)
    decide(page, "ca")
    assert moment(page) != start
    assert errors == []
    assert page.locator(".troubles").inner_text().strip() == labels.KEEP_TROUBLES["full"]


GROUNDS = [
    ("https:", "cursus.example", True, False, "/", "own"),
    ("https:", "cursus.example", True, False, "/vertrouwd/", "shared"),
    ("https:", "iemand.github.io", True, False, "/", "shared"),
    ("https:", "nietgithub.io", True, False, "/", "own"),
    ("file:", "", True, False, "/", "shared"),
    ("http:", "intranet", False, False, "/", "plain"),
    ("https:", "lms.example", True, True, "/", "frame"),
]
PLACES = {  # ground: where progress and judgements stand with no answer, alone, shared
    "own": ("tab", "device", "tab"),
    "shared": ("page", "device", "page"),
    "plain": ("page", "page", "page"),
    "frame": ("page", "page", "page"),
}
WRITTEN = {  # ground: where text stands on a device of one's own, by what is wanted; sealed text there
    "own": (("page", "device", "page"), "device"),
    "shared": (("page", "page", "page"), "device"),
    "plain": (("page", "page", "page"), "page"),
    "frame": (("page", "page", "page"), "page"),
}


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """An empty page that can import the modules of the front."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(ROOT / "src/vertrouwd/front"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/favicon.svg")
        yield page
        page.close()
        server.shutdown()


def test_every_ground_and_class_has_its_place(modules: Page) -> None:
    seen = modules.evaluate(
        """async (grounds) => {
          const { groundOf, placeOf } = await import('/storage/places.js');
          const { road, ...fields } = await import('/storage/fields.js');
          const kinds = [road, ...Object.values(fields)].filter((one) => one.name);
          return {
            grounds: grounds.map(([protocol, hostname, secure, framed, root]) =>
              groundOf({ protocol, hostname, secure, framed, root })),
            places: Object.fromEntries(['own', 'shared', 'plain', 'frame'].map((ground) => [ground,
              [0, 1].map((level) => [null, 'alone', 'shared'].map((said) => placeOf(level, ground, said)))])),
            written: Object.fromEntries(['own', 'shared', 'plain', 'frame'].map((ground) => [ground,
              [['none', 'plain', 'sealed'].map((notes) => placeOf(2, ground, 'alone', notes)), placeOf(3, ground, 'alone', 'sealed')]])),
            elsewhere: ['own', 'shared', 'plain', 'frame'].flatMap((ground) => [null, 'shared'].flatMap((said) =>
              [2, 3].flatMap((level) => ['none', 'plain', 'sealed'].map((notes) => placeOf(level, ground, said, notes))))),
            levels: kinds.map(({ name, level }) => [name, level]),
          };
        }""",
        [list(ground[:5]) for ground in GROUNDS],
    )
    assert seen["grounds"] == [ground[5] for ground in GROUNDS]
    assert seen["places"] == {ground: [list(where), list(where)] for ground, where in PLACES.items()}
    assert seen["written"] == {ground: [list(text), box] for ground, (text, box) in WRITTEN.items()}
    assert set(seen["elsewhere"]) == {"page"}, "no text leaves the page on a device that others use"
    assert sorted(seen["levels"], key=lambda one: one[1]) == [
        *(
            [name, 0]
            for name in (
                "road",
                "activity",
                "asked",
                "done",
                "finished",
                "last",
                "lock",
                "mode",
                "offline",
                "saved",
            )
        ),
        *([name, 1] for name in ("answers", "assessed", "sat", "sitting")),
        ["note", 2],
        ["sealed", 3],
    ]


def test_an_older_format_is_brought_up_to_date(modules: Page) -> None:
    value = modules.evaluate(
        """async () => {
          const { openStore } = await import('/storage/store.js');
          const { memoryArea } = await import('/storage/areas.js');
          const areas = { page: memoryArea(), tab: memoryArea(), device: memoryArea() };
          areas.device.put('c/1/f/x', JSON.stringify({ format: 1, revision: 0, value: 'a' }));
          const store = openStore({ course: 'c', line: '1', ground: 'own', areas, tell: (word) => { throw word; } });
          const steps = { 1: (old) => [old], 2: (old) => ({ all: old }) };
          return store.read({ name: 'f', level: 0, format: 3, fits: (v) => Array.isArray(v.all), steps }, 'x');
        }"""
    )
    assert value == {"all": ["a"]}


def test_a_folder_on_disk_keeps_only_when_asked(page: Page, site: Path) -> None:
    page.goto((site / CHAPTER).as_uri())
    decide(page, "ca")
    there = moment(page)
    counts = "[localStorage.length, sessionStorage.length]"
    assert page.evaluate(counts) == [0, 0]
    answer(page, labels.KEEP_ALONE)
    page.reload()
    assert moment(page) == there and page.evaluate(counts)[0]
    page.locator(".wipe").get_by_role("button", name=labels.WIPE).click()
    page.locator(".wipe").get_by_role("button", name=labels.WIPE_YES).click()
    assert page.evaluate(counts) == [0, 0]


def test_a_new_release_line_takes_along_what_an_older_one_kept(modules: Page) -> None:
    kept = modules.evaluate(
        """async () => {
          const { carryOver } = await import('/storage/lines.js');
          const { memoryArea } = await import('/storage/areas.js');
          const areas = { tab: memoryArea(), device: memoryArea() };
          const { device } = areas;
          device.put('vertrouwd/0/road/x', 'nul');
          device.put('vertrouwd/0/done/y', 'nul');
          device.put('vertrouwd/1/done/y', 'een');
          device.put('vertrouwd/2/last/course', 'twee');
          device.put('vertrouwd/0/last/course', 'nul');
          device.put('vertrouwd/9/road/x', 'later');
          device.put('iets-anders/0/road/x', 'van een ander');
          areas.tab.put('vertrouwd/1/answer', 'alone');
          carryOver(areas, 'vertrouwd', '2');
          const full = { tab: memoryArea(), device: { ...memoryArea(), put: () => false } };
          const held = new Map([['vertrouwd/0/road/x', 'nul']]);
          Object.assign(full.device, { keys: () => [...held.keys()], get: (key) => held.get(key) ?? null, drop: (key) => held.delete(key) });
          carryOver(full, 'vertrouwd', '2');
          const all = (area) => Object.fromEntries(area.keys().sort().map((key) => [key, area.get(key)]));
          return { device: all(device), tab: all(areas.tab), full: [...held.keys()] };
        }"""
    )
    assert kept == {
        "device": {
            "iets-anders/0/road/x": "van een ander",
            "vertrouwd/2/done/y": "een",
            "vertrouwd/2/last/course": "twee",
            "vertrouwd/2/road/x": "nul",
            "vertrouwd/9/road/x": "later",
        },
        "tab": {"vertrouwd/2/answer": "alone"},
        "full": ["vertrouwd/0/road/x"],
    }
