"""The files about what exercises once were: read with places, written so that branches merge."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.conftest import ROOT

from vertrouwd import read
from vertrouwd.model import Recorded
from vertrouwd.places import CourseError
from vertrouwd.read.history import RECORDED, recorded, retired, written

ONE, TWO = "0" * 12, "1" * 12


def test_what_is_written_is_what_was_read(tmp_path: Path) -> None:
    known = {"b/een": Recorded(1, ONE), "a/twee": Recorded(12, TWO)}
    file = tmp_path / "revisies.txt"
    file.write_text(written(known), encoding="utf-8")
    assert recorded(file) == {"a/twee": Recorded(12, TWO, 3), "b/een": Recorded(1, ONE, 4)}
    assert written(recorded(file)) == written(known)


def test_neither_file_need_be_there(tmp_path: Path) -> None:
    assert recorded(tmp_path / "niets.txt") == {} == retired(tmp_path / "niets.yml")


@pytest.mark.parametrize(
    "line", ["een 1 " + ONE, "a/een 0 " + ONE, "a/een 1", f"a/een 1 {ONE[1:]}", f"a/een 1 {ONE} x", "======="]
)
def test_a_line_of_another_form_is_told(tmp_path: Path, line: str) -> None:
    file = tmp_path / "revisies.txt"
    file.write_text(f"# kop\n{line}\na/twee 1 {ONE}\n>>>>>>>\n", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        recorded(file)
    assert [(f.place.line, f.code) for f in caught.value.findings] == [
        (2, "vastlegging-onleesbaar"),
        (4, "vastlegging-onleesbaar"),
    ]


@pytest.mark.parametrize("lines", [("1", "2"), ("2", "1")])
def test_of_two_lines_the_higher_revision_counts(tmp_path: Path, lines: tuple[str, str]) -> None:
    file = tmp_path / "revisies.txt"
    file.write_text("".join(f"a/een {revision} {ONE}\n" for revision in lines), encoding="utf-8")
    assert recorded(file)["a/een"].revision == 2


def test_every_fault_of_the_retired_is_told_at_once(mini: Path) -> None:
    (mini / "exercises" / "_retired.yml").write_text(
        "oud:\n  since: gisteren\n  reason: weg\na/b:\n  since: 2026-01-01\n", encoding="utf-8"
    )
    with pytest.raises(CourseError) as caught:
        read.course(mini)
    assert [(f.code, f.path) for f in caught.value.findings] == [
        ("geen-oefening-id", "oud"),
        ("geen-datum", "oud.since"),
        ("veld-ontbreekt", "a/b.reason"),
    ]


def test_the_real_retired_are_read() -> None:
    assert len(read.course(ROOT).retired) >= 4


def git(folder: Path, *words: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.nl", *words]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_two_branches_that_record_merge_without_a_conflict(tmp_path: Path) -> None:
    file = tmp_path / RECORDED
    file.parent.mkdir()
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    git(tmp_path, "init", "-b", "main")
    known = {"a/een": Recorded(1, ONE)}
    file.write_text(written(known), encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "a")
    for branch in ("b", "c"):
        git(tmp_path, "switch", "-c", branch, "main")
        file.write_text(written(known | {f"{branch}/een": Recorded(1, TWO)}), encoding="utf-8")
        git(tmp_path, "commit", "-am", branch)
    git(tmp_path, "merge", "b")
    assert recorded(file).keys() == {"a/een", "b/een", "c/een"}
