"""What was parsed before is never taken for a file that changed, wherever the course stands."""

from __future__ import annotations

import multiprocessing
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT

from vertrouwd import read
from vertrouwd.places import CourseError
from vertrouwd.read import memory
from vertrouwd.read.memory import remembering
from vertrouwd.read.yaml import Document, parse

SCALARS = st.one_of(
    st.text(max_size=12), st.sampled_from(["10:30", "true", "~", "08", "1e3", "\ud83d\ude00", "'", "ééń"])
)
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3)
)


def outcome(root: Path, kept: Path | None) -> object:
    """All that a reading gives: the course with every place, or the findings."""
    try:
        placed = read.placed(root, kept)
    except CourseError as error:
        return error.findings
    return placed.course, placed.texts, placed.documents


def test_what_is_recalled_is_what_was_read(mini: Path) -> None:
    kept = mini / read.MEMORY
    fresh = outcome(mini, None)
    assert not kept.exists()
    assert outcome(mini, kept) == fresh
    assert {file.stem for file in kept.rglob("*.json")} >= {
        "vragen.yml",
        "vragen.md",
        "law.yml",
        "references.bib",
    }
    assert outcome(mini, kept) == fresh


def test_nothing_is_parsed_a_second_time(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome(mini, mini / read.MEMORY)
    monkeypatch.setattr("vertrouwd.read.yaml.quick", None)
    monkeypatch.setattr("vertrouwd.read.yaml.YAML", None)
    monkeypatch.setattr("vertrouwd.read.sources.parse_string", None)
    read.placed(mini, mini / read.MEMORY)


def test_every_changed_file_is_read_anew(mini: Path) -> None:
    kept = mini / read.MEMORY
    outcome(mini, kept)
    for file in [*mini.rglob("*.yml"), *mini.rglob("*.md"), *mini.rglob("*.bib")]:
        whole = file.read_bytes()
        for changed in (
            whole.replace(b"e", b"a", 3),
            whole.replace(b"\n", b"\n\n", 1),
            b"",
            b"a: [",
            whole + b"#",
        ):
            file.write_bytes(changed)
            assert outcome(mini, kept) == outcome(mini, None), file
        file.write_bytes(whole)
        assert outcome(mini, kept) == outcome(mini, None), file


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(
    texts=st.lists(
        st.tuples(st.text(max_size=40) | TREES.map(str), st.integers(1, 3)), min_size=2, max_size=6
    )
)
def test_whatever_the_texts_the_answer_is_that_of_the_last(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, int]]
) -> None:
    root = tmp_path_factory.mktemp("tekst")
    for text, line in [*texts, *texts]:
        assert told(root, text, line, True) == told(root, text, line, False)


def told(root: Path, text: str, line: int, kept: bool) -> Document | str:
    with remembering(root / "onthouden" if kept else None, root):
        try:
            return parse(text, root / "a.yml", line)
        except CourseError as error:
            return str(error)


def test_places_follow_the_folder_and_the_way_it_is_named(
    mini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome(mini, mini / read.MEMORY)
    moved = Path(shutil.move(mini, mini.with_name("verhuisd")))
    for root in (moved, Path()):
        monkeypatch.chdir(moved)
        placed = read.placed(root, root / read.MEMORY)
        assert placed.documents["vragen"].place(("open-vraag",)).file == root / "exercises" / "vragen.yml"
        assert placed.texts["vragen"].document.place(("title",)).file == root / "chapters" / "vragen.md"


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff" * 40, None])
def test_damaged_files_are_read_again(mini: Path, damage: bytes | None) -> None:
    kept = mini / read.MEMORY
    fresh = outcome(mini, kept)
    for file in kept.rglob("*.json"):
        whole = file.read_bytes()
        file.write_bytes(whole.replace(b"luister", b"fluister") if damage is None else damage)
        assert outcome(mini, kept) == fresh
        assert file.read_bytes() == whole


def test_another_version_of_the_code_or_of_python_recalls_nothing(
    mini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = mini / read.MEMORY
    outcome(mini, kept)
    document, text = kept / "data" / "law.yml.json", (mini / "data" / "law.yml").read_text(encoding="utf-8")
    found = memory.Memory(kept, mini)
    assert found.recall(mini / "data" / "law.yml", text, 1)
    assert found.recall(mini / "data" / "law.yml", text, 2) is None
    for part in ("sys.version", "Path.rglob"):
        memory._code.cache_clear()
        with monkeypatch.context() as other:
            other.setattr(
                f"vertrouwd.read.memory.{part}", "4.0" if part == "sys.version" else lambda *_: [document]
            )
            assert found.recall(mini / "data" / "law.yml", text, 1) is None
    memory._code.cache_clear()


def test_a_folder_that_cannot_be_written_or_read_changes_nothing(mini: Path) -> None:
    fresh = outcome(mini, None)
    (mini / "_build").write_text("een bestand waar een map hoort", encoding="utf-8")
    assert outcome(mini, mini / read.MEMORY) == fresh
    (mini / "_build").unlink()
    (mini / read.MEMORY / "data" / "law.yml.json").mkdir(parents=True)
    assert outcome(mini, mini / read.MEMORY) == fresh


def _read_often(root: Path) -> None:
    for _ in range(8):
        for file in (root / read.MEMORY).rglob("*.json"):
            file.unlink(missing_ok=True)
        read.placed(root, root / read.MEMORY)


def test_processes_at_once_never_break_each_other(mini: Path) -> None:
    running = [
        multiprocessing.get_context("spawn").Process(target=_read_often, args=(mini,)) for _ in range(3)
    ]
    for process in running:
        process.start()
    for process in running:
        process.join(60)
        assert process.exitcode == 0
    assert not list((mini / read.MEMORY).rglob(".*"))
    assert outcome(mini, mini / read.MEMORY) == outcome(mini, None)


def test_a_check_waits_for_nothing_it_does_not_need(mini: Path) -> None:
    """Not for Sphinx, a notebook, a kernel or a template."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "vertrouwd", "check", "--root", str(mini)],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = {
        line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines() if "|" in line
    }
    assert "pydantic" in loaded
    assert not loaded & {
        "sphinx",
        "jupyter_book",
        "IPython",
        "anywidget",
        "ipywidgets",
        "nbformat",
        "jsonschema",
        "jinja2",
        "watchfiles",
    }
