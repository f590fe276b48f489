"""Rules about a course that can be read: what is missing or unfinished in it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.places import Finding
from vertrouwd.read import Placed

__all__ = ["Rule", "Spot", "findings", "rules"]


def rules() -> list[type[Rule]]:
    """Every rule of every module in this folder, by code."""
    found = {
        thing.code(): thing
        for module in iter_modules(__path__)
        for thing in vars(import_module(f"{__name__}.{module.name}")).values()
        if isinstance(thing, type) and issubclass(thing, Rule) and thing is not Rule
    }
    return [found[code] for code in sorted(found)]


def findings(placed: Placed) -> Iterator[Finding]:
    """What all rules find in a course; every rule runs, whatever another one found."""
    for rule in rules():
        yield from rule(placed).findings()
