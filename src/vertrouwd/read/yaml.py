"""YAML with a place for every value, and without YAML's silent surprises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read import broken, memory, quick
from vertrouwd.read.document import Document, Scalar, dotted
from vertrouwd.read.memory import Parsed, Path_

__all__ = ["Document", "Path_", "Scalar", "dotted", "load", "parse", "text_of"]

MAX_DEPTH = 20
PLAIN_NUMBER = re.compile(r"[-+]?[0-9]{1,9}", re.ASCII)


def parse(text: str, file: Path, first_line: int = 1) -> Document:
    """Read one YAML document; CourseError with every fault that can be told at once.

    `first_line` is the line in the file at which `text` begins.
    """
    known = memory.current()
    parsed = known.recall(file, text, first_line) if known else None
    if parsed is None:
        parsed = _parsed(text, file, first_line)
        if known:
            known.keep(file, text, first_line, parsed)
    places = {path: Place(file, *at) for path, at in parsed.places.items()}
    return Document(file, parsed.data, places, {path: Scalar(*how) for path, how in parsed.styles.items()})


def _parsed(text: str, file: Path, first_line: int) -> Parsed:
    lines = text.split("\n")
    try:
        node = quick.composed(text) or YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise CourseError([_broken(broken.unreadable(error, lines), file, first_line)]) from None
    except ReaderError as error:
        raise CourseError([_broken(broken.unprintable(error, text), file, first_line)]) from None
    except (YAMLError, RecursionError, ValueError):
        fault = broken.Fault("yaml-onleesbaar", "dit is geen YAML", 0, 0)
        raise CourseError([_broken(fault, file, first_line)]) from None
    building = _Building(file, lines, first_line)
    data = building.value(node, ()) if node is not None else None
    if building.findings:
        raise CourseError(building.findings)
    return Parsed(data, building.places, building.styles)


def load(file: Path) -> Document:
    """Read one YAML file; CourseError where it is missing, not UTF-8 or not YAML."""
    return parse(text_of(file), file)


def text_of(file: Path) -> str:
    """The text of an authored file; CourseError where it is missing or not UTF-8."""
    try:
        text = _decoded(file.read_bytes(), file)
    except (OSError, ValueError):
        raise CourseError([_finding(Place(file), "bestand-ontbreekt", "dit bestand is er niet")]) from None
    if known := memory.current():
        known.saw(file, text)
    return text


def _decoded(raw: bytes, file: Path) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        what = f"hier staat een teken dat geen UTF-8 is (byte {raw[error.start]:#04x})"
        raise CourseError([_finding(place, "geen-utf8", what)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


ADVICE = broken.ADVICE | {
    "bestand-ontbreekt": "Maak het bestand, of haal de verwijzing ernaar weg.",
    "geen-utf8": "Bewaar het bestand als UTF-8.",
    "sleutel-dubbel": "Geef elke sleutel één keer: anders zou de laatste stil winnen.",
    "anker": "Schrijf de tekst uit: ankers en verwijzingen (`&`, `*`) mogen hier niet.",
    "te-diep": "Zet dit minder diep in elkaar.",
    "sleutel-geen-tekst": "Gebruik een gewoon woord als sleutel.",
}


def _finding(place: Place, code: str, what: str, path: Path_ = ()) -> Finding:
    return Finding(place, code, what, ADVICE[code], dotted(path))


def _broken(fault: broken.Fault, file: Path, first_line: int) -> Finding:
    return _finding(Place(file, fault.line + first_line, fault.column + 1), fault.code, fault.what)


class _Building:
    """Walks the node tree once and keeps what `Document` holds."""

    def __init__(self, file: Path, lines: list[str], first_line: int) -> None:
        self.file, self.lines, self.first_line = file, lines, first_line
        self.places: dict[Path_, tuple[int, int]] = {}
        self.styles: dict[Path_, tuple[str, bool]] = {}
        self.findings: list[Finding] = []

    def value(self, node: Node, path: Path_) -> Any:
        self.places.setdefault(path, self._at(node))
        if node.anchor:
            self._complain(node, "anker", f"`&{node.anchor}` aan het begin maakt een anker", path)
        elif self._char(node) == "!":
            what = "een tekst zonder aanhalingstekens begint niet met `!`"
            self._complain(node, "yaml-teken-vooraan", what, path)
        if len(path) > MAX_DEPTH:
            self._complain(node, "te-diep", "deze gegevens zitten te diep in elkaar", path)
            return None
        if isinstance(node, MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, SequenceNode):
            return [self.value(child, (*path, n)) for n, child in enumerate(node.value)]
        assert isinstance(node, ScalarNode)  # YAML has no fourth kind of node
        return self._scalar(node, path)

    def _pairs(self, node: MappingNode, path: Path_) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = key_node.value
            if (
                not isinstance(key_node, ScalarNode)
                or not isinstance(key, str)
                or str(key_node.tag).endswith(":merge")
            ):
                self._complain(key_node, "sleutel-geen-tekst", "deze sleutel is geen woord", path)
                continue
            if key in seen:
                self._complain(key_node, "sleutel-dubbel", f"`{key}` staat hier twee keer", (*path, key))
            seen.add(key)
            self.places[(*path, key)] = self._at(key_node)
            yield key, self.value(value_node, (*path, key))

    def _scalar(self, node: ScalarNode, path: Path_) -> Any:
        text: str = node.value
        style = node.style or "plain"
        self.styles[path] = (style, style == "plain" and self._cut(node))
        match str(node.tag).rsplit(":", 1)[-1]:
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int":
                return int(text) if PLAIN_NUMBER.fullmatch(text) else text
        return text

    def _cut(self, node: ScalarNode) -> bool:
        end = node.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        return rest.lstrip().startswith("#")

    def _char(self, node: Node) -> str:
        mark = node.start_mark
        return self.lines[mark.line][mark.column : mark.column + 1] if mark.line < len(self.lines) else ""

    def _at(self, node: Node) -> tuple[int, int]:
        mark = node.start_mark
        return mark.line + self.first_line, mark.column + 1

    def _complain(self, node: Node, code: str, what: str, path: Path_) -> None:
        self.findings.append(_finding(Place(self.file, *self._at(node)), code, what, path))
