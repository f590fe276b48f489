"""Who hears of it when something is wrong: data/organisation.yml, else whoever the page *Over* names."""

from __future__ import annotations

import re
from pathlib import Path

from markdown_it import MarkdownIt

from vertrouwd.model import Maintainer, Organisation
from vertrouwd.model.organisation import EMAIL, HTTPS
from vertrouwd.places import CourseError, Finding
from vertrouwd.read.facts import fields_of
from vertrouwd.read.references import place_in
from vertrouwd.read.shape import shape

ABOUT = "pages/over"
TITLE = "onderhouder"  # [Naam](mailto:naam@voorbeeld.nl "onderhouder")


def organisation(file: Path) -> Organisation:
    """The organisation that offers the course; CourseError with every fault in its file.

    The file may be empty, or not be there.
    """
    if not file.is_file():
        return Organisation()
    document = fields_of(file)
    found = shape(Organisation, document)
    if found.maintainer.email and found.maintainer.address:
        raise CourseError(
            [
                Finding(
                    document.place(("maintainer", "address")),
                    "twee-adressen",
                    "hier staan een e-mailadres en een webadres",
                    "Kies er één: onder een hoofdstuk staat maar één link.",
                    "maintainer.address",
                )
            ]
        )
    return found


def maintainer_on(text: str, file: Path) -> Maintainer:
    """The maintainer whom a page names in a link titled `onderhouder`; CourseError where it leads nowhere."""
    for block in MarkdownIt("commonmark").parse(text):
        children = block.children or []
        for n, token in enumerate(children):
            if token.type == "link_open" and token.attrs.get("title") == TITLE:
                name = children[n + 1].content.strip() or None
                return _named(name, str(token.attrs["href"]), text, file)
    return Maintainer()


def _named(name: str | None, target: str, text: str, file: Path) -> Maintainer:
    scheme, _, rest = target.partition("mailto:")
    if not scheme and re.fullmatch(EMAIL, rest):
        return Maintainer(name=name, email=rest)
    if re.fullmatch(HTTPS, target):
        return Maintainer(name=name, address=target)
    raise CourseError(
        [
            Finding(
                place_in(file, 1, text, max(text.find(f'"{TITLE}"'), 0)),
                "onderhouder-onbereikbaar",
                "deze link naar de onderhouder heeft geen e-mailadres en geen webadres",
                'Schrijf `[Naam](mailto:naam@voorbeeld.nl "onderhouder")`, of een adres met `https://`.',
            )
        ]
    )
