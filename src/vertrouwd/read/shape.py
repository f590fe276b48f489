"""Data into models: pydantic's errors become findings with a place, in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from vertrouwd.model import Exercise
from vertrouwd.model.text import PROSE
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.yaml import Document, Path_, dotted

M = TypeVar("M", bound=BaseModel)


def shape(model: type[M], document: Document, path: Path_ = (), **given: Any) -> M:
    """The part of a document at `path` as a model; CourseError with every fault in it.

    `given` are fields that come from elsewhere, such as an exercise's key.
    """
    data = _at(document.data, path)
    if not isinstance(data, dict):
        raise CourseError([_finding(document, path, "geen-velden", "hier horen velden te staan: `veld: waarde`", "Zet onder deze sleutel de velden, elk op een eigen regel en ingesprongen.")])
    findings = list(_styles(model, document, path))
    for field in given.keys() & data.keys():
        findings.append(_finding(document, (*path, field), "veld-onbekend", f"`{field}` schrijf je hier niet", "Haal het weg: het volgt uit de plaats van dit stuk."))
    try:
        made = model.model_validate({**data, **given})
    except ValidationError as error:
        findings += [_translate(document, path, detail, model) for detail in _without_echoes(error.errors())]
        raise CourseError(findings) from None
    if isinstance(made, Exercise):
        findings += [_finding(document, (*path, *c.path), c.code, c.what, c.advice) for c in made.complaints()]
    if findings:
        raise CourseError(findings)
    return made


def _at(data: Any, path: Path_) -> Any:
    for step in path:
        data = data[step]
    return data


def _finding(document: Document, path: Path_, code: str, what: str, advice: str) -> Finding:
    return Finding(document.place(path), code, what, advice, dotted(path))


def _without_echoes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without errors whose path is a prefix of another's: pydantic repeats faults upward."""
    paths = [error["loc"] for error in errors]

    def echoes(path: tuple[int | str, ...]) -> bool:
        return any(len(other) > len(path) and other[: len(path)] == path for other in paths)

    return [error for error in errors if not echoes(error["loc"])]


def _translate(document: Document, path: Path_, error: ErrorDetails, model: type[BaseModel]) -> Finding:
    where = (*path, *(step for step in error["loc"] if step != "[key]"))
    name = str(where[-1]) if where else ""
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return _finding(document, where, "veld-ontbreekt", f"`{name}` ontbreekt", f"Voeg `{name}:` toe.")
        case "extra_forbidden":
            return _finding(document, where, "veld-onbekend", f"`{name}` is hier geen veld", _suggest(name, model))
        case "string_pattern_mismatch":
            return _finding(document, where, "vorm-klopt-niet", f"`{error['input']}` heeft niet de vorm die hier hoort", "Een sleutel heeft kleine letters, cijfers en losse streepjes, en begint met een letter.")
        case "literal_error":
            return _finding(document, where, "keuze-onbekend", f"`{error['input']}` kan hier niet", f"Kies uit {context['expected'].replace(' or ', ' of ')}.")
        case "string_type":
            return _finding(document, where, "geen-tekst", "hier hoort tekst te staan", "Schrijf de tekst als blok: `|` achter de sleutel, de tekst ingesprongen eronder.")
        case "string_too_short":
            return _finding(document, where, "leeg", "hier staat niets", "Schrijf de tekst, of haal het veld weg.")
        case "too_short" | "too_long" | "string_too_long" | "greater_than_equal" | "less_than_equal":
            return _finding(document, where, "te-veel-of-te-weinig", f"dit past niet: {_bound(error['type'], context)}", "Pas het aantal aan.")
        case "int_type" | "int_parsing" | "int_from_float":
            return _finding(document, where, "geen-getal", "hier hoort een heel getal te staan", "Schrijf een getal zonder aanhalingstekens.")
        case "bool_type" | "bool_parsing":
            return _finding(document, where, "geen-ja-of-nee", "hier hoort `true` of `false` te staan", "Schrijf `true` of `false`.")
        case "tuple_type" | "list_type" | "dict_type" | "model_type":
            return _finding(document, where, "andere-bouw", "hier hoort een andere bouw: een lijst, of velden", "Kijk in het voorbeeld van deze soort hoe dit veld is opgebouwd.")
    return _finding(document, where, "waarde-klopt-niet", "deze waarde past hier niet", "Kijk in het voorbeeld van deze soort wat hier hoort.")


def _suggest(name: str, model: type[BaseModel]) -> str:
    near = get_close_matches(name, _names(model), n=1)
    return f"Bedoel je `{near[0]}`?" if near else "Haal het weg, of kijk in het voorbeeld welke velden er zijn."


def _names(model: type[BaseModel]) -> set[str]:
    names = set(model.model_fields)
    for field in model.model_fields.values():
        names |= {name for inner in _models_in(field.annotation) for name in _names(inner)}
    return names


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _bound(kind: str, context: dict[str, Any]) -> str:
    low = context.get("min_length", context.get("ge"))
    high = context.get("max_length", context.get("le"))
    return f"minstens {low}" if low is not None and kind in {"too_short", "greater_than_equal"} else f"hoogstens {high}"


def _styles(model: type[BaseModel], document: Document, path: Path_) -> Iterator[Finding]:
    """Prose that is not a `|` block, and plain text that a `#` cut off in silence."""
    for where, scalar in document.styles.items():
        if where[: len(path)] != path:
            continue
        if scalar.cut:
            yield _finding(document, where, "tekst-afgekapt", "achter deze waarde staat `#`: YAML leest de rest niet", "Schrijf de tekst als `|` blok of tussen aanhalingstekens; zet opmerkingen op een eigen regel.")
        if scalar.style != "|" and _is_prose(model, where[len(path) :]):
            yield _finding(document, where, "geen-tekstblok", "deze tekst staat niet in een `|` blok", "Zet `|` achter de sleutel en de tekst ingesprongen op de regels eronder.")


def _is_prose(annotation: Any, path: Path_) -> bool:
    """Whether the value at this path of a type is marked as prose."""
    if PROSE in getattr(annotation, "__metadata__", ()):
        return not path
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get(str(path[0])) if path else None
        if field is None:
            return False
        return PROSE in field.metadata or _is_prose(field.annotation, path[1:])
    arguments = get_args(annotation)
    if get_origin(annotation) in {tuple, list, dict}:
        inner = arguments[-1] if get_origin(annotation) is dict else arguments[0]
        return bool(path) and _is_prose(inner, path[1:])
    return any(_is_prose(argument, path) for argument in arguments)
