"""What the tests share: a copy of the miniature course, the real course, and the built books."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course

ROOT = Path(__file__).resolve().parents[1]
MINI = ROOT / "tests" / "mini"
AUTHORED = (
    "_config.yml",
    "_toc.yml",
    "chapters",
    "exercises",
    "figures",
    "pages",
    "data",
    "src",
    "tests/browser",
)


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A fresh copy of the miniature course, to break at will."""
    ignore = shutil.ignore_patterns("_build", "book")
    return Path(shutil.copytree(MINI, tmp_path / "mini", ignore=ignore))


@pytest.fixture(scope="session")
def mini_course() -> Course:
    """The miniature course as read."""
    return read.course(MINI)


@pytest.fixture(scope="session")
def course() -> Course:
    """The real course as read."""
    return read.course(ROOT)


def jupyter_book(folder: Path, *extra: str) -> subprocess.CompletedProcess[str]:
    """Run plain `jupyter-book build .` in a folder."""
    command = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", *extra]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def ask_for_care(chapter: Path) -> None:
    """Give a chapter's file the `care` of a heavy subject."""
    care = "care:\n  about: Iemand vertelt hier iets zwaars.\n  note: Stoppen kan op elk moment.\n"
    chapter.write_text(
        chapter.read_text(encoding="utf-8").replace("reviewed:", f"{care}reviewed:", 1), encoding="utf-8"
    )


def build_mini(folder: Path, heavy: str | None = None) -> Path:
    """Put the miniature course in a folder and build it there with this tree's machinery; the folder.

    `heavy` is the id of a chapter that asks for care.
    """
    shutil.copytree(MINI, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("_build", "book"))
    if heavy:
        ask_for_care(folder / "chapters" / f"{heavy}.md")
    config = (ROOT / "_config.yml").read_text(encoding="utf-8")
    (folder / "_config.yml").write_text(
        config.replace("vertrouwd.sphinx: src", f"vertrouwd.sphinx: {ROOT / 'src'}"), encoding="utf-8"
    )
    result = jupyter_book(folder, "-W", "--keep-going")
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr[-2000:]
    return folder


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The authored files in an empty folder, built there with the plain command and no warnings."""
    folder = tmp_path_factory.mktemp("kloon")
    for name in AUTHORED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    result = jupyter_book(folder, "-W", "--keep-going")
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
    return folder


@pytest.fixture(scope="session")
def site(clone: Path) -> Path:
    """The built book of the real course."""
    return clone / "_build" / "html"
