"""Markdown of the course into safe HTML, and the references inside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = {
    "a", "blockquote", "br", "code", "em", "h3", "h4", "li", "ol", "p", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}}

CITATION = re.compile(r"\[@(?P<keys>[A-Za-z][\w-]*(?:\s*;\s*@[A-Za-z][\w-]*)*)\](?!\()")
LAW = re.compile(r"\[(?P<id>[A-Z][A-Z0-9]*-\d{2})\](?!\()")
BRACKET = re.compile(r"\[(?=[^\[\]]*(?:@[A-Za-z]|\b[A-Z][A-Z0-9]*-\d{2}\b))[^\[\]]*\](?!\()")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(\s*(?P<target>[^\s)]*)[^)]*\)")
CHAPTER_LINK = re.compile(r"\]\((?P<chapter>[a-z][a-z0-9-]*)?(?:#(?P<section>[a-z][a-z0-9-]*))?\)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention in Markdown: a source key, a law id or a link to a chapter's section.

    `offset` counts characters from the start of the text.
    """

    kind: str
    key: str
    offset: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image in Markdown: what it shows in words, where it points, whether it is a paragraph by itself.

    `offset` counts characters from the start of the text.
    """

    alt: str
    target: str
    alone: bool
    offset: int


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def html(markdown: str) -> Markup:
    """Block HTML of a Markdown text, with only the allowed tags and no scripts."""
    return _clean(_parser().render(markdown))


def inline(markdown: str) -> Markup:
    """Inline HTML of one paragraph of Markdown, without a surrounding `<p>`."""
    return _clean(_parser().renderInline(" ".join(markdown.split())))


def _clean(unsafe: str) -> Markup:
    # The output of the parser is data from an author's file: cleaned here, it may be printed as is.
    return Markup(nh3.clean(unsafe, tags=TAGS, attributes=ATTRIBUTES, link_rel=None).strip())


def references(markdown: str) -> Iterator[Reference]:
    """Every citation, law id and chapter link in a text, in order of kind and place."""
    for match in CITATION.finditer(markdown):
        for key in _keys(match):
            yield Reference("source", key, match.start())
    for match in LAW.finditer(markdown):
        yield Reference("law", match["id"], match.start())
    for match in CHAPTER_LINK.finditer(markdown):
        if match["chapter"] or match["section"]:
            yield Reference("chapter", f"{match['chapter'] or ''}#{match['section'] or ''}", match.start())


def unread(markdown: str) -> Iterator[re.Match[str]]:
    """Brackets with a source key or law id in them that are no reference: they are printed as written."""
    for match in BRACKET.finditer(markdown):
        if not CITATION.match(match[0]) and not LAW.match(match[0]):
            yield match


def images(markdown: str) -> Iterator[Image]:
    """Every image in a text, in order of place."""
    for match in IMAGE.finditer(markdown):
        before, after = markdown[: match.start()], markdown[match.end() :]
        alone = re.search(r"(\A|\n\s*\n)\Z", before) and re.match(r"[ \t]*(\n\s*\n|\s*\Z)", after)
        yield Image(match["alt"], match["target"], bool(alone), match.start())


def link(markdown: str, source: Callable[[str], str], law: Callable[[str], str]) -> str:
    """The text with each citation and law id replaced by the link that the callables give."""

    def cite(match: re.Match[str]) -> str:
        return "(" + "; ".join(source(key) for key in _keys(match)) + ")"

    return LAW.sub(lambda match: f"({law(match['id'])})", CITATION.sub(cite, markdown))


def relink(markdown: str, to: Callable[[str, str], str]) -> str:
    """The text with the target of each chapter link replaced by `to(chapter, section)`."""

    def target(match: re.Match[str]) -> str:
        chapter, section = match["chapter"] or "", match["section"] or ""
        return f"]({to(chapter, section)})" if chapter or section else match[0]

    return CHAPTER_LINK.sub(target, markdown)


def _keys(match: re.Match[str]) -> list[str]:
    return [key.strip().lstrip("@") for key in match["keys"].split(";")]
