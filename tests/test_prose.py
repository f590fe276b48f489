"""Markdown becomes safe HTML, and references are found and linked."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwd import prose

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](https://a.nl \"a' onmouseover='alert(1)\")",
    "<svg/onload=alert(1)>",
    "[klik](JaVaScRiPt:alert(1))",
    "<iframe src=//kwaad.nl>",
]


def test_markdown_becomes_html() -> None:
    assert prose.html("Een *stille* **kamer**.\n\n- a\n- b") == (
        "<p>Een <em>stille</em> <strong>kamer</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    )


def test_inline_has_no_paragraph() -> None:
    assert prose.inline("Een *stille*\nkamer") == "Een <em>stille</em> kamer"


def test_apostrophes_and_dollars_stay_as_typed() -> None:
    assert "'s Avonds kost het 5 $ en 6 $." in prose.html("'s Avonds kost het 5 $ en 6 $.")


class Seen(HTMLParser):
    """Collects the tags and attributes of a piece of HTML as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def harmless(html: str) -> bool:
    seen = Seen(html)
    schemes = [
        value.partition(":")[0].lower() for name, value in seen.attributes if name == "href" and ":" in value
    ]
    names = {name for name, _ in seen.attributes}
    return (
        seen.tags <= prose.TAGS
        and names <= {"href", "title"}
        and set(schemes) <= {"http", "https", "mailto", "tel"}
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_survives(attack: str) -> None:
    assert harmless(prose.html(attack))
    assert harmless(prose.inline(attack))


def test_the_check_itself_sees_an_attack() -> None:
    assert not harmless('<p onclick="x()">a</p>')
    assert not harmless('<a href="javascript:x()">a</a>')


@given(st.text(alphabet=st.sampled_from("<>&\"'()[]!ajvsc:ript/ =onclk\n")))
def test_any_text_gives_harmless_html(text: str) -> None:
    assert harmless(prose.html(text))


def test_references_are_found_with_their_offset() -> None:
    found = list(
        prose.references("Zie [@Weger2014; @Rowe1991] en [ARBO-01] of [elders](pesten#rol), [hier](#rol).")
    )
    assert [(r.kind, r.key) for r in found] == [
        ("source", "Weger2014"),
        ("source", "Rowe1991"),
        ("law", "ARBO-01"),
        ("chapter", "pesten#rol"),
        ("chapter", "#rol"),
    ]
    assert found[2].offset == 31


def test_ordinary_links_are_no_references() -> None:
    assert not list(
        prose.references(
            "[a](https://a.nl) [b](../pages/hulp.md) [c](../pages/recht.md#ARBO-01) [GEH-01](https://a.nl)"
        )
    )


def test_references_become_links() -> None:
    linked = prose.link(
        "Wie luistert [@A; @B] en [GEH-01].", lambda key: f"[{key}](s#{key})", lambda id: f"[wet](r#{id})"
    )
    assert linked == "Wie luistert ([A](s#A); [B](s#B)) en ([wet](r#GEH-01))."


def test_chapter_links_get_a_new_target() -> None:
    assert (
        prose.relink("[a](pesten#rol) [b](#kern)", lambda c, s: f"{c}.html#{s}")
        == "[a](pesten.html#rol) [b](.html#kern)"
    )


def test_images_are_found_with_their_place() -> None:
    text = 'Zie ![a](../figures/a.svg) nu.\n\n![b: twee](../figures/b.svg "naam")  \n\n*Onderschrift*\n\n![c](c.png)\ntekst'
    assert list(prose.images(text)) == [
        prose.Image("a", "../figures/a.svg", False, 4),
        prose.Image("b: twee", "../figures/b.svg", True, text.index("![b")),
        prose.Image("c", "c.png", False, text.index("![c")),
    ]
