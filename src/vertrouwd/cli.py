"""The front door: check, compose, build and serve a course; start, export, describe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from subprocess import run

import click

from vertrouwd import compose as composing
from vertrouwd import exports, labels, lint, read, serving, starting
from vertrouwd import schema as schemas
from vertrouwd.kinds import KINDS
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
@click.option("--report", is_flag=True, help="Noem ook wat alleen gemeten wordt.")
def check(root: Path, report: bool) -> None:
    """Lees alles en noem elke bevinding met bestand, regel en kolom."""
    placed = _placed(root)
    told = lint.report(placed)
    shown = [finding for finding in told.findings if report or finding.level != "verslag"]
    for finding in shown:
        click.echo(str(finding), err=True)
    for one in told.exemptions:
        click.echo(labels.exempted(str(one.place), one.exemption.rule, one.exemption.reason), err=True)
    if any(finding.level == "fout" for finding in shown):
        click.echo(f"\n{len(shown)} bevinding(en).", err=True)
        raise SystemExit(1)
    if points := sum(1 for finding in shown if finding.level == "let-op"):
        click.echo(labels.to_look_at(points), err=True)
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


@main.command()
@ROOT
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets; meld welk schema verouderd is.")
def schema(root: Path, only_check: bool) -> None:
    """Schrijf het JSON-schema waarmee een editor velden aanvult, in docs/schema/."""
    old = False
    for place, text in schemas.files().items():
        file = root / place
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            continue
        old = True
        if only_check:
            click.echo(f"{file}:1:1: schema-verouderd: dit schema past niet bij de soorten", err=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            click.echo(f"geschreven: {file}")
    if old and only_check:
        click.echo("    Draai `vertrouwd schema` en neem het op in de commit.", err=True)
        raise SystemExit(1)


@main.command()
@ROOT
def figures(root: Path) -> None:
    """Zet het stijlblok van het huis in elke figuur van figures/."""
    with _told():
        for file in starting.figures(root):
            click.echo(f"geschreven: {file}")


@main.group()
def new() -> None:
    """Begin een hoofdstuk of een oefening met een geraamte."""


@new.command("chapter")
@ROOT
@click.argument("id")
def new_chapter(root: Path, id: str) -> None:
    """Begin hoofdstuk ID uit data/articles.yml."""
    with _told():
        for file in starting.chapter(root, id, date.today()):
            click.echo(f"geschreven: {file}")
    click.echo("`vertrouwd check` noemt elke TODO die nog open staat.")


@new.command("exercise")
@ROOT
@click.argument("chapter")
@click.argument("key")
@click.option("--kind", required=True, help=f"De soort: {', '.join(KINDS)}.")
@click.option("--section", help="De sectie waar het slot achteraan komt; anders hoor je waar het moet.")
def new_exercise(root: Path, chapter: str, key: str, kind: str, section: str | None) -> None:
    """Begin oefening KEY in hoofdstuk CHAPTER."""
    with _told():
        click.echo(starting.exercise(root, chapter, key, kind, section))


@main.command()
@ROOT
@click.argument("name", required=False)
@click.option(
    "--to", default="build/export", show_default=True, type=click.Path(path_type=Path), help="De map."
)
def export(root: Path, name: str | None, to: Path) -> None:
    """Zet de cursus om naar NAME; zonder naam: noem wat er kan."""
    known = exports.available()
    if name is None:
        click.echo("\n".join(known))
        return
    if name not in known:
        raise click.ClickException(f"`{name}` bestaat niet; kies uit {', '.join(known)}.")
    course = _read(root)
    to.mkdir(parents=True, exist_ok=True)
    with _told():
        for loss in known[name]()(course, to):
            click.echo(f"{loss.id}: {loss.what}", err=True)
    click.echo(f"geschreven in {to}")


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong inside is said in Dutch and ends the command."""
    try:
        yield
    except (CourseError, starting.CannotStart, exports.CannotExport) as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None


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
