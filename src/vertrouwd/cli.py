"""The front door: check, compose, build and serve a course."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import click

from vertrouwd import compose as composing
from vertrouwd import labels, lint, read, serving
from vertrouwd.model import Course
from vertrouwd.places import CourseError

ROOT = click.option(
    "--root",
    default=".",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="De map van de cursus; anders de map waarin je staat.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Vertrouwd: van hoofdstukken en oefeningen naar een cursus."""


@main.command()
@ROOT
def check(root: Path) -> None:
    """Lees alles en noem elke bevinding met bestand, regel en kolom."""
    placed = _placed(root)
    findings = sorted(lint.findings(placed))
    for finding in findings:
        click.echo(str(finding), err=True)
    wrong = [finding for finding in findings if finding.level == "fout"]
    if wrong:
        click.echo(f"\n{len(findings)} bevinding(en).", err=True)
        raise SystemExit(1)
    if findings:
        click.echo(labels.to_look_at(len(findings)), err=True)
    exercises = sum(1 for _ in placed.course.exercises())
    click.echo(labels.all_well(len(placed.course.chapters), exercises))


@main.command()
@ROOT
@click.option(
    "--check", "only_check", is_flag=True, help="Schrijf niets; meld welke notebooks niet meer kloppen."
)
def compose(root: Path, only_check: bool) -> None:
    """Maak van elk hoofdstuk een notebook in book/."""
    course = _read(root)
    if not only_check:
        for file in composing.compose(course, root / "book"):
            click.echo(f"geschreven: {file}")
    elif old := composing.stale(course, root / "book"):
        for file in old:
            click.echo(f"{file}:1:1: notebook-verouderd: dit notebook hoort niet bij de bron", err=True)
        click.echo("    Draai `vertrouwd compose` en neem de notebooks op in de commit.", err=True)
        raise SystemExit(1)


@main.command()
@ROOT
def build(root: Path) -> None:
    """Bouw de cursus in _build/html."""
    _read(root)
    if _build(root):
        raise SystemExit(1)
    click.echo(f"\nKlaar. Open {(root / '_build/html/index.html').resolve().as_uri()}")


@main.command()
@ROOT
@click.option("--port", default=8000, show_default=True, help="De poort op dit apparaat.")
def serve(root: Path, port: int) -> None:
    """Bouw, toon de cursus op dit apparaat, en bouw opnieuw na elke wijziging."""
    serving.serve(root, port, lambda: _build(root))


def _read(root: Path) -> Course:
    return _placed(root).course


def _placed(root: Path) -> read.Placed:
    try:
        return read.placed(root)
    except CourseError as error:
        click.echo(str(error), err=True)
        click.echo(f"\n{len(error.findings)} bevinding(en); er is niets geschreven.", err=True)
        raise SystemExit(1) from None


def _build(root: Path) -> int:
    """Jupyter Book's own build, in its own process; the exit code. A warning is a failure."""
    book = "from jupyter_book.cli.main import main; main()"
    return run([sys.executable, "-c", book, "build", str(root), "-W", "--keep-going"], check=False).returncode
