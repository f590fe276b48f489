"""Rules about a course that can be read: what is missing or unfinished in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from vertrouwd.lint.exemptions import Granted, UitzonderingKlopt, granted, without
from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.places import Finding
from vertrouwd.read import Placed

__all__ = ["Granted", "Report", "Rule", "Spot", "findings", "report", "rules"]


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


def report(placed: Placed, today: date | None = None) -> Report:
    """What all rules find in a course; every rule runs, whatever another one found.

    With a day, also what is out of date then.
    """
    known = {rule.code(): rule for rule in rules()}
    exemptions = granted(placed)
    found = [
        finding
        for rule in known.values()
        if rule is not UitzonderingKlopt
        for finding in without(
            rule(placed, today).findings(),
            [one for one in exemptions if one.exemption.rule == rule.code() and not rule.firm],
            placed,
        )
    ]
    found += UitzonderingKlopt(placed, known, exemptions).findings()
    return Report(tuple(sorted(found)), tuple(one for one in exemptions if one.covers))


def findings(placed: Placed) -> tuple[Finding, ...]:
    """The findings of `report` alone, in the order of files and lines."""
    return report(placed).findings
