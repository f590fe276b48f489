"""Words are marked where they are read as running text, and the text around them stays as it was."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.myst_blocks import myst_block_plugin

from vertrouwd.marking import Words, linked

FORMS = {
    "klacht": ["klacht", "formele klacht"],
    "klachtencommissie": ["klachtencommissie"],
    "melder": ["melder", "melders"],
    "avg": ["AVG"],
    "rie": ["RI&E"],
    "conflict": ["conflict van plichten"],
}
WORDS = Words(FORMS)
LINK = re.compile(r"\[([^\[\]]*)\]\(#begrip-[a-z]+\)")


def marked(text: str) -> str:
    return linked(text, WORDS.first_uses(text), lambda key: f"#begrip-{key}")


def found(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in WORDS.first_uses(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een klacht van een melder.", ["klacht", "melder"]),
        ("Klacht of niet: de melder kiest.", ["Klacht", "melder"]),
        ("De avg is iets anders dan de AVG.", ["AVG"]),
        ("Een formele klacht, en nog een klacht.", ["formele klacht"]),
        ("De klachtencommissie, geen klacht.", ["klachtencommissie", "klacht"]),
        ("Klachtenregeling, meldersloket, AVG-regels, klacht- en meldpunt.", []),
        ("De RI&E, en Conflict van plichten.", ["RI&E", "Conflict van plichten"]),
        ("Dit heet een *conflict van plichten*, en **melder**.", ["conflict van plichten", "melder"]),
        ("(melder), ‘klacht’; AVG: zo.", ["melder", "klacht", "AVG"]),
        ("Eerst\nde melder\n\nen nog een melder.", ["melder"]),
        ("- de melder\n- een klacht\n  van een melder", ["melder", "klacht"]),
        ("1. melder\n\n   klacht", ["melder", "klacht"]),
        ("| Wie | Wat |\n|---|---|\n| de melder | een klacht |\n| melder | `AVG` |", ["melder", "klacht"]),
        ("| melder \\| klacht | AVG |\n|---|---|\n| x | y |", ["AVG"]),
    ],
)
def test_running_text_is_marked_once_per_key(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "# De melder",
        "### Een klacht",
        "De melder\n=========",
        "[de melder](x.md#klacht)",
        "[de *melder*](x.md) en ![een melder](melder.png)",
        "[melder][a]\n\n[a]: https://a.nl",
        "[melder]: https://a.nl",
        "`melder` en ``een klacht``",
        "```\nmelder\n```",
        "    melder",
        "<https://melder.nl/klacht/melder>",
        "<b title='melder'>melder</b>",
        "<div>\nmelder\n</div>",
        "% melder",
        "> **Roza:** melder\n>\n> *klacht*",
        "- > melder",
        "“Ben ik nu een melder?” vraagt ze. “Is dit een *klacht*?”",
        "“Een melder, en dan niets",
        "a*melder*b en x**klacht**",
        r"\melder",
        "[^melder] en {melder}`x` en @melder",
        "klacht's en klacht’en",
        "<a href='#x'>hier</a>\n\nmelder",
    ],
)
def test_what_is_not_running_text_stays_unmarked(text: str) -> None:
    assert found(text) == []


def test_what_was_seen_before_is_not_marked_again() -> None:
    assert [mark.key for mark in WORDS.first_uses("Een melder met een klacht.", {"melder"})] == ["klacht"]


def test_without_words_nothing_is_found() -> None:
    assert list(Words({}).first_uses("Een melder.")) == []


def test_the_marks_become_links() -> None:
    assert marked("Een *klacht*, melder.") == "Een *[klacht](#begrip-klacht)*, [melder](#begrip-melder)."


class Seen(HTMLParser):
    """The text of a piece of HTML, and the tags in which each link to a term stands."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.around: list[list[str]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and (dict(attrs).get("href") or "").startswith("#begrip-"):
            self.around.append(list(self.open))
        if tag not in {"br", "img", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.text += data


PIECES = st.sampled_from(
    ["melder", "Klacht", "AVG", "RI&E", "conflict van plichten", "formele ", "een", " ", " ", "\n", "\n\n", "*", "**", "_", "`",
     "[", "]", "(", ")", "](x)", "[a]: b\n", "<", ">", "# ", "> ", "- ", "1. ", "|", "\\", "“", "”", "&", "!", "&amp;", "</a>",
     "<a href=x>", "<i>", "http://", ".", "’", "-", "é", "    ", "\t", "```", "|---|\n", "===\n", "+++\n", "% ", "(kern)=\n", "{"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
@example("*a.*melder*")
@example("`|---|\n+++\nmelder`")
@example("`a`|melder|\n|---|---|\n|x|Klacht|")
def test_any_text_keeps_its_words_and_no_link_stands_inside_another(text: str) -> None:
    after = marked(text)
    assert LINK.sub(r"\1", after) == text, "taking the links away gives the text back"
    markdown = MarkdownIt("commonmark").enable("table").use(myst_block_plugin)
    plain, seen = Seen(markdown.render(text)), Seen(markdown.render(after))
    assert seen.text == plain.text
    assert len(seen.around) == len(found(text))
    forbidden = {"a", "code", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}
    assert not [tags for tags in seen.around if forbidden & set(tags)]


@given(st.text(alphabet="melder klacht*_[]()`>#|-\n“”", max_size=80))
@settings(deadline=None)
def test_any_text_without_a_word_stays_as_it_was(text: str) -> None:
    if not re.search("klacht|melder", text, re.IGNORECASE):
        assert marked(text) == text
    assert LINK.sub(r"\1", marked(text)) == text
