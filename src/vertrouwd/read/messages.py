"""What pydantic finds wrong, in Dutch: a code, what it is, and what to do."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from vertrouwd.model import models_in
from vertrouwd.model.glossary import FORM
from vertrouwd.model.organisation import EMAIL, HTTPS
from vertrouwd.model.text import KEY


class Message(NamedTuple):
    """A code with its explanation and advice; words in braces are filled in per error."""

    code: str
    what: str
    advice: str


COUNT = Message("te-veel-of-te-weinig", "dit past niet: {bound}", "Pas het aantal aan.")
NUMBER = Message(
    "geen-getal", "hier hoort een heel getal te staan", "Schrijf een getal zonder aanhalingstekens."
)
TRUTH = Message("geen-ja-of-nee", "hier hoort `true` of `false` te staan", "Schrijf `true` of `false`.")
DAY = Message("geen-datum", "`{input}` is geen dag", "Schrijf jaar, maand en dag als `2026-07-01`.")
BUILD = Message(
    "andere-bouw",
    "hier hoort een andere bouw: een lijst, of velden",
    "Kijk in het voorbeeld van deze soort hoe dit veld is opgebouwd.",
)
KEY_FORM = "Een sleutel heeft kleine letters, cijfers en losse streepjes, en begint met een letter."
FORMS = {
    KEY: KEY_FORM,
    FORM: "Schrijf alleen het woord: letters en cijfers, met spaties, streepjes, punten, `&` of ’.",
    EMAIL: "Schrijf het e-mailadres als `naam@voorbeeld.nl`.",
    HTTPS: "Schrijf het hele webadres, met `https://` vooraan en zonder `#`.",
}
OTHER_FORM = "Kijk hoe dit veld er elders in dit bestand of in het voorbeeld uitziet."
OTHERWISE = Message(
    "waarde-klopt-niet",
    "deze waarde past hier niet",
    "Kijk in het voorbeeld van deze soort wat hier hoort.",
)

MESSAGES: dict[str, Message] = {
    "missing": Message("veld-ontbreekt", "`{name}` ontbreekt", "Voeg `{name}:` toe."),
    "extra_forbidden": Message("veld-onbekend", "`{name}` is hier geen veld", "{suggestion}"),
    "string_pattern_mismatch": Message(
        "vorm-klopt-niet",
        "`{input}` heeft niet de vorm die hier hoort",
        "{form}",
    ),
    "literal_error": Message("keuze-onbekend", "`{input}` kan hier niet", "Kies uit {expected}."),
    "string_type": Message(
        "geen-tekst",
        "hier hoort tekst te staan",
        "Schrijf de tekst als blok: `|` achter de sleutel, de tekst ingesprongen eronder.",
    ),
    "string_too_short": Message("leeg", "hier staat niets", "Schrijf de tekst, of haal het veld weg."),
    **dict.fromkeys(
        ("too_short", "too_long", "string_too_long", "greater_than_equal", "less_than_equal"), COUNT
    ),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), NUMBER),
    **dict.fromkeys(("no_day", "date_type", "date_from_datetime_inexact"), DAY),
    **dict.fromkeys(("bool_type", "bool_parsing"), TRUTH),
    **dict.fromkeys(("tuple_type", "list_type", "dict_type", "model_type"), BUILD),
}


def message(error: ErrorDetails, model: type[BaseModel]) -> Message:
    """The message for one of pydantic's errors; `model` supplies the fields to suggest."""
    chosen = MESSAGES.get(error["type"], OTHERWISE)
    context = error.get("ctx", {})
    name = str(error["loc"][-1]) if error["loc"] else ""
    words = {
        "name": name,
        "input": _short(error["input"]),
        "bound": _bound(error["type"], context),
        "expected": str(context.get("expected", "")).replace(" or ", " of "),
        "suggestion": _suggestion(name, model),
        "form": FORMS.get(str(context.get("pattern")), OTHER_FORM),
    }
    return Message(*(text.format(**words) for text in chosen))


def _short(value: Any) -> str:
    line = " ".join(str(value).split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def nearest(name: str, model: type[BaseModel]) -> str:
    """The field that was probably meant by an unknown one, or nothing."""
    return next(iter(get_close_matches(name, _names(model), n=1)), "")


def _suggestion(name: str, model: type[BaseModel]) -> str:
    near = nearest(name, model)
    return f"Bedoel je `{near}`?" if near else "Haal het weg, of kijk in het voorbeeld welke velden er zijn."


def _names(model: type[BaseModel]) -> set[str]:
    names = {field.alias or name for name, field in model.model_fields.items()}
    for field in model.model_fields.values():
        names |= {name for inner in models_in(field.annotation) for name in _names(inner)}
    return names


def _bound(kind: str, context: dict[str, Any]) -> str:
    low, high = (
        context.get(f"{end}_length", context.get(way)) for end, way in (("min", "ge"), ("max", "le"))
    )
    return f"minstens {low}" if kind in {"too_short", "greater_than_equal"} else f"hoogstens {high}"
