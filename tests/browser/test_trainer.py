"""The trainer's pages: the workshops of all chapters, found by what a trainer has."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_access import violations
from vertrouwd import labels
from vertrouwd.kinds.workshop import Workshop
from vertrouwd.model import Course

PAGE = "pages/werkvormen.html"


def workshops(course: Course) -> list[Workshop]:
    """Every workshop of the course."""
    return [exercise for exercise in course.exercises() if isinstance(exercise, Workshop)]


def shown(page: Page) -> Locator:
    """The cards that are to be seen."""
    return page.locator(".vp-form:visible")


def told(count: int) -> str:
    """What is said of a number of workshops."""
    return {0: labels.FILTER_COUNT_NONE, 1: labels.FILTER_COUNT_ONE}.get(
        count, labels.FILTER_COUNT.format(count=count)
    )


def test_every_workshop_has_its_card(page: Page, address: str, course: Course) -> None:
    page.goto(address + PAGE)
    found = workshops(course)
    assert shown(page).count() == len(found) == 30
    for workshop in found:
        card = page.locator(".vp-form", has=page.get_by_role("heading", name=workshop.title, exact=True))
        expect(card).to_contain_text(labels.minutes(workshop.duration))
        expect(card).to_contain_text(workshop.materials[0] if workshop.materials else "")
        way = card.get_by_role("link", name=labels.WORKSHOP_GO).get_attribute("href")
        assert way == f"../book/{workshop.chapter}.html#{workshop.html_id}"
        assert not any(step.trainer and step.trainer[:40] in card.inner_text() for step in workshop.steps)


def test_what_a_trainer_has_decides_what_is_shown(page: Page, address: str, course: Course) -> None:
    page.goto(address + PAGE)
    found = workshops(course)
    status = page.locator('[data-vp-line="count"]')
    page.locator('[data-filter="minutes"]').select_option("35")
    short = [w for w in found if w.duration <= 35]
    expect(status).to_have_text(told(len(short)))
    page.locator('[data-filter="group"]').fill("16")
    fitting = [w for w in short if w.participants.min <= 16 <= w.participants.max]
    expect(status).to_have_text(told(len(fitting)))
    assert shown(page).count() == len(fitting)
    page.locator('[data-filter="light"]').check(force=True)
    light = [w for w in fitting if not w.heavy]
    expect(status).to_have_text(told(len(light)))
    page.locator('[data-filter="group"]').fill("99")
    expect(status).to_have_text(labels.FILTER_COUNT_NONE)
    assert not page.locator("[data-vp-module]:visible").count(), "a heading without workshops is gone too"
    page.get_by_role("button", name=labels.FILTER_ALL).click()
    expect(status).to_have_text(told(30))
    page.locator('[data-filter="module"]').select_option("B")
    page.locator('[data-filter="type"]').select_option("discussion")
    chosen = [w for w in found if w.type == "discussion" and w.chapter in ("discriminatie", "externen")]
    assert shown(page).count() == len(chosen) == 2


def test_without_script_all_of_them_stand_there(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + PAGE)
    assert shown(page).count() == 30 and not page.locator("main select:visible").count()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_axe_findings_at_320(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(address + PAGE)
    for fold in page.locator(".vp-form details").all()[:3]:
        fold.evaluate("one => { one.open = true; }")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_the_ready_made_workshops_with_their_time(page: Page, address: str, course: Course) -> None:
    page.goto(address + "pages/workshops.html")
    assert violations_of(page) == []
    for key, workshop in course.workshops.items():
        assert isinstance(workshop, Workshop)
        part = page.locator(f"#{key}")
        times = part.locator(".vp-programme-time").all_inner_texts()
        begins = [sum(step.minutes for step in workshop.steps[:n]) for n in range(len(workshop.steps))]
        assert times == [labels.AFTER_MINUTES.format(minutes=minutes) for minutes in begins]
        for link in part.locator("a").all():
            target = (link.get_attribute("href") or "").partition("#")[2]
            assert any(target == exercise.html_id for exercise in course.exercises())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def violations_of(page: Page) -> list[str]:
    """What axe finds on a page whose policy lets no script in."""
    context = page.context.browser.new_context(bypass_csp=True) if page.context.browser else page.context
    other = context.new_page()
    other.goto(page.url)
    found = violations(other)
    context.close()
    return found
