"""The committed notebooks are fresh, whole, and exactly what a live kernel gives."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from vertrouwd.compose import stale
from vertrouwd.model import Course

NOTEBOOKS = sorted((ROOT / "book").glob("*.ipynb"))


def nbval(file: Path) -> subprocess.CompletedProcess[str]:
    """Run one notebook in a live kernel against its stored outputs."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "--nbval",
        "--rootdir",
        str(file.parent),
        file.name,
    ]
    return subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False)


def test_the_committed_notebooks_are_fresh(course: Course) -> None:
    assert stale(course, ROOT / "book") == []
    assert {file.stem for file in NOTEBOOKS} == set(course.chapters)


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_nothing_in_a_notebook_escapes_nbval(file: Path) -> None:
    """nbval is silent about cells without outputs, skip tags and changed metadata: see docs/architecture.md."""
    notebook: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    for cell in code:
        assert cell["metadata"]["tags"] in (["remove-cell"], ["remove-input"])
        setup = cell["source"] == ["from vertrouwd.live import show"]
        assert len(cell["outputs"]) == (0 if setup else 1)
        for output in cell["outputs"]:
            assert output["output_type"] == "execute_result"
            assert output["execution_count"] == cell["execution_count"]
            assert output["metadata"] == {}
            assert set(output["data"]) == {"text/html", "text/plain"}


@pytest.fixture
def folder(mini: Path) -> Path:
    """A miniature course with its notebooks composed."""
    from vertrouwd import compose, read

    compose.compose(read.course(mini), mini / "book")
    shutil.copy(ROOT / "conftest.py", mini / "book")
    return mini / "book"


def test_a_live_kernel_gives_what_the_notebook_holds(folder: Path) -> None:
    result = nbval(folder / "luisteren.ipynb")
    assert result.returncode == 0, result.stdout[-2000:]
    assert "6 passed" in result.stdout


def test_a_tampered_output_is_seen(folder: Path) -> None:
    file = folder / "vragen.ipynb"
    text = file.read_text(encoding="utf-8")
    assert "De stilte laat haar kiezen" in text
    file.write_text(
        text.replace("De stilte laat haar kiezen", "De stilte laat hem kiezen", 1), encoding="utf-8"
    )
    result = nbval(file)
    assert result.returncode == 1
    assert "1 failed" in result.stdout


def test_a_changed_source_is_seen(folder: Path, mini: Path) -> None:
    exercises = mini / "exercises" / "vragen.yml"
    exercises.write_text(
        exercises.read_text(encoding="utf-8").replace("Je wacht even.", "Je wacht."), encoding="utf-8"
    )
    assert nbval(folder / "vragen.ipynb").returncode == 1


def test_copying_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    """A notebook opened outside the course still shows its outputs: they are in the file."""
    alone = shutil.copy(folder / "luisteren.ipynb", tmp_path / "los.ipynb")
    assert "data-vp=" in Path(alone).read_text(encoding="utf-8")
