"""What is out of date is told for a day that is asked, never by the calendar, and never as an error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from click.testing import CliRunner
from tests.conftest import ROOT

from vertrouwd import lint, read
from vertrouwd.cli import main

CODES = {"feit-over-datum", "hulplijn-niet-nagekeken", "hoofdstuk-lang-niet-herlezen"}


def told(root: Path, day: date | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {code: [] for code in CODES}
    for finding in lint.report(read.placed(root), day).findings:
        if finding.code in CODES:
            assert finding.level == "let-op"
            found[finding.code].append(finding.path)
    return found


def test_without_a_day_nothing_is_out_of_date() -> None:
    assert not any(told(ROOT, None).values())


def test_a_fact_is_told_from_its_own_day_on() -> None:
    course = read.course(ROOT)
    used = {id: fact.check_before for id, fact in course.law.items() if id in course.cited_law}
    day = min(used.values())
    assert told(ROOT, date(2026, 11, 24))["feit-over-datum"] == []
    assert {path.partition(".")[0] for path in told(ROOT, day)["feit-over-datum"]} == {
        id for id, before in used.items() if before == day
    }
    assert len(told(ROOT, date(2036, 1, 1))["feit-over-datum"]) == len(used)


def test_a_chapter_is_told_a_year_after_it_was_read(mini: Path) -> None:
    assert told(mini, date(2027, 11, 22))["hoofdstuk-lang-niet-herlezen"] == []
    assert len(told(mini, date(2027, 11, 23))["hoofdstuk-lang-niet-herlezen"]) == 2


def test_a_help_line_is_told_until_it_was_looked_at_this_year(mini: Path) -> None:
    file = mini / "data" / "referrals.yml"
    whole = file.read_text(encoding="utf-8")
    before = told(mini, date(2027, 1, 1))["hulplijn-niet-nagekeken"]
    assert before
    first = whole.replace("  seen_on:", "  verified_on: 2026-12-01\n  seen_on:")
    file.write_text(first, encoding="utf-8")
    assert told(mini, date(2027, 1, 1))["hulplijn-niet-nagekeken"] == []
    assert told(mini, date(2027, 12, 2))["hulplijn-niet-nagekeken"] == before


def test_the_command_names_them_and_still_passes() -> None:
    result = CliRunner().invoke(main, ["check", "--root", str(ROOT), "--today", "2036-01-01"])
    assert result.exit_code == 0 and "feit-over-datum" in result.output
