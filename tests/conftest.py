"""What the tests share: a copy of the miniature course, and the real course."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.model import Course

ROOT = Path(__file__).resolve().parents[1]
MINI = ROOT / "tests" / "mini"


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
