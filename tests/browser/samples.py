"""Every feature of a kind on one page: its `sample.yml` in the course's own frame."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from tests.conftest import MINI, ROOT
from vertrouwd import read
from vertrouwd.kinds import KINDS
from vertrouwd.model import Exercise
from vertrouwd.read.shape import shape
from vertrouwd.read.yaml import load
from vertrouwd.render import Links, exercise

SRC = ROOT / "src" / "vertrouwd"
ADDRESS = "http://vertrouwd.test/"
FRAME = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_static/book.css">
<script defer src="/_static/book.js"></script>
</head>
<body data-vp-course="vertrouwd" data-vp-line="0" class="is-chapter"><div class="frame"><nav class="contents" aria-label="Inhoud"></nav><main id="inhoud" class="text">
<h1>{title}</h1>
<section><h2>Alles wat deze soort kan</h2>
{body}
</section>
</main></div></body>
</html>"""


def samples(kind: str) -> dict[str, Exercise]:
    """The exercises of a kind's sample, by key, as chapter `proef`."""
    document = load(SRC / "kinds" / kind / "sample.yml")
    return {key: shape(KINDS[kind], document, (key,), chapter="proef", key=key) for key in document.data}


def sample_page(browser: Browser, kind: str, script: bool = True, **context_options: Any) -> Page:
    """A page with every exercise of a kind's sample; options are those of a browser context.

    `script=False` leaves out the page's own script only: axe needs the browser's.
    """
    course = read.course(MINI)
    links = Links(course.sources, course.law)
    body = "\n".join(exercise(sample, links) for sample in samples(kind).values())
    html = FRAME.format(title=f"Voorbeelden: {kind}", body=body)

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ADDRESS).split("?")[0]
        if name.endswith(".js") and not script:
            route.fulfill(body="", content_type="text/javascript")
        elif name.startswith("_static/"):
            route.fulfill(path=SRC / "front" / "built" / Path(name).name)
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    given: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
    page = browser.new_context(**(given | context_options)).new_page()
    page.route(f"{ADDRESS}**", answer)
    page.goto(ADDRESS)
    return page
