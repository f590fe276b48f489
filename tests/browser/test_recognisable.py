"""What points at somebody is seen, and an ordinary reflection is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from ruamel.yaml import YAML

from tests.browser.conftest import front_module

SENTENCES = list(YAML(typ="safe").load(Path(__file__).with_name("recognisable.yml")))


@pytest.fixture
def found(page: Page) -> list[list[str]]:
    """The kinds that are seen in each sentence."""
    page.goto("about:blank")
    page.evaluate(front_module("notes/recognisable.js"))
    seen: list[list[str]] = page.evaluate(
        "all => all.map((text) => tested.recognise(text).map(({kind}) => kind))",
        [s["text"] for s in SENTENCES],
    )
    return seen


def rates(found: list[list[str]], held: bool) -> tuple[float, float]:
    """Recall over what points at somebody, and the share of clean sentences with a false alarm."""
    rows = [(s, f) for s, f in zip(SENTENCES, found, strict=True) if bool(s.get("held")) is held]
    wanted = [(kind, seen) for row, seen in rows for kind in row.get("marks", ())]
    clean = [seen for row, seen in rows if not row.get("marks")]
    recall = sum(kind in seen for kind, seen in wanted) / len(wanted)
    return recall, sum(bool(seen) for seen in clean) / len(clean)


def test_the_labels_are_sixty_and_a_third_is_held_back() -> None:
    assert len(SENTENCES) == 60 and sum(bool(s.get("held")) for s in SENTENCES) == 20
    assert sum(bool(s.get("marks")) for s in SENTENCES) == 30


@pytest.mark.parametrize("held", [False, True])
def test_recall_and_false_alarms(found: list[list[str]], held: bool) -> None:
    recall, alarms = rates(found, held)
    assert recall >= 0.9 and alarms <= 0.1, (recall, alarms)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("123456789", []),
        ("111222333", ["bsn"]),
        ("NL91ABNA0417164300", ["iban"]),
        ("NL91ABNA0417164301", []),
        ("", []),
    ],
)
def test_numbers_are_checked_by_their_sum(page: Page, text: str, kinds: list[str]) -> None:
    page.goto("about:blank")
    page.evaluate(front_module("notes/recognisable.js"))
    seen: Any = page.evaluate("text => tested.recognise(text).map(({kind}) => kind)", text)
    assert seen == kinds


def test_a_long_text_is_read_in_no_time(page: Page) -> None:
    page.goto("about:blank")
    page.evaluate(front_module("notes/recognisable.js"))
    for text in ("0 " * 600, "a." * 600, "A. " * 400, "x@" * 600, "11 " * 400):
        assert (
            page.evaluate(
                "t => { const at = performance.now(); tested.recognise(t); return performance.now() - at }",
                text,
            )
            < 500
        )
