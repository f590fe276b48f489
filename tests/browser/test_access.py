"""Every page and every state of every exercise is free of axe findings, in light and dark.

`make test` sees each page in one of the four, by turns, and the states of the exercises in dark; with
VERTROUWD_SOAK all is seen in all of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import AXE, CHAPTER, CHAPTERS, SOAK, all_pages
from tests.browser.test_exercises import words
from vertrouwd.kinds.case import Case
from vertrouwd.model import Course

RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


def violations(page: Page, without: str = "") -> list[str]:
    """What axe finds: rule, impact and the first places."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(f"async () => (await axe.run(document, {RULES})).violations")
    found = [violation for violation in found if violation["id"] != without]
    return [f"{v['id']} ({v['impact']}): {[node['target'] for node in v['nodes']][:3]}" for v in found]


def open_page(browser: Browser, address: str, **options: Any) -> Page:
    given: dict[str, Any] = {
        "viewport": {"width": 1280, "height": 900},
        "reduced_motion": "reduce",
        "bypass_csp": True,
    }
    page = browser.new_context(**(given | options)).new_page()
    page.goto(address)
    return page


def answer(question: Locator, position: int) -> None:
    """Take the first (0) or last (-1) choice, and in an arranged question for every row in view."""
    for select in question.locator("select").all():
        select.select_option(index=1 if position == 0 else select.locator("option").count() - 1)
    sorting = question.get_attribute("data-form") == "sort"
    for at in question.locator("[data-row]:visible").all() if sorting else [question]:
        if at.locator("input[data-choice]").count():
            at.locator("input[data-choice]").nth(position).check(force=True)


def test_axe_itself_sees_a_fault(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER)
    page.evaluate(
        "document.querySelector('input').closest('label').replaceWith(document.querySelector('input'))"
    )
    assert any(found.startswith("label") for found in violations(page))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_has_a_finding(browser: Browser, address: str, site: Path, scheme: str, width: int) -> None:
    page = open_page(
        browser, address + "weg.html", color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    turn = 2 * (width == 360) + (scheme == "dark")
    for at, name in enumerate(all_pages(site)):
        if at % 4 == turn or SOAK:
            page.goto(address + name)
            assert not violations(page), name
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"] if SOAK else ["dark"])
def test_no_state_of_an_exercise_has_a_finding(browser: Browser, address: str, scheme: str) -> None:
    page = open_page(browser, address + CHAPTER, color_scheme=scheme)

    def clean(state: str) -> None:
        assert not violations(page), state

    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true }")
    clean("alles open")
    for position in (0, -1):
        for question in page.locator('[data-vp="question"]').all():
            retry = question.get_by_role("button", name="Probeer opnieuw")
            if retry.is_visible():
                retry.click()
            question.get_by_role("button", name="Controleer").click()
        clean("gecontroleerd zonder keuze")
        for question in page.locator('[data-vp="question"]').all():
            answer(question, position)
            question.get_by_role("button", name="Controleer").click()
        clean(f"gecontroleerd met keuze {position}")
    for reflection in page.locator('[data-vp="reflection"]').all():
        reflection.locator("textarea").first.fill("Ik wil te snel helpen.")
        show = reflection.get_by_role("button", name="Laat een mogelijk antwoord zien")
        if show.count():
            show.click()
    clean("reflectie met voorbeeld")
    case = page.locator('[data-vp="case"]')
    for step in range(12):
        choice = case.locator("button[data-choice]:visible").first
        if not choice.count():
            break
        if SOAK or not step:
            clean("casus: keuzes")
        choice.click()
        if SOAK or not step:
            clean("casus: feedback")
        case.get_by_role("button", name="Verder").click()
    for details in case.locator("details").all():
        details.evaluate("d => { d.open = true }")
    clean("casus: einde")
    page.context.close()


def test_forced_colours_have_no_findings(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER, forced_colors="active")
    page.locator('[data-vp="question"] input[data-choice]').first.check(force=True)
    page.get_by_role("button", name="Controleer").first.click()
    # The reader's own colours replace the page's: axe computes contrast with the page's.
    assert not violations(page, without="color-contrast")
    page.context.close()


@pytest.mark.parametrize("width", [320, 360, 820])
def test_nothing_scrolls_sideways(browser: Browser, address: str, site: Path, width: int) -> None:
    page = open_page(browser, address + "weg.html", viewport={"width": width, "height": 700})
    for name in all_pages(site):
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    page.context.close()


def test_text_at_twice_the_size_fits_a_phone(browser: Browser, address: str, site: Path) -> None:
    page = open_page(browser, address + "weg.html", viewport={"width": 640, "height": 900})
    for name in all_pages(site):
        page.goto(address + name)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, name
    page.context.close()


def test_a_thumb_can_hit_every_target(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER, viewport={"width": 360, "height": 800}, has_touch=True)
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, .vp-choice label, .vp-certainty label, summary, [data-vp-leave]')]
          .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
          .map(e => `${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`)"""
    )
    assert not small
    page.context.close()


def test_help_and_leaving_come_first(browser: Browser, address: str) -> None:
    page = open_page(browser, address + CHAPTER)
    stops = []
    for _ in range(3):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert stops == ["Naar de inhoud", "Heb je zelf hulp nodig?", "Snel weg"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") != ""
    page.context.close()


@pytest.mark.parametrize("id", CHAPTERS)
def test_everything_can_be_read_without_script(
    browser: Browser, address: str, course: Course, id: str
) -> None:
    page = open_page(browser, f"{address}book/{id}.html", java_script_enabled=False)
    assert page.get_by_role("button", name="Controleer").count() == 0, (
        "a button that does nothing is worse than none"
    )
    folds = page.locator("main details")
    for details in folds.all()[:: 1 if SOAK else 10]:
        details.locator("summary").first.click()
        assert details.get_attribute("open") is not None
    folds.evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    text = " ".join(page.locator("main").inner_text().split())
    for exercise in course.chapters[id].shown:
        for item in exercise.items():
            for option in item.options:
                assert words(option.feedback)[:50] in text, item.id
            assert words(item.explanation.split("\n\n")[0])[:50] in text, item.id
        if isinstance(exercise, Case):
            for key, number in exercise.numbers.items():
                target = page.locator(f"#{exercise.html_id}-scene-{key}")
                assert target.count() == 1
                links = page.locator(f'a[href="#{exercise.html_id}-scene-{key}"]')
                assert links.count() or number == 1
    page.context.close()
