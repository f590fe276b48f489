"""Rules about a course that can be read: what is missing or unfinished in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from vertrouwd.lint import pieces
from vertrouwd.lint.exemptions import Granted, UitzonderingKlopt, granted, without
from vertrouwd.lint.rule import PieceRule, Rule, Spot
from vertrouwd.places import Finding
from vertrouwd.read import Placed

__all__ = ["Granted", "PieceRule", "Report", "Rule", "Spot", "findings", "report", "rules"]


@dataclass(frozen=True)
class Report:
    """What all rules found in a course, and the exemptions that took something out of it."""

    findings: tuple[Finding, ...]
    exemptions: tuple[Granted, ...]


def rules() -> list[type[Rule]]:
    """Every rule of every module in this folder, by code."""
    found = {
        thing.code(): thing
        for module in iter_modules(__path__)
        for thing in vars(import_module(f"{__name__}.{module.name}")).values()
        if isinstance(thing, type) and issubclass(thing, Rule) and not isabstract(thing)
    }
    return [found[code] for code in sorted(found)]


def report(placed: Placed, today: date | None = None, measured: bool = True) -> Report:
    """What all rules find in a course; every rule runs, whatever another one found.

    With a day, also what is out of date then. Without `measured`, rules that only measure do not run,
    but for those that an exemption names: it has to cover something.
    """
    known = {rule.code(): rule for rule in rules()}
    exemptions = granted(placed)
    named = {one.exemption.rule for one in exemptions}
    asked = [rule for code, rule in known.items() if measured or rule.level != "verslag" or code in named]
    found = list(_found(placed, today, asked))
    free = [one for one in exemptions if (rule := known.get(one.exemption.rule)) and not rule.firm]
    found = list(without(found, free, placed))
    found += UitzonderingKlopt(placed, known, exemptions).findings()
    return Report(tuple(sorted(found)), tuple(one for one in exemptions if one.covers))


def _found(placed: Placed, today: date | None, asked: Sequence[type[Rule]]) -> Iterator[Finding]:
    yield from pieces.findings(placed, [rule for rule in asked if issubclass(rule, PieceRule)])
    for rule in asked:
        if not issubclass(rule, PieceRule | UitzonderingKlopt):
            yield from rule(placed, today).findings()


def findings(placed: Placed) -> tuple[Finding, ...]:
    """The findings of `report` alone, in the order of files and lines."""
    return report(placed).findings
