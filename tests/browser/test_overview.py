"""What a learner says to be able to, the chapters that follow, and the overview of a study."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import front_module
from tests.browser.test_access import violations
from vertrouwd import labels
from vertrouwd.model import Course

ASSESS = "pages/waar-sta-je.html"
RECORD = "pages/studie-overzicht.html"
LEARN = "book/pesten.html"


def mark(page: Page, low: set[str], otherwise: int = 3) -> None:
    """Give the statements in `low` the lowest mark, and the others the other."""
    for statement in page.locator("[data-statement]").all():
        at = 0 if statement.get_attribute("data-statement") in low else otherwise
        statement.locator("input").nth(at).check(force=True)
    page.get_by_role("button", name=labels.ASSESS_SAVE).click()


def suggested(page: Page) -> list[str]:
    """The chapters that the page suggests."""
    found: list[str] = page.locator("[data-suggest]:visible").evaluate_all(
        "all => all.map((one) => one.dataset.suggest)"
    )
    return found


def test_the_statements_cover_the_whole_course(course: Course) -> None:
    told = [id for said in course.statements.values() for id in said.chapters]
    assert set(told) == set(course.chapters)


def test_what_was_marked_low_is_suggested_in_the_order_of_the_course(page: Page, address: str) -> None:
    page.goto(address + ASSESS)
    page.get_by_role("button", name=labels.ASSESS_SAVE).click()
    expect(page.locator('[data-vp-line="missing"]')).to_have_text(labels.ASSESS_MISSING.format(count=17))
    assert page.evaluate("document.activeElement.name") == "stand-belofte"
    mark(page, {"thuis", "wegen"})
    expect(page.locator('[data-vp-line="outcome"]')).to_be_focused()
    assert suggested(page) == ["pesten", "intimidatie", "priveomstandigheden", "geldzorgen"]
    page.goto(address + "pages/mijn-leerpad.html")
    expect(page.locator('[data-chapter="geldzorgen"]')).to_contain_text("past bij wat je aangaf")
    expect(page.locator('[data-chapter="jouw-rol"]')).not_to_contain_text("past bij wat je aangaf")


def test_no_more_than_eight_and_lowest_first(page: Page, course: Course) -> None:
    page.goto("about:blank")
    page.evaluate(front_module("overview/suggest.js"))
    statements = {key: list(said.chapters) for key, said in course.statements.items()}
    marks = dict.fromkeys(statements, 1) | {"thuis": 0, "systemen": 0, "belofte": 2}
    order = list(course.chapters)
    path: list[str] = page.evaluate("given => tested.suggestedPath(...given)", [marks, statements, order])
    assert len(path) == 8 and path == sorted(path, key=order.index)
    assert {"priveomstandigheden", "geldzorgen", "ai-op-de-werkvloer"} <= set(path)


def test_somebody_sure_of_everything_is_sent_to_a_case(page: Page, address: str) -> None:
    page.goto(address + ASSESS)
    mark(page, set(), otherwise=2)
    assert suggested(page) == []
    expect(page.locator('[data-vp-line="sure"]')).to_be_visible()


def test_the_beginning_stands_beside_now(page: Page, address: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 3, 2, 12, tzinfo=UTC))
    page.goto(address + ASSESS)
    mark(page, {"belofte"}, otherwise=2)
    expect(page.locator('[data-vp-line="days"]')).to_contain_text("Ingevuld op 2 maart 2026")
    for month in (4, 5):
        page.clock.set_fixed_time(datetime(2026, month, 2, 12, tzinfo=UTC))
        page.reload()
        mark(page, set(), otherwise=3)
    expect(page.locator('[data-vp-line="days"]')).to_have_text("Toen is 2 maart 2026, nu is 2 mei 2026.")
    row = page.locator(".vp-compare tr").first
    assert [" ".join(text.split()) for text in row.locator("td").all_inner_texts()] == [
        "Toen: Nog niet",
        "Nu: Altijd",
    ]
    assert [cell.locator(".is-on").count() for cell in row.locator("td").all()] == [1, 4]
    page.reload()
    assert not page.locator("input:checked").count(), "nobody is led by what was said before"


def days_of(page: Page) -> Any:
    """What is kept of the time in a chapter."""
    return page.evaluate(
        "JSON.parse(sessionStorage['vertrouwd/0/activity/pesten'] ?? '{\"value\": {}}').value"
    )


def test_time_counts_only_while_something_happens(page: Page, address: str) -> None:
    page.clock.install(time=datetime(2026, 3, 2, 12, tzinfo=UTC))
    page.goto(address + LEARN)
    page.clock.run_for(10 * 60 * 1000)
    assert days_of(page) == {"2026-03-02": 120}, "two minutes after the page opened it stops"
    for _ in range(5):
        page.mouse.wheel(0, 300)
        page.keyboard.press("Shift")
        page.clock.run_for(60 * 1000)
    assert days_of(page) == {"2026-03-02": 120 + 300}


def finish(page: Page, address: str) -> Locator:
    """Finish a chapter by one's own word and open the overview."""
    page.goto(address + LEARN)
    page.locator("[data-vp-finish]").get_by_role("button", name=labels.FINISH).click()
    page.goto(address + RECORD)
    return page.locator('[data-vp-room="record"]')


def test_the_overview_tells_chapters_and_no_answers(page: Page, address: str, course: Course) -> None:
    page.goto(address + RECORD)
    room = page.locator('[data-vp-room="record"]')
    expect(room).to_contain_text(labels.RECORD_NONE)
    expect(room.get_by_role("button", name=labels.RECORD_PRINT)).to_be_hidden()
    room = finish(page, address)
    row = room.locator("tbody tr:visible")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(re.compile(r"af op \d+ \w+ \d{4}"))
    for goal in course.chapters["pesten"].head.goals.values():
        expect(row).to_contain_text(goal)
    expect(room).to_contain_text("Hoofdstukken af: 1.")
    expect(room).to_contain_text("geen diploma en geen accreditatie van de LVV")
    assert not room.locator("input, textarea").count(), "a name is written by hand"


def test_it_prints_whole(page: Page, address: str, tmp_path: Path) -> None:
    finish(page, address)
    page.emulate_media(media="print")
    assert page.get_by_role("button", name=labels.RECORD_PRINT).is_hidden()
    expect(page.get_by_role("heading", name=labels.RECORD_TITLE)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_axe_findings_and_no_sideways_scrolling(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
        viewport={"width": 320, "height": 640},
    )
    page = context.new_page()
    page.goto(address + ASSESS)
    mark(page, {"thuis"})
    mark(page, set())
    page.evaluate("scrollTo(0, 0)")  # what the bar happens to cover is no small target
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finish(page, address)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_without_script_the_statements_lead_to_chapters(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + ASSESS)
    assert labels.ASSESS_NO_SCRIPT in page.content()
    assert not page.locator("main input:visible, main button:visible").count()
    page.context.close()
