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
    file.write_text(whole.replace("Je wacht even.", "TODO"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--root", str(mini)])
    assert result.exit_code == 0 and "todo open-vraag.choices[1].text" in result.output
    file.write_text(whole.replace("[luisteren, grens, verwijzen]", "luisteren"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--root", str(mini)])
    assert result.exit_code == 1
    assert "chapters/vragen.md:8:3: doel-nergens-getoetst goals.grens: geen oefening noemt" in result.output


def test_the_page_about_the_rules_is_fresh_and_names_each(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["rules", "--root", str(ROOT), "--check"]).exit_code == 0
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert all(f"### {rule.code()}" in text for rule in lint.rules())
    assert CliRunner().invoke(main, ["rules", "--root", str(tmp_path), "--check"]).exit_code == 1
