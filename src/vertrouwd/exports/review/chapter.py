"""What stands in the file of one chapter, from the rules at the top to the ten questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vertrouwd import labels
from vertrouwd.exports.review.blocks import Run
from vertrouwd.exports.review.lost import lost
from vertrouwd.exports.review.paper import Paper
from vertrouwd.exports.review.writer import Writer
from vertrouwd.model import Chapter, Course, LawFact, Part, Source


class Review:
    """The file of one chapter; `losses` is what it could not hold."""

    def __init__(self, course: Course, chapter: Chapter) -> None:
        self.course, self.chapter = course, chapter
        self.losses = list(lost(chapter))

    def written(self, day: date) -> bytes:
        """The bytes of the file, dated `day`."""
        self.paper = Paper(labels.REVIEW_TITLE.format(title=self.chapter.title), day)
        self.writer = Writer(self.course, self.paper)
        self._head()
        self._body()
        self._terms()
        self._facts()
        self._sources()
        self._questions()
        return self.paper.written()

    def _head(self) -> None:
        head = self.chapter.head
        self.paper.heading(self.paper.title, 1)
        self.paper.heading(labels.REVIEW_BEFORE, 2)
        example = next(f"{part.section}-01" for part in self.chapter.body if part.section)
        for rule in labels.REVIEW_RULES:
            self.writer.prose(f"- {rule.format(number=example)}", _unnumbered())
        self.paper.heading(labels.REVIEW_ABOUT, 2)
        numbers = self.writer.numbers("hoofdstuk-")
        minutes = labels.REVIEW_MINUTES.format(minutes=labels.minutes(self.chapter.minutes))
        reviewed = labels.REVIEW_READ_ON.format(day=labels.day(head.reviewed))
        for line in (head.summary, f"{minutes} {reviewed}"):
            self.paper.paragraph([Run(line)], next(numbers))
        if head.care:
            text = f"{head.care.about} {head.care.note}"
            self.paper.paragraph([Run(f"{labels.CARE_EXERCISE} ", bold=True), Run(text)], next(numbers))
        self.paper.heading(labels.REVIEW_GOALS, 3)
        for key, goal in head.goals.items():
            self.paper.paragraph([Run(goal)], f"doel/{key}")

    def _body(self) -> None:
        section: str | None = None
        numbers = self.writer.numbers(f"{self.chapter.id}-")
        for piece in self.chapter.body:
            if piece.section != section and piece.section:
                section, numbers = piece.section, self.writer.numbers(f"{piece.section}-")
            if isinstance(piece, Part):
                self.writer.prose(_without_title(piece.text), numbers)
                continue
            self.writer.exercise(self.chapter.exercises[piece.key])
            if piece is self.chapter.lends_after:
                self._borrowed(numbers)

    def _borrowed(self, numbers: Iterator[str]) -> None:
        for exercise in self.chapter.borrowed:
            chapter = self.course.chapters[exercise.chapter].title
            line = labels.REVIEW_BORROWED.format(title=exercise.title, id=exercise.id, chapter=chapter)
            self.paper.paragraph([Run(line)], next(numbers))

    def _terms(self) -> None:
        if terms := self.course.terms_in(self.chapter.id):
            self.paper.heading(labels.REVIEW_TERMS, 2)
            for key, term in terms.items():
                runs = [Run(f"{term.term}: ", bold=True), Run(term.explanation)]
                self.paper.paragraph(runs, f"begrip/{key}")

    def _facts(self) -> None:
        used = {id for id, chapters in self.course.cited_law.items() if self.chapter.id in chapters}
        used |= {id for term in self.course.terms_in(self.chapter.id).values() for id in term.law}
        if used:
            self.paper.heading(labels.REVIEW_LAW, 2)
        for id in sorted(used):
            fact = self.course.law[id]
            self.paper.paragraph([Run(f"{fact.title}. ", bold=True), Run(fact.fact)], id)
            self.paper.paragraph([Run(_standing(fact), italic=True)])

    def _sources(self) -> None:
        used = {key for key, chapters in self.course.cited_sources.items() if self.chapter.id in chapters}
        if used:
            self.paper.heading(labels.REVIEW_SOURCES, 2)
        for key in sorted(used):
            source = self.course.sources[key]
            self.paper.paragraph([Run(f"{source.named}. ", bold=True), Run(_described(source))], key)

    def _questions(self) -> None:
        self.paper.heading(labels.REVIEW_QUESTIONS, 2)
        self.paper.paragraph([Run(labels.REVIEW_HOW)])
        for number, question in enumerate(labels.REVIEW_TEN, start=1):
            self.paper.heading(question, 3, str(number))
            self.paper.room(labels.REVIEW_WRITE, f"antwoord/{number}")


def _unnumbered() -> Iterator[str]:
    while True:
        yield ""


def _without_title(markdown: str) -> str:
    """The text without the chapter's own heading, which the file has at its top."""
    first, _, rest = markdown.partition("\n")
    return rest if first.startswith("# ") else markdown


def _standing(fact: LawFact) -> str:
    """Where a legal fact stands, how sure we are, and until when."""
    law = ", ".join(filter(None, (fact.law, fact.article)))
    read = labels.TEXT_READ.format(day=labels.day(fact.text_date)) if fact.text_date else ""
    where = "; ".join(filter(None, (law, read, labels.FACT_SOURCE.format(source=fact.source))))
    dates = labels.REVIEW_LAW_DATES.format(
        valid=labels.day(fact.valid_on), before=labels.day(fact.check_before)
    )
    status = labels.REVIEW_STATUS.format(status=labels.STATUSES[fact.status])
    return f"{where[:1].upper()}{where[1:]}. {status} {dates}"


def _described(source: Source) -> str:
    """A source in full, and what of it was read."""
    parts = (", ".join(source.authors), source.title, source.container, source.details)
    doi = f"https://doi.org/{source.doi}" if source.doi else ""
    text = ". ".join(part.rstrip(".") for part in parts if part)
    seen = labels.REVIEW_STATUS.format(status=labels.SEEN[source.seen])
    return " ".join(filter(None, (f"{text}.", doi, seen)))
