"""Where a reference leads: to the sources page, the law page or another chapter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vertrouwd import labels, prose
from vertrouwd.marking import Mark, linked
from vertrouwd.model import LawFact, Source


@dataclass(frozen=True)
class Links:
    """Makes Markdown links for the references in a text.

    `page` and `chapter` are the endings of the files that links point at: `.html` in a
    rendered exercise, `.md` and `.ipynb` in a notebook, where Sphinx resolves them.
    `titles` are the names of exercises by id, for whoever points at one.
    """

    sources: Mapping[str, Source]
    law: Mapping[str, LawFact]
    page: str = ".html"
    chapter: str = ".html"
    titles: Mapping[str, str] = field(default_factory=dict)

    def exercise(self, id: str) -> str:
        """Where an exercise `<chapter>/<key>` stands, seen from a chapter."""
        chapter, _, key = id.partition("/")
        return f"{chapter}{self.chapter}#{chapter}-{key}"

    def resolve(self, markdown: str, here: str) -> str:
        """The text of a chapter with every reference turned into an ordinary link."""
        linked = prose.link(markdown, self._source, self._law)
        return prose.relink(linked, lambda chapter, section: self._chapter(chapter or here, section, here))

    def mark(self, markdown: str, marks: Iterable[Mark]) -> str:
        """The text of a chapter with every marked word linked to its place on the glossary page."""
        return linked(markdown, marks, self._term)

    def _term(self, key: str) -> str:
        return f"../pages/begrippen{self.page}#term-{key}"

    def _source(self, key: str) -> str:
        return f"[{cited(self.sources[key])}](../pages/bronnen{self.page}#{key})"

    def _law(self, id: str) -> str:
        return f"[{mention(self.law[id])}](../pages/recht{self.page}#{id})"

    def _chapter(self, chapter: str, section: str, here: str) -> str:
        anchor = f"#{chapter}-{section}" if section else ""
        # Pages stand beside `book/`, chapters inside it.
        return f"{'' if here else '../book/'}{chapter}{self.chapter}{anchor}"


def cited(source: Source) -> str:
    """How a source is named in a sentence: one or two surnames, or the first with *e.a.* added."""
    names = source.surnames or (source.title,)
    who = labels.AND.join(names) if len(names) <= 2 else f"{names[0]} {labels.ET_AL}"
    return f"{who}, {source.year}"


def mention(fact: LawFact) -> str:
    """How a legal fact is named in a sentence: law and article only where the text was read."""
    if fact.status == "verified" and fact.law:
        return f"{fact.law}, {fact.article}" if fact.article else fact.law
    return labels.SEE_LAW
