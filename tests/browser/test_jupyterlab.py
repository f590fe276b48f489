"""The exercises alive in a real JupyterLab, and what they leave behind there: nothing that was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab, Notebook, running
from tests.browser.test_exercises import case_of, roads, walk
from tests.browser.test_privacy import CANARY, traces
from tests.conftest import ask_for_care
from vertrouwd import labels
from vertrouwd.kinds.question import Question
from vertrouwd.model import Course, Part

CONTROL = "Controlewoord Waterhoen 5528"
QUESTION = "jouw-rol/voorproef-plicht"
REFLECTION = "jouw-rol/wat-valt-je-op"


# All in one process, so that there is one JupyterLab.
pytestmark = pytest.mark.xdist_group("jupyterlab")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with running(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


def answer(notebook: Notebook, course: Course, id: str, right: bool) -> list[str]:
    """Choose and check a right or a wrong answer; the letters chosen."""
    question = course.exercise(id)
    assert isinstance(question, Question) and question.form == "one"
    letter = next(letter for letter, choice in question.ordered if choice.correct is right)
    element = notebook.exercise(id)
    element.locator(f'input[data-choice="{letter}"]').check()
    element.get_by_role("button", name="Controleer").click()
    feedback = dict(question.ordered)[letter].feedback.split()[:4]
    expect(element.locator("[data-vp-feedback]")).to_contain_text(" ".join(feedback))
    return [letter]


def test_what_is_typed_stays_out_of_notebook_and_kernel(browser: Browser, lab: Lab, course: Course) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    notebook = Notebook(page)
    notebook.open(lab, "jouw-rol")
    page.locator(".vp-reflection textarea").first.fill(CANARY)  # the stored output, not alive yet
    notebook.command("docmanager:save")
    notebook.run_all()
    assert notebook.python(f"vraag = show({QUESTION!r})\nvraag.done") == "False"
    cell = next(n for n, exercise in enumerate(course.exercises(), 2) if exercise.id == QUESTION)
    assert notebook.python(f"Out[{cell}].done") == "False"
    answer(notebook, course, QUESTION, right=True)
    assert notebook.python(f"Out[{cell}].done") == "True"
    assert notebook.python(f"hasattr(Out[{cell}], 'choice')") == "False"

    # Shared only where somebody asks for it, and the screen says so before the first choice.
    notebook.python(f"gedeeld = show({QUESTION!r}, share=True)\ngedeeld")
    expect(page.locator("[data-vp-on] .vp-shared")).to_have_text(labels.SHARED)
    chosen = answer(notebook, course, QUESTION, right=False)
    assert notebook.python("(gedeeld.done, gedeeld.choice, gedeeld.score)") == f"(True, {chosen}, 0.0)"

    # Keys typed in a field are text, not commands: no cell is added, deleted or run.
    cells = page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets.length")
    field = notebook.exercise(REFLECTION).locator("textarea").first
    field.click()
    field.press_sequentially(f"dd a b {CANARY}")
    assert field.input_value() == f"dd a b {CANARY}"
    assert page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets.length") == cells
    notebook.exercise(REFLECTION).get_by_role("button", name=labels.SHOW_MODEL).click()
    cell = next(n for n, exercise in enumerate(course.exercises(), 2) if exercise.id == REFLECTION)
    assert notebook.python(f"Out[{cell}].done") == "True"

    notebook.python(f"print({CONTROL!r})")
    page.request.get(f"{lab.address}api/contents/{CONTROL.split()[1]}")
    notebook.command("docmanager:save")
    notebook.command("docmanager:save")  # the checkpoint is made of what was saved before
    notebook.command("kernelmenu:shutdown")
    page.context.close()

    places = left_behind(lab) | {"messages": "\n".join(notebook.frames)}
    seen = {place for place, text in places.items() if CONTROL.split()[1] in text}
    for place in ("book/jouw-rol.ipynb", ".ipynb_checkpoints", "history.sqlite", "server.log", "messages"):
        assert any(place in name for name in seen), f"the search does not reach {place}"
    found = [(place, trace) for trace in traces(CANARY) for place, text in places.items() if trace in text]
    assert not found
    assert any("jupyter_runtime_dir" in place for place in places)
    assert notebook.hosts == {lab.address.split("/")[2]}
    assert not errors


def left_behind(lab: Lab) -> dict[str, str]:
    """Every file that JupyterLab and its kernel wrote or could write, as text."""
    ours = [file for file in lab.course.rglob("*") if "src" not in file.parts and "tests" not in file.parts]
    files = [file for file in (*ours, *lab.home.rglob("*")) if file.is_file()]
    return {str(file): file.read_bytes().decode("utf-8", "replace") for file in files}


def test_two_views_of_one_exercise_do_not_touch(browser: Browser, lab: Lab) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    notebook = Notebook(page)
    notebook.open(lab)
    notebook.python("from vertrouwd.live import show")
    notebook.python(f"een = show({QUESTION!r})\nfrom IPython.display import display\ndisplay(een, een)")
    notebook.python(f"show({QUESTION!r})")
    views = page.locator(f'[data-vp-on][id="{QUESTION.replace("/", "-")}"]')
    expect(views).to_have_count(3)
    for n in range(3):
        views.nth(n).locator("input[data-choice]").nth(n).check()
    for n in range(3):
        assert views.nth(n).locator("input[data-choice]:checked").get_attribute("value") == "abc"[n]
    views.nth(1).get_by_role("button", name="Controleer").click()
    expect(views.nth(0).get_by_role("button", name="Controleer")).to_be_visible()
    assert notebook.python("een.done") == "True"

    # Cleared away, nothing is left of them: no element, and no watcher of the theme that fails.
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    notebook.command("notebook:clear-all-cell-outputs")
    expect(page.locator(".vertrouwd")).to_have_count(0)
    notebook.command("apputils:change-theme", theme="JupyterLab Dark")
    assert not errors
    page.context.close()


def test_a_case_can_be_stopped_and_taken_up_again(browser: Browser, lab: Lab, course: Course) -> None:
    case = next(exercise for exercise in course.exercises() if exercise.kind == "case")
    file = lab.course / "chapters" / f"{case.chapter}.md"
    text = file.read_text(encoding="utf-8")
    if not course.chapters[case.chapter].head.care:
        ask_for_care(file)
    page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    notebook = Notebook(page)
    notebook.open(lab, "stoppen")  # a kernel that has not read the course yet
    notebook.python("from vertrouwd.live import show")
    notebook.python(f"show({case.id!r})")
    file.write_text(text, encoding="utf-8")
    element = notebook.exercise(case.id)
    element.locator("button[data-choice]").first.click()
    element.get_by_role("button", name=labels.CONTINUE).click()
    scene = element.locator(".vp-now").inner_html()
    button = element.get_by_role("button", name=labels.PAUSE)
    for leave in ("Escape", "Enter"):
        button.press("Enter")
        sheet = page.get_by_role("dialog", name=labels.PAUSE)
        expect(sheet).to_contain_text(labels.PAUSE_NOW)
        expect(sheet).to_contain_text("112")
        assert labels.HELP not in sheet.inner_text(), "its page is not there in JupyterLab"
        if leave == "Enter":
            sheet.get_by_role("button", name=labels.PAUSE_BACK).focus()
        page.keyboard.press(leave)
        expect(sheet).to_have_count(0)
        expect(button).to_be_focused()
        assert element.locator(".vp-now").inner_html() == scene
    page.context.close()


def test_a_case_ends_with_its_map(browser: Browser, lab: Lab, course: Course) -> None:
    case = case_of(course, "jouw-rol")
    page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    notebook = Notebook(page)
    notebook.open(lab, "kaart")
    notebook.python("from vertrouwd.live import show")
    notebook.python(f"show({case.id!r})")
    element = notebook.exercise(case.id)
    passed = walk(element, case, next(iter(roads(case).values())))
    drawn = element.locator(".vp-map svg:visible")
    expect(drawn).to_have_count(1)
    assert drawn.locator(".vp-map-here").get_attribute("data-at") == passed[-1]
    box = drawn.bounding_box()
    assert box and 300 <= box["width"] <= 352
    page.context.close()


def test_an_exercise_follows_the_theme_and_leaves_jupyterlab_alone(browser: Browser, lab: Lab) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light").new_page()
    notebook = Notebook(page)
    notebook.open(lab)
    style = """() => ['body', '.jp-Notebook h1', '.jp-Notebook p', '.jp-Notebook ul', '.jp-Notebook a', 'button'].map(
      (name) => JSON.stringify({...getComputedStyle(document.querySelector(name))}))"""
    before = page.evaluate(style)
    notebook.python("from vertrouwd.live import show")
    notebook.python(f"show({REFLECTION!r})")
    sheet = page.locator(".vp-live").last
    expect(sheet).to_be_visible()
    assert page.evaluate(style) == before
    grounds = {}
    for theme in ("Light", "Dark"):
        notebook.command("apputils:change-theme", theme=f"JupyterLab {theme}")
        page.wait_for_function(f"document.body.dataset.jpThemeLight === '{str(theme == 'Light').lower()}'")
        grounds[theme] = sheet.evaluate("e => getComputedStyle(e).backgroundColor")
    assert grounds == {"Light": "rgb(250, 246, 238)", "Dark": "rgb(36, 33, 30)"}
    page.emulate_media(media="print")
    assert not sheet.locator("textarea").first.is_visible()
    page.context.close()


def test_a_notebook_reads_well_before_it_runs(browser: Browser, lab: Lab, course: Course) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    notebook = Notebook(page)
    notebook.open(lab)
    prose = page.locator(".jp-MarkdownOutput")
    parts = sum(isinstance(piece, Part) for piece in course.chapters["jouw-rol"].body)
    expect(prose).to_have_count(parts)
    text = "\n".join(prose.all_inner_texts())
    raw = [
        sign
        for sign in (")=", "```", "{exercise}", ":::", "[@", "](", "{ref}", "{term}", "**")
        if sign in text
    ]
    assert not raw, raw
    # What only means something with script is not shown without it.
    expect(page.locator(".jp-OutputArea-output section.vp")).to_have_count(
        len(course.chapters["jouw-rol"].shown)
    )
    assert not page.locator(".jp-OutputArea-output").get_by_role("button").count()
    assert not page.get_by_text(labels.ROAD_SO_FAR).locator("visible=true").count()
    # The map of a case is a drawing or nothing: never its numbers as loose text.
    assert not page.get_by_text(labels.MAP_LEGEND).locator("visible=true").count()
    assert not page.get_by_text(labels.MAP_BEGIN, exact=True).locator("visible=true").count()
    (figure,) = page.locator(".jp-MarkdownOutput img").all()
    figure.scroll_into_view_if_needed()
    expect(figure).to_be_visible()
    page.wait_for_function("() => document.querySelector('.jp-MarkdownOutput img').naturalWidth === 320")
    first = next(iter(course.exercises()))
    expect(page.locator(".jp-OutputArea-output").filter(has_text=first.title).first).to_be_visible()
    page.context.close()
