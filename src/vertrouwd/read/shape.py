"""Data into models: every fault becomes a finding with a place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from vertrouwd.model import Exercise, is_prose
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.messages import Message, message, nearest
from vertrouwd.read.yaml import Document, Path_, dotted

M = TypeVar("M", bound=BaseModel)

NO_FIELDS = Message(
    "geen-velden",
    "hier horen velden te staan: `veld: waarde`",
    "Zet onder deze sleutel de velden, elk op een eigen regel en ingesprongen.",
)
GIVEN = "Haal het weg: het volgt uit de plaats van dit stuk."
CUT = Message(
    "tekst-afgekapt",
    "achter deze waarde staat `#`: YAML leest de rest niet",
    "Schrijf de tekst als `|` blok of tussen aanhalingstekens; zet opmerkingen op een eigen regel.",
)
NO_BLOCK = Message(
    "geen-tekstblok",
    "deze tekst staat niet in een `|` blok",
    "Zet `|` achter de sleutel en de tekst ingesprongen op de regels eronder.",
)


def shape(model: type[M], document: Document, path: Path_ = (), **given: Any) -> M:
    """The part of a document at `path` as a model; CourseError with every fault in it.

    `given` are fields that come from elsewhere, such as an exercise's key.
    """
    data = _at(document.data, path)
    if not isinstance(data, dict):
        raise CourseError([no_fields(document, path)])
    findings = list(_styles(model, document, path))
    for field in given.keys() & data.keys():
        unwanted = Message("veld-onbekend", f"`{field}` schrijf je hier niet", GIVEN)
        findings.append(_finding(document, (*path, field), unwanted))
    try:
        made = model.model_validate({**data, **given})
    except ValidationError as error:
        for detail in _without_echoes(error.errors(), model):
            where = (*path, *(step for step in detail["loc"] if step != "[key]"))
            findings.append(_finding(document, where, message(detail, model)))
        raise CourseError(findings) from None
    if isinstance(made, Exercise):
        findings += [_finding(document, (*path, *c.path), Message(*c[1:])) for c in made.complaints()]
    if findings:
        raise CourseError(findings)
    return made


def no_fields(document: Document, path: Path_) -> Finding:
    """The complaint about something without fields where fields belong."""
    return _finding(document, path, NO_FIELDS)


def _at(data: Any, path: Path_) -> Any:
    for step in path:
        data = data[step]
    return data


def _finding(document: Document, path: Path_, said: Message) -> Finding:
    return Finding(document.place(path), said.code, said.what, said.advice, dotted(path))


def _without_echoes(errors: list[ErrorDetails], model: type[BaseModel]) -> list[ErrorDetails]:
    """Without what another error already says.

    Pydantic repeats a fault at every path that is a prefix of its own; and a field that is
    missing because it was misspelt is told once, at the misspelling.
    """
    paths = [error["loc"] for error in errors]
    meant = {
        (*error["loc"][:-1], nearest(str(error["loc"][-1]), model))
        for error in errors
        if error["type"] == "extra_forbidden"
    }

    def echoes(error: ErrorDetails) -> bool:
        path = error["loc"]
        if error["type"] == "missing" and path in meant:
            return True
        return any(len(other) > len(path) and other[: len(path)] == path for other in paths)

    return [error for error in errors if not echoes(error)]


@cache
def _in_block(model: type[BaseModel], path: Path_) -> bool:
    """Whether the value at a path, with 0 for any number, is written as a block."""
    return is_prose(model, path)


def _styles(model: type[BaseModel], document: Document, path: Path_) -> Iterator[Finding]:
    """Prose that is not a `|` block, and plain text that a `#` cut off in silence."""
    for where, scalar in document.styled.get(path[0], ()) if path else document.styles.items():
        if where[: len(path)] != path:
            continue
        if scalar.cut:
            yield _finding(document, where, CUT)
        if scalar.style != "|" and _in_block(
            model, tuple(0 if isinstance(step, int) else step for step in where[len(path) :])
        ):
            yield _finding(document, where, NO_BLOCK)
