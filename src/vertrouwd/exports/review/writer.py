"""Course text on numbered paper: Markdown under a counter, and items with their key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby, repeat

from vertrouwd import labels
from vertrouwd.exports.review.blocks import Block, Run, blocks
from vertrouwd.exports.review.paper import Paper
from vertrouwd.model import Course, Exercise, Item, Option
from vertrouwd.prose import link


class Writer:
    """Writes onto paper and numbers what it writes.

    A paragraph of a section is `kern-03`, one of an exercise `belofte/01`, a choice `belofte/a`.
    """

    def __init__(self, course: Course, paper: Paper) -> None:
        self.course, self.paper = course, paper
        self._counts: dict[str, int] = {}

    def numbers(self, prefix: str) -> Iterator[str]:
        """The numbers that follow after `prefix`, from where the last one stopped."""
        while True:
            self._counts[prefix] = self._counts.get(prefix, 0) + 1
            yield f"{prefix}{self._counts[prefix]:02}"

    def prose(self, markdown: str, numbers: Iterator[str], label: str = "", deeper: int = 0) -> None:
        """Markdown with a number before each paragraph, a bold label before the first, headings deeper."""
        head = (Run(f"{label} ", bold=True),) if label else ()
        for is_row, run in groupby(self._read(markdown), key=lambda block: block.kind == "row"):
            if is_row:
                self.paper.paragraph(head, next(numbers))
                self.paper.table(list(run))
            for block in () if is_row else run:
                if block.kind == "heading":
                    self.paper.heading(block.text, block.level + deeper)
                else:
                    told = block._replace(runs=(*head, *block.runs))
                    self._block(told, "" if block.goes_on else next(numbers))
                head = ()

    def exercise(self, exercise: Exercise) -> None:
        """Its heading, and each item with its key; scenes that lead to each other as numbered moments."""
        kind = labels.KINDS.get(exercise.kind, exercise.kind)
        title = labels.REVIEW_EXERCISE.format(kind=kind, title=exercise.title)
        self.paper.heading(title, 3, exercise.key)
        if exercise.care:
            self.prose(exercise.care, self.numbers(f"{exercise.key}/"), labels.CARE_EXERCISE)
        items = exercise.items()
        branches = any(option.to for item in items for option in item.options)
        moments = {item.id: n for n, item in enumerate(items, start=1)} if branches else {}
        for before, item, after in zip((None, *items), items, (*items[1:], None), strict=False):
            if item.id in moments:
                self.paper.heading(labels.SCENE.format(number=moments[item.id]), 4, _local(item.id))
            self._asked(item, before)
            for option in item.options:
                self._option(item, option, moments)
            self._after(item, after)

    def _asked(self, item: Item, before: Item | None) -> None:
        numbers = self.numbers(f"{_local(item.id)}/")
        if not before or before.stem != item.stem:
            self.prose(item.stem, numbers, deeper=2)
        self.prose(item.prompt, numbers, deeper=2)
        if item.many:
            self.paper.paragraph([Run(labels.REVIEW_MANY, italic=True)])
        for target in item.targets if item.arrange == "match" else ():
            self.paper.paragraph([Run(f"{target.key}. ", bold=True), Run(target.text)], next(numbers))

    def _option(self, item: Item, option: Option, moments: dict[str, int]) -> None:
        self.prose(option.text, chain([f"{_local(item.id)}/{option.key}"], repeat("")), _mark(item, option))
        self.prose(option.feedback, repeat(""), labels.REVIEW_FEEDBACK)
        if option.to in moments:
            moment = f"{labels.SCENE.format(number=moments[option.to])} ({_local(option.to)})"
            self.paper.paragraph([Run(labels.REVIEW_LEADS.format(moment=moment), italic=True)])

    def _after(self, item: Item, after: Item | None) -> None:
        numbers = self.numbers(f"{_local(item.id)}/")
        self.prose(item.answer, numbers, labels.REVIEW_ANSWER)
        if not after or after.explanation != item.explanation:
            self.prose(item.explanation, numbers, labels.REVIEW_EXPLANATION)

    def _read(self, markdown: str) -> Iterator[Block]:
        return blocks(link(markdown, lambda key: self.course.sources[key].named, str))

    def _block(self, block: Block, number: str) -> None:
        runs = block.runs
        if block.kind == "number" and not block.goes_on:
            runs = (Run(f"{block.number}. "), *runs)
        self.paper.paragraph(runs, number, "text" if block.goes_on else block.kind, block.level)


def _local(id: str) -> str:
    """An id without its chapter."""
    return id.partition("/")[2]


def _mark(item: Item, option: Option) -> str:
    """What the key says of an option, between brackets; empty where nothing is right or wrong."""
    targets = {target.key: target.text for target in item.targets}
    marks = [
        labels.REVIEW_RIGHT if option.correct else "",
        labels.REVIEW_WRONG if option.correct is False else "",
        labels.APPRAISALS[option.appraisal].lower() if option.appraisal else "",
        labels.REVIEW_PLACE.format(number=option.position) if option.position else "",
        targets.get(option.target or "", ""),
    ]
    mark = ", ".join(filter(None, marks))
    return f"[{mark}]" if mark else ""
