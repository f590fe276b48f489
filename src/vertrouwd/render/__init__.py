"""Exercises and lists into HTML that works without script."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pydantic_core import to_json

from vertrouwd import labels, prose
from vertrouwd.model import Course, Exercise
from vertrouwd.render.amiss import amiss
from vertrouwd.render.cases import cases_by_sector
from vertrouwd.render.figures import inline
from vertrouwd.render.letters import by_letter
from vertrouwd.render.links import Links, cited
from vertrouwd.render.pausing import Pause

__all__ = [
    "Links",
    "Pause",
    "amiss",
    "cases_by_sector",
    "exercise",
    "front_door",
    "inline",
    "key",
    "listing",
    "pause",
    "terms",
]


NO_PAUSE = Pause()


def exercise(subject: Exercise, links: Links, around: Pause = NO_PAUSE) -> str:
    """The HTML of one exercise, whole without script; ends in one newline.

    `around` is what its course says about stopping for a moment.
    """
    html = _render(
        f"{subject.kind}/template.html.jinja",
        exercise=subject,
        links=links,
        here=subject.chapter,
        pause=around if around.offered(subject) else None,
    )
    # From a notebook it does not trust yet Jupyter strips <template> but not what is inside, and attributes
    # without a value: this keeps buttons that can do nothing there out of sight.
    return html.replace("<template>", '<div hidden="hidden"><template>').replace(
        "</template>", "</template></div>"
    )


def pause(course: Course, links: Links) -> str:
    """The fold *Even stoppen* of a chapter that asks for care."""
    return _render("pause.html.jinja", pause=Pause.of(course), pause_id="even-stoppen", links=links)


def key(course: Course, chapter: str, links: Links) -> str:
    """The answer key of a chapter: every item with its right choices and all feedback."""
    return _render(
        "key.html.jinja", course=course, chapter=course.chapters[chapter], links=links, here=chapter
    )


def listing(name: str, course: Course, keys: tuple[str, ...] = ()) -> str:
    """One list of the pages around the chapters, such as `modules` or `hulplijnen`.

    `keys` chooses and orders the entries where the list allows it. Raises
    jinja2.TemplateNotFound where there is no such list.
    """
    links = Links(course.sources, course.law)
    return _render(f"lists/{name}.html.jinja", course=course, keys=keys, links=links, here="")


def terms(course: Course, chapter: str) -> str:
    """The terms that a chapter uses with what they mean, folded; empty where it uses none."""
    return _render("terms.html.jinja", terms=course.terms_in(chapter)).strip()


def front_door(home: str) -> str:
    """The page at the site's own address, which leads to the home page."""
    return _render("front_door.html.jinja", home=home)


def _render(template: str, **context: Any) -> str:
    return _environment().get_template(template).render(context).strip() + "\n"


@pass_context
def _block(context: Context, markdown: str) -> Markup:
    return prose.html(context["links"].resolve(markdown, context["here"]))


@pass_context
def _inline(context: Context, markdown: str) -> Markup:
    return prose.inline(context["links"].resolve(markdown, context["here"]))


def _data(value: object) -> str:
    """Rules for a script as JSON; the template escapes it where it stands in an attribute."""
    return to_json(value, exclude_none=True).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader(
            [PackageLoader("vertrouwd", "kinds"), PackageLoader("vertrouwd", "render/templates")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"prose": _block, "inline": _inline, "day": labels.day, "data": _data}
    environment.globals |= {
        "labels": labels,
        "by_letter": by_letter,
        "cases_by_sector": cases_by_sector,
        "cited": cited,
    }
    return environment
