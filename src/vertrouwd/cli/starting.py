"""A chapter or an exercise begun with a skeleton."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vertrouwd.cli import reading
from vertrouwd.kinds import KINDS


@click.group()
def new() -> None:
    """Begin een hoofdstuk of een oefening met een geraamte."""


@new.command("chapter")
@reading.ROOT
@click.argument("id")
def new_chapter(root: Path, id: str) -> None:
    """Begin hoofdstuk ID uit data/articles.yml."""
    from vertrouwd import starting

    with reading.told(starting.CannotStart):
        for file in starting.chapter(root, id, date.today()):
            click.echo(f"geschreven: {file}")
    click.echo("`vertrouwd check` noemt elke TODO die nog open staat.")


@new.command("exercise")
@reading.ROOT
@click.argument("chapter")
@click.argument("key")
@click.option("--kind", required=True, help=f"De soort: {', '.join(KINDS)}.")
@click.option("--section", help="De sectie waar het slot achteraan komt; anders hoor je waar het moet.")
def new_exercise(root: Path, chapter: str, key: str, kind: str, section: str | None) -> None:
    """Begin oefening KEY in hoofdstuk CHAPTER."""
    from vertrouwd import starting

    with reading.told(starting.CannotStart):
        click.echo(starting.exercise(root, chapter, key, kind, section))


COMMANDS = (new,)
