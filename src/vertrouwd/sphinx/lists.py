"""The `lijst` directive: a list from the data on a page around the chapters."""

from __future__ import annotations

import re

from docutils import nodes
from jinja2 import TemplateNotFound
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from vertrouwd import render
from vertrouwd.sphinx.composing import course_of

ID = re.compile(r'\bid="([^"]+)"')


def setup(app: Sphinx) -> None:
    """Register the directive, and read pages again whenever a build starts."""
    app.add_directive("lijst", List)
    app.connect("doctree-read", _name_entries)
    app.connect("env-get-outdated", _pages_depend_on_everything)


class List(SphinxDirective):
    """One list by name, as raw HTML; the lines of its body choose and order entries by key."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """The list as one raw node; a severe error where the name or a key is unknown."""
        keys = tuple(line.strip() for line in self.content if line.strip())
        try:
            html = render.listing(self.arguments[0], course_of(self.env.app), keys)
        except TemplateNotFound:
            raise self.error(f"er is geen lijst `{self.arguments[0]}`") from None
        except KeyError as error:
            raise self.error(f"onbekende sleutel {error} in lijst `{self.arguments[0]}`") from None
        return [nodes.raw("", html, format="html")]


def _name_entries(app: Sphinx, doctree: nodes.document) -> None:
    """The ids inside the lists become targets that MyST can resolve from elsewhere."""
    if app.env.docname in course_of(app).pages:
        slugs = app.env.metadata[app.env.docname].setdefault("myst_slugs", {})
        for raw in doctree.findall(nodes.raw):
            slugs |= {id: (0, id, id) for id in ID.findall(raw.astext())}


def _pages_depend_on_everything(
    app: Sphinx, env: object, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    # The lists draw on all of data/ and all chapters; five small pages are cheaper than a dependency graph.
    return list(course_of(app).pages)
