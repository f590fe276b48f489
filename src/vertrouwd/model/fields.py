"""What the annotations of a model say about its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from vertrouwd.model.text import LINE, PROSE, Marker

Path_ = tuple[str | int, ...]


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type names, at any depth of its arguments."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def is_prose(annotation: Any, path: Path_) -> bool:
    """Whether the value at this path of a type is Markdown, written as a block."""
    return _marked(annotation, path, PROSE)


def is_line(annotation: Any, path: Path_) -> bool:
    """Whether the value at this path of a type is one line of plain text."""
    return _marked(annotation, path, LINE)


def _marked(annotation: Any, path: Path_, mark: Marker) -> bool:
    if mark in getattr(annotation, "__metadata__", ()):
        return not path
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = {field.alias or name: field for name, field in annotation.model_fields.items()}
        field = fields.get(str(path[0])) if path else None
        if field is None:
            return False
        if mark in field.metadata:
            return len(path) == 1
        return _marked(field.annotation, path[1:], mark)
    arguments = get_args(annotation)
    if get_origin(annotation) in {tuple, list, dict}:
        inner = arguments[-1] if get_origin(annotation) is dict else arguments[0]
        return bool(path) and _marked(inner, path[1:], mark)
    return any(_marked(argument, path, mark) for argument in arguments)
