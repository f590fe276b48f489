"""A Course into notebooks, byte for byte the same each time, without a kernel."""

from vertrouwd.compose.bank import bank
from vertrouwd.compose.files import compose, stale
from vertrouwd.compose.notebook import notebook

__all__ = ["bank", "compose", "notebook", "stale"]
