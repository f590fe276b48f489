"""Every kind's sample: no axe finding, no sideways scroll, no error, in every appearance."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from vertrouwd.kinds import KINDS

APPEARANCES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 700}},
    "no-script": {"script": False},
}


@pytest.mark.parametrize("appearance", APPEARANCES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_has_no_finding(browser: Browser, kind: str, appearance: str) -> None:
    page = sample_page(browser, kind, **APPEARANCES[appearance])
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.reload()
    assert page.locator(f'[data-vp="{kind}"]').count() == len(samples(kind))
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true }")
    assert not violations(page)
    assert not errors
    page.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_has_no_complaints(kind: str) -> None:
    for exercise in samples(kind).values():
        assert not list(exercise.complaints())
        assert exercise.duration >= 1
        assert exercise.items()
