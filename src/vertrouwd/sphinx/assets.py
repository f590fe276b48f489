"""The theme's style, scripts and icon, and the item bank: nothing else is shipped beside the pages."""

from __future__ import annotations

import shutil
from functools import cache
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from vertrouwd import compose
from vertrouwd.sphinx.composing import course_of

BUILT = Path(__file__).parents[1] / "front" / "built"
THEME = Path(__file__).parent / "theme"
BANK = "bank"


def setup(app: Sphinx) -> None:
    """Register the theme and the steps around its files."""
    app.add_html_theme("vertrouwd", str(THEME))
    app.connect("builder-inited", _no_search)
    app.connect("env-get-outdated", _all_when_changed)
    app.connect("build-finished", _ship)


@cache
def version() -> str:
    """A short hash of all that a page's look depends on; changes the assets' addresses."""
    files = sorted([*_shipped(), *THEME.iterdir()])
    return sha256(b"".join(file.read_bytes() for file in files if file.is_file())).hexdigest()[:8]


def _shipped() -> list[Path]:
    # What live exercises and figures alone need goes with the package, not with the book; a worker's place
    # is the root of the site.
    return [file for file in BUILT.iterdir() if file.stem not in {"live", "figure", "sw", "sw-away"}]


def _no_search(app: Sphinx) -> None:
    # Sphinx's Dutch search misses most words of the course; the page would be a promise it cannot keep.
    app.builder.search = False  # type: ignore[attr-defined]


def _all_when_changed(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    previous = getattr(env, "vertrouwd_version", None)
    env.vertrouwd_version = version()  # type: ignore[attr-defined]
    return [] if previous == version() else sorted(env.found_docs)


def _ship(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.name != "html":
        return
    static = Path(app.outdir) / "_static"
    wanted = {file.name for file in _shipped()}
    for stray in [path for path in static.iterdir() if path.name not in wanted] if static.is_dir() else []:
        shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
    static.mkdir(exist_ok=True)
    for file in _shipped():
        shutil.copyfile(file, static / file.name)
    (static / BANK).mkdir(exist_ok=True)
    for name, text in compose.bank(course_of(app)).items():
        (static / BANK / name).write_text(text, encoding="utf-8")
    (Path(app.outdir) / "objects.inv").unlink(missing_ok=True)
