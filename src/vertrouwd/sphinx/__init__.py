"""The book's hook in Sphinx: composes before the build, and dresses the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vertrouwd import __version__
from vertrouwd.sphinx import assets, composing, figures, lists, offline, pages, sections, terms

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the theme, the `lijst` directive and the steps of a build."""
    # Jupyter Book always sets this value, whether or not the extension that owns it is loaded.
    app.add_config_value("comments_config", {}, "")
    for step in (composing, sections, figures, lists, terms, pages, assets, offline):
        step.setup(app)
    return {"version": __version__, "parallel_read_safe": False, "parallel_write_safe": True}
