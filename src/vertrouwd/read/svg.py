"""A figure's file: SVG of the house, without script, colours of its own or anything from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.parsers import expat
from xml.parsers.expat import errors

from vertrouwd.places import CourseError, Finding, Place
from vertrouwd.read.yaml import text_of

HOUSE = Path(__file__).parents[1] / "front" / "built" / "figure.css"
SVG = "http://www.w3.org/2000/svg"
SHAPES = {
    "g": {"transform"},
    "path": {"d"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "rect": {"x", "y", "width", "height", "rx"},
    "text": {"x", "y"},
    "tspan": {"x", "y", "dx", "dy"},
}
ALLOWED = {
    "svg": {"viewBox", "width", "height", "class"},
    "title": set[str](),
    "desc": set[str](),
    "style": set[str](),
} | {name: attributes | {"class"} for name, attributes in SHAPES.items()}
SIZE = re.compile(r"0 0 320 (?P<height>[1-9]\d{1,2})")
CLASS = re.compile(r"\.(f-[a-z]+)")
ERRORS = {
    errors.XML_ERROR_TAG_MISMATCH: "dit sluit een ander element dan het laatst geopende",
    errors.XML_ERROR_NO_ELEMENTS: "de figuur houdt op voordat alles gesloten is",
    errors.XML_ERROR_INVALID_TOKEN: "dit teken kan hier niet staan",
    errors.XML_ERROR_UNDEFINED_ENTITY: "deze afkorting met `&` bestaat niet in XML",
    errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "dit attribuut staat er twee keer",
    errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "na `</svg>` staat nog iets",
    errors.XML_ERROR_UNBOUND_PREFIX: "dit voorvoegsel is nergens uitgelegd",
}


@cache
def house_style() -> str:
    """The style that each figure carries for when it stands alone."""
    return HOUSE.read_text(encoding="utf-8").strip()


def svg_findings(file: Path) -> list[Finding]:
    """What is wrong in one figure, all at once where it can be parsed."""
    try:
        text = text_of(file)
    except CourseError as error:
        return list(error.findings)
    return _Figure(file).read(text)


class _Figure:
    """Follows expat through one file; it refuses a DOCTYPE, so no entity is ever opened."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.open: list[str | None] = []  # None is something refused, and whatever stands inside it
        self.said = {"title": "", "desc": "", "style": ""}
        self.begin: Place | None = None
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> list[Finding]:
        try:
            self.parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            place = Place(self.file, error.lineno, error.offset + 1)
            what = ERRORS.get(expat.ErrorString(error.code), "dit is geen XML meer")
            advice = "Sluit elk element en elk aanhalingsteken, en schrijf `&` als `&amp;` en `<` als `&lt;`."
            return [Finding(place, "figuur-geen-xml", what, advice)]
        except _Doctype:
            what, advice = "een figuur heeft geen `<!DOCTYPE>`", "Haal die regel weg: begin met `<svg`."
            self._complain("figuur-element", what, advice)
        return self.findings

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        space, _, name = full.rpartition(" ")
        if None in self.open:
            self.open.append(None)
        elif space != SVG or name not in ALLOWED or not self._has_place(name):
            what = f"`{name}` hoort hier niet in een figuur"
            advice = f'Begin met `<svg xmlns="{SVG}"`, en teken met {", ".join(SHAPES)}.'
            self._complain("figuur-element", what, advice)
            self.open.append(None)
        else:
            self._attributes(name, attributes)
            self.open.append(name)

    def _has_place(self, name: str) -> bool:
        depth = {"svg": 0, "title": 1, "desc": 1, "style": 1}.get(name)
        return len(self.open) == depth if depth is not None else bool(self.open)

    def _attributes(self, name: str, attributes: dict[str, str]) -> None:
        for attribute in sorted(attributes.keys() - ALLOWED[name]):
            what = f"`{attribute}` hoort niet op `{name}`"
            advice = "Kleur, lijn en letter komen uit een klasse van het huis; zie docs/design.md, Figures."
            self._complain("figuur-attribuut", what, advice)
        classes = sorted(set(CLASS.findall(house_style())))
        for word in attributes.get("class", "").split():
            if word not in classes and (name, word) != ("svg", "figure"):
                what, advice = f"`{word}` is geen klasse van het huis", f"Kies uit {', '.join(classes)}."
                self._complain("figuur-klasse", what, advice)
        if name == "svg":
            self._root(attributes)

    def _root(self, attributes: dict[str, str]) -> None:
        self.begin = self._here()
        size = SIZE.fullmatch(attributes.get("viewBox", ""))
        given = attributes.get("width"), attributes.get("height"), attributes.get("class")
        if not size or given != ("320", size["height"], "figure"):
            what = "een figuur is 320 breed, en `width` en `height` zeggen dat ook"
            advice = 'Schrijf `class="figure" viewBox="0 0 320 200" width="320" height="200"`.'
            self._complain("figuur-maat", what, advice)

    def _text(self, text: str) -> None:
        name = self.open[-1]
        if name is not None and name in self.said:
            self.said[name] += text

    def _end(self, full: str) -> None:
        self.open.pop()
        if not self.open and self.begin:
            self.findings += self._missing(self.begin)

    def _missing(self, begin: Place) -> Iterator[Finding]:
        if not self.said["title"].strip():
            advice = "Zet vooraan `<title>`: waar de figuur over gaat, in tien woorden."
            yield Finding(begin, "figuur-zonder-titel", "deze figuur heeft geen titel", advice)
        if not self.said["desc"].strip():
            what = "deze figuur heeft geen beschrijving"
            advice = "Zet na de titel `<desc>`: alles wat er te zien is, voor wie het niet ziet."
            yield Finding(begin, "figuur-zonder-beschrijving", what, advice)
        if self.said["style"].strip() != house_style():
            what = "het stijlblok is er niet, of is niet dat van het huis"
            yield Finding(self._here(), "figuur-stijl", what, "Draai `vertrouwd figures`: dat zet het erin.")

    def _doctype(self, *_: object) -> None:
        raise _Doctype

    def _instruction(self, target: str, _: str) -> None:
        what, advice = f"`<?{target} …?>` hoort niet in een figuur", "Haal die regel weg."
        self._complain("figuur-element", what, advice)

    def _complain(self, code: str, what: str, advice: str) -> None:
        self.findings.append(Finding(self._here(), code, what, advice))

    def _here(self) -> Place:
        return Place(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)


class _Doctype(Exception):
    """Raised where a DOCTYPE begins, before anything in it is read."""
