"""A course is read whole, or every finding is told with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course, Part
from vertrouwd.places import CourseError

QUESTION = "exercises/luisteren.yml"
CHAPTER = "chapters/luisteren.md"


def findings(root: Path) -> list[str]:
    with pytest.raises(CourseError) as caught:
        read.course(root)
    return [
        f"{finding.place.file.relative_to(root)}:{finding.place.line}:{finding.code}"
        for finding in caught.value.findings
    ]


def edit(root: Path, file: str, old: str, new: str) -> int:
    """Replace one piece of a file; the line of the first change."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_miniature_course_is_whole(mini_course: Course) -> None:
    assert list(mini_course.chapters) == ["luisteren", "vragen"]
    assert [exercise.id for exercise in mini_course.exercises()] == [
        "luisteren/eerste-reactie",
        "luisteren/van-wie",
        "luisteren/de-gang",
        "luisteren/stilte",
        "luisteren/zeker-weten",
        "vragen/open-vraag",
    ]


def test_parts_know_their_line_and_section(mini_course: Course) -> None:
    parts = [piece for piece in mini_course.chapters["luisteren"].body if isinstance(piece, Part)]
    assert [(part.section, part.line) for part in parts][:4] == [
        (None, 15),
        ("start", 18),
        ("kern", 26),
        ("rol", 31),
    ]


def test_uses_of_law_and_sources_are_gathered(mini_course: Course) -> None:
    assert mini_course.cited_law == {"ARBO-01": ("luisteren", "vragen"), "GEH-01": ("luisteren",)}
    assert mini_course.cited_sources == {"Weger2014": ("luisteren", "vragen")}
    assert mini_course.law_dates("luisteren") is not None


# (what is broken, file, old, new, the finding's file, lines after the edit, code)
FAULTS: list[tuple[str, str, str, str, int, str]] = [
    ("unknown field", QUESTION, "goal: luisteren", "doel: luisteren", 0, "veld-onbekend"),
    ("missing prompt", QUESTION, "  prompt: |\n    Wat doe je?\n", "", -7, "veld-ontbreekt"),
    ("no feedback", QUESTION, "      feedback: |\n        De stilte laat haar kiezen [@Weger2014].\n", "", -3, "veld-ontbreekt"),
    ("prose not in a block", QUESTION, "prompt: |\n    Wat doe je?", "prompt: Wat doe je?", 0, "geen-tekstblok"),
    ("cut text", QUESTION, "title: De eerste reactie", "title: De eerste #reactie", 0, "tekst-afgekapt"),
    ("unknown kind", QUESTION, "kind: question", "kind: vraag", 0, "soort-onbekend"),
    ("two keys", QUESTION, "      why: vullen voelt als helpen", "      correct: true", -8, "sleutel-klopt-niet"),
    ("unknown goal", QUESTION, "goal: luisteren", "goal: horen", 0, "doel-bestaat-niet"),
    ("unknown misconception", QUESTION, "misconception: vp-bemiddelt", "misconception: vp-zwijgt", 0, "misvatting-bestaat-niet"),
    ("unknown source in feedback", QUESTION, "[@Weger2014]", "[@Weger1914]", -1, "bron-bestaat-niet"),
    ("source from memory", QUESTION, "[@Weger2014]", "[@Gehoord1999]", -1, "bron-niet-gezien"),
    ("unknown scene", QUESTION, "to: kamer", "to: zaal", 0, "scene-bestaat-niet"),
    ("unknown start", QUESTION, "start: gang", "start: hal", 0, "scene-bestaat-niet"),
    ("unreachable scene", QUESTION, "to: einde-rust", "to: einde-weg", 7, "scene-onbereikbaar"),
    ("ending without debrief", QUESTION, "      debrief: |\n        Je kon zijn tempo volgen.\n", "", -4, "einde-zonder-nabespreking"),
    ("wrong appraisal", QUESTION, "appraisal: strong", "appraisal: goed", 0, "keuze-onbekend"),
    ("key is a section", QUESTION, "stilte:", "rol:", 0, "sleutel-is-sectie"),
    ("no number", QUESTION, "kind: reflection", "kind: reflection\n  minutes: kort", 1, "geen-getal"),
    ("no truth value", QUESTION, "certainty: true", "certainty: ja", 0, "geen-ja-of-nee"),
    ("key written in the body", QUESTION, "kind: reflection", "kind: reflection\n  key: stilte", 1, "veld-onbekend"),
    ("unknown slot", CHAPTER, "{exercise} stilte", "{exercise} rust", 0, "oefening-bestaat-niet"),
    ("slot twice", CHAPTER, "{exercise} stilte", "{exercise} van-wie", -16, "oefening-dubbel"),
    ("other directive", CHAPTER, "```{exercise} stilte\n```", "```{note}\nLet op.\n```", 0, "slot-klopt-niet"),
    ("unknown section", CHAPTER, "(rol)=", "(rolgrens)=", 0, "sectie-onbekend"),
    ("section twice", CHAPTER, "(rol)=", "(start)=", 0, "sectie-dubbel"),
    ("heading without a name", CHAPTER, "(rol)=\n", "", 0, "sectie-zonder-naam"),
    ("section without a heading", CHAPTER, "## Rolgrens\n", "", 1, "sectie-zonder-kop"),
    ("no head", CHAPTER, "---\n", "", 0, "kop-ontbreekt"),
    ("too few search terms", CHAPTER, "stilte laten, ", "", 0, "te-veel-of-te-weinig"),
    ("another article", CHAPTER, "article: Luisteren", "article: Horen", 0, "artikel-klopt-niet"),
    ("unknown law", CHAPTER, "[ARBO-01]", "[ARBO-99]", 0, "rechtsfeit-bestaat-niet"),
    ("link to no chapter", CHAPTER, "(vragen#start)", "(later#start)", 0, "hoofdstuk-bestaat-niet"),
    ("link to no section", CHAPTER, "(vragen#start)", "(vragen#werkvorm)", 0, "sectie-bestaat-niet"),
    ("page with unknown law", "pages/index.md", "[ARBO-01]", "[ARBO-99]", 0, "rechtsfeit-bestaat-niet"),
    ("promise without a test", "data/promise.yml", "proven: {}", "proven:\n  a:\n    text: Niets.\n    test: tests/geen.py::test_a", 3, "belofte-zonder-toets"),
    ("broken bibliography", "data/references.bib", "{content}\n}", "{content}\n", 2, "bib-onleesbaar"),
    ("part that is no module", "_toc.yml", "caption: Het begin", "caption: Iets anders", 0, "module-onbekend"),
    ("chapter in another module", "data/articles.yml", "title: Luisteren\n  module: A", "title: Luisteren\n  module: B", 0, "hoofdstuk-in-andere-module"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "shift", "code"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_a_fault_is_told_with_its_place(
    mini: Path, file: str, old: str, new: str, shift: int, code: str
) -> None:
    line = edit(mini, file, old, new)
    if code == "hoofdstuk-in-andere-module":
        file, line = "_toc.yml", 6
    assert f"{file}:{line + shift}:{code}" in findings(mini)


def test_a_chapter_outside_the_contents_is_told(mini: Path) -> None:
    (mini / "chapters" / "los.md").write_text("# Los\n", encoding="utf-8")
    assert findings(mini) == ["chapters/los.md:1:hoofdstuk-niet-in-toc"]


def test_all_findings_of_all_files_come_at_once(mini: Path) -> None:
    edit(mini, QUESTION, "kind: question", "kind: vraag")
    edit(mini, CHAPTER, "(rol)=", "(rolgrens)=")
    edit(mini, "data/law.yml", "status: verified", "status: zeker")
    assert {entry.split(":")[0] for entry in findings(mini)} == {QUESTION, CHAPTER, "data/law.yml"}


def test_messages_say_what_to_do(mini: Path) -> None:
    edit(mini, QUESTION, "prompt: |\n    Wat doe je?", "promt: |\n    Wat doe je?")
    with pytest.raises(CourseError) as caught:
        read.course(mini)
    assert "Bedoel je `prompt`?" in str(caught.value)


@pytest.mark.parametrize(
    "break_it", [lambda p: p.unlink(), lambda p: p.write_bytes(b"\xff\xfe"), lambda p: p.write_text("- [")]
)
@pytest.mark.parametrize(
    "file",
    [
        "_toc.yml",
        "data/articles.yml",
        "data/law.yml",
        "data/law_themes.yml",
        "data/promise.yml",
        "data/references.bib",
        QUESTION,
        CHAPTER,
        "data/modules.yml",
    ],
)
def test_no_broken_file_ends_in_a_traceback(
    mini: Path, file: str, break_it: Callable[[Path], object]
) -> None:
    break_it(mini / file)
    assert findings(mini)
