"""Files into a Course; every complaint has file, line and column."""

from vertrouwd.read.course import course

__all__ = ["course"]
