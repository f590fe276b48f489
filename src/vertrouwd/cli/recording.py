"""The command that records what was released of an exercise."""

from __future__ import annotations

from pathlib import Path

import click

from vertrouwd import labels
from vertrouwd.cli import reading


@click.command()
@reading.ROOT
@click.argument("chapters", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Breng alle hoofdstukken uit.")
def record(root: Path, chapters: tuple[str, ...], every: bool) -> None:
    """Leg de revisies vast van elk uitgebracht hoofdstuk; breng CHAPTERS daarmee ook uit.

    Wat er verandert, wordt genoemd: kijk of het klopt voordat je het opneemt in een commit.
    """
    from vertrouwd.model.history import recorded_anew
    from vertrouwd.read.history import RECORDED, written

    course = reading.course(root)
    for id in chapters:
        if id not in course.chapters:
            raise click.ClickException(labels.no_chapter(id, list(course.chapters)))
    old = course.recorded
    new = recorded_anew(
        course.exercises(), old, course.released.union(course.chapters if every else chapters)
    )
    for id, one in sorted(new.items()):
        was = old.get(id)
        if was is None or (was.revision, was.digest) != (one.revision, one.digest):
            click.echo(labels.recorded(id, one.revision, was.revision if was else None))
    file = root / RECORDED
    if not file.is_file() or file.read_text(encoding="utf-8") != written(new):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written(new), encoding="utf-8", newline="\n")
        click.echo(f"geschreven: {file}")


COMMANDS = (record,)
