"""Each kind of exercise used as a learner would, click by click and key by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from vertrouwd.kinds.case import Case
from vertrouwd.kinds.case.states import State, States
from vertrouwd.kinds.question import Question
from vertrouwd.kinds.reflection import Reflection
from vertrouwd.model import Course
from vertrouwd.prose import inline, references


def words(markdown: str) -> str:
    """The text a reader sees up to the first reference, as one line, without emphasis marks."""
    end = min((reference.offset for reference in references(markdown)), default=None)
    text = str(inline(markdown[:end]).striptags())
    return " ".join(text.split())


def shown(element: Locator) -> str:
    return " ".join(element.inner_text().split())


def questions(course: Course, chapter: str = "jouw-rol") -> list[Question]:
    """The questions of a chapter in which one chooses; those that are arranged have tests of their own."""
    own = course.chapters[chapter].exercises.values()
    return [e for e in own if isinstance(e, Question) and e.form in {"one", "many"}]


def case_of(course: Course, chapter: str = "jouw-rol") -> Case:
    return next(e for e in course.chapters[chapter].exercises.values() if isinstance(e, Case))


def choose(element: Locator, letter: str, question: Question) -> None:
    element.locator(f'input[data-choice="{letter}"]').check(force=True)
    if question.certainty:
        element.get_by_label("Twijfel").check(force=True)
    element.get_by_role("button", name="Controleer").click()


def test_nothing_is_judged_before_the_learner_asks(chapter: Page, course: Course) -> None:
    question = next(q for q in questions(course) if q.form == "one")
    element = chapter.locator(f"#{question.html_id}")
    element.locator("input[data-choice]").first.focus()
    for _ in range(4):
        chapter.keyboard.press("ArrowDown")
    feedback = element.locator("[data-vp-feedback]")
    assert not [text for text in feedback.all_inner_texts() if text.strip()]
    for _, choice in question.ordered:
        assert words(choice.feedback)[:40] not in shown(element)


def test_checking_without_a_choice_says_what_is_missing(chapter: Page, course: Course) -> None:
    element = chapter.locator(f"#{questions(course)[0].html_id}")
    element.get_by_role("button", name="Controleer").click()
    message = element.locator("[data-vp-feedback]").first
    expect(message).not_to_be_empty()
    assert message.get_attribute("aria-live") == "polite" or message.get_attribute("role") == "status"


def test_a_question_works_by_keyboard_alone(chapter: Page, course: Course) -> None:
    question = next(q for q in questions(course) if q.form == "one" and not q.certainty)
    element = chapter.locator(f"#{question.html_id}")
    element.locator("input[data-choice]").first.focus()
    chapter.keyboard.press("Space")
    for _ in range(8):
        chapter.keyboard.press("Tab")
        if chapter.evaluate("document.activeElement.textContent.trim()").startswith("Controleer"):
            break
    chapter.keyboard.press("Enter")
    assert words(question.ordered[0][1].feedback)[:40] in shown(element)


def test_a_choice_is_marked_in_words_and_not_by_colour_alone(chapter: Page, course: Course) -> None:
    question = next(q for q in questions(course) if q.form == "one" and not q.certainty)
    right = next(letter for letter, choice in question.ordered if choice.correct)
    element = chapter.locator(f"#{question.html_id}")
    choose(element, right, question)
    assert "klopt" in shown(element).lower()


def roads(case: Case) -> dict[tuple[str, str], list[str]]:
    """For each open choice, as scene and letter, a shortest road to an ending that takes it, as letters."""
    states = States(case.start, case.scenes, case.meters)
    letter = {
        (key, scene.choices.index(choice)): letter
        for key, scene in case.scenes.items()
        for letter, choice in case.choices_of(key)
    }
    first = next(iter(states.steps))
    to: dict[State, list[str]] = {first: []}
    queue = [first]
    for state in queue:
        for n, after in states.steps[state]:
            if after not in to:
                to[after] = [*to[state], letter[state.scene, n]]
                queue.append(after)
    on: dict[State, list[str]] = {state: [] for state in to if case.scenes[state.scene].ending}
    while len(on) < len(to):
        for state in [state for state in to if state not in on]:
            for n, after in states.steps[state]:
                if after in on and state not in on:
                    on[state] = [letter[state.scene, n], *on[after]]
    found: dict[tuple[str, str], list[str]] = {}
    for state, road in to.items():
        for n, after in states.steps[state]:
            step = letter[state.scene, n]
            found.setdefault((state.scene, step), [*road, step, *on[after]])
    return found


def walk(element: Locator, case: Case, letters: list[str]) -> list[str]:
    """Take a road by clicking; the keys of the scenes passed, the ending last."""
    scene, passed = case.start, [case.start]
    for letter in letters:
        choice = dict(case.choices_of(scene))[letter]
        element.locator(f'button[data-choice="{letter}"]:visible').click()
        expect(element.locator("[data-vp-feedback]:visible").first).to_contain_text(
            words(choice.feedback)[:30]
        )
        element.get_by_role("button", name="Verder").click()
        scene = choice.to
        passed.append(scene)
    return passed


def test_a_decision_can_be_taken_back_at_once(chapter: Page, course: Course) -> None:
    case = case_of(course)
    element = chapter.locator(f"#{case.html_id}")
    letters = [letter for letter, _ in case.choices_of(case.start)]
    for letter in letters:
        element.locator(f'button[data-choice="{letter}"]:visible').click()
        element.get_by_role("button", name="Neem dit terug").click()
    assert element.locator("button[data-choice]:visible").count() == len(letters)


def test_the_ending_shows_the_road_taken_and_the_roads_not_taken(chapter: Page, course: Course) -> None:
    case = case_of(course)
    element = chapter.locator(f"#{case.html_id}")
    letters = max(roads(case).values(), key=len)
    passed = walk(element, case, letters)
    text = element.evaluate("e => e.textContent").replace("\n", " ")
    flat = " ".join(text.split())
    for scene, letter in zip(passed, letters, strict=False):
        for other, choice in case.choices_of(scene):
            assert words(choice.text)[:30] in flat, f"{scene} {letter} {other}"
    again = element.get_by_role("button", name="Probeer dit moment opnieuw")
    assert again.count() == len(letters)
    again.nth(1).click()
    assert element.locator("button[data-choice]:visible").count() == len(case.scenes[passed[1]].choices)


def test_a_reflection_shows_its_example_only_after_own_words_or_on_request(
    chapter: Page, course: Course
) -> None:
    own = course.chapters["jouw-rol"].exercises.values()
    for reflection in (e for e in own if isinstance(e, Reflection) and e.model_response):
        element = chapter.locator(f"#{reflection.html_id}")
        example = words((reflection.model_response or "").split("\n")[0])[:40]
        assert example not in shown(element)
        element.locator("textarea").first.fill("Ik merk dat ik wil helpen.")
        element.get_by_role("button", name="Laat een mogelijk antwoord zien").click()
        assert example in shown(element)


@pytest.mark.parametrize("kind", ["question", "case", "reflection"])
def test_one_broken_exercise_does_not_break_the_others(page: Page, address: str, kind: str) -> None:
    page.route("**/book/jouw-rol.html", lambda route: route.fulfill(
        response=(answer := route.fetch()),
        body=answer.text().replace(f'data-vp="{kind}"', 'data-vp="onbekend"', 1),
    ))  # fmt: skip
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + "book/jouw-rol.html")
    assert page.get_by_role("button", name="Controleer").count() > 5
    assert not errors
