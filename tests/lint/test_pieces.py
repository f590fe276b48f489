"""What is remembered of a chapter or a page is what would be found in it now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.read.test_bad_files import BAD
from tests.read.test_bad_files import FILES as BAD_FILES

from vertrouwd import lint, read
from vertrouwd.lint import PieceRule, pieces
from vertrouwd.places import CourseError, Finding

PIECE_RULES = [rule for rule in lint.rules() if issubclass(rule, PieceRule)]


def told(root: Path, remembered: bool, measured: bool = True) -> list[tuple[Finding, str]] | str:
    """All that the rules find, with the levels, which do not count when findings are compared."""
    try:
        placed = read.placed(root, root / read.MEMORY if remembered else None)
    except CourseError as error:
        return str(error)
    return [(finding, finding.level) for finding in lint.report(placed, measured=measured).findings]


def whole(placed: read.Placed) -> list[Finding]:
    """What the rules about a piece find in a course that is not cut."""
    return sorted(finding for rule in PIECE_RULES for finding in rule(placed).findings())


def cut(placed: read.Placed) -> list[Finding]:
    """What they find in its pieces."""
    return sorted(pieces.findings(placed, PIECE_RULES))


def faulty(root: Path) -> Path:
    """The miniature course with something wrong in every chapter, in the exercises and on a page."""
    for file in [*root.glob("chapters/*.md"), root / "pages" / "over.md"]:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(
                "\nTODO: \"psychosociale veiligheid\" 😀 van 37 % of zeventig mensen, zeker een 'feit'.\n"
            )
    return root


def test_rules_about_a_piece_need_no_other(mini: Path) -> None:
    for root in (ROOT, faulty(mini)):
        placed = read.placed(root)
        assert cut(placed) == whole(placed)


def test_rules_about_a_piece_need_no_other_where_they_speak(mini: Path) -> None:
    """In every course with a fault that a rule and not the reader finds."""
    spoken: set[str] = set()
    for bad in BAD_FILES:
        target = mini / bad.parent.relative_to(BAD).with_suffix(bad.suffix)
        kept = target.read_bytes() if target.is_file() else b""
        target.write_bytes(bad.read_bytes())
        with suppress(CourseError):
            placed = read.placed(mini)
            assert cut(placed) == whole(placed), bad
            spoken |= {finding.code for finding in cut(placed)}
        target.write_bytes(kept)
    assert len(spoken) > 20


def test_cold_warm_and_nothing_remembered_say_the_same(mini: Path) -> None:
    fresh = told(faulty(mini), False)
    assert len({finding.place.file for finding, _ in fresh if isinstance(finding, Finding)}) > 4
    assert {level for _, level in fresh} == {"fout", "let-op", "verslag"}
    assert told(mini, True) == fresh
    assert told(mini, True) == fresh
    shutil.rmtree(mini / read.MEMORY)
    few = told(mini, False, measured=False)
    assert told(mini, True, measured=False) == few
    assert told(mini, True) == fresh
    assert told(mini, True, measured=False) == few


def test_what_is_remembered_is_not_looked_for(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = told(faulty(mini), True)
    for rule in PIECE_RULES:
        monkeypatch.setattr(rule, "spots", None)
    assert told(mini, True) == fresh


def test_places_follow_the_folder(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told(faulty(mini), True)
    moved = Path(shutil.move(mini, mini.with_name("verhuisd")))
    for root in (moved, Path()):
        monkeypatch.chdir(moved)
        assert told(root, True) == told(root, False)


@pytest.mark.parametrize(("old", "new"), [(" de ", " TODO "), (" een ", " \U0001f600 ")])
def test_every_changed_file_is_judged_anew(mini: Path, old: str, new: str) -> None:
    told(faulty(mini), True)
    for file in [*mini.glob("*/*.yml"), *mini.glob("*/*.md"), *mini.glob("data/*.bib")]:
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole.replace(old, new), encoding="utf-8")
        assert told(mini, True) == told(mini, False), file
        file.write_text(whole, encoding="utf-8")
        assert told(mini, True) == told(mini, False), file


def test_a_changed_fact_changes_what_is_found_in_a_chapter(mini: Path) -> None:
    placed = told(mini, True)
    words = mini / "data" / "words.yml"
    with words.open("a", encoding="utf-8") as stream:
        stream.write("luisteraar:\n  words: [luistert]\n  why: dat is een proef\n  instead: hoort\n")
    assert told(mini, True) == told(mini, False) != placed


def test_a_changed_rule_says_something_else(mini: Path, tmp_path: Path) -> None:
    source = Path(shutil.copytree(ROOT / "src", tmp_path / "src"))

    def said() -> str:
        command = [sys.executable, "-m", "vertrouwd", "check", "--root", str(faulty(mini))]
        env = os.environ | {"PYTHONPATH": str(source)}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False).stderr

    assert said() and "Hier ontbreekt iets" not in said()
    rule = source / "vertrouwd" / "lint" / "unfinished.py"
    rule.write_text(
        rule.read_text(encoding="utf-8").replace("Hier moet nog iets komen", "Hier ontbreekt iets"),
        encoding="utf-8",
    )
    assert "hier ontbreekt iets" in said()


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff" * 40, None])
def test_damaged_findings_are_looked_for_again(mini: Path, damage: bytes | None) -> None:
    fresh = told(faulty(mini), True)
    for file in (mini / read.MEMORY).rglob("*.findings.json"):
        kept = file.read_bytes()
        file.write_bytes(kept.replace(b"TODO", b"DOTO") if damage is None else damage)
        assert told(mini, True) == fresh
        assert file.read_bytes() == kept


def test_a_measurement_that_is_set_aside_is_taken(mini: Path) -> None:
    """Without a report it does not run, and its exemption would seem to cover nothing."""
    file = mini / "chapters" / "luisteren.md"
    head = "exemptions:\n  - rule: leesbaarheid\n    reason: Dit is een proef van een uitzondering.\n"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("reviewed:", f"{head}reviewed:", 1), encoding="utf-8")
    found = lint.report(read.placed(mini), measured=False)
    assert [one.exemption.rule for one in found.exemptions] == ["leesbaarheid"]
    assert "uitzondering-klopt" not in {finding.code for finding in found.findings}
