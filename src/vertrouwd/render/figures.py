"""A figure as part of a page: its words named, its own style and size left behind."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"


def inline(svg: str, id: str) -> str:
    """The markup of a figure's file for in a page, where `id` is the start of its ids.

    The page's own style draws it. The text must be one that `read` has no finding about:
    xml.etree.ElementTree.ParseError where it is no XML.
    """
    root = ElementTree.fromstring(svg)
    for style in root.findall(f"{{{SVG}}}style"):
        root.remove(style)
    for name, reference in (("title", "aria-labelledby"), ("desc", "aria-describedby")):
        said = root.find(f"{{{SVG}}}{name}")
        if said is not None:
            said.set("id", f"{id}-{name}")
            root.set(reference, f"{id}-{name}")
    del root.attrib["width"], root.attrib["height"]
    root.set("role", "img")
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{SVG}}}")
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=False).strip()
