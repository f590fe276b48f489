"""What commands share: the folder of a course, and a course that is read or told to be broken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from vertrouwd import read
from vertrouwd.model import Course
from vertrouwd.places import CourseError

ROOT = click.option(
    "--root",
    default=".",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="De map van de cursus; anders de map waarin je staat.",
)


def placed(root: Path) -> read.Placed:
    """The course with its places; with findings, they are told and the command ends."""
    try:
        return read.placed(root, root / read.MEMORY)
    except CourseError as error:
        click.echo(str(error), err=True)
        click.echo(f"\n{len(error.findings)} bevinding(en); er is niets geschreven.", err=True)
        raise SystemExit(1) from None


def course(root: Path) -> Course:
    """The course; else as `placed`."""
    return placed(root).course


@contextmanager
def told(*errors: type[Exception]) -> Iterator[None]:
    """What goes wrong inside is said in Dutch and ends the command."""
    known: tuple[type[Exception], ...] = (CourseError, *errors)
    try:
        yield
    except known as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None


def write(root: Path, files: dict[Path, str], only_check: bool, stale: str, advice: str) -> None:
    """Write generated files by their place under the root; or, to check, tell which are stale and end.

    `stale` is the code and what is wrong, `advice` what to do.
    """
    old = [root / place for place, text in files.items() if _text(root / place) != text]
    for file in old:
        if only_check:
            click.echo(f"{file}:1:1: {stale}", err=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(files[file.relative_to(root)], encoding="utf-8", newline="\n")
            click.echo(f"geschreven: {file}")
    if old and only_check:
        click.echo(f"    {advice}", err=True)
        raise SystemExit(1)


def _text(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
