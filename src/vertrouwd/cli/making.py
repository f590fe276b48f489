"""The commands that make something of a course: notebooks, a book, exports, schemas."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import click

from vertrouwd.cli import reading


@click.command()
@reading.ROOT
@click.option(
    "--check", "only_check", is_flag=True, help="Schrijf niets; meld welke notebooks niet meer kloppen."
)
def compose(root: Path, only_check: bool) -> None:
    """Maak van elk hoofdstuk een notebook in book/."""
    from vertrouwd import compose as composing

    course = reading.course(root)
    if not only_check:
        for file in composing.compose(course, root / "book"):
            click.echo(f"geschreven: {file}")
    elif old := composing.stale(course, root / "book"):
        for file in old:
            click.echo(f"{file}:1:1: notebook-verouderd: dit notebook hoort niet bij de bron", err=True)
        click.echo("    Draai `vertrouwd compose` en neem de notebooks op in de commit.", err=True)
        raise SystemExit(1)


@click.command()
@reading.ROOT
def build(root: Path) -> None:
    """Bouw de cursus in _build/html."""
    reading.course(root)
    if _build(root):
        raise SystemExit(1)
    click.echo(f"\nKlaar. Open {(root / '_build/html/index.html').resolve().as_uri()}")


@click.command()
@reading.ROOT
@click.option("--port", default=8000, show_default=True, help="De poort op dit apparaat.")
def serve(root: Path, port: int) -> None:
    """Bouw, toon de cursus op dit apparaat, en bouw opnieuw na elke wijziging."""
    from vertrouwd import serving

    serving.serve(root, port, lambda: _build(root))


@click.command()
@reading.ROOT
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets; meld welk schema verouderd is.")
def schema(root: Path, only_check: bool) -> None:
    """Schrijf het JSON-schema waarmee een editor velden aanvult, in docs/schema/."""
    from vertrouwd import schema as schemas

    reading.write(
        root,
        schemas.files(),
        only_check,
        "schema-verouderd: dit schema past niet bij de soorten",
        "Draai `vertrouwd schema` en neem het op in de commit.",
    )


@click.command()
@reading.ROOT
def figures(root: Path) -> None:
    """Zet het stijlblok van het huis in elke figuur van figures/."""
    from vertrouwd import starting

    with reading.told(starting.CannotStart):
        for file in starting.figures(root):
            click.echo(f"geschreven: {file}")


@click.command()
@reading.ROOT
@click.argument("name", required=False)
@click.option(
    "--to", default="build/export", show_default=True, type=click.Path(path_type=Path), help="De map."
)
def export(root: Path, name: str | None, to: Path) -> None:
    """Zet de cursus om naar NAME; zonder naam: noem wat er kan."""
    from vertrouwd import exports

    known = exports.available()
    if name is None:
        click.echo("\n".join(known))
        return
    if name not in known:
        raise click.ClickException(f"`{name}` bestaat niet; kies uit {', '.join(known)}.")
    course = reading.course(root)
    to.mkdir(parents=True, exist_ok=True)
    try:
        for loss in known[name]()(course, to):
            click.echo(f"{loss.id}: {loss.what}", err=True)
    except exports.CannotExport as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None
    click.echo(f"geschreven in {to}")


def _build(root: Path) -> int:
    """Jupyter Book's own build, in its own process; the exit code. A warning is a failure."""
    book = "from jupyter_book.cli.main import main; main()"
    return run([sys.executable, "-c", book, "build", str(root), "-W", "--keep-going"], check=False).returncode


COMMANDS = (compose, build, serve, schema, figures, export)
