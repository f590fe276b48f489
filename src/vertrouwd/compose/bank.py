"""The item bank: what comes back in repetition and the practice exam, as files that a page loads."""

from __future__ import annotations

import json

from vertrouwd import render
from vertrouwd.compose.notebook import bundle
from vertrouwd.model import Course, Exercise

INDEX = "index.js"


def bank(course: Course) -> dict[str, str]:
    """The files of the bank by name: `index.js` names every item, `<chapter>.js` holds the HTML of its items.

    Classic scripts, because a page on file:// can load nothing else. Equal courses give equal text. The
    index gives for each item its chapter, kind, revision, length in whole seconds, and 1 where it is one
    closed question.
    """
    links = render.Links(course.sources, course.law, titles=course.titles)
    index = {
        item.html_id: [id, item.kind, item.revision, round(item.seconds), int(_closed(item))]
        for id, chapter in course.chapters.items()
        for item in chapter.bank
    }
    titles = {id: chapter.title for id, chapter in course.chapters.items()}
    files = {INDEX: _script("index", {"items": index, "titles": titles})}
    for id, chapter in course.chapters.items():
        shown = {item.html_id: bundle(course, item, links)["text/html"] for item in chapter.bank}
        files[f"{id}.js"] = _script(id, shown)
    return files


def _closed(exercise: Exercise) -> bool:
    items = list(exercise.items())
    return len(items) == 1 and items[0].shape == "choose"


def _script(name: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.vpBank??={{}})[{json.dumps(name)}]={text};\n"
