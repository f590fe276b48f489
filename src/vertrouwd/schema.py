"""The JSON Schema of what authors write, with Dutch descriptions, for completion in an editor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from vertrouwd import labels
from vertrouwd.kinds import KINDS
from vertrouwd.model import SECTIONS, Exercise, FrontMatter, is_prose, models_in
from vertrouwd.model.text import KEY
from vertrouwd.vocabulary import described

FOLDER = Path("docs") / "schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
GIVEN = ("chapter", "key")  # by the place of an exercise, never written
BLOCK = " Schrijf als `|` blok."


def files() -> dict[Path, str]:
    """Every schema as JSON text, by its place in the repository."""
    made = {FOLDER / "exercises.json": exercises(), FOLDER / "chapter.json": chapter()}
    return {file: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for file, schema in made.items()}


def exercises() -> dict[str, Any]:
    """The schema of exercises/<id>.yml: a mapping of keys to exercises of any kind."""
    kinds, definitions = _definitions(list(KINDS.values()))
    return {
        "$schema": DIALECT,
        "title": "Oefeningen van een hoofdstuk",
        "description": "Elke oefening onder een eigen sleutel; `kind` zegt welke soort het is.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": KEY, "maxLength": 40, "not": {"enum": list(SECTIONS)}},
        "additionalProperties": {
            "type": "object",
            "required": ["kind"],
            "discriminator": {"propertyName": "kind"},
            "oneOf": kinds,
        },
        "$defs": definitions,
    }


def chapter() -> dict[str, Any]:
    """The schema of the head of chapters/<id>.md."""
    (head,), definitions = _definitions([FrontMatter])
    about = {"title": "Kop van een hoofdstuk", "description": "Wat boven de tekst tussen `---` staat."}
    return {"$schema": DIALECT, **about, **head, "$defs": definitions}


def undescribed() -> list[str]:
    """The fields that have no Dutch description, as `module.Model.field`."""
    return [
        f"{model.__module__}.{model.__name__}.{name}"
        for model in _models([*KINDS.values(), FrontMatter])
        for name, _ in _fields(model)
        if not _description(model, name)
    ]


def _definitions(models: list[type[BaseModel]]) -> tuple[list[dict[str, str]], dict[str, Any]]:
    every = list(_models(models))
    places, schema = models_json_schema([(model, "validation") for model in every], by_alias=True)
    definitions = schema["$defs"]
    for model in every:
        own = definitions[places[model, "validation"]["$ref"].rsplit("/", 1)[-1]]
        _describe(model, own)
    _without_titles(definitions, labelled=set(labels.KINDS.values()))
    return [{"$ref": places[model, "validation"]["$ref"]} for model in models], definitions


def _describe(model: type[BaseModel], schema: dict[str, Any]) -> None:
    schema.pop("description", None)  # the English docstring
    for name in GIVEN if issubclass(model, Exercise) else ():
        schema["properties"].pop(name, None)
        schema["required"] = [field for field in schema.get("required", []) if field != name]
    for name, written in _fields(model):
        hint = BLOCK if is_prose(model, (written,)) or is_prose(model, (written, 0)) else ""
        schema["properties"][written]["description"] = _description(model, name) + hint
    if issubclass(model, Exercise):
        kind = str(model.model_fields["kind"].default)
        schema["title"] = labels.KINDS[kind]
        schema["required"] = ["kind", *schema["required"]]


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The fields an author writes: the name in the model and the name in the file."""
    for name, field in model.model_fields.items():
        if not (issubclass(model, Exercise) and name in GIVEN):
            yield name, field.alias or name


def _description(model: type[BaseModel], name: str) -> str:
    field = model.model_fields[name]
    return field.description or described(model.__name__, field.alias or name)


def _models(models: list[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """These models and all inside them, each once."""
    queue, seen = list(models), set[type[BaseModel]]()
    while queue:
        if (model := queue.pop(0)) not in seen:
            seen.add(model)
            yield model
            for field in model.model_fields.values():
                queue += models_in(field.annotation)


def _without_titles(schema: Any, labelled: set[str]) -> None:
    """Pydantic titles every field with its English name; only the kinds keep a title."""
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str) and schema["title"] not in labelled:
            del schema["title"]
        for value in schema.values():
            _without_titles(value, labelled)
    elif isinstance(schema, list):
        for value in schema:
            _without_titles(value, labelled)
