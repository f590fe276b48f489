"""A case with meters, played: closed choices do not show, undo is exact, paper has ticks."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_exercises import shown, words
from vertrouwd import render
from vertrouwd.kinds.case import Case
from vertrouwd.kinds.case.states import is_open
from vertrouwd.model import Course


@pytest.fixture
def case() -> Case:
    return cast(Case, next(iter(samples("case").values())))


def letters(case: Case, scene: str, effect: int | None) -> str:
    """The letter of the choice with an effect on the only meter."""
    return next(x for x, c in case.choices_of(scene) if next(iter(c.effects.values()), None) == effect)


def open_letters(page: Page | Locator) -> list[str | None]:
    buttons = page.locator("button[data-choice]:visible")
    return [button.get_attribute("data-choice") for button in buttons.all()]


def take(page: Page, letter: str) -> None:
    page.locator(f'button[data-choice="{letter}"]:visible').click()
    page.get_by_role("button", name="Verder").click()


def all_roads(case: Case) -> list[tuple[str, ...]]:
    """Every road to an ending, as letters; the sample has no rounds."""

    def on(scene: str, values: dict[str, int]) -> list[tuple[str, ...]]:
        if case.scenes[scene].ending:
            return [()]
        return [
            (letter, *rest)
            for letter, choice in case.choices_of(scene)
            if is_open(choice, values)
            for rest in on(
                choice.to,
                {k: case.meters[k].after(v, choice.effects.get(k, 0)) for k, v in values.items()},
            )
        ]

    return on(case.start, {name: meter.start for name, meter in case.meters.items()})


@pytest.mark.parametrize("by", ["click", "keyboard"])
def test_on_every_road_exactly_the_open_choices_show(browser: Browser, case: Case, by: str) -> None:
    roads = all_roads(case)
    assert len(roads) == 5
    page = sample_page(browser, "case")
    for road in roads:
        page.reload()
        for step, letter in enumerate(road):
            beside = sorted({other[step] for other in roads if other[:step] == road[:step]})
            assert open_letters(page) == beside, road
            if by == "click":
                take(page, letter)
            else:
                page.locator(f'button[data-choice="{letter}"]:visible').focus()
                page.keyboard.press("Enter")
                page.keyboard.press("Tab")
                page.keyboard.press("Enter")
        assert page.get_by_role("button", name="Begin opnieuw").is_visible()
    page.context.close()


def test_taking_back_restores_the_meters_exactly(browser: Browser, case: Case) -> None:
    """Up stops at its bound: counting back down from there would end one too low."""
    page = sample_page(browser, "case")
    up, down = letters(case, "auto", 1), letters(case, "auto", -1)
    take(page, up)
    warm = open_letters(page)
    page.reload()
    take(page, down)
    cold = open_letters(page)
    assert warm != cold
    page.reload()
    for _ in range(3):
        for letter in (up, down):
            page.locator(f'button[data-choice="{letter}"]:visible').click()
            page.get_by_role("button", name="Neem dit terug").click()
    take(page, up)
    assert open_letters(page) == warm
    take(page, cast(str, warm[-1]))
    page.get_by_role("button", name="Probeer dit moment opnieuw").first.click()
    take(page, down)
    assert open_letters(page) == cold
    page.context.close()


def test_meters_and_what_was_closed_never_show(browser: Browser, case: Case) -> None:
    page = sample_page(browser, "case")
    take(page, letters(case, "auto", -1))
    closed = next(c for c in case.scenes["zonder-naam"].choices if c.when and c.when[0].at_least)
    take(page, cast(str, open_letters(page)[0]))
    for fold in page.locator(".vp-stage details").all():
        fold.evaluate("d => { d.open = true }")
    text = shown(page.locator("main"))
    assert words(closed.text) not in text
    assert "vertrouwen:" not in text and "streepje" not in text
    assert len(page.locator(".vp-not-taken details").all()) == 2
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_has_a_finding(browser: Browser, case: Case, scheme: str) -> None:
    page = sample_page(browser, "case", color_scheme=scheme)
    page.locator(".vp-sectors > summary").click()
    for road in (all_roads(case)[0], all_roads(case)[-1]):
        for letter in road:
            assert not violations(page)
            page.locator(f'button[data-choice="{letter}"]:visible').click()
            assert not violations(page)
            page.get_by_role("button", name="Verder").click()
        for fold in page.locator(".vp-stage details").all():
            fold.evaluate("d => { d.open = true }")
        assert not violations(page)
        page.get_by_role("button", name="Begin opnieuw").click()
    page.context.close()


def test_without_script_everything_can_be_read_and_counted(browser: Browser, case: Case) -> None:
    page = sample_page(browser, "case", java_script_enabled=False)
    for fold in page.locator("main details").all():
        fold.locator("summary").click()
    text = shown(page.locator("main"))
    for scene in case.scenes.values():
        for choice in scene.choices:
            assert words(choice.feedback)[:50] in text
            assert case.tally_asked(choice) in text
    assert all(move in text for moves in case.tally_moves.values() for move in moves)
    assert all(line in text for line in case.sectors.model_dump().values())
    assert "vertrouwen:" not in text
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_ticks_and_no_feedback(browser: Browser, case: Case, tmp_path: Path, script: bool) -> None:
    page = sample_page(browser, "case", java_script_enabled=script)
    if script:
        take(page, letters(case, "auto", 1))
    paper = printed(page, tmp_path)
    for scene in case.scenes.values():
        for choice in scene.choices:
            assert words(choice.text)[:25] in paper
            assert words(choice.feedback)[:25] not in paper
    assert paper.count("Alleen met") == 2 and paper.count("Koos je net") == 2
    assert words(case.sectors.school or "")[:40] in paper
    page.context.close()


def printed(page: Page, folder: Path) -> str:
    page.pdf(path=folder / "blad.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", folder / "blad.pdf", "-"]
    return " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_game_book_fits_a_narrow_screen_and_large_text(browser: Browser) -> None:
    for width, size in ((320, "100%"), (640, "200%")):
        page = sample_page(browser, "case", script=False, viewport={"width": width, "height": 700})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.context.close()


def test_a_link_to_a_sector_is_the_filter_of_the_list(browser: Browser, mini_course: Course) -> None:
    page = sample_page(browser, "case", script=False)
    html = render.listing("casussen", mini_course)
    other = html[html.index("<section") : html.index("</section>") + 10].replace("gemeente", "bouw")
    page.evaluate(
        "html => { document.querySelector('main').innerHTML = html }",
        html.replace("<section", other + "<section", 1),
    )
    sectors = page.locator("[data-sector]")
    assert [s.is_visible() for s in sectors.all()] == [True, True]
    page.get_by_role("link", name="Gemeente").click()
    assert [s.is_visible() for s in sectors.all()] == [False, True]
    page.get_by_role("link", name="Alle sectoren").click()
    assert [s.is_visible() for s in sectors.all()] == [True, True]
    page.context.close()
