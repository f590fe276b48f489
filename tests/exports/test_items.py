"""The list of items holds every item of every exercise, and says what it lost."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from tests.conftest import MINI

from vertrouwd.cli import main
from vertrouwd.model import Course


def test_every_item_is_in_the_list(mini_course: Course, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export", "items", "--root", str(MINI), "--to", str(tmp_path)])
    assert result.exit_code == 0, result.output
    items = json.loads((tmp_path / "items.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == [i.id for e in mini_course.exercises() for i in e.items()]
    assert {item["kind"] for item in items} == {"question", "case", "reflection"}


def test_exports_are_named_and_an_unknown_one_is_refused() -> None:
    assert "items" in CliRunner().invoke(main, ["export"]).output.split()
    result = CliRunner().invoke(main, ["export", "morse"])
    assert result.exit_code == 1 and "kies uit items" in result.output
