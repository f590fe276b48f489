"""A link to a term of the glossary looks like a word with an explanation, whoever made the link."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from vertrouwd.sphinx.composing import course_of

TARGET = "pages/begrippen.html#term-"


def setup(app: Sphinx) -> None:
    """Connect the step that runs once links are resolved."""
    app.connect("doctree-resolved", _name_terms)


def _name_terms(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if docname.removeprefix("book/") in course_of(app).chapters:
        for link in doctree.findall(nodes.reference):
            if TARGET in link.get("refuri", ""):
                link["classes"].append("term")
