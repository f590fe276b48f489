"""Ordering, matching, sorting and filling in: by click and by key, on a phone, on paper, without script."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.samples import sample_page, samples
from tests.browser.test_access import violations
from tests.browser.test_exercises import shown, words
from vertrouwd.kinds.question import Question

WIDTH: dict[str, Any] = {"viewport": {"width": 900, "height": 900}}
FORMS = ("order", "match", "sort", "gap")


def arranged() -> list[Question]:
    return [s for s in samples("question").values() if isinstance(s, Question) and s.form in FORMS]


def of(form: str) -> Question:
    return next(subject for subject in arranged() if subject.form == form)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = sample_page(browser, "question", **WIDTH)
    yield made
    made.context.close()


def element(page: Page, subject: Question) -> Locator:
    return page.locator(f"#{subject.html_id}")


def button(at: Locator, name: str) -> Locator:
    return at.get_by_role("button", name=name, exact=True)


def region(at: Locator) -> Locator:
    return at.locator("[data-vp-feedback]")


def places(subject: Question, number: int = 0) -> dict[str, str]:
    """The right place of each row of a round: by row, or by gap."""
    if subject.form == "gap":
        return {
            name: next(letter for letter, filling in fillings if filling.correct)
            for name, fillings in subject.filled.items()
        }
    return {row.key: row.right for row in subject.rounds[number]}


def fill_in(at: Locator, subject: Question, number: int = 0, right: bool = True) -> None:
    """Give every row of a round its right place, or one that is not."""
    for key, value in places(subject, number).items():
        row = at.locator(f'[data-row="{key}"]')
        if subject.form == "order":
            continue
        if subject.form == "sort":
            other = next(group for group in subject.groups if group != value)
            row.locator(f'input[value="{value if right else other}"]').check()
        else:
            other = "b" if value == "a" else "a"
            row.locator("select").select_option(value if right else other)


def put_in_order(at: Locator, subject: Question) -> None:
    for wanted, step in enumerate(subject.in_right_order):
        row = at.locator(f'[data-row="{step.key}"]')
        while row.evaluate("e => [...e.parentElement.children].indexOf(e)") > wanted:
            row.locator('[data-move="-1"]').click()


def feedbacks(subject: Question) -> list[str]:
    return [words(option.feedback) for item in subject.items() for option in item.options if option.feedback]


@pytest.mark.parametrize("subject", arranged(), ids=lambda s: s.key)
def test_all_right_is_said_with_the_reason_of_every_row(page: Page, subject: Question) -> None:
    at = element(page, subject)
    if subject.form == "order":
        put_in_order(at, subject)
    for number in range(len(subject.rounds) if subject.form == "sort" else 1):
        fill_in(at, subject, number)
        button(at, "Controleer").click()
        said = shown(region(at))
        assert said.startswith("Klopt." if len(subject.gaps) == 1 else "Alles klopt.")
        assert "klopt niet" not in shown(at).lower()
        if subject.form == "sort":
            for row in subject.rounds[number]:
                assert words(row.feedback) in said
            if number < len(subject.rounds) - 1:
                assert "Wie alles doet" not in shown(at), "the explanation waits for the last round"
                button(at, "Volgende ronde").click()
    if subject.explanation:
        assert words(subject.explanation) in shown(region(at))
    if len(subject.rounds) > 1:
        assert f"{len(subject.cards)} van de {len(subject.cards)}" in shown(region(at))


@pytest.mark.parametrize("subject", arranged(), ids=lambda s: s.key)
def test_what_is_wrong_is_marked_in_words_with_the_right_place(page: Page, subject: Question) -> None:
    at = element(page, subject)
    fill_in(at, subject, right=False)
    button(at, "Controleer").click()
    marks = at.locator('[data-row] > .vp-mark[data-mark="yoursWrong"]:visible')
    rows = len(places(subject))
    assert marks.count() == rows or subject.form == "order"
    said = shown(region(at))
    if subject.form == "order":
        assert [said.index(words(step.text)) for step in subject.in_right_order] == sorted(
            said.index(words(step.text)) for step in subject.in_right_order
        ), "the region tells the right order"
    if subject.form == "gap":
        for fillings in subject.filled.values():
            right = next(filling for _, filling in fillings if filling.correct)
            assert f"{right.text} · past hier" in said
    if subject.form in {"match", "sort"}:
        assert said.count("klopt niet · het is") == rows
    assert at.locator("select:enabled, input[data-choice]:enabled").locator("visible=true").count() == 0


@pytest.mark.parametrize("subject", arranged(), ids=lambda s: s.key)
def test_trying_again_takes_everything_back(page: Page, subject: Question) -> None:
    at = element(page, subject)
    html = r"e => e.outerHTML.replace(/\s+(?=<)/g, '')"
    before = at.evaluate(html)
    fill_in(at, subject, right=False)
    if subject.form == "order":
        at.locator('[data-move="1"]').nth(1).click()
    button(at, "Controleer").click()
    expect(button(at, "Controleer")).to_be_hidden()
    button(at, "Probeer opnieuw").click()
    assert region(at).inner_text() == ""
    assert at.locator(".vp-mark").count() == 0
    assert at.evaluate("e => e.contains(document.activeElement) && document.activeElement !== e")
    assert at.evaluate(html) == before
    fields = at.locator("select, input[data-choice]")
    if subject.form != "order":
        assert not [f for f in fields.all() if f.evaluate("f => f.checked ?? f.value")]


def test_moving_by_key_keeps_focus_and_tells_the_new_place(page: Page) -> None:
    subject = of("order")
    at = element(page, subject)
    first = subject.rounds[0][0]
    row = at.locator(f'[data-row="{first.key}"]')
    down = row.locator('[data-move="1"]')
    expect(down).to_have_accessible_name(f"Omlaag {words(first.text)}")
    down.focus()
    for place in range(2, len(subject.steps) + 1):
        page.keyboard.press("Enter")
        expect(down).to_be_focused()
        expect(region(at)).to_have_text(f"Nu op plaats {place} van 5: {words(first.text)}")
        expect(row.locator(".vp-number")).to_have_text(str(place))
    expect(down).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Space")
    expect(down).to_be_focused()
    expect(region(at)).to_contain_text("Verder kan niet. Dit is plaats 5 van 5")


@pytest.mark.parametrize("form", ["match", "sort", "gap"])
def test_the_fields_work_by_keyboard_and_moving_through_them_judges_nothing(page: Page, form: str) -> None:
    subject = of(form)
    at = element(page, subject)
    at.locator("select, input[data-choice]").first.focus()
    for _ in places(subject):
        page.keyboard.press("Space" if form == "sort" else "ArrowDown")
        page.keyboard.press("ArrowDown")
        assert region(at).inner_text() == ""
        assert at.locator(".vp-mark").count() == 0
        page.keyboard.press("Tab")
    for _ in range(9):
        if page.evaluate("document.activeElement.textContent").startswith("Controleer"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert at.locator("[data-row] > .vp-mark:visible").count() == len(places(subject))
    after = "Volgende ronde" if len(subject.rounds) > 1 else "Probeer opnieuw"
    expect(button(at, after)).to_be_focused()


@pytest.mark.parametrize("form", ["match", "sort", "gap"])
def test_a_check_asks_for_what_is_still_open(page: Page, form: str) -> None:
    subject = of(form)
    at = element(page, subject)
    button(at, "Controleer").click()
    expect(region(at)).to_have_text("Kies eerst een antwoord.")
    fill_in(at, subject)
    expect(region(at)).to_be_empty()
    row = at.locator("[data-row]:visible").last
    label = row.locator(".vp-letter").inner_text()
    if form == "sort":
        row.locator("input:checked").evaluate("e => { e.checked = false }")
    else:
        row.locator("select").select_option("")
    button(at, "Controleer").click()
    expect(region(at)).to_have_text(f"Kies ook nog bij {label}.")
    assert at.locator(".vp-mark").count() == 0


def test_rounds_come_one_by_one_and_can_be_done_again(page: Page) -> None:
    subject = of("sort")
    at = element(page, subject)
    assert at.locator("[data-row]:visible").count() == 3
    fill_in(at, subject, 0, right=False)
    button(at, "Controleer").click()
    button(at, "Volgende ronde").click()
    title = at.get_by_role("heading", name="Ronde 2 van 2")
    expect(title).to_be_focused()
    assert at.locator("[data-row]:visible").count() == 2
    assert region(at).inner_text() == ""
    fill_in(at, subject, 1)
    button(at, "Controleer").click()
    expect(region(at)).to_contain_text("In alle rondes samen: 2 van de 5.")
    expect(button(at, "Volgende ronde")).to_be_hidden()
    button(at, "Begin opnieuw").click()
    expect(at.get_by_role("heading", name="Ronde 1 van 2")).to_be_focused()
    fill_in(at, subject, 0)
    button(at, "Controleer").click()
    expect(region(at)).to_contain_text("Alles klopt.")


@pytest.mark.parametrize("form", FORMS)
def test_certainty_is_met_with_calibration(page: Page, form: str) -> None:
    subject = of(form)
    at = element(page, subject)
    at.get_by_label("Zeker").check()
    fill_in(at, subject, right=False)
    button(at, "Controleer").click()
    expect(region(at)).to_contain_text("Je was zeker. Neem de tijd voor de uitleg.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 900])
def test_no_state_has_a_finding(browser: Browser, scheme: str, width: int) -> None:
    page = sample_page(
        browser, "question", color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )

    def clean(state: str) -> None:
        assert not violations(page), state
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state

    clean("begin")
    for right in (False, True):
        for subject in arranged():
            at = element(page, subject)
            if button(at, "Probeer opnieuw").is_visible():
                button(at, "Probeer opnieuw").click()
            button(at, "Controleer").click()
            if subject.form == "order":
                button(at, "Probeer opnieuw").click()
                at.locator('[data-move="-1"]').first.click(force=True)
        clean("gevraagd en verplaatst")
        for subject in arranged():
            at = element(page, subject)
            fill_in(at, subject, right=right)
            button(at, "Controleer").click()
        clean(f"gecontroleerd {right}")
    page.context.close()


def test_forced_colours_have_no_findings(browser: Browser) -> None:
    page = sample_page(browser, "question", forced_colors="active", **WIDTH)
    for subject in arranged():
        fill_in(element(page, subject), subject)
        button(element(page, subject), "Controleer").click()
    assert not violations(page, without="color-contrast")
    page.context.close()


def test_a_thumb_can_hit_every_target(browser: Browser) -> None:
    page = sample_page(browser, "question", viewport={"width": 360, "height": 800}, has_touch=True)
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, select, fieldset.vp-row label, summary')]
          .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
          .map(e => `${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`)"""
    )
    assert not small
    page.context.close()


def test_text_at_twice_the_size_fits_a_phone(browser: Browser) -> None:
    page = sample_page(browser, "question", viewport={"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.context.close()


def test_without_script_fields_work_and_all_feedback_is_reached(browser: Browser) -> None:
    page = sample_page(browser, "question", java_script_enabled=False, **WIDTH)
    for subject in arranged():
        at = element(page, subject)
        assert at.locator("button").count() == 0
        for number in range(len(subject.rounds) or 1):
            fill_in(at, subject, number)
        for field in at.locator("select").all():
            assert field.is_enabled()
        before = shown(at)
        for feedback in feedbacks(subject):
            assert feedback not in before
        for summary in at.locator("summary").all():
            summary.click()
        for feedback in feedbacks(subject):
            assert feedback in shown(at)
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_work_without_key_or_responses(browser: Browser, tmp_path: Path, script: bool) -> None:
    def paper(name: str) -> str:
        page.pdf(path=tmp_path / name, prefer_css_page_size=True)
        made = subprocess.run(
            ["pdftotext", "-layout", tmp_path / name, "-"], capture_output=True, text=True, check=True
        )
        return " ".join(made.stdout.split())

    page = sample_page(browser, "question", java_script_enabled=script, **WIDTH)
    untouched = paper("leeg.pdf")
    for subject in arranged():
        for item in subject.items():
            for option in item.options:
                assert words(option.text)[:25] in untouched
                assert not option.feedback or words(option.feedback)[:30] not in untouched
            for target in item.targets:
                assert target.text.split()[0] in untouched
    if script:
        for subject in arranged():
            at = element(page, subject)
            if subject.form == "order":
                at.locator('[data-move="1"]').first.click()
            fill_in(at, subject, right=False)
            button(at, "Controleer").click()
        assert paper("gedaan.pdf") == untouched, "what was done on the screen stays off the paper"
    page.context.close()
