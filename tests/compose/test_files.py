"""Composing writes all notebooks or none, and knows what is stale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vertrouwd import read
from vertrouwd.compose import compose, stale
from vertrouwd.model import Course


def test_composing_twice_writes_once(mini_course: Course, tmp_path: Path) -> None:
    assert [file.name for file in compose(mini_course, tmp_path)] == ["luisteren.ipynb", "vragen.ipynb"]
    assert compose(mini_course, tmp_path) == []
    assert stale(mini_course, tmp_path) == []


def test_a_changed_notebook_is_stale(mini_course: Course, tmp_path: Path) -> None:
    compose(mini_course, tmp_path)
    file = tmp_path / "vragen.ipynb"
    file.write_text(file.read_text(encoding="utf-8").replace("Vragen", "Praten"), encoding="utf-8")
    assert stale(mini_course, tmp_path) == [file]


def test_a_notebook_without_a_chapter_goes_and_somebody_s_own_stays(mini: Path) -> None:
    book = mini / "book"
    compose(read.course(mini), book)
    old = json.loads((book / "vragen.ipynb").read_text(encoding="utf-8"))
    (book / "oud.ipynb").write_text(json.dumps(old), encoding="utf-8")
    (book / "eigen.ipynb").write_text(
        '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', encoding="utf-8"
    )
    (book / "kapot.ipynb").write_text("{", encoding="utf-8")
    assert stale(read.course(mini), book) == [book / "oud.ipynb"]
    compose(read.course(mini), book)
    assert sorted(file.name for file in book.iterdir()) == [
        "eigen.ipynb",
        "kapot.ipynb",
        "luisteren.ipynb",
        "vragen.ipynb",
    ]


def test_a_run_that_cannot_write_leaves_the_previous_notebooks_whole(
    mini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = mini / "book"
    compose(read.course(mini), book)
    before = {file.name: file.read_bytes() for file in book.iterdir()}
    for name in ("luisteren", "vragen"):
        chapter = mini / "chapters" / f"{name}.md"
        chapter.write_text(
            chapter.read_text(encoding="utf-8").replace("Wie luistert", "Wie hoort"), encoding="utf-8"
        )
    whole, written = Path.write_text, []

    def full_disk(self: Path, *arguments: object, **named: object) -> int:
        if written:
            whole(self, "half")
            raise OSError(28, "No space left on device")
        written.append(self)
        return whole(self, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(OSError, match="No space"):
        compose(read.course(mini), book)
    monkeypatch.undo()
    assert {file.name: file.read_bytes() for file in book.glob("*.ipynb")} == before
    assert not list(book.glob(".*")), "half-made files stay behind"
