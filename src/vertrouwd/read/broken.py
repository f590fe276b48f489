"""What is probably wrong where a file stops being YAML, in Dutch and with the right place."""

from __future__ import annotations

import re
from typing import NamedTuple

from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.reader import ReaderError

BLOCK = "Schrijf de tekst als blok: `|` achter de sleutel, de tekst ingesprongen op de regels eronder."
ADVICE = {
    "yaml-dubbele-punt": BLOCK,
    "yaml-aanhalingsteken": BLOCK,
    "yaml-teken-vooraan": BLOCK,
    "yaml-schuine-streep": BLOCK,
    "yaml-tab": "Vervang elke tab door spaties: twee per trede.",
    "yaml-inspringing": "Zet velden van één stuk recht onder elkaar, en de tekst van een blok dieper.",
    "yaml-niet-gesloten": "Sluit het op dezelfde regel, of schrijf de tekst als blok met `|`.",
    "yaml-sleutel-los": "Schrijf `sleutel: waarde`, met een spatie na de dubbele punt.",
    "yaml-tekst-achter-blok": "Begin de tekst op de volgende regel, ingesprongen.",
    "yaml-twee-stukken": "Haal de regel `---` of `...` weg: één bestand is één stuk.",
    "yaml-stuurteken": "Wis het teken; het is op het scherm vaak onzichtbaar.",
    "yaml-onleesbaar": "Kijk naar deze regel en die erboven: spring in met spaties, schrijf tekst als blok.",
}

KEY_AND_VALUE = re.compile(r"\s*(?:- +)*[^\s:]+:\s+\S")
ABBREVIATED = re.compile(r"'\w{1,2}[ \n-]")
OPENING = {"'": "een aanhalingsteken", '"': "een aanhalingsteken", "[": "een haakje", "{": "een haakje"}


class Fault(NamedTuple):
    """A code, what is wrong, and the line and column of it, both counted from 0."""

    code: str
    what: str
    line: int
    column: int


def unreadable(error: MarkedYAMLError, lines: list[str]) -> Fault:
    """The most likely mistake behind a parser's error."""
    problem, context = error.problem or "", error.context or ""
    at, opened = error.problem_mark or error.context_mark, error.context_mark
    if at is None:
        return Fault("yaml-onleesbaar", "dit is geen YAML", 0, 0)
    if opened and "quoted" in context:
        return _quoted(problem, at, opened, lines)
    if opened and "flow" in context:
        return _unclosed(opened, lines)
    if opened and "simple key" in context:
        return _loose_line(opened, lines)
    if opened and "block scalar" in context:
        return _fault("yaml-tekst-achter-blok", "achter `|` of `>` staat nog tekst", at)
    if "another document" in problem or "document start" in problem:
        return _second_document(at, lines)
    if _tabbed(at, lines):
        return _fault("yaml-tab", "hier staat een tab; YAML kent alleen spaties", at)
    if "mapping values" in problem:
        return _colon(at, lines)
    if "block end" in problem:
        return _block_end(at, lines)
    if any(words in problem for words in ("start any token", "alias", "node content", "not allowed here")):
        sign = _char(at, lines)
        sign = "een backtick" if sign == "`" else f"`{sign}`"
        what = f"een tekst zonder aanhalingstekens begint niet met {sign}"
        return _fault("yaml-teken-vooraan", what, at)
    return _fault("yaml-onleesbaar", "vanaf hier is dit geen YAML meer", at)


def unprintable(error: ReaderError, text: str) -> Fault:
    """A control character that YAML refuses."""
    before = text[: error.position]
    what = f"hier staat een stuurteken (U+{ord(text[error.position]):04X})"
    return Fault("yaml-stuurteken", what, before.count("\n"), len(before) - before.rfind("\n") - 1)


def _quoted(problem: str, at: StringMark, opened: StringMark, lines: list[str]) -> Fault:
    if "escape" in problem:
        what = "tussen dubbele aanhalingstekens heeft `\\` een eigen betekenis"
        return _fault("yaml-schuine-streep", what, at)
    if ABBREVIATED.match(_line(opened.line, lines)[opened.column :] + "\n"):
        what = "de tekst begint met een aanhalingsteken; YAML leest dat als begin van een citaat"
        return _fault("yaml-aanhalingsteken", what, opened)
    return _unclosed(opened, lines)


def _unclosed(opened: StringMark, lines: list[str]) -> Fault:
    line, column, sign = opened.line, opened.column, OPENING.get(_char(opened, lines))
    if sign is None:  # noticed at the end of the file: look back for what is open
        sign = OPENING["["]
        line = next((n for n in range(line, -1, -1) if re.search(r"[\[{]", _line(n, lines))), line)
        column = max(_line(line, lines).rfind("["), _line(line, lines).rfind("{"), 0)
    return Fault("yaml-niet-gesloten", f"wat hier begint met {sign}, houdt niet goed op", line, column)


def _loose_line(at: StringMark, lines: list[str]) -> Fault:
    if _above(at.line, lines).rstrip().endswith(("|", ">", "|-", ">-")):
        return _fault("yaml-inspringing", "de tekst van een blok springt niet in", at)
    return _fault("yaml-sleutel-los", "deze regel is geen `sleutel: waarde`", at)


def _second_document(at: StringMark, lines: list[str]) -> Fault:
    for line in range(at.line, -1, -1):
        if _line(line, lines).startswith("%"):
            what = "een tekst zonder aanhalingstekens begint niet met `%`"
            return Fault("yaml-teken-vooraan", what, line, 0)
        if _line(line, lines).startswith(("---", "...")):
            return Fault("yaml-twee-stukken", "hier begint een tweede stuk", line, 0)
    return _fault("yaml-onleesbaar", "vanaf hier is dit geen YAML meer", at)


def _colon(at: StringMark, lines: list[str]) -> Fault:
    if KEY_AND_VALUE.match(_line(at.line, lines)[: at.column]):
        what = "een dubbele punt met een spatie erachter maakt van deze tekst een sleutel"
        return _fault("yaml-dubbele-punt", what, at)
    above = _above(at.line, lines)
    if KEY_AND_VALUE.match(above):
        return _indent(at, lines)
    line = max(n for n in range(at.line) if _line(n, lines).strip()) if above else at.line
    start = len(above) - len(above.lstrip())
    return Fault("yaml-sleutel-los", "deze regel is geen `sleutel: waarde`", line, start)


def _block_end(at: StringMark, lines: list[str]) -> Fault:
    before = _line(at.line, lines)[: at.column].rstrip()
    if before.endswith(("'", '"')):
        what = "na het sluitende aanhalingsteken staat nog tekst"
        return _fault("yaml-aanhalingsteken", what, at)
    if before.endswith(("]", "}")):
        return _fault("yaml-teken-vooraan", "na het sluitende haakje staat nog tekst", at)
    return _indent(at, lines)


def _indent(at: StringMark, lines: list[str]) -> Fault:
    line = _line(at.line, lines)
    start = len(line) - len(line.lstrip())
    return Fault(
        "yaml-inspringing", "deze regel springt anders in dan het stuk waar hij bij hoort", at.line, start
    )


def _tabbed(at: StringMark, lines: list[str]) -> bool:
    line = _line(at.line, lines)
    return _char(at, lines) == "\t" or "\t" in line[: len(line) - len(line.lstrip())]


def _above(line: int, lines: list[str]) -> str:
    return next((_line(n, lines) for n in range(line - 1, -1, -1) if _line(n, lines).strip()), "")


def _char(at: StringMark, lines: list[str]) -> str:
    return _line(at.line, lines)[at.column : at.column + 1]


def _line(number: int, lines: list[str]) -> str:
    return lines[number] if number < len(lines) else ""


def _fault(code: str, what: str, at: StringMark) -> Fault:
    return Fault(code, what, at.line, at.column)
