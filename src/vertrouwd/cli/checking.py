"""The commands that judge a course."""

from __future__ import annotations

from pathlib import Path

import click

from vertrouwd import labels, lint
from vertrouwd.cli import reading


@click.command()
@reading.ROOT
@click.option("--report", is_flag=True, help="Noem ook wat alleen gemeten wordt.")
def check(root: Path, report: bool) -> None:
    """Lees alles en noem elke bevinding met bestand, regel en kolom."""
    placed = reading.placed(root)
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


COMMANDS = (check,)
