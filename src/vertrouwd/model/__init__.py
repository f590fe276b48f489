"""The nouns of the course: no files, no HTML, no Jupyter."""

from vertrouwd.model.chapter import SECTIONS, Care, Chapter, Exemption, FrontMatter, Goal, Part, Slot
from vertrouwd.model.course import Course, Module, theme
from vertrouwd.model.exam import Exam
from vertrouwd.model.exercise import Complaint, Exercise, in_fixed_order
from vertrouwd.model.facts import (
    Article,
    CastMember,
    LawFact,
    Misconception,
    Promise,
    Promises,
    Referral,
    Seen,
    Source,
    Statement,
    Wording,
)
from vertrouwd.model.fields import is_line, is_prose, models_in
from vertrouwd.model.glossary import Term
from vertrouwd.model.history import Recorded, Retired, digest
from vertrouwd.model.item import Item, Option, Target
from vertrouwd.model.organisation import Maintainer, Organisation
from vertrouwd.model.text import Key, Line, Prose, Strict, folded

__all__ = [
    "SECTIONS",
    "Article",
    "Care",
    "CastMember",
    "Chapter",
    "Complaint",
    "Course",
    "Exam",
    "Exemption",
    "Exercise",
    "FrontMatter",
    "Goal",
    "Item",
    "Key",
    "LawFact",
    "Line",
    "Maintainer",
    "Misconception",
    "Module",
    "Option",
    "Organisation",
    "Part",
    "Promise",
    "Promises",
    "Prose",
    "Recorded",
    "Referral",
    "Retired",
    "Seen",
    "Slot",
    "Source",
    "Statement",
    "Strict",
    "Target",
    "Term",
    "Wording",
    "digest",
    "folded",
    "in_fixed_order",
    "is_line",
    "is_prose",
    "models_in",
    "theme",
]
