"""Every kind says when its natural end is reached, and only a question says what was chosen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import sample_page, samples
from vertrouwd.kinds import KINDS

# Answers an exercise in any way that works, button after button, until it says that it is done.
FINISH = """async (el, words) => {
  const told = [];
  document.addEventListener('vp:done', (event) => told.push({on: event.target === el, detail: event.detail}));
  for (const fold of el.querySelectorAll('.vp-weigh')) fold.open = true;
  const seen = (e) => e.checkVisibility() && !e.disabled;
  for (let turn = 0; turn < 40 && !told.length; turn++) {
    for (const area of [...el.querySelectorAll('textarea')].filter(seen)) {
      area.value = words || 'Eigen woorden';
      area.dispatchEvent(new Event('input', {bubbles: true}));
      area.dispatchEvent(new Event('change', {bubbles: true}));
    }
    if (told.length) break;
    for (const list of [...el.querySelectorAll('select')].filter(seen)) {
      list.selectedIndex = 1;
      list.dispatchEvent(new Event('change', {bubbles: true}));
    }
    const groups = new Map([...el.querySelectorAll('input')].filter(seen).reverse().map((input) => [input.name, input]));
    for (const input of groups.values()) if (!input.checked) input.click();
    const names = ['check', 'turn', 'had', 'on', 'next', 'make', 'show'].map((name) => `[data-do="${name}"]`);
    const button = [...names, 'button[data-choice]']
      .map((name) => [...el.querySelectorAll(name)].find(seen)).find(Boolean);
    button?.click();
    await new Promise((done) => setTimeout(done));
  }
  return told;
}"""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "workshop"])
def test_each_kind_tells_its_end(browser: Browser, kind: str) -> None:
    page = sample_page(browser, kind)
    page.add_init_script("window.early = 0; document.addEventListener('vp:done', () => { window.early++; });")
    for sample in samples(kind).values():
        page.reload()
        assert page.evaluate("window.early") == 0, "nothing is done before the learner did something"
        ends: list[dict[str, Any]] = page.locator(f"#{sample.html_id}").evaluate(FINISH)
        assert ends, f"{sample.id} has no end"
        told = ends[0]
        assert told["on"]
        if kind == "question":
            assert set(told["detail"]) == {"choice", "score", "certainty"}
            assert told["detail"]["choice"] and told["detail"]["score"] in (0, 1)
            assert all(isinstance(chosen, str) for chosen in told["detail"]["choice"])
        else:
            assert told["detail"] is None
    page.context.close()


def test_passing_over_a_reflection_is_an_end_too(browser: Browser) -> None:
    page = sample_page(browser, "reflection")
    page.evaluate("document.addEventListener('vp:done', () => { window.told = (window.told ?? 0) + 1; })")
    page.locator('[data-do="skip"]').first.click()
    assert page.evaluate("window.told") == 1
    page.context.close()
