"""An image that is a figure of the course stands in the page itself, with the line below it as caption."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from vertrouwd import render
from vertrouwd.read.figures import FOLDER

BEFORE_IMAGES_ARE_COLLECTED = 400


def setup(app: Sphinx) -> None:
    """Connect the step that runs before Sphinx collects the files of images."""
    app.connect("doctree-read", _inline, priority=BEFORE_IMAGES_ARE_COLLECTED)


def _inline(app: Sphinx, doctree: nodes.document) -> None:
    here = Path(app.env.doc2path(app.env.docname)).parent
    figures = (Path(app.srcdir) / FOLDER).resolve()
    seen: Counter[str] = Counter()
    for image in list(doctree.findall(nodes.image)):
        file = (here / image["uri"]).resolve()
        if file.parent == figures and isinstance(image.parent, nodes.paragraph):
            # A page is made again when the figure alone changes.
            app.env.note_dependency(str(file))
            seen[file.stem] += 1
            again = f"-{seen[file.stem]}" if seen[file.stem] > 1 else ""
            _replace(image.parent, file.read_text(encoding="utf-8"), f"figuur-{file.stem}{again}")


def _replace(paragraph: nodes.Element, svg: str, id: str) -> None:
    figure = nodes.figure("", classes=["figure-place"], ids=[id])
    figure += nodes.raw("", render.inline(svg, id), format="html")
    caption = _caption(paragraph)
    if caption is not None:
        figure += nodes.caption("", "", *caption[0].children)
        caption.parent.remove(caption)
    paragraph.replace_self(figure)


def _caption(paragraph: nodes.Element) -> nodes.Element | None:
    """The paragraph right below, where it is one piece of emphasis and nothing else."""
    below = paragraph.next_node(descend=False, siblings=True)
    if isinstance(below, nodes.paragraph) and len(below) == 1 and isinstance(below[0], nodes.emphasis):
        return below
    return None
