"""The review kit is a Word file with everything a counsellor judges, each paragraph under its own number."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from tests.browser.conftest import SOAK
from tests.conftest import MINI, ROOT

from vertrouwd import exports, labels
from vertrouwd.exports.review.blocks import blocks
from vertrouwd.exports.review.lost import lost as lost_in
from vertrouwd.model import Course

NUMBER = "Alineanummer"


@pytest.fixture(scope="module")
def kit(mini_course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    exports.available()["review"]()(mini_course, folder)
    return folder


@pytest.fixture
def opened(kit: Path) -> Opened:
    return Document(str(kit / "luisteren.docx"))


def text(document: Opened) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def numbers(document: Opened) -> list[str]:
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    return [run.text for run in runs if run.style.name == NUMBER]


def test_headings_are_real_and_skip_no_level(opened: Opened) -> None:
    headings = [
        (p.text, int(p.style.name[-1])) for p in opened.paragraphs if p.style.name.startswith("Heading")
    ]
    assert headings[0] == ("Beoordeling: Luisteren en niet invullen", 1)
    assert ("Waar gaat dit over?", 2) in headings and ("de-gang  Casus · De gang", 3) in headings
    levels = [level for _, level in headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("which", ["mini_course", "course"])
def test_no_two_paragraphs_have_one_number(
    which: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    course = request.getfixturevalue(which)
    if not SOAK:
        course = replace(course, chapters=dict(islice(course.chapters.items(), 4)))
    exports.available()["review"]()(course, tmp_path)
    for id in course.chapters:
        found = numbers(Document(str(tmp_path / f"{id}.docx")))
        assert len(found) == len(set(found)) > 20


def test_numbers_stay_with_their_place(opened: Opened) -> None:
    by_number = {
        p.runs[0].text: p.text for p in opened.paragraphs if p.runs and p.runs[0].style.name == NUMBER
    }
    assert by_number["start-01"].endswith("begrip (Weger e.a., 2014). De wet zegt er niets over (ARBO-01).")
    assert "Wat doe je?" in by_number["eerste-reactie/02"]
    assert (
        "[minder passend] Je vraagt wie het was."
        in by_number[
            next(n for n in by_number if n.startswith("de-gang/kamer/") and "wie het was" in by_number[n])
        ]
    )
    assert {"doel/luisteren", "rol-01", "ARBO-01", "Weger2014", "antwoord/10"} <= by_number.keys()


def test_every_choice_and_feedback_of_every_item_is_there(kit: Path, mini_course: Course) -> None:
    count = 0
    for id, chapter in mini_course.chapters.items():
        whole = " ".join(text(Document(str(kit / f"{id}.docx"))).split())
        for item in (item for exercise in chapter.exercises.values() for item in exercise.items()):
            for markdown in [
                item.stem,
                item.prompt,
                item.explanation,
                *(t for o in item.options for t in (o.text, o.feedback)),
            ]:
                plain = re.sub(r"\[@Weger2014\]", "(Weger e.a., 2014)", " ".join(markdown.split()))
                assert plain in whole
                count += bool(plain)
    assert count > 30


def test_choices_carry_their_key_and_lead_to_a_numbered_moment(opened: Opened) -> None:
    whole = text(opened)
    assert "[goed] De leiding." in whole and "[fout] Jij." in whole
    assert "[heel passend] “Kom even zitten.”" in whole
    assert (
        whole.index("Moment 1")
        < whole.index("Daarna: Moment 2 (de-gang/kamer).")
        < whole.index("de-gang/kamer  Moment 2")
    )


def test_law_and_sources_have_their_status(opened: Opened) -> None:
    whole = text(opened)
    assert "Status: bij de bron nagekeken. Geldig op 1 juli 2026." in whole
    assert "Status: vakkennis, niet opnieuw nagekeken." in whole
    assert "https://doi.org/10.1080/10904018.2013.813234 Status: inhoud gezien." in whole


def test_it_asks_ten_questions_and_says_first_what_not_to_write(opened: Opened) -> None:
    lines = [paragraph.text for paragraph in opened.paragraphs]
    asked = [line for line in lines if line.partition("  ")[2] in labels.REVIEW_TEN]
    assert [int(line.partition("  ")[0]) for line in asked] == list(range(1, 11))
    assert lines[2].startswith("Schrijf niets over een echte zaak.")
    assert "Je naam en je e-mailadres vragen we niet" in lines[3]


def test_language_title_and_page_numbers_are_set(opened: Opened) -> None:
    assert opened.core_properties.title == "Beoordeling: Luisteren en niet invullen"
    assert opened.core_properties.language == "nl-NL"
    assert [e.get(qn("w:val")) for e in opened.styles.element.iter(qn("w:lang"))] == ["nl-NL"]
    fields = opened.sections[0].footer._element.iter(qn("w:fldSimple"))
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]


def test_the_same_course_gives_the_same_bytes(kit: Path, mini_course: Course, tmp_path: Path) -> None:
    time.sleep(2.1)  # a time in a zip is told in steps of two seconds
    exports.available()["review"]()(mini_course, tmp_path)
    for file in kit.iterdir():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_a_figure_is_a_loss_and_stays_in_words(opened: Opened, mini_course: Course, tmp_path: Path) -> None:
    losses = exports.available()["review"]()(mini_course, tmp_path)
    assert [loss.id for loss in losses if "luisteren-stilte.svg" in loss.what] == ["luisteren"]
    assert "[Figuur: Een stilte tussen twee zinnen: na de vraag tel je tot vijf]" in text(opened)


def test_markdown_becomes_runs() -> None:
    (first, second, third) = blocks("Een **vet** en *schuin*\nwoord.\n\n3. drie\n4. vier")
    assert [run[1:] for run in first.runs] == [
        (False, False),
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]
    assert first.text == "Een vet en schuin woord."
    assert [(block.kind, block.number, block.text) for block in (second, third)] == [
        ("number", 3, "drie"),
        ("number", 4, "vier"),
    ]


def test_without_python_docx_it_says_how_to_get_it(tmp_path: Path) -> None:
    # A fresh interpreter in which the package cannot be found; the machinery itself is untouched.
    blocked = "import sys; sys.modules['docx'] = None; sys.argv = ['vertrouwd', *sys.argv[1:]]; from vertrouwd.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        blocked,
        "export",
        "review",
        "--root",
        str(MINI),
        "--to",
        str(tmp_path / "kit"),
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "-m pip install python-docx" in result.stderr and "Traceback" not in result.stderr


def test_a_sentence_with_places_to_fill_in_is_not_lost(course: Course) -> None:
    gaps = {e.id for e in course.exercises() if getattr(e, "form", "") == "gap"}
    assert len(gaps) > 1
    lost = {loss.id for chapter in course.chapters.values() for loss in lost_in(chapter)}
    assert not lost & gaps
