"""Every kind's sample: no axe finding, no sideways scroll, no error, in every appearance."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.conftest import ROOT
from vertrouwd.kinds import KINDS

APPEARANCES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 700}},
    "forced": {"forced_colors": "active"},
    "no-script": {"script": False},
}
PICTURES = ROOT / "_build" / "pictures"  # one of each state, to be looked at: nothing compares them
STEPS = (
    "Controleer",
    "Leg naast de sleutel",
    "Lees voor en tegen",
    "Draai om",
    "Had ik niet",
    "Maak een kaartje",
)


def use(page: Page) -> None:
    """Come to the end of every exercise on a page in the shortest way: first choice, then the button."""
    for field in page.locator("textarea:visible").all():
        field.fill("Ik wil te snel helpen.")
    for exercise in page.locator("[data-vp]").all():
        for _ in range(8):
            for row in exercise.locator("select:enabled:visible").all():
                row.select_option(index=1)
            groups: set[str] = set()
            for choice in exercise.locator(
                "input[type=radio]:enabled:visible, input[data-choice]:enabled:visible"
            ).all():
                name = choice.get_attribute("name") or ""
                if name not in groups:
                    choice.check(force=True)
                groups.add(name)
            for choice in exercise.locator("button[data-choice]:visible").all()[:1]:
                choice.click()
            onward = [*STEPS, "Laat een mogelijk antwoord zien", "Verder"]
            buttons = [exercise.get_by_role("button", name=name, exact=True) for name in onward]
            waiting = [button for button in buttons if button.count() and button.first.is_enabled()]
            if not waiting:
                break
            waiting[0].first.click()


@pytest.mark.parametrize("appearance", APPEARANCES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_has_no_finding(browser: Browser, kind: str, appearance: str) -> None:
    page = sample_page(browser, kind, **APPEARANCES[appearance])
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.reload()
    assert page.locator(f'[data-vp="{kind}"]').count() == len(samples(kind))

    def clean(state: str) -> None:
        # With forced colours the reader's own replace the page's: axe would measure the page's.
        assert not violations(page, without="color-contrast" if appearance == "forced" else ""), state
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), state
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{kind}-{appearance}-{state}.png", full_page=True)

    clean("fresh")
    if appearance != "no-script":
        use(page)
        clean("used")
    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true }")
    clean("open")
    assert not errors
    page.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_has_no_complaints(kind: str) -> None:
    for exercise in samples(kind).values():
        assert not list(exercise.complaints())
        assert exercise.duration >= 1
        assert exercise.items()
