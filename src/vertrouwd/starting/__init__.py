"""A skeleton to start from: a chapter, or an exercise, with `TODO` where the author writes."""

from vertrouwd.starting.chapter import chapter
from vertrouwd.starting.exercise import exercise
from vertrouwd.starting.skeleton import CannotStart

__all__ = ["CannotStart", "chapter", "exercise"]
