"""Questions that a chapter borrows from earlier ones, so that they come back in its test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vertrouwd.model import Chapter, Course
from vertrouwd.places import Finding
from vertrouwd.read.chapter import ChapterText
from vertrouwd.read.messages import Message


def lent(chapters: dict[str, Chapter]) -> dict[str, Chapter]:
    """The chapters, each with the questions it borrows; an id that leads nowhere is passed over."""
    known = {
        exercise.id: exercise for chapter in chapters.values() for exercise in chapter.exercises.values()
    }
    return {
        id: replace(chapter, borrowed=tuple(known[key] for key in chapter.head.borrow if key in known))
        for id, chapter in chapters.items()
    }


def findings(course: Course, chapter: Chapter, text: ChapterText) -> Iterator[Finding]:
    """What is wrong with what a chapter borrows."""
    earlier = _earlier(course, chapter)
    for n, id in enumerate(chapter.head.borrow):
        if said := _wrong(chapter, id, earlier):
            place = text.document.place(("borrow", n))
            yield Finding(place, said.code, said.what, said.advice, f"borrow[{n + 1}]")


def _wrong(chapter: Chapter, id: str, earlier: set[str]) -> Message | None:
    question = next((exercise for exercise in chapter.borrowed if exercise.id == id), None)
    if question is None:
        return Message(
            "oefening-bestaat-niet",
            f"er is geen oefening `{id}`",
            "Noem een oefening van een geschreven hoofdstuk, als `hoofdstuk/sleutel`.",
        )
    if question.kind != "question":
        return Message(
            "geleend-geen-vraag",
            f"`{id}` is geen vraag",
            "Leen alleen vragen: een casus of gesprek hoort bij zijn eigen hoofdstuk.",
        )
    if question.chapter not in earlier:
        return Message(
            "geleend-niet-eerder",
            f"`{question.chapter}` staat niet in `after`, ook niet via een ander hoofdstuk",
            "Leen uit een hoofdstuk dat helpt als je het eerst las.",
        )
    if chapter.lends_after is None:
        return Message(
            "geleend-zonder-toets",
            "dit hoofdstuk heeft geen toets om de vraag in te zetten",
            "Maak een sectie `toets` met eigen vragen, of haal `borrow` weg.",
        )
    return None


def _earlier(course: Course, chapter: Chapter) -> set[str]:
    """The chapters that help when read first, directly or through one another."""
    found: set[str] = set()
    waiting = list(chapter.head.after)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += course.chapters[id].head.after if id in course.chapters else ()
    return found - {chapter.id}
