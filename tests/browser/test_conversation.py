"""A talk used as a learner would: by click, by key, without script, and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_book import printed
from tests.browser.test_exercises import shown, words
from vertrouwd.kinds.conversation import Conversation

CHECK = "Controleer"
PASS = "Lees verder zonder te kiezen"


@pytest.fixture
def talk() -> Conversation:
    exercise = samples("conversation")["eerste-gesprek"]
    assert isinstance(exercise, Conversation)
    return exercise


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = sample_page(browser, "conversation")
    yield made
    made.context.close()


def gap_of(page: Page, talk: Conversation, key: str) -> Locator:
    return page.locator(f'#{talk.html_id} [data-gap="{key}"]')


def letter(talk: Conversation, key: str, *, right: bool) -> str:
    return next(letter for letter, choice in talk.choices_of(key) if choice.correct == right)


def answer(gap: Locator, letter: str) -> None:
    gap.locator(f'input[data-choice="{letter}"]').check()
    gap.get_by_role("button", name=CHECK).click()


def visible_turns(page: Page, talk: Conversation) -> int:
    return page.locator(f"#{talk.html_id} .vp-turn:visible").count()


def stops(talk: Conversation) -> list[int]:
    """How many turns are in sight at each gap, and at the end."""
    gaps = [n for n, turn in enumerate(talk.turns, start=1) if turn.gap]
    return [*gaps, len(talk.turns)]


def test_the_talk_waits_at_every_gap(page: Page, talk: Conversation) -> None:
    again = page.locator(f"#{talk.html_id}").get_by_role("button", name="Begin opnieuw")
    seen = [visible_turns(page, talk)]
    for key in talk.gaps:
        expect(again).to_be_hidden()
        answer(gap_of(page, talk, key), letter(talk, key, right=True))
        seen.append(visible_turns(page, talk))
    assert seen == stops(talk)
    again.click()
    assert visible_turns(page, talk) == stops(talk)[0]
    expect(gap_of(page, talk, "grens").locator("input").first).to_be_focused()
    assert not page.locator("input:checked").count()


def test_every_choice_gives_its_own_feedback_and_the_talk_goes_on_from_the_right_line(
    page: Page, talk: Conversation
) -> None:
    for key, gap in talk.gaps.items():
        for chosen, choice in talk.choices_of(key):
            page.reload()
            for before in list(talk.gaps)[: list(talk.gaps).index(key)]:
                gap_of(page, talk, before).get_by_role("button", name=PASS).click()
            element = gap_of(page, talk, key)
            answer(element, chosen)
            region = shown(element.locator("[data-vp-feedback]"))
            assert region == f"{words(choice.text)} {words(choice.feedback)}"
            mark = "Jouw keuze · klopt" if choice.correct else "Jouw keuze · klopt niet"
            expect(element.locator(".vp-mark:visible")).to_have_text(mark)
            expect(element.locator(".vp-mark:visible")).to_be_focused()
            text = shown(element)
            assert text.count(words(gap.right.text)) == 1
            assert text.count(words(gap.right.feedback)) == 1


def test_the_other_choices_can_still_be_read_after_a_check(page: Page, talk: Conversation) -> None:
    element = gap_of(page, talk, "oordeel")
    gap_of(page, talk, "grens").get_by_role("button", name=PASS).click()
    answer(element, letter(talk, "oordeel", right=True))
    element.get_by_text("Bekijk ook de andere antwoorden").click()
    text = shown(element)
    for _, choice in talk.choices_of("oordeel"):
        assert text.count(words(choice.text)) == 1
        assert text.count(words(choice.feedback)) == 1


def test_a_gap_can_be_passed_without_a_choice(page: Page, talk: Conversation) -> None:
    element = gap_of(page, talk, "grens")
    element.get_by_role("button", name=PASS).click()
    expect(element.locator(".vp-spoken .vp-line")).to_be_focused()
    assert words(talk.gaps["grens"].right.text) in shown(element)
    assert not shown(element.locator("[data-vp-feedback]"))
    assert visible_turns(page, talk) == stops(talk)[1]


def test_the_whole_talk_goes_by_keyboard(page: Page, talk: Conversation) -> None:
    page.locator(f"#{talk.html_id} input").first.focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    first = gap_of(page, talk, "grens")
    assert not shown(first.locator("[data-vp-feedback]")), "moving is not checking"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(first.locator(".vp-mark")).to_be_focused()
    # Past the fold with the other answers, the next gap is the next stop.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(gap_of(page, talk, "oordeel").locator("input").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(gap_of(page, talk, "oordeel").locator(".vp-spoken .vp-line")).to_be_focused()
    assert visible_turns(page, talk) == stops(talk)[2]


def test_checking_without_a_choice_says_what_is_missing(page: Page, talk: Conversation) -> None:
    element = gap_of(page, talk, "grens")
    element.get_by_role("button", name=CHECK).click()
    region = element.locator("[data-vp-feedback]")
    assert region.get_attribute("aria-live") == "polite"
    expect(region).to_have_text("Kies eerst een antwoord.")
    element.locator("input").first.check()
    expect(region).to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_has_a_finding(browser: Browser, talk: Conversation, scheme: str) -> None:
    page = sample_page(browser, "conversation", color_scheme=scheme)
    assert not violations(page), "start"
    gap_of(page, talk, "grens").get_by_role("button", name=CHECK).click()
    assert not violations(page), "checked without a choice"
    answer(gap_of(page, talk, "grens"), letter(talk, "grens", right=False))
    answer(gap_of(page, talk, "oordeel"), letter(talk, "oordeel", right=True))
    gap_of(page, talk, "vervolg").get_by_role("button", name=PASS).click()
    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true }")
    assert not violations(page), "wrong, right and passed"
    page.context.close()


def test_without_script_everything_is_there_and_nothing_is_dead(browser: Browser, talk: Conversation) -> None:
    page = sample_page(browser, "conversation", java_script_enabled=False)
    assert not page.get_by_role("button").count()
    before = shown(page.locator(f"#{talk.html_id}"))
    for gap in talk.gaps.values():
        assert words(gap.right.feedback) not in before
        assert before.count(words(gap.right.text)) == 1
    for summary in page.locator("summary").all():
        summary.click()
    text = shown(page.locator(f"#{talk.html_id}"))
    for turn in talk.turns:
        assert words((turn.text or "").split("\n\n")[0]) in text
        assert words((turn.note or "").split("\n\n")[0]) in text
    for gap in talk.gaps.values():
        assert text.count(words(gap.right.text)) == 2
        for choice in gap.choices:
            assert words(choice.feedback) in text
    page.context.close()


def test_paper_has_the_whole_talk_with_open_gaps_and_no_key(
    page: Page, talk: Conversation, tmp_path: Path
) -> None:
    def paper() -> str:
        return " ".join(printed(page, tmp_path).split())

    fresh = paper()
    answer(gap_of(page, talk, "grens"), letter(talk, "grens", right=False))
    gap_of(page, talk, "oordeel").get_by_role("button", name=PASS).click()
    used = paper()
    assert used == fresh
    for turn in talk.turns:
        assert words((turn.text or "").split("\n\n")[0])[:40] in fresh
    for gap in talk.gaps.values():
        for choice in gap.choices:
            assert fresh.count(words(choice.text)[:40]) == 1
            assert words(choice.feedback)[:30] not in fresh
    assert "klopt" not in fresh.lower().replace("klopt en steekt haar hoofd", "").replace(
        talk.title.lower(), ""
    )


@pytest.mark.parametrize("width", [320, 640])
def test_it_fits_a_phone_and_large_letters(browser: Browser, talk: Conversation, width: int) -> None:
    page = sample_page(browser, "conversation", viewport={"width": width, "height": 800}, has_touch=True)
    if width == 640:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    answer(gap_of(page, talk, "grens"), letter(talk, "grens", right=False))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, .vp-choice label, summary')]
          .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)"""
    )
    assert not small
    page.context.close()


def test_forced_colours_keep_the_marks(browser: Browser, talk: Conversation) -> None:
    page = sample_page(browser, "conversation", forced_colors="active")
    answer(gap_of(page, talk, "grens"), letter(talk, "grens", right=False))
    assert not violations(page, without="color-contrast")
    border = (
        gap_of(page, talk, "grens")
        .locator(".vp-outcome")
        .evaluate("e => getComputedStyle(e).borderLeftStyle")
    )
    assert border == "double"
    page.context.close()
