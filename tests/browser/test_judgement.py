"""A judgement used as a learner would: rate, compare in words, and read both sides of an open dilemma."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_book import flat, printed
from tests.browser.test_exercises import shown, words
from vertrouwd import labels
from vertrouwd.kinds.judgement import SCALE, Judgement, nearness

NEARNESS = {1: "hetzelfde", 0.5: "dezelfde kant", 0: "andere kant"}


def of_status(status: str) -> Judgement:
    return next(j for j in samples("judgement").values() if isinstance(j, Judgement) and j.status == status)


RATED, OPEN = of_status("editorial"), of_status("open")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The sample of judgements, with script."""
    made = sample_page(browser, "judgement")
    yield made
    made.context.close()


def action(page: Page, exercise: Judgement, key: str) -> Locator:
    return page.locator(f'#{exercise.html_id} [data-action="{key}"]')


def rate(page: Page, key: str, value: str) -> None:
    action(page, RATED, key).locator(f'input[value="{value}"]').check()


def compare(page: Page) -> Locator:
    element = page.locator(f"#{RATED.html_id}")
    element.get_by_role("button", name="Leg naast de sleutel").click()
    return element


@pytest.mark.parametrize("value", SCALE)
def test_each_rating_stands_in_words_beside_the_key(page: Page, value: str) -> None:
    for key in RATED.actions:
        rate(page, key, value)
    element = compare(page)
    for key, subject in RATED.actions.items():
        assert subject.appraisal
        line = (
            f"Jij: {labels.APPRAISALS[value].lower()} · sleutel van de redactie: "
            f"{labels.APPRAISALS[subject.appraisal].lower()} · {NEARNESS[nearness(value, subject.appraisal)]}"  # type: ignore[arg-type]
        )
        text = shown(action(page, RATED, key))
        assert line in text and words(subject.reasoning or "") in text
    expect(element.locator("[data-vp-feedback]")).to_have_text(labels.ALL_COMPARED)
    assert words(RATED.closing or "") in shown(element)
    assert not [word for word in ("klopt", "fout", "punten", "score:") if word in shown(element).lower()]
    expect(element.get_by_role("button", name="Leg naast")).to_be_hidden()


def test_nothing_is_compared_before_the_learner_asks(page: Page) -> None:
    page.locator(f"#{RATED.html_id} input").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    element = page.locator(f"#{RATED.html_id}")
    assert not [a for a in RATED.actions.values() if words(a.reasoning or "") in shown(element)]
    expect(element.locator("[data-vp-feedback]")).to_be_empty()


def test_without_a_rating_the_page_says_how_many_there_are(page: Page) -> None:
    message = compare(page).locator("[data-vp-feedback]")
    expect(message).to_have_text(labels.RATE_FIRST.format(left=5))
    assert message.get_attribute("aria-live") == "polite"
    expect(page.locator(f"#{RATED.html_id} .vp-outcome")).to_have_count(0)


def test_unrated_actions_may_wait_and_stay_open(page: Page) -> None:
    keys = list(RATED.actions)
    for key in keys[:3]:
        rate(page, key, "risky")
    element = compare(page)
    expect(element.locator("[data-vp-feedback]")).to_have_text(labels.RATE_LEFT_MANY.format(left=2))
    expect(element.locator(".vp-outcome")).to_have_count(3)
    element.locator(".vp-answers > summary").click()
    fold = shown(element.locator(".vp-answers"))
    for key, subject in RATED.actions.items():
        assert (words(subject.reasoning or "") in fold) == (key in keys[3:])
    rate(page, keys[3], "strong")
    expect(element.locator("[data-vp-feedback]")).to_be_empty()
    expect(compare(page).locator("[data-vp-feedback]")).to_have_text(labels.RATE_LEFT_ONE)
    rate(page, keys[4], "harmful")
    expect(compare(page).locator("[data-vp-feedback]")).to_have_text(labels.ALL_COMPARED)
    expect(element.locator(".vp-answers")).to_be_hidden()


def test_trying_again_takes_everything_back(page: Page) -> None:
    before = page.locator("main").inner_text()
    for _ in range(2):
        for key in RATED.actions:
            rate(page, key, "defensible")
        element = compare(page)
        element.get_by_role("button", name="Probeer opnieuw").click()
        assert page.locator("main").inner_text() == before
        assert not element.locator("input:checked, input:disabled").count()
        assert page.evaluate("document.activeElement.type") == "radio"


def test_a_judgement_works_by_keyboard_alone(page: Page) -> None:
    page.locator(f"#{RATED.html_id} input").first.focus()
    for _ in RATED.actions:
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == labels.COMPARE
    page.keyboard.press("Enter")
    expect(page.locator(f"#{RATED.html_id} .vp-outcome")).to_have_count(5)
    assert page.evaluate("document.activeElement.className") == "vp-outcome"


def test_in_an_open_dilemma_the_learner_chooses_first(page: Page) -> None:
    element = page.locator(f"#{OPEN.html_id}")
    read = element.get_by_role("button", name=labels.READ_BOTH)
    read.click()
    expect(element.locator("[data-vp-feedback]")).to_have_text(labels.CHOOSE_ACTION_FIRST)
    sides = [side for subject in OPEN.actions.values() for side in (*subject.for_, *subject.against)]
    assert not [side for side in sides if words(side) in shown(element)]


@pytest.mark.parametrize("key", OPEN.actions)
def test_then_every_action_shows_both_sides_and_none_is_right(page: Page, key: str) -> None:
    element = page.locator(f"#{OPEN.html_id}")
    action(page, OPEN, key).locator("input").check()
    element.get_by_role("button", name=labels.READ_BOTH).click()
    for other, subject in OPEN.actions.items():
        text = shown(action(page, OPEN, other))
        assert not [side for side in (*subject.for_, *subject.against) if words(side) not in text]
        assert (labels.YOUR_CHOICE in text) == (other == key)
    assert words(OPEN.closing or "") in shown(element)
    text = shown(element).lower()
    assert not [word for word in ("passend", "klopt", "redactie") if word in text]
    element.get_by_role("button", name="Probeer opnieuw").click()
    expect(element.locator(".vp-outcome")).to_have_count(0)


def test_whose_key_it_is_stands_there_from_the_start(page: Page) -> None:
    assert labels.KEY_STATUS_LINES["editorial"] in shown(page.locator(f"#{RATED.html_id}"))
    assert labels.KEY_STATUS_LINES["open"] in shown(page.locator(f"#{OPEN.html_id}"))


STATES = ("asked too early", "partly", "all")
LOOKS = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})


@pytest.mark.parametrize(("state", "look"), list(product(STATES, LOOKS)))
def test_no_state_has_a_finding(browser: Browser, state: str, look: dict[str, str]) -> None:
    page = sample_page(browser, "judgement", **look)
    for key in list(RATED.actions)[: STATES.index(state) * 3]:
        rate(page, key, "risky")
    if state != "asked too early":
        action(page, OPEN, next(iter(OPEN.actions))).locator("input").check()
    compare(page)
    page.get_by_role("button", name=labels.READ_BOTH).click()
    assert not violations(page, without="color-contrast" if "forced_colors" in look else "")
    page.context.close()


@pytest.mark.parametrize("larger", [False, True])
def test_it_fits_a_phone_and_a_thumb(browser: Browser, larger: bool) -> None:
    width = 640 if larger else 320
    page = sample_page(browser, "judgement", viewport={"width": width, "height": 700}, has_touch=True)
    if larger:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    for key in RATED.actions:
        rate(page, key, "risky")
    compare(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, .vp label, summary')]
          .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)"""
    )
    assert not small
    page.context.close()


def test_without_script_everything_can_be_read(browser: Browser) -> None:
    page = sample_page(browser, "judgement", java_script_enabled=False)
    assert not page.get_by_role("button").count()
    for summary in page.locator("summary").all():
        summary.click()
    text = shown(page.locator("main"))
    for exercise in (RATED, OPEN):
        (item,) = exercise.items()
        assert not [option.key for option in item.options if words(option.feedback) not in text]
        assert words(exercise.closing or "") in text
    assert "sleutel van de redactie: niet passend" in text
    page.context.close()


@pytest.mark.parametrize("checked", [False, True])
def test_paper_has_the_actions_and_whose_key_it_is_but_no_key(
    page: Page, tmp_path: Path, checked: bool
) -> None:
    if checked:
        for key in RATED.actions:
            rate(page, key, "harmful")
        compare(page)
        action(page, OPEN, next(iter(OPEN.actions))).locator("input").check()
        page.get_by_role("button", name=labels.READ_BOTH).click()
    text = flat(printed(page, tmp_path))
    assert flat(labels.KEY_STATUS_LINES["editorial"]) in text
    for exercise in (RATED, OPEN):
        for subject in exercise.actions.values():
            assert flat(words(subject.text))[:40] in text
            hidden = [
                words(part) for part in (subject.reasoning or "", *subject.for_, *subject.against) if part
            ]
            assert not [part for part in hidden if flat(part)[:30] in text]
    assert flat("Jij:") not in text and flat(labels.YOUR_CHOICE) not in text
