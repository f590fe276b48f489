"""The front door says what is wrong and writes nothing then."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from vertrouwd.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_check_counts_what_is_there(mini: Path) -> None:
    result = run("check", "--root", str(mini))
    assert result.exit_code == 0
    assert result.stdout == "Alles in orde: 2 hoofdstukken, 6 oefeningen.\n", "points go elsewhere"


def test_check_names_every_finding_and_stops(mini: Path) -> None:
    chapter = mini / "chapters" / "luisteren.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("(rol)=", "(grens)="), encoding="utf-8")
    result = run("check", "--root", str(mini))
    assert result.exit_code == 1
    assert "chapters/luisteren.md:25:1: sectie-onbekend" in result.output
    assert "er is niets geschreven" in result.output


def test_compose_check_tells_what_is_stale(mini: Path) -> None:
    assert run("compose", "--check", "--root", str(mini)).exit_code == 1
    assert run("compose", "--root", str(mini)).exit_code == 0
    assert run("compose", "--check", "--root", str(mini)).exit_code == 0


def test_a_course_with_faults_leaves_the_notebooks_alone(mini: Path) -> None:
    run("compose", "--root", str(mini))
    before = {file.name: file.read_bytes() for file in (mini / "book").iterdir()}
    (mini / "exercises" / "vragen.yml").write_text("open-vraag: [", encoding="utf-8")
    assert run("compose", "--root", str(mini)).exit_code == 1
    assert {file.name: file.read_bytes() for file in (mini / "book").iterdir()} == before
