"""One module per destination; each takes a course and says what it could not carry over.

A module or package in this folder is an export by its own name. Another package adds one with an entry
point in the group `vertrouwd.exports`: a callable like `Export`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from vertrouwd.exports.loss import CannotExport, Export, Loss

__all__ = ["CannotExport", "Export", "Loss", "available"]

GROUP = "vertrouwd.exports"


def available() -> dict[str, Callable[[], Export]]:
    """The name of every export with what loads it, our own first."""
    found: dict[str, Callable[[], Export]] = {entry.name: entry.load for entry in entry_points(group=GROUP)}
    for module in iter_modules(__path__):
        if module.name != "loss":
            found[module.name] = lambda name=module.name: import_module(f"{__name__}.{name}").export  # type: ignore[misc]
    return dict(sorted(found.items()))
