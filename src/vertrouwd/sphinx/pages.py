"""What the theme's templates know about a page, and the pages that have no source."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from vertrouwd import __version__, labels, render
from vertrouwd.model import Chapter, Course, Maintainer
from vertrouwd.sphinx import assets
from vertrouwd.sphinx.composing import course_of
from vertrouwd.sphinx.sections import named

LEAVE = "weg"
HELP, PROMISE = "pages/hulp", "pages/wat-je-hier-typt"
SHEETS = ("pages/zo-meteen",)  # pages that fill one A4
NOTES = "pages/reflectieboek"
SCRIPTS = {  # pages that need more than the script of every page
    "pages/herhalen": "repetition",
    "pages/mijn-leerpad": "repetition",
    "pages/oefenexamen": "exam",
    "pages/reservekopie": "backup",
    "pages/waar-sta-je": "overview",
    "pages/werkvormen": "trainer",
    "pages/studie-overzicht": "overview",
}


def setup(app: Sphinx) -> None:
    """Connect the steps that add to pages and add pages."""
    app.connect("html-page-context", _dress)
    app.connect("html-collect-pages", _extra)
    app.connect("env-get-outdated", _all_when_titles_change)
    app.connect("env-get-outdated", _chapters_when_the_frame_changes)
    app.connect("build-finished", _front_door)


def key_doc(chapter: str) -> str:
    """The docname of a chapter's answer key."""
    return f"sleutel/{chapter}"


def _dress(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> str | None:
    course = course_of(app)
    order = [app.config.root_doc, *(f"book/{id}" for id in course.chapters)]
    here = order.index(pagename) if pagename in order else None
    kind = _kind(course, pagename)
    context["labels"] = labels
    context["vp"] = {
        "kind": kind,
        "sheet": pagename in SHEETS,
        "notes": pagename == NOTES,
        "script": SCRIPTS.get(pagename, ""),
        "version": assets.version(),
        "line": __version__.split(".")[0],
        "nav": _nav(course, pagename),
        "pages": [
            {"title": _title(app, name), "doc": name, "current": name == pagename}
            for name in course.pages
            if name != app.config.root_doc
        ],
        "home": app.config.root_doc,
        "prev": _neighbour(app, order, here, -1),
        "next": _neighbour(app, order, here, 1),
        "chapter": _chapter(app, course, pagename) if kind == "chapter" else None,
        "pause": _pause(course, pagename) if kind == "chapter" else "",
        "help_doc": HELP,
        "promise_doc": PROMISE,
        "leave_doc": LEAVE,
    }
    return "page.html"


def _kind(course: Course, pagename: str) -> str:
    if pagename == LEAVE:
        return "leave"
    if pagename.startswith("sleutel/"):
        return "key"
    return "chapter" if pagename.removeprefix("book/") in course.chapters else "page"


def _pause(course: Course, pagename: str) -> str:
    """The way to stop for a moment, on the page of a chapter that asks for care."""
    heavy = course.chapters[pagename.removeprefix("book/")].head.care
    return render.pause(course, render.Links(course.sources, course.law)) if heavy else ""


def _nav(course: Course, pagename: str) -> list[dict[str, Any]]:
    """Modules and chapters, built once a page from the course: linear, unlike Sphinx's own toctree."""
    current = pagename.split("/")[-1] if pagename.startswith(("book/", "sleutel/")) else ""
    return [
        {
            "letter": module.letter,
            "caption": module.caption,
            "current": any(article.id == current for article in module.articles),
            "chapters": [
                {
                    "title": course.chapters[article.id].title
                    if article.id in course.chapters
                    else article.title,
                    "minutes": course.chapters[article.id].minutes if article.id in course.chapters else None,
                    "doc": f"book/{article.id}" if article.id in course.chapters else None,
                    "current": article.id == current,
                }
                for article in module.articles
            ],
        }
        for module in course.modules
    ]


def _chapter(app: Sphinx, course: Course, pagename: str) -> dict[str, Any]:
    chapter = course.chapters[pagename.removeprefix("book/")]
    module = next(m for m in course.modules if any(a.id == chapter.id for a in m.articles))
    days = course.law_dates(chapter.id)
    return {
        "id": chapter.id,
        "title": chapter.title,
        "summary": chapter.head.summary,
        "minutes": chapter.minutes,
        "module_letter": module.letter,
        "module_caption": module.caption,
        "care": chapter.head.care.model_dump() if chapter.head.care else None,
        "law_line": labels.LAW_LINE.format(first=labels.day(days[0]), last=labels.day(days[1]))
        if days
        else "",
        "reviewed": labels.day(chapter.head.reviewed),
        "key_doc": key_doc(chapter.id),
        "sections": _sections(app, chapter, pagename),
        "terms": render.terms(course, chapter.id),
        "amiss": _amiss(app, course.maintainer, chapter.id),
    }


def _amiss(app: Sphinx, maintainer: Maintainer, chapter: str) -> dict[str, str | None] | None:
    """Where a reader writes to, and about what; None where the course names no address."""
    made = (Path(app.srcdir) / "book" / f"{chapter}.ipynb").read_bytes()
    # The first characters of the notebook's own sum: the maintainer can see which text was read.
    version = f"{__version__}-{sha256(made).hexdigest()[:8]}"
    address = render.amiss(maintainer, chapter, version)
    named = {"address": address, "name": maintainer.name, "chapter": chapter, "version": version}
    return named if address else None


def _sections(app: Sphinx, chapter: Chapter, pagename: str) -> list[dict[str, str]]:
    slugs = app.env.metadata[pagename].get("myst_slugs", {})
    labelled = [f"{chapter.id}-{name}" for name in named(chapter)]
    return [{"id": label, "title": slugs[label][2]} for label in labelled if label in slugs]


def _neighbour(app: Sphinx, order: list[str], here: int | None, step: int) -> dict[str, str] | None:
    if here is None or not 0 <= here + step < len(order):
        return None
    name = order[here + step]
    return {"title": _title(app, name), "doc": name}


def _title(app: Sphinx, docname: str) -> str:
    return app.env.titles[docname].astext() if docname in app.env.titles else docname


def _extra(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The answer key of each chapter, and the neutral page behind *Snel weg*."""
    course = course_of(app)
    links = render.Links(course.sources, course.law)
    for id, chapter in course.chapters.items():
        title = labels.KEY_TITLE.format(title=chapter.title)
        body = f"<h1>{title}</h1>\n{render.key(course, id, links)}"
        yield key_doc(id), {"title": title, "body": body}, "page.html"
    yield LEAVE, {"title": labels.LEAVE_TITLE, "body": render.listing("weg", course)}, "page.html"


def _all_when_titles_change(
    app: Sphinx, env: Any, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    # Every page carries the whole table of contents: a changed title would leave the others stale.
    now = repr([(m["caption"], m["chapters"]) for m in _nav(course_of(app), "")])
    previous = getattr(env, "vertrouwd_nav", None)
    env.vertrouwd_nav = now
    return [] if previous == now else sorted(env.found_docs)


def _chapters_when_the_frame_changes(
    app: Sphinx, env: Any, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    # A chapter's page carries the terms it uses and the maintainer's address, and its notebook does not.
    course = course_of(app)
    now = {f"book/{id}": repr((render.terms(course, id), course.maintainer)) for id in course.chapters}
    previous = getattr(env, "vertrouwd_frames", {})
    env.vertrouwd_frames = now
    return sorted(doc for doc, frame in now.items() if previous.get(doc) != frame)


def _front_door(app: Sphinx, error: Exception | None) -> None:
    """The address of the site itself leads to home; Jupyter Book's own stub has no language or title."""
    if error is None and app.builder.name == "html":
        home = f"{app.config.root_doc}.html"
        (Path(app.outdir) / "index.html").write_text(render.front_door(home), encoding="utf-8")
