"""Where words of a list first stand in running Markdown: outside headings, links, code and speech."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, entity, escape, html_inline, image, link
from markdown_it.token import Token
from mdit_py_plugins.myst_blocks import myst_block_plugin

SPOKEN = r"“[^”]*(?:”|\Z)"
BRACKETED = r"\[[^]]*(?:]|\Z)"  # a reference, or what another part of the text makes one
APART = re.compile(f"{SPOKEN}|{BRACKETED}")
BEFORE = r"(?<![\w&/@\\^{’'-])"
AFTER = r"(?![\w}-]|[&/@’']\w)"
RAW_LINK = re.compile(r"<a\b", re.IGNORECASE)  # it may close in another block
ANCHOR = re.compile(r"</?a\b[^>]*>")
# What an author does not write as running text: whatever these rules take is left alone.
TAKING = {
    "autolink": autolink,
    "backticks": backtick,
    "entity": entity,
    "escape": escape,
    "html_inline": html_inline,
    "image": image,
    "link": link,
}


class Mark(NamedTuple):
    """A word of the list in a text: the key it belongs to, where it starts, and where it has ended."""

    key: str
    start: int
    end: int


class Words:
    """The forms in which each key may stand in a text; the longest that fits is the one meant.

    A form is found as a whole word, as it is written or with a capital.
    """

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        self._keys = {
            written: key for key, ways in forms.items() for form in ways for written in _cased(form)
        }
        ways = "|".join(re.escape(form) for form in sorted(self._keys, key=len, reverse=True))
        self._pattern = re.compile(f"{BEFORE}(?:{ways}){AFTER}") if ways else None

    def first_uses(self, markdown: str, seen: Container[str] = ()) -> Iterator[Mark]:
        """The first use of each key that `seen` does not hold, in the order of the text."""
        found: set[str] = set()
        for run in _runs(markdown) if self._pattern and not RAW_LINK.search(markdown) else ():
            fresh: dict[str, Mark] = {}
            for mark in self._marks(run.content):
                if mark.key not in seen and mark.key not in found:
                    fresh.setdefault(mark.key, mark)
            if fresh and _harmless(run.content, fresh.values()):
                found |= fresh.keys()
                yield from (
                    Mark(key, run.at(start), run.at(end - 1) + 1) for key, start, end in fresh.values()
                )

    def _marks(self, content: str) -> Iterator[Mark]:
        matches = list(self._pattern.finditer(content)) if self._pattern else []
        taken = [*_taken(content), *(match.span() for match in APART.finditer(content))] if matches else []
        for match in matches:
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield Mark(self._keys[match[0]], match.start(), match.end())


def linked(markdown: str, marks: Iterable[Mark], target: Callable[[str], str]) -> str:
    """The text with a link around each mark, to the target of its key."""
    for key, start, end in sorted(marks, key=lambda mark: mark.start, reverse=True):
        markdown = f"{markdown[:start]}[{markdown[start:end]}]({target(key)}){markdown[end:]}"
    return markdown


def _cased(form: str) -> set[str]:
    return {form, form[:1].upper() + form[1:]}


class _Run(NamedTuple):
    """The text of one block, and where each of its lines begins: in the run and in the whole text."""

    content: str
    lines: tuple[tuple[int, int], ...]

    def at(self, place: int) -> int:
        """The place in the whole text of a place in the run."""
        run, text = max(line for line in self.lines if line[0] <= place)
        return text + place - run


def _runs(markdown: str) -> Iterator[_Run]:
    lines = markdown.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    columns: dict[int, int] = {}
    for token in _read(_blocks().parse(markdown)):
        found: list[tuple[int, int]] = []
        run = 0
        for n, piece in enumerate(token.content.split("\n"), start=token.map[0] if token.map else 0):
            bare = piece.lstrip()
            # The cells of a row stand on one line: each is looked for after the one before.
            column = lines[n].find(bare, columns.get(n, 0)) if n < len(lines) else -1
            if column < 0:  # the parser changed it, such as an escaped bar in a cell
                break
            columns[n] = column + len(bare)
            found.append((run, starts[n] + column - (len(piece) - len(bare))))
            run += len(piece) + 1
        else:
            yield _Run(token.content, tuple(found))


def _read(tokens: list[Token]) -> Iterator[Token]:
    """The inline tokens that are neither in a heading nor in a quotation."""
    depth = 0
    for token in tokens:
        if token.type.startswith(("heading_", "blockquote_")):
            depth += token.nesting
        elif token.type == "inline" and not depth:
            yield token


@cache
def _blocks() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(myst_block_plugin).disable("inline")


@cache
def _inlines() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    for name, rule in TAKING.items():
        parser.inline.ruler.at(name, _noting(rule))
    return parser


def _noting(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule, which also notes what it takes from the text; an image's own text is another text."""

    def noted(state: StateInline, silent: bool) -> bool:
        start = state.pos
        took = rule(state, silent)
        if took and not silent and state.src == state.env["source"]:
            state.env["taken"].append((start, state.pos))
        return took

    return noted


def _taken(content: str) -> list[tuple[int, int]]:
    taken: list[tuple[int, int]] = []
    env: dict[str, object] = {"source": content, "taken": taken}
    tokens = _inlines().parseInline(content, env)[0].children or []
    # What stands between two tags of raw HTML may be anything, a link too.
    return [(0, len(content))] if any(token.type == "html_inline" for token in tokens) else taken


def _harmless(content: str, marks: Collection[Mark]) -> bool:
    """Whether links around the marks change nothing else: emphasis inside a word would break."""
    plain, with_links = MarkdownIt("commonmark"), linked(content, marks, lambda key: f"#{key}")
    before, after = plain.renderInline(content), plain.renderInline(with_links)
    return ANCHOR.sub("", before) == ANCHOR.sub("", after) and (
        after.count("<a ") - before.count("<a ") == len(marks)
    )
