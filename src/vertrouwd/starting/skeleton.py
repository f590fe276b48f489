"""An exercise of a kind with `TODO` for every text, made from the first one in the kind's sample."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString

from vertrouwd import kinds
from vertrouwd.model import is_line, is_prose, models_in
from vertrouwd.read.yaml import Path_, dotted, load
from vertrouwd.vocabulary import described

HEADER = "# yaml-language-server: $schema=../docs/schema/exercises.json\n"
ELSEWHERE = {"misconception", "sources", "uses"}  # keys of other files: the author chooses them
CHOSEN = {"care", "minutes", "revision", "goal"}  # what the author adds, or what is filled in here


class CannotStart(Exception):
    """Raised with a Dutch sentence where a skeleton would overwrite something or has no place."""


def skeleton(kind: str, goals: list[str]) -> dict[str, Any]:
    """The fields of a new exercise; `goals` are the keys it names."""
    sample = next(iter(load(Path(kinds.__file__).parent / kind / "sample.yml").data.values()))
    fields = {name: value for name, value in sample.items() if name not in CHOSEN}
    model = kinds.KINDS[kind]
    made = {
        name: _unwritten(model, (name,), value) for name, value in fields.items() if name not in ELSEWHERE
    }
    head = {"kind": kind, "title": made.pop("title"), "goal": goals}
    return head | {name: value for name, value in made.items() if name != "kind"}


def dumped(data: dict[str, Any]) -> str:
    """YAML as authors write it: blocks for prose."""
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    stream = StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def _unwritten(model: type[BaseModel], path: Path_, value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: _unwritten(model, (*path, name), inner)
            for name, inner in value.items()
            if name not in ELSEWHERE
        }
    if isinstance(value, list):
        return [_unwritten(model, (*path, n), inner) for n, inner in enumerate(value)]
    if isinstance(value, str) and is_prose(model, path):
        return LiteralScalarString(_todo(model, path) + "\n")
    return _todo(model, path) if isinstance(value, str) and is_line(model, path) else value


def _todo(model: type[BaseModel], path: Path_) -> str:
    names = [step for step in path if isinstance(step, str)]
    owners = [inner.__name__ for inner in models_in(model) if names[-1] in inner.model_fields]
    meaning = described((owners or [""])[0], names[-1])
    return f"TODO {dotted(path)}: {meaning}".rstrip(": ")
