"""Notes: not kept unless somebody wants it, under a passphrase unreadable, hidden, expiring, and never lost by a mistake."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import front_module
from tests.browser.test_access import violations
from tests.browser.test_privacy import CANARY, STORED, traces
from vertrouwd import labels

BOOK = "pages/reflectieboek.html"
LEARN = "book/pesten.html"
PASSPHRASE = "fiets regen lepel tulp"
SOMETHING = f"Ik wilde het oplossen. {CANARY}"


def alone(page: Page, address: str) -> None:
    """Say that the device is one's own."""
    page.goto(address + "pages/wat-je-hier-typt.html")
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()


def room(page: Page) -> Locator:
    """The room of the notes."""
    return page.locator('[data-vp-room="notes"]')


def keep(page: Page, address: str, mode: str, passphrase: str = PASSPHRASE) -> None:
    """Choose how notes are kept."""
    page.goto(address + BOOK)
    room(page).locator(f'input[value="{mode}"]').check(force=True)
    if mode == "sealed":
        for field in room(page).locator("[data-vp-new] input").all():
            field.fill(passphrase)
        room(page).get_by_role("button", name=labels.NOTES_TAKE).click()
    expect(room(page).locator('[data-vp-line="status"]')).to_have_text(
        labels.NOTES_SAID[mode], timeout=20_000
    )


def reflection(page: Page) -> Locator:
    """The first reflection of the chapter."""
    return page.locator('[data-vp="reflection"]').first


def write(page: Page, address: str, text: str = SOMETHING) -> None:
    """Write in the first reflection of a chapter, and wait until it had time to be kept."""
    page.goto(address + LEARN)
    field = reflection(page).locator("textarea").first
    field.focus()
    page.wait_for_function("document.querySelector('script[src*=\"notes.js\"]')")
    page.wait_for_timeout(150)
    field.fill(text)
    field.blur()
    page.wait_for_timeout(900)


def everything(page: Page) -> str:
    """All that the browser keeps for the address, as text."""
    return json.dumps(page.evaluate(STORED), ensure_ascii=False)


def is_somewhere(page: Page) -> bool:
    """Whether what was typed is anywhere in what is kept."""
    there = everything(page)
    return any(trace in there for trace in traces(CANARY))


def value(page: Page) -> str:
    """What stands in the first field."""
    return reflection(page).locator("textarea").first.input_value()


def test_nothing_is_kept_unless_somebody_wants_it(page: Page, address: str) -> None:
    write(page, address)
    expect(reflection(page).locator(".vp-kept")).to_have_text(labels.NOTES_LINES["none"])
    assert not is_somewhere(page)
    page.goto(address + BOOK)
    expect(room(page)).to_contain_text(labels.NOTES_WHY["ask"])
    assert room(page).locator('input[name="mode"]:visible').count() == 1
    alone(page, address)
    write(page, address)
    assert not is_somewhere(page), "a device of one's own is no wish to keep notes"
    page.reload()
    assert value(page) == ""


def test_kept_as_it_is_it_comes_back_in_chapter_and_book(
    context: BrowserContext, page: Page, address: str
) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    expect(reflection(page).locator(".vp-kept")).to_have_text(labels.NOTES_LINES["plain"])
    page.close()
    again = context.new_page()
    again.goto(address + LEARN)
    expect(reflection(again).locator("textarea").first).to_have_value(SOMETHING)
    again.goto(address + BOOK)
    note = room(again).locator("article:visible")
    expect(note).to_have_count(1)
    expect(note.locator("textarea:visible")).to_have_value(SOMETHING)
    note.locator("textarea:visible").fill("Anders")
    again.wait_for_timeout(900)
    again.goto(address + LEARN)
    expect(reflection(again).locator("textarea").first).to_have_value("Anders")


def test_under_a_passphrase_nothing_is_readable(context: BrowserContext, page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "sealed")
    # The key lives as long as the page: in the chapter it is asked again, below the first field.
    page.goto(address + LEARN)
    expect(reflection(page).locator(".vp-kept")).to_have_text(labels.NOTES_LINES["locked"])
    reflection(page).locator("[data-vp-open] input").fill("verkeerde wachtzin hier")
    reflection(page).get_by_role("button", name=labels.NOTES_OPEN).click()
    expect(reflection(page).locator("[data-vp-open] [role=status]")).to_have_text(
        labels.NOTES_WRONG, timeout=20_000
    )
    reflection(page).locator("[data-vp-open] input").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    expect(reflection(page).locator(".vp-kept")).to_have_text(labels.NOTES_LINES["sealed"], timeout=20_000)
    field = reflection(page).locator("textarea").first
    field.fill(SOMETHING)
    page.wait_for_timeout(1200)
    assert "/sealed/" in everything(page) and not is_somewhere(page)
    assert PASSPHRASE not in everything(page)
    page.close()
    again = context.new_page()
    again.goto(address + BOOK)
    assert not room(again).locator("article:visible").count()
    room(again).locator("[data-vp-open] input").fill(PASSPHRASE)
    again.keyboard.press("Enter")
    expect(room(again).locator("textarea:visible")).to_have_value(SOMETHING, timeout=20_000)
    room(again).get_by_role("button", name=labels.NOTES_CLOSE).click()
    assert not room(again).locator("article:visible").count()
    assert not again.locator("textarea").evaluate_all("all => all.map((one) => one.value).filter(Boolean)")


def test_what_was_typed_while_closed_is_not_lost_when_it_opens(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "sealed")
    for text in ("Eerst", "Later"):
        page.goto(address + LEARN)
        field = reflection(page).locator("textarea").first
        field.fill(text)
        reflection(page).locator("[data-vp-open] input").fill(PASSPHRASE)
        page.keyboard.press("Enter")
        expect(reflection(page).locator("[data-vp-open]")).to_have_count(0, timeout=20_000)
        page.wait_for_timeout(1000)
    assert value(page) == "Eerst\nLater"


def test_not_keeping_any_more_asks_and_removes(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + BOOK)
    room(page).locator('input[value="none"]').check(force=True)
    room(page).get_by_role("button", name=labels.NOTES_LOSE_NO).click()
    assert is_somewhere(page) and room(page).locator('input[value="plain"]').is_checked()
    room(page).locator('input[value="none"]').check(force=True)
    room(page).get_by_role("button", name=labels.NOTES_LOSE_YES).click()
    expect(room(page).locator('[data-vp-line="status"]')).to_have_text(labels.NOTES_SAID["none"])
    assert not is_somewhere(page)


def test_from_plain_to_a_passphrase_nothing_readable_stays(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    assert is_somewhere(page)
    keep(page, address, "sealed")
    assert not is_somewhere(page)
    expect(room(page).locator("textarea:visible")).to_have_value(SOMETHING)


def test_a_device_that_is_shared_after_all_keeps_no_text(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + "pages/wat-je-hier-typt.html")
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_SHARED).click()
    assert not is_somewhere(page)


def test_a_short_or_unequal_passphrase_is_refused(page: Page, address: str) -> None:
    alone(page, address)
    page.goto(address + BOOK)
    room(page).locator('input[value="sealed"]').check(force=True)
    first, second = room(page).locator("[data-vp-new] input").all()
    status = room(page).locator('[data-vp-line="status"]')
    first.fill("kort")
    page.keyboard.press("Enter")
    expect(status).to_have_text(labels.NOTES_SHORT)
    first.fill(PASSPHRASE)
    second.fill(PASSPHRASE + "x")
    page.keyboard.press("Enter")
    expect(status).to_have_text(labels.NOTES_DIFFER)
    assert "/lock/" not in everything(page)


def test_a_note_goes_after_ninety_days_and_says_so_before(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    start = datetime.now(UTC)
    page.clock.set_fixed_time(start + timedelta(days=75))
    page.goto(address + LEARN)
    expect(reflection(page).locator("textarea").first).to_have_value(SOMETHING)
    assert not reflection(page).locator("[data-vp-goes]").count()
    page.clock.set_fixed_time(start + timedelta(days=77))
    page.reload()
    expect(reflection(page).locator("[data-vp-goes]")).to_contain_text("Deze notitie verdwijnt op")
    reflection(page).get_by_role("button", name=labels.NOTES_RENEW).click()
    expect(reflection(page).locator("[data-vp-goes]")).to_have_count(0)
    page.clock.set_fixed_time(start + timedelta(days=77 + 89))
    page.reload()
    expect(reflection(page).locator("textarea").first).to_have_value(SOMETHING)
    page.clock.set_fixed_time(start + timedelta(days=77 + 91))
    page.goto(address + "book/deib.html")
    page.wait_for_timeout(300)
    assert not is_somewhere(page)


def test_hidden_at_a_press_out_of_view_and_when_idle(page: Page, address: str) -> None:
    page.clock.install()
    alone(page, address)
    keep(page, address, "plain")
    page.goto(address + LEARN)
    field = reflection(page).locator("textarea").first
    field.fill(SOMETHING)
    page.clock.run_for(1000)
    page.goto(address + BOOK)
    colour = "area => getComputedStyle(area).color"
    shown = room(page).locator("textarea:visible").first
    assert shown.evaluate(colour) != "rgba(0, 0, 0, 0)"
    room(page).get_by_role("button", name=labels.NOTES_HIDE).click()
    assert shown.evaluate(colour) == "rgba(0, 0, 0, 0)"
    page.get_by_role("button", name=labels.NOTES_UNVEIL).click()
    assert shown.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.evaluate(
        """() => {
          Object.defineProperty(document, 'hidden', {value: true, configurable: true});
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    assert shown.evaluate(colour) == "rgba(0, 0, 0, 0)"
    page.evaluate(
        """() => {
          Object.defineProperty(document, 'hidden', {value: false, configurable: true});
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    assert shown.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.clock.run_for(11 * 60 * 1000)
    assert shown.evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_ten_idle_minutes_close_what_a_passphrase_opened(page: Page, address: str) -> None:
    page.clock.install()
    alone(page, address)
    page.goto(address + BOOK)
    room(page).locator('input[value="sealed"]').check(force=True)
    for field in room(page).locator("[data-vp-new] input").all():
        field.fill(PASSPHRASE)
    page.keyboard.press("Enter")
    expect(room(page).locator('[data-vp-line="close"]')).to_be_visible(timeout=20_000)
    page.clock.run_for(11 * 60 * 1000)
    expect(room(page).locator("[data-vp-open]")).to_be_visible()
    expect(room(page).locator('[data-vp-line="close"]')).to_be_hidden()


def test_on_paper_only_when_asked(page: Page, address: str, tmp_path: Path) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + BOOK)
    page.emulate_media(media="print")
    assert not page.locator("textarea:visible").count()
    page.emulate_media(media="screen")
    room(page).locator("[data-vp-paper]").check(force=True)
    page.emulate_media(media="print")
    expect(page.locator("textarea:visible")).to_have_value(SOMETHING)
    expect(page.get_by_text(labels.NOTES_PAPER_FOOT)).to_be_visible()


def test_a_hint_names_what_may_give_somebody_away_and_stops_nothing(page: Page, address: str) -> None:
    write(page, address, "Ik dacht aan sandra van de receptie, 06 12345678.")
    hint = reflection(page).locator(".vp-seen")
    expect(hint).to_have_text(labels.NOTES_LINES["seen"].format(kinds="een naam, een telefoonnummer"))
    field = reflection(page).locator("textarea").first
    field.fill("Ik dacht aan iemand van de receptie.")
    expect(hint).to_have_text("")


def test_from_a_folder_only_under_a_passphrase(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    alone(page, site.as_uri() + "/")
    page.goto((site / BOOK).as_uri())
    expect(room(page)).to_contain_text(labels.NOTES_WHY["shared"])
    values = (
        room(page).locator('input[name="mode"]:visible').evaluate_all("all => all.map((one) => one.value)")
    )
    assert values == ["none", "sealed"]
    keep(page, site.as_uri() + "/", "sealed")
    context.close()


def test_two_tabs_lose_nothing_of_each_other(context: BrowserContext, page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    other = context.new_page()
    page.goto(address + LEARN)
    other.goto(address + LEARN)
    fields = [
        one.locator('[data-vp="reflection"]').nth(n).locator("textarea").first
        for n, one in enumerate((page, other))
    ]
    for field in fields:
        field.fill(SOMETHING)
        field.blur()
    page.wait_for_timeout(1000)
    for one in (page, other):
        one.reload()
        for n in (0, 1):
            expect(one.locator('[data-vp="reflection"]').nth(n).locator("textarea").first).to_have_value(
                SOMETHING
            )


def test_removing_one_note_and_wiping_all(page: Page, address: str) -> None:
    alone(page, address)
    keep(page, address, "plain")
    write(page, address)
    page.goto(address + BOOK)
    room(page).locator("article:visible").get_by_role("button", name=labels.NOTES_REMOVE).click()
    expect(room(page).locator("article:visible")).to_have_count(0)
    assert not is_somewhere(page)
    write(page, address)
    page.locator("[data-vp-wipe]").get_by_role("button", name=labels.WIPE).click()
    page.locator("[data-vp-wipe]").get_by_role("button", name=labels.WIPE_YES).click()
    assert page.evaluate("Object.keys(localStorage).length") == 0
    page.reload()
    assert value(page) == ""


def test_a_box_is_bound_to_its_place_and_to_every_byte(page: Page, address: str) -> None:
    page.goto(address + BOOK)  # WebCrypto wants a secure context
    page.evaluate(front_module("notes/seal.js"))
    seen: dict[str, Any] = page.evaluate(
        """async () => {
          const {lock, key} = await tested.newLock('fiets regen lepel tulp');
          const box = await tested.seal(key, 'a', {texts: {x: 'geheim'}});
          const again = await tested.seal(key, 'a', {texts: {x: 'geheim'}});
          const fails = (work) => work.then(() => false, () => true);
          const flipped = box.data.slice(0, -4) + (box.data.at(-4) === 'A' ? 'B' : 'A') + box.data.slice(-3);
          return {
            opens: (await tested.unseal(key, 'a', box)).texts.x,
            elsewhere: await fails(tested.unseal(key, 'b', box)),
            flipped: await fails(tested.unseal(key, 'a', {...box, data: flipped})),
            fresh: box.iv !== again.iv && box.data !== again.data,
            right: Boolean(await tested.keyFor('fiets regen lepel tulp', lock)),
            wrong: await tested.keyFor('fiets regen lepel tulP', lock),
            weaker: await tested.keyFor('fiets regen lepel tulp', {...lock, rounds: 1000}),
            rounds: lock.rounds,
            secret: key.extractable,
          };
        }"""
    )
    assert seen == {
        "opens": "geheim",
        "elsewhere": True,
        "flipped": True,
        "fresh": True,
        "right": True,
        "wrong": None,
        "weaker": None,
        "rounds": 600_000,
        "secret": False,
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_axe_findings(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    alone(page, address)
    keep(page, address, "plain")
    write(page, address, "Ik dacht aan sandra van de receptie.")
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    page.goto(address + BOOK)
    room(page).locator('input[value="sealed"]').check(force=True)
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
