"""The front door: check, compose, build and serve a course; start, record, export, describe.

A command imports what it needs when it runs: `vertrouwd check` should not wait for notebooks.
"""

from __future__ import annotations

import click

from vertrouwd.cli import checking, making, recording, starting

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Vertrouwd: van hoofdstukken en oefeningen naar een cursus."""


for command in (*checking.COMMANDS, *making.COMMANDS, *recording.COMMANDS, *starting.COMMANDS):
    main.add_command(command)
