"""The data files: articles, law, help lines, misconceptions, promises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from vertrouwd.model import Article, Exam, LawFact, Misconception, Promises, Referral, Statement, Wording
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.shape import shape
from vertrouwd.read.yaml import Document, load

M = TypeVar("M", bound=BaseModel)


def mapping(
    model: type[M],
    file: Path,
    key_fault: Callable[[Document, str], Finding | None] = lambda document, key: None,
) -> dict[str, M]:
    """A file that maps ids to one model; CourseError with every fault in it, those of its keys first.

    `key_fault` says what is wrong with a key, or None.
    """
    document = fields_of(file)
    findings = [fault for key in document.data if (fault := key_fault(document, key))]
    found: dict[str, M] = {}
    for key in document.data:
        try:
            found[key] = shape(model, document, (key,))
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return found


def articles(file: Path) -> tuple[Article, ...]:
    """The thirty articles in course order; CourseError with every fault."""
    document = load(file)
    if not isinstance(document.data, list):
        raise CourseError([_other(document, "een lijst", "Begin elk artikel met `- id: ...`.")])
    findings: list[Finding] = []
    found: list[Article] = []
    for n in range(len(document.data)):
        try:
            found.append(shape(Article, document, (n,)))
        except CourseError as error:
            findings += error.findings
    if findings:
        raise CourseError(findings)
    return tuple(found)


def fields_of(file: Path) -> Document:
    """A file of `sleutel: waarde`, which may be empty; CourseError where it is something else."""
    document = load(file)
    if document.data is None:
        return replace(document, data={})
    if not isinstance(document.data, dict):
        raise CourseError([_other(document, "`sleutel: waarde`", "Zet elk stuk onder een eigen sleutel.")])
    return document


def _other(document: Document, wanted: str, advice: str) -> Finding:
    return Finding(document.place(()), "andere-bouw", f"hier hoort {wanted} te staan", advice)


def law(file: Path) -> dict[str, LawFact]:
    """The legal facts by id."""
    return mapping(LawFact, file)


def referrals(file: Path) -> dict[str, Referral]:
    """The organisations that help, by key."""
    return mapping(Referral, file)


def misconceptions(file: Path) -> dict[str, Misconception]:
    """The misconceptions by id."""
    return mapping(Misconception, file)


def wording(file: Path) -> dict[str, Wording]:
    """The words that the course does not use, by key."""
    return mapping(Wording, file)


def promises(file: Path) -> Promises:
    """The sentences of the promise page."""
    return shape(Promises, load(file))


def exam(file: Path) -> Exam | None:
    """The shape of the practice exam; None where the course has none."""
    return shape(Exam, load(file)) if file.is_file() else None


def statements(file: Path) -> dict[str, Statement]:
    """What a learner may say of their own skill, by key; empty where the course does not ask."""
    return mapping(Statement, file) if file.is_file() else {}


def law_themes(file: Path) -> dict[str, str]:
    """What the legal facts are about, by the letters that their ids begin with; the order is the page's."""
    return {str(letters): str(title) for letters, title in fields_of(file).data.items()}


def captions(file: Path) -> dict[str, str]:
    """The caption of each module by its letter."""
    return {str(letter): str(caption) for letter, caption in fields_of(file).data.items()}
