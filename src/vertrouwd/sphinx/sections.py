"""Gives each section of a chapter its permanent id, `<chapter>-<section>`."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from vertrouwd.model import Chapter, Part
from vertrouwd.sphinx.composing import course_of


def setup(app: Sphinx) -> None:
    """Connect the step that runs after each document is read."""
    app.connect("doctree-read", _name_sections)


def named(chapter: Chapter) -> list[str]:
    """The section names of a chapter in the order of its second-level headings."""
    return [
        piece.section for piece in chapter.body if isinstance(piece, Part) and piece.opens and piece.section
    ]


def _name_sections(app: Sphinx, doctree: nodes.document) -> None:
    docname = app.env.docname
    chapter = course_of(app).chapters.get(docname.removeprefix("book/"))
    if chapter is None:
        return
    top = next(iter(doctree.findall(nodes.section)), None)
    headings = [node for node in top.children if isinstance(node, nodes.section)] if top else []
    slugs = app.env.metadata[docname].setdefault("myst_slugs", {})
    for name, section in zip(named(chapter), headings, strict=True):
        label = f"{chapter.id}-{name}"
        section["ids"].insert(0, label)
        # MyST resolves `chapter.ipynb#label` through this table.
        slugs[label] = (section.line or 0, label, section[0].astext())
