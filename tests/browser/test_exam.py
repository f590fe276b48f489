"""The practice exam: what is drawn, how it is sat, what comes of it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import SOAK, front_module
from tests.browser.test_access import violations
from vertrouwd import compose, labels
from vertrouwd.model import Course

PAGE = "pages/oefenexamen.html"
NOW = int(datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp())
RUNS = 500 if SOAK else 60

DRAW = """([index, answers, runs, wanted, most, seed, now]) => {
  const store = {read: (field, id) => answers[id]};
  // A small generator with a seed, so that a failure can be seen again.
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return tested.draw(tested.rested(store, index, 24, now), runs, wanted, most, random);
}"""


@pytest.fixture
def index(course: Course) -> dict[str, Any]:
    """The index of the real bank."""
    text = compose.bank(course)["index.js"].partition("=")[2].partition("=")[2]
    found: dict[str, Any] = json.loads(text.rstrip(";\n"))
    return found


@pytest.fixture
def drawing(page: Page) -> Page:
    """A page with the module that draws."""
    page.goto("about:blank")
    page.evaluate(front_module("exam/draw.js"))
    return page


def drawn(page: Page, index: dict[str, Any], runs: list[list[str]], seed: int, **more: Any) -> list[str]:
    """One draw of thirty."""
    given = [index, more.get("answers", {}), runs, more.get("wanted", 30), more.get("most", 9), seed, NOW]
    ids: list[str] = page.evaluate(DRAW, given)
    return ids


def test_thirty_questions_over_four_fifths_of_the_chapters(drawing: Page, index: dict[str, Any]) -> None:
    """Run after run: never a question twice, never more than nine shared with one of the last five."""
    runs: list[list[str]] = []
    places = set()
    for seed in range(RUNS):
        ids = drawn(drawing, index, runs, seed)
        assert len(set(ids)) == 30
        assert len({index["items"][id][0] for id in ids}) >= 0.8 * len(index["titles"])
        assert all(len(set(ids) & set(run)) <= 9 for run in runs)
        assert all(index["items"][id][4] for id in ids)
        places.add(tuple(ids))
        runs = [*runs, ids][-5:]
    assert len(places) == RUNS, "no two are the same"


def test_what_was_seen_today_waits(drawing: Page, index: dict[str, Any]) -> None:
    random = Random(3)
    closed = [id for id, item in index["items"].items() if item[4]]
    seen = random.sample(closed, len(closed) - 12)
    answers = {id: [[NOW - 23 * 3600, 1, ""]] for id in seen}
    ids = drawn(drawing, index, [], 1, answers=answers)
    assert len(ids) == 12 and not set(ids) & set(seen)
    answers = {id: [[NOW - 25 * 3600, 1, ""]] for id in seen}
    assert len(drawn(drawing, index, [], 1, answers=answers)) == 30


def test_a_course_with_few_questions_gives_fewer_not_the_same(drawing: Page, index: dict[str, Any]) -> None:
    small = {"items": {id: item for id, item in index["items"].items() if item[0] in ("pesten", "deib")}}
    first = drawn(drawing, small, [], 1)
    assert len(first) == sum(item[4] for item in small["items"].values())
    assert len(drawn(drawing, small, [first], 2)) == 9


def part(page: Page, name: str) -> Locator:
    """A part of the exam's room."""
    return page.locator(f'[data-vp-room="exam"] [data-vp-part="{name}"]')


def begin(page: Page, count: int = 15, minutes: int = 0) -> Locator:
    """Start an exam; the part in which it is sat."""
    part(page, "start").locator(f'input[name="count"][value="{count}"]').check(force=True)
    part(page, "start").locator(f'input[name="time"][value="{minutes}"]').check(force=True)
    part(page, "start").get_by_role("button", name=labels.EXAM_BEGIN).click()
    sitting = part(page, "sitting")
    expect(sitting.locator('[data-vp="question"]')).to_be_visible()
    return sitting


def choose(sitting: Locator, right: bool) -> None:
    """Choose the key of the question in view, or not the key."""
    answers = sitting.locator(".vp-answer" + ("[data-right]" if right else ":not([data-right])"))
    letter = answers.first.get_attribute("data-for")
    sitting.locator(f'input[value="{letter}"]').check(force=True)


def go_on(sitting: Locator, number: int, count: int) -> None:
    """To the next question."""
    sitting.get_by_role("button", name=labels.EXAM_NEXT).click()
    expect(sitting.locator('[data-vp-line="head"]')).to_have_text(
        labels.EXAM_HEAD.format(number=number, count=count)
    )


def test_an_exam_from_beginning_to_end(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address + PAGE)
    sitting = begin(page)
    for number in range(1, 16):
        shown = sitting.locator('[data-vp="question"]')
        assert not shown.locator(".vp-answers").is_visible(), "no answer before the end"
        assert not shown.locator('[data-do="check"]').count()
        if number <= 12:
            choose(sitting, right=number <= 9)
        if number < 15:
            go_on(sitting, number + 1, 15)
    sitting.get_by_role("button", name=labels.EXAM_HAND_IN).click()
    expect(sitting.get_by_role("status").last).to_have_text(
        labels.EXAM_OPEN_MANY.format(numbers="13, 14, 15")
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sitting.get_by_role("button", name=labels.EXAM_SURE).click()
    result = part(page, "result")
    score = result.locator('[data-vp-line="score"]')
    expect(score).to_contain_text("Je had 9 van de 15 goed: 60 procent. Dat is bij of boven de grens")
    expect(score).to_contain_text("Dit is geen officieel examen.")
    expect(score).to_be_focused()
    rows = result.locator(".vp-themes tr:visible td").all_inner_texts()
    numbers = [tuple(int(n) for n in re.findall(r"\d+", row)) for row in rows]
    assert (sum(right for right, _ in numbers), sum(count for _, count in numbers)) == (9, 15)
    wrong = result.locator('[data-vp-place="wrong"] [data-vp="question"]')
    expect(wrong).to_have_count(6)
    assert wrong.first.locator("[data-vp-feedback]").inner_text().startswith("Klopt niet.")
    assert not wrong.last.locator("[data-vp-feedback]").inner_text(), "an open question can still be answered"
    expect(result.locator('[data-vp-place="right"] [data-vp="question"]')).to_have_count(9)
    kept = page.evaluate("Object.keys(sessionStorage).map((key) => key.split('/')[2])")
    assert kept.count("answers") == 12 and kept.count("sat") == 1 and "sitting" not in kept
    result.get_by_role("button", name=labels.EXAM_AGAIN).click()
    expect(part(page, "start").get_by_role("heading", name=labels.EXAM_START)).to_be_focused()


def test_one_question_less_is_below_the_cut(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    sitting = begin(page)
    for number in range(1, 16):
        choose(sitting, right=number <= 8)
        if number < 15:
            go_on(sitting, number + 1, 15)
    sitting.get_by_role("button", name=labels.EXAM_HAND_IN).click()
    expect(part(page, "result").locator('[data-vp-line="score"]')).to_contain_text("53 procent. Dat is onder")


def test_a_killed_tab_loses_no_answer(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "pages/wat-je-hier-typt.html")
    page.locator(".keeping").get_by_role("button", name=labels.KEEP_ALONE).click()
    page.goto(address + PAGE)
    sitting = begin(page, count=30)
    chosen = []
    for number in (2, 3, 4):
        choose(sitting, right=True)
        chosen.append(sitting.locator('[data-vp="question"]').get_attribute("id"))
        go_on(sitting, number, 30)
    page.close()
    again = context.new_page()
    again.goto(address + PAGE)
    expect(part(again, "left")).to_contain_text(labels.EXAM_LEFT.format(done=3, count=30))
    part(again, "left").get_by_role("button", name=labels.EXAM_ONWARD).click()
    sitting = part(again, "sitting")
    expect(sitting.locator('[data-vp-line="head"]')).to_have_text("Vraag 4 van 30")
    sitting.get_by_role("button", name=labels.EXAM_PREVIOUS).click()
    expect(sitting.locator('[data-vp="question"]')).to_have_attribute("id", chosen[-1] or "")
    assert sitting.locator("input:checked").count() == 1


def test_the_clock_can_stand_still_and_never_ends_it(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(address + PAGE)
    sitting = begin(page, minutes=45)
    clock = sitting.locator('[data-vp-line="clock"]')
    expect(clock).to_have_text(labels.EXAM_CLOCK.format(left=45))
    page.clock.run_for(5 * 60 * 1000)
    expect(clock).to_have_text(labels.EXAM_CLOCK.format(left=40))
    sitting.get_by_role("button", name=labels.EXAM_PAUSE).click()
    expect(sitting.locator("[data-vp-paper]")).to_be_hidden()
    page.clock.run_for(20 * 60 * 1000)
    sitting.get_by_role("button", name=labels.EXAM_RESUME).click()
    expect(clock).to_have_text(labels.EXAM_CLOCK.format(left=40))
    spoken = sitting.locator('[data-vp-line="spoken"]')
    assert not spoken.text_content()
    page.clock.run_for(30 * 60 * 1000)
    expect(spoken).to_have_text(labels.EXAM_CLOCK.format(left=10))
    page.clock.run_for(11 * 60 * 1000)
    expect(clock).to_have_text(labels.EXAM_CLOCK_OVER)
    expect(spoken).to_have_text(labels.EXAM_CLOCK_OVER)
    choose(sitting, right=True)
    go_on(sitting, 2, 15)


def test_longer_times_are_offered(page: Page, address: str, course: Course) -> None:
    page.goto(address + PAGE)
    values = page.locator('input[name="time"]').evaluate_all("all => all.map((one) => Number(one.value))")
    assert course.exam and values == [0, 45, 68, 90] and course.exam.cut == 60


def test_a_question_that_does_not_load_is_said_and_nothing_is_lost(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    sitting = begin(page, count=30)
    choose(sitting, right=True)
    page.route("**/bank/*.js*", lambda route: route.abort())
    sitting.get_by_role("button", name=labels.EXAM_NEXT).click()
    expect(part(page, "start").get_by_role("alert")).to_have_text(labels.EXAM_FAILED)
    page.unroute("**/bank/*.js*")
    part(page, "left").get_by_role("button", name=labels.EXAM_ONWARD).click()
    expect(sitting.locator('[data-vp-line="head"]')).to_have_text("Vraag 2 van 30")
    sitting.get_by_role("button", name=labels.EXAM_PREVIOUS).click()
    expect(sitting.locator("input:checked")).to_have_count(1)


def test_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    part(page, "start").get_by_role("button", name=labels.EXAM_BEGIN).focus()
    page.keyboard.press("Enter")
    sitting = part(page, "sitting")
    expect(sitting.locator('[data-vp-line="head"]')).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert sitting.locator("input").nth(1).is_checked()
    while not page.evaluate("document.activeElement.matches('[data-do=\"next\"]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(sitting.locator('[data-vp-line="head"]')).to_have_text("Vraag 2 van 30")


def test_from_a_folder(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / PAGE).as_uri())
    go_on(begin(page, count=30), 2, 30)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_axe_findings_in_any_part(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + PAGE)
    sitting = begin(page, minutes=45)
    choose(sitting, right=False)
    assert violations(page) == []
    sitting.get_by_role("button", name=labels.EXAM_PAUSE).click()
    assert violations(page) == []
    sitting.get_by_role("button", name=labels.EXAM_RESUME).click()
    sitting.get_by_role("button", name=labels.EXAM_HAND_IN).click()
    assert violations(page) == []
    sitting.get_by_role("button", name=labels.EXAM_SURE).click()
    expect(part(page, "result")).to_be_visible()
    assert violations(page) == []
    context.close()
