"""The commands that judge a course."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from vertrouwd import labels, lint
from vertrouwd.cli import reading


@contextmanager
def _unswept() -> Iterator[None]:
    # What is read lives until the end: looking for garbage takes a fifth of a check and finds next to none.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@click.command()
@reading.ROOT
@click.option("--report", is_flag=True, help="Noem ook wat alleen gemeten wordt.")
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), help="Noem ook wat op deze dag over zijn datum is."
)
@_unswept()
def check(root: Path, report: bool, today: datetime | None) -> None:
    """Lees alles en noem elke bevinding met bestand, regel en kolom."""
    placed = reading.placed(root)
    told = lint.report(placed, today.date() if today else None, measured=report)
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


@click.command()
@reading.ROOT
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets; meld of de bladzij verouderd is.")
def rules(root: Path, only_check: bool) -> None:
    """Schrijf docs/rules.md: elke regel met wat er mis is en wat je doet."""
    from vertrouwd.lint.page import page

    file = root / "docs" / "rules.md"
    if file.is_file() and file.read_text(encoding="utf-8") == page():
        return
    if only_check:
        click.echo(f"{file}:1:1: regels-verouderd: deze bladzij past niet bij de regels", err=True)
        click.echo("    Draai `vertrouwd rules` en neem de bladzij op in de commit.", err=True)
        raise SystemExit(1)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page(), encoding="utf-8", newline="\n")
    click.echo(f"geschreven: {file}")


COMMANDS = (check, rules)
