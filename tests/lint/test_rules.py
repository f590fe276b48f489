"""Every rule has a code, a message and advice in Dutch, and is told with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import ROOT

from vertrouwd import lint, read
from vertrouwd.cli import main


@pytest.mark.parametrize("rule", lint.rules(), ids=lambda rule: rule.code())
def test_a_rule_says_what_is_wrong_and_what_to_do(rule: type[lint.Rule]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code())
    assert rule.message() and rule.advice().endswith(".")
    assert rule.advice() != lint.Rule.advice(), "the advice is the docstring of its own `spots`"


def test_the_course_itself_has_nothing_wrong() -> None:
    assert [finding for finding in lint.findings(read.placed(ROOT)) if finding.level == "fout"] == []


def test_a_wrong_thing_fails_the_check_and_a_point_does_not(mini: Path) -> None:
    file = mini / "exercises" / "vragen.yml"
    whole = file.read_text(encoding="utf-8")
    usual = sum(finding.level == "let-op" for finding in lint.findings(read.placed(mini)))
    file.write_text(whole.replace("Je wacht even.", "TODO"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--root", str(mini)])
    assert result.exit_code == 0 and f"{usual + 1} punten om nog naar te kijken" in result.output
    file.write_text(whole.replace("[luisteren, grens, verwijzen]", "luisteren"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--root", str(mini)])
    assert result.exit_code == 1
    assert "chapters/vragen.md:8:3: doel-nergens-getoetst goals.grens: geen oefening noemt" in result.output
