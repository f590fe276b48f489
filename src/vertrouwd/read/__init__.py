"""Files into a Course; every complaint has file, line and column."""

from vertrouwd.read.course import Placed, course, placed

__all__ = ["Placed", "course", "placed"]
