"""What an author starts from: the skeleton of a chapter or an exercise, and the style of figures."""

from vertrouwd.starting.chapter import chapter
from vertrouwd.starting.exercise import exercise
from vertrouwd.starting.figures import figures
from vertrouwd.starting.skeleton import CannotStart

__all__ = ["CannotStart", "chapter", "exercise", "figures"]
