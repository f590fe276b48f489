"""Markdown as blocks of plain, bold and italic runs, for whatever is no web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.myst_blocks import myst_block_plugin

from vertrouwd import labels

Kind = Literal["heading", "text", "bullet", "number", "quote", "code", "row"]
BREAK = "\n"


class Run(NamedTuple):
    """A piece of text in one face; a newline in it is a line break."""

    text: str
    bold: bool = False
    italic: bool = False


class Block(NamedTuple):
    """One paragraph, heading, item of a list, or row of a table, which has cells instead of runs.

    `level` is that of a heading, or how deep a list stands; `number` is that of a numbered item.
    `goes_on` is True for a second paragraph of one item.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    level: int = 1
    number: int = 0
    goes_on: bool = False
    cells: tuple[tuple[Run, ...], ...] = ()

    @property
    def text(self) -> str:
        """The words without their faces."""
        return "".join(run.text for run in self.runs)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").use(myst_block_plugin)


def blocks(markdown: str) -> Iterator[Block]:
    """The blocks of a text in reading order; figures as their description."""
    yield from _blocks(SyntaxTreeNode(_parser().parse(markdown)).children)


def _blocks(nodes: Sequence[SyntaxTreeNode], kind: Kind = "text", level: int = 0) -> Iterator[Block]:
    for node in nodes:
        if node.type == "heading":
            yield Block("heading", _inline(node), int(node.tag[1]))
        elif node.type == "paragraph":
            yield Block(kind, _inline(node), level)
        elif node.type in ("bullet_list", "ordered_list"):
            yield from _list(node, level + 1)
        elif node.type == "blockquote":
            yield from _blocks(node.children, "quote", level)
        elif node.type == "table":
            for row in (row for part in node.children for row in part.children):
                yield Block("row", cells=tuple(_inline(cell) for cell in row.children))
        elif node.type in ("fence", "code_block"):
            yield Block("code", (Run(node.content.rstrip()),))


def _list(node: SyntaxTreeNode, level: int) -> Iterator[Block]:
    numbered = node.type == "ordered_list"
    for number, item in enumerate(node.children, start=int(node.attrs.get("start", 1))):
        for n, block in enumerate(_blocks(item.children, "number" if numbered else "bullet", level)):
            own = block.kind in ("bullet", "number") and block.level == level
            yield block._replace(number=number, goes_on=n > 0) if own else block


def _inline(node: SyntaxTreeNode) -> tuple[Run, ...]:
    return _joined(run for child in node.children for run in _runs(child))


def _runs(node: SyntaxTreeNode, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    if node.type == "softbreak":
        yield Run(" ", bold, italic)
    elif node.type == "hardbreak":
        yield Run(BREAK, bold, italic)
    elif node.type == "image":
        yield Run(labels.REVIEW_FIGURE.format(alt=node.content), bold, italic)
    elif node.children:
        bold, italic = bold or node.type == "strong", italic or node.type == "em"
        for child in node.children:
            yield from _runs(child, bold, italic)
        target = str(node.attrs.get("href", ""))
        if target.startswith("http") and target != "".join(child.content for child in node.children):
            yield Run(f" ({target})", bold, italic)
    elif node.content:
        yield Run(node.content, bold, italic)


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    """The runs with neighbours in one face as one."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1][1:] == run[1:]:
            found[-1] = run._replace(text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)
