"""What a reader reads of Markdown: plain text, running paragraphs, sentences, words and syllables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import pyphen
from markdown_it import MarkdownIt
from markdown_it.token import Token

from vertrouwd.prose import CITATION, LAW

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-’'][A-Za-zÀ-ÿ]+)*")
BETWEEN_SPACES = re.compile(r"\w\S*")
# The close of a quotation or bracket belongs to the sentence before it.
SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"’')]*\s+|\n+")
SPEECH = re.compile(r"“[^“”]*?(?P<end>[.!?…,]?)”(?P<comma>,?)")


# What may be markup. Most texts have none, and parsing those would take most of the time of a check.
MARKUP = re.compile(r"[*_`\[\]<>#|\\&]|^\s*(?:[-+=]|\d+[.)])|^ {4}|^\t| $", re.MULTILINE)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _tokens(markdown: str) -> Sequence[Token]:
    return _parser().parse(LAW.sub("", CITATION.sub("", markdown)))


@lru_cache(maxsize=50_000)
def plain(markdown: str) -> str:
    """The text without markup, citations and law ids; a block is a line."""
    if not MARKUP.search(markdown):
        return "\n".join(text for _, text in _bare(markdown))
    return "\n".join(_inline(token) for token in _tokens(markdown) if token.type == "inline")


def paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    """Each running paragraph as plain text, with its line from 0; no lists, tables, quotations, headings."""
    if not MARKUP.search(markdown):
        yield from _bare(markdown)
        return
    tokens = _tokens(markdown)
    for opening, token in pairwise(tokens):
        if opening.type == "paragraph_open" and opening.level == 0 and (text := _inline(token).strip()):
            assert opening.map is not None  # a paragraph always stands somewhere
            yield opening.map[0], text


def _bare(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text without markup, each on one line."""
    line = 0
    for block in re.split(r"(\n\s*\n)", text):
        if block.strip():
            skipped = len(block) - len(block.lstrip("\n"))
            yield line + skipped, " ".join(block.split())
        line += block.count("\n")


def _inline(token: Token) -> str:
    said = "".join(
        child.content if child.type in {"text", "code_inline"} else " " * child.type.endswith("break")
        for child in token.children or ()
    )
    return re.sub(r"[ \t]+(?=[.,;:!?)])|(?<=[ \t])[ \t]+", "", said)


def without_speech(text: str) -> str:
    """The text without what somebody says in it; a word between quotation marks stays."""

    def silent(match: re.Match[str]) -> str:
        spoken = match["end"] or match["comma"]
        return match["end"].replace(",", "") if spoken else match[0]

    return SPEECH.sub(silent, text)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text."""
    return [piece.strip() for piece in SENTENCE_END.split(text) if BETWEEN_SPACES.search(piece)]


def word_count(text: str) -> int:
    """The number of words between spaces; a dash alone is none."""
    return len(BETWEEN_SPACES.findall(text))


@cache
def syllables(word: str) -> int:
    """The syllables of one word, counted where Dutch hyphenation may break it."""
    return len(_hyphenation().inserted(word).split("-"))


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")
