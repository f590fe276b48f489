"""A weighing used as a learner would: open, add own words, pick, and make a card of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_book import flat, printed
from tests.browser.test_exercises import shown, words
from tests.browser.test_privacy import CANARY, traces
from vertrouwd import labels
from vertrouwd.kinds.weighing import MAX_CHARACTERS, Weighing

ALL = [w for w in samples("weighing").values() if isinstance(w, Weighing)]
FIRST = ALL[0]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The sample of weighings, with script."""
    made = sample_page(browser, "weighing")
    yield made
    made.context.close()


def subject(page: Page) -> Locator:
    return page.locator(f"#{FIRST.html_id}")


def fold(page: Page, key: str) -> Locator:
    return subject(page).locator(f'[data-option="{key}"]')


def pick(page: Page, key: str) -> None:
    subject(page).locator(f'input[data-choice="{key}"]').check()


def write(page: Page, key: str, side: str, text: str) -> None:
    if fold(page, key).get_attribute("open") is None:
        fold(page, key).locator("summary").click()
    fold(page, key).locator(f'[data-own="{side}"]').fill(text)


def make_card(page: Page, key: str = "zelf") -> Locator:
    pick(page, key)
    subject(page).get_by_role("button", name=labels.MAKE_SLIP).click()
    return subject(page).locator(".vp-slip")


@pytest.mark.parametrize("by", ["click", "keyboard"])
def test_each_option_opens_to_both_sides_and_own_fields(page: Page, by: str) -> None:
    for key, option in FIRST.options.items():
        summary = fold(page, key).locator("summary")
        if by == "click":
            summary.click()
        else:
            summary.focus()
            page.keyboard.press("Enter")
        text = shown(fold(page, key))
        assert not [part for part in (*option.pros, *option.cons) if words(part) not in text]
        assert words(option.note or "") in text
        expect(fold(page, key).get_by_label(labels.OWN_PROS)).to_be_visible()
        expect(fold(page, key).get_by_label(labels.OWN_CONS)).to_be_visible()
    expect(subject(page).get_by_label(labels.OWN_CRITERIA)).to_be_visible()
    assert not [criterion for criterion in FIRST.criteria if words(criterion) not in shown(subject(page))]


def test_at_most_one_is_picked_and_it_may_change(page: Page) -> None:
    for key in FIRST.options:
        pick(page, key)
        expect(subject(page).locator("input:checked")).to_have_count(1)
    pick(page, "")
    assert subject(page).locator("input:checked").get_attribute("value") == ""
    expect(subject(page).locator("[data-vp-feedback]")).to_be_empty()


@pytest.mark.parametrize("key", [None, ""])
def test_a_card_asks_for_a_pick_first(page: Page, key: str | None) -> None:
    if key is not None:
        pick(page, key)
    subject(page).get_by_role("button", name=labels.MAKE_SLIP).click()
    expect(subject(page).locator("[data-vp-feedback]")).to_have_text(labels.CHOOSE_OPTION_FIRST)
    expect(subject(page).locator(".vp-slip")).to_have_count(0)


@pytest.mark.parametrize("key", FIRST.options)
def test_the_card_has_the_option_with_both_sides(page: Page, key: str) -> None:
    card = shown(make_card(page, key))
    option = FIRST.options[key]
    assert not [part for part in (option.text, *option.pros, *option.cons) if words(part) not in card]
    assert labels.SLIP_PERSONAL in card
    assert not [other for k, other in FIRST.options.items() if k != key and words(other.text) in card]


def test_own_words_are_on_the_card_only_while_the_box_is_ticked(page: Page) -> None:
    write(page, "zelf", "pros", f"{CANARY} <img src=x onerror=alert(1)>\ntweede regel")
    write(page, "zelf", "cons", "Eng.")
    write(page, "klacht", "pros", "Van een andere optie.")
    subject(page).get_by_label(labels.OWN_CRITERIA).fill("Rust in het team.")
    card = make_card(page)
    assert CANARY not in shown(card) and labels.OWN_PROS not in shown(card)
    box = subject(page).get_by_label(labels.PRINT_OWN_WORDS)
    assert not box.is_checked()
    box.check()
    for text in (CANARY, "<img src=x onerror=alert(1)> tweede regel", "Eng.", "Rust in het team."):
        assert text in shown(card)
    assert "Van een andere optie." not in shown(card) and not card.locator("img").count()
    write(page, "zelf", "cons", "")
    assert labels.OWN_CONS not in shown(card)
    box.uncheck()
    assert CANARY not in card.evaluate("e => e.outerHTML")


def test_the_card_follows_another_pick_and_goes_without_one(page: Page) -> None:
    card = make_card(page, "zelf")
    assert page.evaluate("document.activeElement.className") == "vp-slip"
    pick(page, "klacht")
    assert words(FIRST.options["klacht"].text) in shown(card)
    assert words(FIRST.options["zelf"].text) not in shown(card)
    pick(page, "")
    expect(card).to_have_count(0)
    expect(subject(page).locator("[data-vp-feedback]")).to_have_text(labels.SLIP_GONE)
    expect(make_card(page, "niets")).to_have_count(1)


def test_a_weighing_works_by_keyboard_alone(page: Page) -> None:
    fold(page, FIRST.ordered[0][1]).locator("summary").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Het kan vandaag nog.")
    subject(page).locator("input[data-choice]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == labels.MAKE_SLIP
    page.keyboard.press("Enter")
    assert "Het kan vandaag nog." in shown(subject(page).locator(".vp-slip"))


def test_printing_the_card_prints_nothing_else_under_a_neutral_name(page: Page, tmp_path: Path) -> None:
    title = page.title()
    make_card(page)
    page.evaluate("window.print = () => { window.name_at_print = document.title }")
    subject(page).get_by_role("button", name=labels.PRINT_SLIP).click()
    assert page.evaluate("window.name_at_print") == "oefening-proef-grapjes"
    page.emulate_media(media="print")
    text = shown(page.locator("body"))
    assert text.startswith(FIRST.title) and text.endswith(labels.SLIP_PERSONAL)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.title() == title
    assert words(FIRST.options["klacht"].text) in shown(page.locator("body"))


def test_a_tight_field_tells_what_room_is_left(page: Page) -> None:
    write(page, "zelf", "pros", "a" * (MAX_CHARACTERS - 40))
    expect(subject(page).locator("[data-vp-feedback]")).to_have_text(labels.CHARACTERS_LEFT.format(left=40))
    write(page, "zelf", "pros", "kort")
    expect(subject(page).locator("[data-vp-feedback]")).to_be_empty()


def test_own_words_are_neither_kept_nor_sent(page: Page) -> None:
    sent: list[str] = []

    def record(request: Request) -> None:
        sent.append(f"{request.method} {request.url} {request.post_data or ''}")

    page.on("request", record)
    page.on("console", lambda message: sent.append(message.text))
    for field in page.locator("textarea").all():
        field.evaluate("f => { const d = f.closest('details'); if (d) d.open = true }")
        field.fill(CANARY)
    subject(page).get_by_label(labels.PRINT_OWN_WORDS).check()
    make_card(page)
    kept = "[{...localStorage}, {...sessionStorage}, document.cookie, history.state]"
    assert page.evaluate(kept) == [{}, {}, "", None]
    page.reload()
    assert set(page.locator("textarea").evaluate_all("all => all.map(f => f.value)")) == {""}
    assert not page.locator("input:checked").count()
    assert not [trace for trace in traces(CANARY) if trace in "\n".join(sent) + page.url + page.title()]


def test_writing_aids_are_asked_to_stay_off_as_in_a_reflection(browser: Browser, page: Page) -> None:
    def attributes(where: Page) -> list[set[str]]:
        asked = "all => all.map(f => f.getAttributeNames().map(n => `${n}=${f.getAttribute(n)}`))"
        own = ("id=", "rows=", "aria-describedby=", "data-own=", "maxlength=")
        found = where.locator("textarea").evaluate_all(asked)
        return [{a for a in field if not a.startswith(own)} for field in found]

    reflection = sample_page(browser, "reflection")
    wanted = attributes(reflection)[0]
    reflection.context.close()
    assert len(wanted) > 6
    assert all(field == wanted for field in attributes(page))
    assert set(page.locator("textarea").evaluate_all("all => all.map(f => f.maxLength)")) == {MAX_CHARACTERS}
    for exercise in ALL:
        assert labels.NOT_KEPT in shown(page.locator(f"#{exercise.html_id}"))


@pytest.mark.parametrize(
    "look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
)
def test_no_state_has_a_finding(browser: Browser, look: dict[str, str]) -> None:
    page = sample_page(browser, "weighing", **look)
    without = "color-contrast" if "forced_colors" in look else ""
    subject(page).get_by_role("button", name=labels.MAKE_SLIP).click()
    assert not violations(page, without), "asked too early"
    for key in FIRST.options:
        write(page, key, "pros", "Rust.")
    assert not violations(page, without), "open"
    subject(page).get_by_label(labels.PRINT_OWN_WORDS).check()
    make_card(page)
    assert not violations(page, without), "card"
    pick(page, "")
    assert not violations(page, without), "card gone"
    page.context.close()


@pytest.mark.parametrize("larger", [False, True])
def test_it_fits_a_phone_and_a_thumb(browser: Browser, larger: bool) -> None:
    width = 640 if larger else 320
    page = sample_page(browser, "weighing", viewport={"width": width, "height": 700}, has_touch=True)
    if larger:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    write(page, "bemiddeling", "pros", "Arbeidsongeschiktheidsverzekeringsmaatschappijen" * 4)
    subject(page).get_by_label(labels.PRINT_OWN_WORDS).check()
    make_card(page, "bemiddeling")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             'button, .vp-choice label, .vp-own-words, summary, textarea')]
          .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)"""
    )
    assert not small
    page.context.close()


def test_without_script_everything_can_be_read(browser: Browser) -> None:
    page = sample_page(browser, "weighing", java_script_enabled=False)
    assert not page.get_by_role("button").count()
    for summary in page.locator("summary").all():
        summary.click()
    text = shown(page.locator("main"))
    for exercise in ALL:
        for option in exercise.options.values():
            parts = (option.text, *option.pros, *option.cons, option.note or "")
            assert not [part for part in parts if words(part) not in text]
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_every_option_open_with_room_to_write(
    browser: Browser, tmp_path: Path, script: bool
) -> None:
    page = sample_page(browser, "weighing", java_script_enabled=script)
    page.locator("details:not([data-vp-pause]) > summary").first.click()
    page.locator("details textarea").first.fill(CANARY)
    text = flat(printed(page, tmp_path))
    for exercise in ALL:
        for option in exercise.options.values():
            for part in (option.text, *option.pros, *option.cons):
                assert flat(words(part))[:20] in text, part
    assert flat(labels.OWN_PROS) in text
    assert flat(CANARY) not in text and flat(labels.NOT_KEPT) not in text
    page.emulate_media(media="print")
    assert page.locator(".vp-lines").first.is_visible()
    page.context.close()


@pytest.mark.parametrize("ticked", [False, True])
def test_own_words_are_printed_only_when_ticked(page: Page, tmp_path: Path, ticked: bool) -> None:
    write(page, "zelf", "pros", CANARY)
    subject(page).get_by_label(labels.PRINT_OWN_WORDS).set_checked(ticked)
    make_card(page)
    assert (flat(CANARY) in flat(printed(page, tmp_path))) == ticked
