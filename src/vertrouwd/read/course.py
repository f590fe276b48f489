"""All files into one Course, or every finding at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from vertrouwd.model import (
    Article,
    Chapter,
    Course,
    Exercise,
    Maintainer,
    Module,
    Organisation,
    Promises,
)
from vertrouwd.places import CourseError, Finding
from vertrouwd.read import facts
from vertrouwd.read.borrowing import lent
from vertrouwd.read.cast import cast, cast_findings
from vertrouwd.read.chapter import ChapterText, chapter_text
from vertrouwd.read.checks import Checks
from vertrouwd.read.exercises import exercises
from vertrouwd.read.figures import figure_findings
from vertrouwd.read.glossary import glossary, glossary_findings
from vertrouwd.read.history import RECORDED, RETIRED, recorded, retired
from vertrouwd.read.memory import remembering
from vertrouwd.read.organisation import ABOUT, maintainer_on, organisation
from vertrouwd.read.references import page_findings
from vertrouwd.read.sources import sources
from vertrouwd.read.toc import Contents, contents, order_findings
from vertrouwd.read.workshops import workshop_findings, workshops
from vertrouwd.read.yaml import Document, load, text_of

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Placed:
    """A course with the files behind it: where every text and value stands.

    `texts` and `documents` hold a chapter's file and its exercise file, by the chapter's id.
    Compared by identity, so that what is measured in a course can be kept by it.
    `memory` is where this course was remembered, and `sums` are those of the texts it was read from, by file
    under the root; without a memory there are none.
    """

    root: Path
    course: Course
    texts: dict[str, ChapterText]
    documents: dict[str, Document]
    memory: Path | None = None
    sums: frozenset[tuple[str, str]] = frozenset()

    def data(self, name: str) -> Document:
        """A file of the course such as `data/law.yml`, to look up where a value stands."""
        with remembering(self.memory, self.root):
            return load(self.root / name)


def course(root: Path, memory: Path | None = None) -> Course:
    """The course under a root folder; CourseError with all findings of all files.

    `memory` is a folder where what was parsed is kept for a next time; nothing is kept without it.
    """
    return placed(root, memory).course


def placed(root: Path, memory: Path | None = None) -> Placed:
    """The course under a root folder with the places of its texts; else as `course`."""
    with remembering(memory, root) as known:
        found = _Reading(root).placed()
        return replace(found, memory=memory, sums=frozenset(known.sums)) if known else found


class _Reading:
    """Reads file by file and keeps the findings of each."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self.findings: list[Finding] = []

    def placed(self) -> Placed:
        toc = self._try(lambda: contents(self.root / "_toc.yml"), None)
        listed: tuple[Article, ...] = self._try(
            lambda: facts.articles(self.data / "articles.yml"), tuple[Article, ...]()
        )
        captions = self._try(lambda: facts.captions(self.data / "modules.yml"), dict[str, str]())
        ids = [id for id, _ in toc.chapters] if toc else []
        texts = {id: text for id in ids if (text := self._text(id))}
        files = {id: found for id in ids if (found := self._exercises(id))}
        pages = self._pages(toc)
        course = Course(
            modules=tuple(
                Module(letter, caption, _of(letter, listed)) for letter, caption in captions.items()
            ),
            chapters=lent(
                {
                    id: Chapter(id, texts[id].head, texts[id].body, files[id][0])
                    for id in ids
                    if id in texts and id in files
                }
            ),
            pages=pages,
            sources=self._try(lambda: sources(self.data / "references.bib"), {}),
            law=self._try(lambda: facts.law(self.data / "law.yml"), {}),
            law_themes=self._try(lambda: facts.law_themes(self.data / "law_themes.yml"), {}),
            referrals=self._try(lambda: facts.referrals(self.data / "referrals.yml"), {}),
            misconceptions=self._try(lambda: facts.misconceptions(self.data / "misconceptions.yml"), {}),
            wording=self._try(lambda: facts.wording(self.data / "words.yml"), {}),
            promises=self._try(
                lambda: facts.promises(self.data / "promise.yml"), Promises(proven={}, beyond=(), asked=())
            ),
            glossary=self._try(lambda: glossary(self.data / "glossary.yml"), {}),
            maintainer=self._maintainer(pages),
            cast=self._try(lambda: cast(self.data / "cast.yml"), {}),
            retired=self._try(lambda: retired(self.root / RETIRED), {}),
            recorded=self._try(lambda: recorded(self.root / RECORDED), {}),
            statements=self._try(lambda: facts.statements(self.data / "self_assessment.yml"), {}),
            workshops=self._try(lambda: workshops(self.data / "workshops"), {}),
            exam=self._try(lambda: facts.exam(self.data / "exam.yml"), None),
        )
        # Cross-checks on half a course would only echo what is already found.
        if toc and listed and captions:
            self.findings += order_findings(toc, course, self.root)
        documents = {id: document for id, (_, document) in files.items()}
        if not self.findings:
            self.findings += self._checks(course, texts, documents)
        if self.findings:
            raise CourseError(self.findings)
        return Placed(self.root, course, texts, documents)

    def _checks(
        self, course: Course, texts: dict[str, ChapterText], documents: dict[str, Document]
    ) -> Iterator[Finding]:
        for id, chapter in course.chapters.items():
            yield from Checks(course, chapter, texts[id], documents[id]).findings()
        for name, text in course.pages.items():
            yield from page_findings(course, self.root / f"{name}.md", text)
        yield from cast_findings(course, self.data / "cast.yml")
        yield from glossary_findings(course, self.data / "glossary.yml")
        yield from figure_findings(self.root, texts, course.pages)
        yield from workshop_findings(course, self.data / "workshops")
        known = {article.id for module in course.modules for article in module.articles}
        for key, said in course.statements.items():
            for id in set(said.chapters) - known:
                yield Finding(
                    load(self.data / "self_assessment.yml").place((key, "chapters")),
                    "onbekend-hoofdstuk",
                    f"er is geen hoofdstuk `{id}`",
                    "Noem een id uit data/articles.yml.",
                    f"{key}.chapters",
                )
        for key, promise in course.promises.proven.items():
            file, _, function = promise.test.partition("::")
            path = self.root / file
            if not path.is_file() or f"def {function}(".encode() not in path.read_bytes():
                yield Finding(
                    load(self.data / "promise.yml").place(("proven", key, "test")),
                    "belofte-zonder-toets",
                    f"toets `{promise.test}` bestaat niet",
                    "Noem een toets die deze zin bewijst: anders wordt de zin niet afgedrukt.",
                    f"proven.{key}.test",
                )

    def _pages(self, toc: Contents | None) -> dict[str, str]:
        names = (toc.root, *toc.pages) if toc else ()
        return {name: self._try(lambda name=name: text_of(self.root / f"{name}.md"), "") for name in names}  # type: ignore[misc]

    def _maintainer(self, pages: dict[str, str]) -> Maintainer:
        offering = self._try(lambda: organisation(self.data / "organisation.yml"), Organisation())
        named = self._try(
            lambda: maintainer_on(pages.get(ABOUT, ""), self.root / f"{ABOUT}.md"), Maintainer()
        )
        return offering.maintainer if offering.maintainer.reachable else named

    def _text(self, id: str) -> ChapterText | None:
        return self._try(lambda: chapter_text(self.root / "chapters" / f"{id}.md"), None)

    def _exercises(self, id: str) -> tuple[dict[str, Exercise], Document] | None:
        return self._try(lambda: exercises(self.root / "exercises" / f"{id}.yml"), None)

    def _try(self, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except CourseError as error:
            self.findings += error.findings
            return otherwise


def _of(letter: str, listed: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(article for article in listed if article.module == letter)
