"""A backup: one file, locked where it holds text, back again byte for byte, and harmless whatever is in it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_access import violations
from tests.browser.test_keeping import decide, moment
from tests.browser.test_notes import PASSPHRASE, SOMETHING, alone, is_somewhere, keep, write
from tests.browser.test_privacy import CANARY, traces
from tests.browser.test_repetition import do_cards
from vertrouwd import labels

PAGE = "pages/reservekopie.html"
LEARN = "book/pesten.html"
FORBIDDEN = (
    "<img src=x onerror=globalThis.ran=1>",
    "<script>globalThis.ran=1</script>",
    "javascript:globalThis.ran=1",
    '"><svg onload=globalThis.ran=1>',
    "{{constructor.constructor('globalThis.ran=1')()}}",
    "</textarea><img src=x onerror=globalThis.ran=1>",
)


def room(page: Page) -> Locator:
    """The room of the backup."""
    return page.locator('[data-vp-room="backup"]')


def line(page: Page, name: str) -> Locator:
    """One of its lines."""
    return room(page).locator(f'[data-vp-line="{name}"]')


def make(page: Page, address: str, passphrase: str = "") -> bytes:
    """Make a backup; the bytes of its file."""
    page.goto(address + PAGE)
    for field in room(page).locator("[data-vp-new] input").all() if passphrase else []:
        field.fill(passphrase)
    with page.expect_download() as download:
        room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    name = download.value.suggested_filename
    assert name.startswith("kopie-") and name.endswith(".json"), "the name says nothing"
    return Path(download.value.path()).read_bytes()


def put_back(page: Page, address: str, content: bytes, passphrase: str = "") -> str:
    """Put a file back; what is said of it."""
    page.goto(address + PAGE)
    room(page).locator('input[type="file"]').set_input_files(
        {"name": "kopie.json", "mimeType": "application/json", "buffer": content}
    )
    if passphrase:
        expect(line(page, "restored")).to_have_text(labels.BACKUP_LOCKED)
        room(page).locator("[data-vp-open] input").fill(passphrase)
        page.keyboard.press("Enter")
        expect(line(page, "restored")).not_to_have_text(labels.BACKUP_LOCKED, timeout=20_000)
    expect(line(page, "restored")).not_to_be_empty()
    return line(page, "restored").inner_text()


def wipe(page: Page) -> None:
    """*Alles wissen*."""
    page.locator("[data-vp-wipe]").get_by_role("button", name=labels.WIPE).click()
    page.locator("[data-vp-wipe]").get_by_role("button", name=labels.WIPE_YES).click()


def test_everything_comes_back_byte_for_byte(page: Page, address: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 3, 2, 12, tzinfo=UTC))
    alone(page, address)
    page.goto(address + "book/jouw-rol.html")
    decide(page, "ca")
    there = moment(page)
    page.goto(address + LEARN)
    do_cards(page, "fg", "zeker")
    page.locator("[data-vp-finish]").get_by_role("button", name=labels.FINISH).click()
    before = make(page, address)
    expect(line(page, "made")).to_have_text(labels.BACKUP_DONE)
    expect(line(page, "last")).to_have_text(labels.BACKUP_LAST.format(day="2 maart 2026"))
    wipe(page)
    assert page.evaluate("Object.keys(localStorage).length") == 0
    alone(page, address)
    said = put_back(page, address, before)
    count = len(json.loads(before)["entries"])
    assert said == labels.BACKUP_BACK.format(number=count)
    assert make(page, address) == before
    again = put_back(page, address, before)
    assert labels.BACKUP_THERE.format(there=count) in again
    assert make(page, address) == before, "twice is once"
    page.goto(address + "book/jouw-rol.html")
    assert moment(page) == there


def test_with_text_it_is_locked(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + PAGE)
    room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    expect(line(page, "made")).to_have_text(labels.NOTES_SHORT)
    content = make(page, address, PASSPHRASE)
    text = content.decode()
    assert not [trace for trace in traces(CANARY) if trace in text] and PASSPHRASE not in text
    wipe(page)
    alone(page, address)
    assert put_back(page, address, content, "een andere wachtzin") == labels.NOTES_WRONG
    assert labels.BACKUP_BACK.partition("{")[0] in put_back(page, address, content, PASSPHRASE)
    page.goto(address + LEARN)
    expect(page.locator('[data-vp="reflection"] textarea').first).to_have_value(SOMETHING)


def test_without_notes_nothing_written_is_in_it(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + PAGE)
    room(page).locator("[data-vp-too]").uncheck(force=True)
    with page.expect_download() as download:
        room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "entries" in json.loads(text)
    assert not [trace for trace in traces(CANARY) if trace in text]


def test_what_stands_here_stays_and_answers_are_joined(page: Page, address: str) -> None:
    alone(page, address)
    page.goto(address + LEARN)
    do_cards(page, "f", "gok")
    old = make(page, address)
    wipe(page)
    alone(page, address)
    page.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=2))
    page.goto(address + LEARN)
    do_cards(page, "g", "zeker")
    put_back(page, address, old)
    logs = page.evaluate(
        """Object.entries(localStorage).filter(([key]) => key.includes('/answers/'))
           .map(([, text]) => JSON.parse(text).value.map(([, right, said]) => [right, said]))"""
    )
    assert logs == [[[0, "gok"], [1, "zeker"]]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", None),
        (b"{", labels.BACKUP_WRONG),
        (b"null", labels.BACKUP_WRONG),
        (b"[]", labels.BACKUP_WRONG),
        (b'{"vertrouwd": 1, "course": "iets-anders", "line": "0", "entries": {}}', labels.BACKUP_WRONG),
        (b'{"vertrouwd": 1, "course": "vertrouwd", "line": "0", "entries": []}', labels.BACKUP_WRONG),
        (b'{"vertrouwd": 2}', labels.BACKUP_LATER),
        (b'{"vertrouwd": 1, "course": "vertrouwd", "line": "9", "entries": {}}', labels.BACKUP_LATER),
        (b'{"vertrouwd": 1, "lock": {"salt": 1}, "box": {}}', labels.BACKUP_WRONG),
        (b" " * (5 * 1024 * 1024 + 1), labels.BACKUP_LARGE),
    ],
)
def test_another_file_changes_nothing(page: Page, address: str, content: bytes, said: str | None) -> None:
    alone(page, address)
    page.goto(address + LEARN)
    do_cards(page, "g", "gok")
    before = json.loads(page.evaluate("JSON.stringify({...localStorage})"))
    if said:
        assert put_back(page, address, content) == said
    else:
        page.goto(address + PAGE)
        room(page).locator('input[type="file"]').set_input_files(
            {"name": "leeg.json", "mimeType": "application/json", "buffer": content}
        )
    after = json.loads(page.evaluate("JSON.stringify({...localStorage})"))
    # What the course says of itself in the meantime is not the learner's.
    for kept in (after, before):
        for name in ("saved", "offline"):
            kept.pop(f"vertrouwd/0/{name}/course", None)
    assert after == before


def entry(value: Any, **more: Any) -> str:
    """The stored text of an entry."""
    return json.dumps({"format": 1, "revision": 0, "value": value} | more)


def test_what_could_run_does_not(browser: Browser, address: str) -> None:
    """Scripts in every place a file has: keys, values, texts of notes, which are shown."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    entries: dict[str, Any] = {"mode/course": entry("plain")}
    for n, bad in enumerate(FORBIDDEN):
        entries |= {
            "note/pesten-wat-valt-je-op": entry(
                {"at": 9_999_999_999, "texts": {"moment": "".join(FORBIDDEN)}}
            ),
            f"last/{bad}": entry({"chapter": bad, "exercise": bad}),
            f"{bad}/course": entry(bad),
            f"finished/{n}": entry(bad),
            f"road/x{n}": entry({"taken": bad, "left": True}),
            f"done/y{n}": bad,
            f"activity/z{n}": entry({bad: 1}),
        }
    entries |= {
        "__proto__/x": entry(1),
        "constructor/x": entry(1),
        "note/../x": entry({}),
        "answers/a/b": entry([]),
    }
    content = json.dumps({"vertrouwd": 1, "course": "vertrouwd", "line": "0", "entries": entries}).encode()
    alone(page, address)
    said = put_back(page, address, content)
    assert labels.BACKUP_UNKNOWN.partition("} ")[2] in said
    for name in (
        PAGE,
        "pages/reflectieboek.html",
        "pages/index.html",
        "pages/mijn-leerpad.html",
        "pages/studie-overzicht.html",
        LEARN,
    ):
        page.goto(address + name)
        page.wait_for_timeout(200)
        assert page.evaluate("globalThis.ran") is None, name
        assert not page.locator("img[src='x'], svg[onload]").count()
    page.goto(address + "pages/reflectieboek.html")
    expect(page.locator("[data-vp-writes]:visible textarea:visible")).to_have_value("".join(FORBIDDEN))
    assert errors == []
    kept = page.evaluate("Object.keys(localStorage)")
    assert not [key for key in kept if "<" in key or "proto" in key]
    context.close()


def test_boxes_of_another_passphrase_do_not_push_out_what_is_here(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "sealed")
    page.goto(address + PAGE)
    with page.expect_download() as download:
        room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    old = Path(download.value.path()).read_bytes()
    wipe(page)
    alone(page, address)
    keep(page, address, "sealed", "heel iets anders nu")
    lock = page.evaluate("localStorage['vertrouwd/0/lock/course']")
    put_back(page, address, old)
    assert page.evaluate("localStorage['vertrouwd/0/lock/course']") == lock


def test_the_home_page_offers_one_from_the_fifth_day(page: Page, address: str) -> None:
    start = datetime(2026, 3, 2, 12, tzinfo=UTC)
    page.clock.set_fixed_time(start)
    page.goto(address + "pages/index.html")
    reminder = page.locator("[data-vp-saved]")
    expect(reminder).to_be_hidden()
    alone(page, address)
    page.goto(address + "pages/index.html")
    expect(reminder).to_be_hidden()
    page.clock.set_fixed_time(start + timedelta(days=4, hours=23))
    page.reload()
    expect(reminder).to_be_hidden()
    page.clock.set_fixed_time(start + timedelta(days=5))
    page.reload()
    expect(reminder).to_contain_text(labels.BACKUP_REMIND_NONE)
    reminder.get_by_role("link", name=labels.BACKUP_REMIND_LINK).click()
    with page.expect_download():
        room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    page.goto(address + "pages/index.html")
    expect(reminder).to_contain_text(labels.BACKUP_REMIND.format(day="7 maart"))
    expect(reminder.get_by_role("link")).to_be_hidden()


def test_no_axe_findings_and_from_a_folder(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + PAGE)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto((site / PAGE).as_uri())
    with page.expect_download() as download:
        room(page).get_by_role("button", name=labels.BACKUP_MAKE).click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["entries"] is not None
    context.close()


def test_nothing_readable_is_left_by_a_backup(page: Page, address: str) -> None:
    write(page, address)
    make(page, address)
    assert not is_somewhere(page)
