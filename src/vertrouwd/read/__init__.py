"""Files into a Course; every complaint has file, line and column."""

from vertrouwd.read.course import Placed, course, placed
from vertrouwd.read.memory import MEMORY

__all__ = ["MEMORY", "Placed", "course", "placed"]
