"""A Course into notebooks, byte for byte the same each time, without a kernel."""

from vertrouwd.compose.files import compose, stale
from vertrouwd.compose.notebook import notebook

__all__ = ["compose", "notebook", "stale"]
