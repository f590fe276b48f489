"""A skeleton passes the check but for its todo's, and never overwrites anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vertrouwd import lint, read
from vertrouwd.cli import main
from vertrouwd.kinds import KINDS
from vertrouwd.read.yaml import load


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--root", str(root)])


def test_a_new_chapter_passes_the_check_but_for_its_todos(mini: Path) -> None:
    toc = mini / "_toc.yml"
    toc.write_text("# De volgorde staat hier.\n" + toc.read_text(encoding="utf-8"), encoding="utf-8")
    assert new(mini, "chapter", "later").exit_code == 0
    result = CliRunner().invoke(main, ["check", "--root", str(mini)])
    assert result.exit_code == 0, result.output
    assert "chapters/later.md:4:1: todo summary" in result.output
    assert "om nog naar te kijken" in result.output
    course = read.course(mini)
    assert list(course.chapters) == ["luisteren", "vragen", "later"]
    assert course.chapters["later"].title == "Later"
    text = toc.read_text(encoding="utf-8")
    assert text.startswith("# De volgorde staat hier.\n")
    assert text.index("Het begin") < text.index("Het vervolg") < text.index("Rond de cursus")


def test_a_chapter_takes_its_place_among_the_others_and_comments_stay(mini: Path) -> None:
    for file in ("chapters/luisteren.md", "exercises/luisteren.yml"):
        (mini / file).unlink()
    toc = mini / "_toc.yml"
    text = toc.read_text(encoding="utf-8")
    text = text.replace("      - file: book/luisteren\n", "").replace(
        "book/vragen", "book/vragen # de tweede"
    )
    toc.write_text(text, encoding="utf-8")
    assert new(mini, "chapter", "luisteren").exit_code == 0
    assert "      - file: book/luisteren\n      - file: book/vragen # de tweede\n" in toc.read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("file", ["chapters/later.md", "exercises/later.yml"])
def test_a_chapter_never_overwrites(mini: Path, file: str) -> None:
    (mini / file).write_text("van mij", encoding="utf-8")
    before = (mini / "_toc.yml").read_bytes()
    result = new(mini, "chapter", "later")
    assert result.exit_code == 1 and f"{file} bestaat al" in result.output
    assert (mini / file).read_text(encoding="utf-8") == "van mij"
    assert (mini / "_toc.yml").read_bytes() == before


def test_a_chapter_that_is_no_article_is_refused(mini: Path) -> None:
    result = new(mini, "chapter", "verzonnen")
    assert result.exit_code == 1 and "data/articles.yml" in result.output
    assert not (mini / "chapters" / "verzonnen.md").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_exercise_of_every_kind_passes_the_check_but_for_its_todos(mini: Path, kind: str) -> None:
    before = (mini / "exercises" / "luisteren.yml").read_text(encoding="utf-8")
    usual = {(finding.code, finding.path) for finding in lint.findings(read.placed(mini))}
    result = new(mini, "exercise", "luisteren", "nieuw", "--kind", kind, "--section", "reflectie")
    assert result.exit_code == 0, result.output
    placed = read.placed(mini)
    findings = [f for f in lint.findings(placed) if (f.code, f.path) not in usual]
    assert findings and {(finding.code, finding.level) for finding in findings} == {("todo", "let-op")}
    assert all(finding.path.startswith("nieuw.") for finding in findings)
    assert (mini / "exercises" / "luisteren.yml").read_text(encoding="utf-8").startswith(before)
    slot = next(slot for slot in placed.course.chapters["luisteren"].slots if slot.key == "nieuw")
    assert slot.section == "reflectie"
    assert placed.course.exercise("luisteren/nieuw").goal == ("luisteren",)


def test_without_a_section_the_author_hears_where_the_slot_belongs(mini: Path) -> None:
    before = (mini / "chapters" / "vragen.md").read_bytes()
    result = new(mini, "exercise", "vragen", "nieuw", "--kind", "card")
    assert result.exit_code == 0 and "```{exercise} nieuw\n```" in result.output
    assert (mini / "chapters" / "vragen.md").read_bytes() == before
    assert "nieuw" in load(mini / "exercises" / "vragen.yml").data


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("vragen", "open-vraag", "--kind", "question"), "`open-vraag` bestaat al"),
        (("vragen", "nieuw", "--kind", "vraag"), "soort `vraag` bestaat niet; kies uit question"),
        (("vragen", "Nieuw", "--kind", "question"), "kan geen sleutel zijn"),
        (("vragen", "toets", "--kind", "question"), "is de naam van een sectie"),
        (
            ("vragen", "nieuw", "--kind", "question", "--section", "toets"),
            "heeft geen sectie `toets`; kies uit start",
        ),
        (("later", "nieuw", "--kind", "question"), "begin met `vertrouwd new chapter later`"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    mini: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = {file: file.read_bytes() for file in mini.rglob("*.*")}
    result = new(mini, "exercise", *arguments)
    assert result.exit_code == 1 and said in result.output
    assert {file: file.read_bytes() for file in mini.rglob("*.*")} == before


def test_a_broken_file_is_told_and_left_alone(mini: Path) -> None:
    file = mini / "exercises" / "vragen.yml"
    file.write_text("open-vraag: [", encoding="utf-8")
    result = new(mini, "exercise", "vragen", "nieuw", "--kind", "card")
    assert result.exit_code == 1 and "yaml-niet-gesloten" in result.output
    assert file.read_text(encoding="utf-8") == "open-vraag: ["
