"""What comes back, when and in which order: the days against the reference FSRS, the page as a learner uses it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import front_module
from tests.browser.test_access import violations
from vertrouwd import compose, labels
from vertrouwd.model import Course

DAY = 24 * 60 * 60
START = int(datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp())
HISTORIES = 1000
ROOM = "pages/herhalen.html"
LEARN = "book/pesten.html"

Log = list[tuple[int, int, str]]


def script(page: Page, name: str) -> Page:
    """An empty page with a module of the front."""
    page.goto("about:blank")
    page.evaluate(front_module(name))
    return page


def reference() -> Scheduler:
    """The scheduler of the `fsrs` package, set as ours is."""
    return Scheduler(
        desired_retention=0.85,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=180,
        enable_fuzzing=False,
    )


def histories(seed: int) -> list[list[tuple[int, int]]]:
    """Moments (seconds) and grades as somebody might give them: the same day, on time, or half a year late."""
    random = Random(seed)
    made = []
    for _ in range(HISTORIES):
        at, log = START + random.randrange(DAY), []
        for _ in range(random.randint(1, 14)):
            log.append((at, random.choice([1, 2, 3, 3, 3, 4])))
            at += random.choice(
                [
                    random.randrange(600, DAY),
                    random.randrange(DAY, 40 * DAY),
                    random.randrange(5 * DAY, 200 * DAY),
                ]
            )
        made.append(log)
    return made


def test_the_days_are_those_of_the_reference(page: Page) -> None:
    logs = histories(1)
    ours = script(page, "repetition/schedule.js").evaluate(
        """logs => logs.map((log) => {
          const answers = log.map(([at]) => [at, 1, '']);
          const memory = tested.memoryOf(answers, log.map(([, grade]) => grade));
          return {...memory, recall: tested.recallAt(memory, memory.last + 30 * 86400)};
        })""",
        logs,
    )
    scheduler = reference()
    for log, found in zip(logs, ours, strict=True):
        card = Card()
        for at, grade in log:
            card, _ = scheduler.review_card(card, Rating(grade), datetime.fromtimestamp(at, UTC))
        later = datetime.fromtimestamp(log[-1][0], UTC) + timedelta(days=30)
        assert found["stability"] == pytest.approx(card.stability, rel=1e-6, abs=1e-6)
        assert found["difficulty"] == pytest.approx(card.difficulty, abs=1e-6)
        assert found["recall"] == pytest.approx(scheduler.get_card_retrievability(card, later), abs=1e-6)
        assert found["due"] == int(card.due.timestamp())


def test_the_pair_of_certainty_and_outcome_is_the_grade(page: Page) -> None:
    graded = script(page, "repetition/schedule.js").evaluate("log => tested.gradesOf(log)", [
        [1, 0, "zeker"], [2, 1, "gok"], [3, 1, "twijfel"], [4, 1, ""],
        [5, 1, "zeker"], [6, 1, "zeker"], [7, 1, "zeker"], [8, 0, "gok"], [9, 1, "zeker"],
    ])  # fmt: skip
    assert graded == [1, 2, 3, 3, 3, 3, 4, 1, 3]


PICK = """([entries, index, now, name]) => {
  const store = {
    subjects: () => Object.keys(entries),
    read: (field, id, revision) => revision === 1 ? entries[id] : undefined,
  };
  const all = tested.answered(store, index);
  const ids = (items) => items.map(({id}) => id);
  if (name === 'refresher') {
    const round = tested.refresher(all, index, now);
    return {ids: ids(round), seconds: round.reduce((sum, {seconds}) => sum + seconds, 0), chapters: round.map(({chapter}) => chapter)};
  }
  const {now: due, waiting} = tested.today(all, now);
  return {ids: ids(due), waiting, next: tested.nextDue(all, now) ?? null};
}"""


def index_of(chapters: int, cards: int = 4, questions: int = 2) -> dict[str, Any]:
    """An index as that of the bank."""
    items: dict[str, Any] = {}
    for chapter in (f"h{n:02}" for n in range(chapters)):
        items |= {f"{chapter}-kaart{n}": [chapter, "card", 1, 25] for n in range(cards)}
        items |= {f"{chapter}-vraag{n}": [chapter, "question", 1, 60] for n in range(questions)}
    return {"items": items, "titles": {}}


def due(page: Page, entries: dict[str, Log], index: dict[str, Any], now: int) -> dict[str, Any]:
    """What is due at a moment."""
    found: dict[str, Any] = page.evaluate(PICK, [entries, index, now, "today"])
    return found


def test_wrong_and_certain_comes_first_at_the_next_visit(page: Page) -> None:
    script(page, "repetition/pick.js")
    entries: dict[str, Log] = {
        "h00-kaart0": [(START, 1, "twijfel")],
        "h00-kaart1": [(START, 0, "gok")],
        "h00-kaart2": [(START, 0, "zeker")],
        "h00-vraag0": [(START, 1, "")],
        "h00-vraag1": [(START, 0, "")],
    }
    index = index_of(1)
    assert due(page, entries, index, START + 60)["ids"] == []
    assert due(page, entries, index, START + 5 * 3600)["ids"] == ["h00-kaart2"], "the same day, a visit later"
    later = due(page, entries, index, START + 30 * DAY)["ids"]
    assert later[0] == "h00-kaart2" and later[-1] == "h00-kaart0"
    assert set(later) == set(entries) - {"h00-vraag0"}, "a question that was right does not come back"


def test_what_is_due_depends_on_the_clock_and_the_log_alone(page: Page) -> None:
    index = index_of(10)
    entries: dict[str, Log] = {id: [(START + n, n % 2, "gok")] for n, id in enumerate(index["items"])}
    once = due(script(page, "repetition/pick.js"), entries, index, START + 9 * DAY)
    again = dict(reversed(entries.items()))
    assert due(script(page, "repetition/pick.js"), again, index, START + 9 * DAY) == once


def test_a_learner_of_eight_weeks_never_gets_more_than_the_cap(page: Page) -> None:
    """Five chapters a week for six weeks; a week away in the fourth; right with the chance of the model."""
    script(page, "repetition/pick.js")
    random, index = Random(7), index_of(30)
    entries: dict[str, Log] = {}
    busiest = 0
    for day in range(56):
        now = START + day * DAY
        if 21 <= day < 28:
            continue
        if day < 42 and day % 7 < 5:
            for kind in ("kaart0", "kaart1", "kaart2", "kaart3", "vraag0", "vraag1"):
                entries[f"h{day // 7 * 5 + day % 7:02}-{kind}"] = [
                    (now, int(random.random() < 0.7), "twijfel")
                ]
        found = due(page, entries, index, now + 3600)
        assert found == due(page, entries, index, now + 3600)
        assert len(found["ids"]) + found["waiting"] <= 30, "a week away is no mountain"
        for id in found["ids"]:
            entries[id].append((now + 3600, int(random.random() < 0.85), random.choice(["twijfel", "zeker"])))
        assert not due(page, entries, index, now + 3601)["ids"], "done is done for today"
        busiest = max(busiest, len(found["ids"]))
    assert busiest == 15


def test_a_round_takes_twenty_minutes_over_five_chapters(page: Page) -> None:
    script(page, "repetition/pick.js")
    index = index_of(8, cards=4, questions=6)
    one = {"h07-kaart0": [(START, 0, "zeker")]}
    found = page.evaluate(PICK, [one, index, START + 180 * DAY, "refresher"])
    assert found["ids"][0] == "h07-kaart0"
    assert len(set(found["chapters"])) == 5
    many = {id: [(START, 0, "zeker" if id.endswith("vraag3") else "gok")] for id in index["items"]}
    found = page.evaluate(PICK, [many, index, START + 180 * DAY, "refresher"])
    assert len(set(found["chapters"])) == 8 and 1100 < found["seconds"] <= 1200
    assert all(id.endswith("vraag3") for id in found["ids"][:8])


def room(page: Page) -> Locator:
    """The room of the page."""
    return page.locator("[data-vp-room]")


def do_cards(page: Page, outcomes: str, certainty: str) -> None:
    """Turn the cards of a chapter: *g* for had it, *f* for had it not."""
    for card, outcome in zip(page.locator('[data-vp="card"]').all(), outcomes, strict=False):
        card.locator(f'input[value="{certainty}"]').check(force=True)
        card.locator('[data-do="turn"]').click()
        card.locator(f'[data-do="{"had" if outcome == "g" else "missed"}"]').click()


def days_later(page: Page, days: int) -> None:
    """Set the clock of the page."""
    page.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=days))


def test_a_card_comes_back_and_counts(page: Page, address: str) -> None:
    page.goto(address + ROOM)
    expect(room(page)).to_contain_text("Nog niets om te herhalen")
    page.goto(address + LEARN)
    do_cards(page, "fg", "zeker")
    days_later(page, 5)
    page.goto(address + ROOM)
    expect(room(page)).to_contain_text("Voor vandaag: 2 onderdelen")
    room(page).locator('[data-do="begin"]').click()
    head = room(page).locator("[data-vp-head]")
    expect(head).to_contain_text("1 van 2 · uit Pesten")
    expect(head).to_be_focused()
    first = room(page).locator('[data-vp="card"]')
    assert first.get_attribute("id") == page.evaluate(
        """Object.keys(sessionStorage).find((key) => key.includes('/answers/') &&
           JSON.parse(sessionStorage[key]).value[0][1] === 0).split('/').at(-1)"""
    ), "wrong and certain first"
    for left in (1, 0):
        do_cards(page, "g", "gok")
        room(page).locator('[data-do="next"]').click()
        if left:
            expect(head).to_contain_text("2 van 2")
    status = room(page).locator('[data-vp-line="status"]')
    expect(status).to_contain_text(
        "Dat was het: 2 onderdelen. Voor vandaag staat er niets meer. De volgende komt op"
    )
    expect(status).to_be_focused()
    logs = page.evaluate(
        "Object.entries(sessionStorage).filter(([key]) => key.includes('/answers/')).map(([, text]) => JSON.parse(text).value.length)"
    )
    assert logs == [2, 2]
    expect(room(page)).to_contain_text("Bij ‘zeker’ kan ik het zeggen na nog 8 antwoorden.")
    expect(room(page)).to_contain_text("Bij ‘gok’ kan ik het zeggen na nog 8 antwoorden.")


def test_a_second_try_right_after_the_first_is_no_remembering(page: Page, address: str) -> None:
    page.goto(address + LEARN)
    do_cards(page, "f", "gok")
    page.locator('[data-vp="card"]').first.locator('[data-do="again"]').click()
    do_cards(page, "g", "gok")
    kept = page.evaluate(
        "Object.entries(sessionStorage).filter(([key]) => key.includes('/answers/')).map(([, text]) => JSON.parse(text).value.map(([, right]) => right))"
    )
    assert kept == [[0]]


def test_a_missed_question_of_the_test_comes_back_and_one_of_the_start_does_not(
    page: Page, address: str
) -> None:
    page.goto(address + LEARN)
    for question in page.locator('[data-vp="question"][data-form="one"]').all():
        letters = question.locator("details.vp-answers [data-for]:not([data-right])")
        letter = letters.first.get_attribute("data-for")
        question.locator(f'input[value="{letter}"]').check(force=True)
        question.locator('[data-do="check"]').click()
    days_later(page, 3)
    page.goto(address + ROOM)
    expect(room(page)).to_contain_text("8 onderdelen")
    room(page).locator('[data-do="begin"]').click()
    shown = room(page).locator('[data-vp="question"]')
    expect(shown).to_have_count(1)
    assert not (shown.get_attribute("id") or "").startswith("pesten-voorproef")
    room(page).locator('[data-do="stop"]').click()
    expect(room(page).locator('[data-do="begin"]')).to_be_visible()


def test_calibration_is_told_from_ten_answers_on(page: Page, address: str, course: Course) -> None:
    page.goto(address + ROOM)
    cards = [e.html_id for e in course.exercises() if e.kind == "card"][:5]
    now = int(datetime.now(UTC).timestamp())
    for id in cards:
        value = [[now - 90000, 1, "zeker"], [now - 4000, int(id != cards[0]), "zeker"]]
        entry = json.dumps({"format": 1, "revision": course_revision(course, id), "value": value})
        page.evaluate(
            "([id, text]) => sessionStorage.setItem(`vertrouwd/0/answers/${id}`, text)", [id, entry]
        )
    page.reload()
    expect(room(page)).to_contain_text("Van de 10 keer ‘zeker’ had je er 9 goed.")


def course_revision(course: Course, html_id: str) -> int:
    """The revision of the exercise with this element."""
    return next(e.revision for e in course.exercises() if e.html_id == html_id)


def test_a_round_by_keyboard_on_a_small_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address + ROOM)
    button = room(page).get_by_role("button", name=labels.REPEAT_ROUND)
    button.focus()
    page.keyboard.press("Enter")
    expect(room(page).locator('[data-vp="card"]')).to_be_visible()
    head = room(page).locator("[data-vp-head]")
    expect(head).to_be_focused()
    page.keyboard.press("Tab")
    while not page.evaluate("document.activeElement.matches('input[data-certainty]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    while not page.evaluate("document.activeElement.matches('[data-do=\"had\"]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    while not page.evaluate("document.activeElement.matches('[data-do=\"next\"]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(head).to_contain_text(re.compile("^2 van "))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_bank_that_does_not_load_is_said(page: Page, address: str) -> None:
    page.route("**/bank/pesten.js*", lambda route: route.abort())
    page.goto(address + LEARN)
    do_cards(page, "f", "zeker")
    days_later(page, 2)
    page.goto(address + ROOM)
    room(page).locator('[data-do="begin"]').click()
    expect(room(page).get_by_role("alert")).to_have_text(labels.REPEAT_FAILED)
    expect(room(page).locator('[data-do="begin"]')).to_be_visible()
    page.unroute("**/bank/pesten.js*")
    room(page).locator('[data-do="begin"]').click()
    expect(room(page).locator('[data-vp="card"]')).to_be_visible()
    page.route("**/bank/index.js*", lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("alert")).to_have_text(labels.REPEAT_NO_BANK)


def test_from_a_folder_it_says_where_it_stays(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / ROOM).as_uri())
    expect(room(page)).to_contain_text(labels.REPEAT_KEPT["shared"])
    room(page).get_by_role("button", name=labels.REPEAT_ROUND).click()
    expect(room(page).locator('[data-vp="card"]')).to_be_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_axe_findings_while_repeating(browser: Browser, address: str, scheme: Any) -> None:
    page = browser.new_context(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce").new_page()
    page.goto(address + ROOM)
    room(page).get_by_role("button", name=labels.REPEAT_ROUND).click()
    expect(room(page).locator('[data-vp="card"]')).to_be_visible()
    assert violations(page) == []
    do_cards(page, "g", "gok")
    assert violations(page) == []
    page.context.close()


def test_the_path_shows_what_is_finished_and_where_one_was(page: Page, address: str) -> None:
    page.goto(address + LEARN)
    do_cards(page, "f", "zeker")
    finish = page.locator("[data-vp-finish]")
    finish.get_by_role("button", name=labels.FINISH).click()
    expect(finish).to_contain_text(labels.FINISH_SAID)
    days_later(page, 1)
    page.goto(address + "pages/mijn-leerpad.html")
    entry = page.locator('[data-chapter="pesten"]')
    expect(entry).to_contain_text(re.compile(r"af op \d+ \w+ · hier was je · 1 om te herhalen"))
    expect(room(page)).to_contain_text("1 van de 30 hoofdstukken af.")
    page.goto(address + LEARN)
    page.locator("[data-vp-finish]").get_by_role("button", name=labels.FINISH_UNDO).click()
    do_cards(page, "gg", "zeker")
    page.goto(address + "pages/mijn-leerpad.html")
    expect(entry).to_contain_text(re.compile(r"^.*begonnen · hier was je", re.S))


def test_the_path_is_a_list_without_script(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "pages/mijn-leerpad.html")
    assert page.locator("[data-chapter] a").count() == 30
    assert labels.PATH_NO_SCRIPT in page.content()
    page.goto(address + ROOM)
    assert labels.REPEAT_NO_SCRIPT in page.content()
    assert not page.locator("main button:visible").count()
    page.context.close()


def test_the_bank_holds_what_the_chapters_show(site: Path, course: Course) -> None:
    made = compose.bank(course)
    assert {file.name for file in (site / "_static" / "bank").iterdir()} == set(made)
    for name, text in made.items():
        assert (site / "_static" / "bank" / name).read_text(encoding="utf-8") == text
    index = json.loads(made["index.js"].partition("=")[2].partition("=")[2].rstrip(";\n"))
    cards = {e.html_id for e in course.exercises() if e.kind == "card"}
    assert cards <= set(index["items"]) and index["titles"] == {
        id: c.title for id, c in course.chapters.items()
    }
    kinds = {kind for _, kind, *_ in index["items"].values()}
    assert kinds == {"card", "question"}
    for id, (chapter, kind, revision, seconds, closed) in index["items"].items():
        assert f'id=\\"{id}\\"' in made[f"{chapter}.js"] and revision >= 1 and 5 < seconds < 600
        assert closed == (kind == "question")


def test_answers_leave_the_tab_only_with_a_yes(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(address + LEARN)
    do_cards(page, "g", "gok")
    assert page.evaluate("Object.keys(localStorage).length") == 0
    page.locator(".keep").get_by_role("button", name=labels.KEEP_ALONE).click()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('/answers/')).length") == 1
