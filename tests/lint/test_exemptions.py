"""A rule may be set aside at one place, with a reason that is told; never silently, never for nothing."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from vertrouwd import lint, read
from vertrouwd.cli import main

HEAD = 'changed: ["2026-11-23: eerste versie"]\n'


def exempt(mini: Path, lines: str) -> None:
    chapter = mini / "chapters" / "vragen.md"
    text = chapter.read_text(encoding="utf-8").replace(
        "sources: [Weger2014]", "sources: [Weger2014]\nminutes: 8"
    )
    text = text.replace("Wie luistert, geeft", "TODO: een voorbeeld. Wie luistert, geeft")
    chapter.write_text(text.replace(HEAD, HEAD + lines), encoding="utf-8")


def codes(mini: Path) -> set[str]:
    return {finding.code for finding in lint.findings(read.placed(mini))}


def test_a_rule_holds_without_an_exemption(mini: Path) -> None:
    exempt(mini, "")
    assert "todo" in codes(mini)


def test_an_exemption_takes_its_own_place_only_and_is_told(mini: Path) -> None:
    exempt(mini, "exemptions:\n  - rule: todo\n    at: start\n    reason: Het voorbeeld komt in mei.\n")
    assert not {"todo", "uitzondering-klopt"} & codes(mini)
    output = CliRunner().invoke(main, ["check", "--root", str(mini)]).output
    assert "chapters/vragen.md:17:5: uitzondering op todo: Het voorbeeld komt in mei." in output


def test_an_exemption_elsewhere_covers_nothing(mini: Path) -> None:
    exempt(mini, "exemptions:\n  - rule: todo\n    at: kern\n    reason: Het voorbeeld komt in mei.\n")
    assert {"todo", "uitzondering-klopt"} <= codes(mini)
