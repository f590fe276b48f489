"""What makes the course usable without internet and on a home screen: worker, list of files, manifest."""

from __future__ import annotations

import json
import re
import shutil
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx

from vertrouwd import labels
from vertrouwd.sphinx import assets

WORKER, FILES, MANIFEST = "sw.js", "sw-files.js", "manifest.webmanifest"
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)
"""Of each icon its file, its width in pixels and its purpose in the manifest."""
AFTER_ALL_FILES = 900
"""Sphinx's priority of a step that follows those which still write pages and files."""


def setup(app: Sphinx) -> None:
    """Connect the last step of a build."""
    app.connect("build-finished", _finish, priority=AFTER_ALL_FILES)


@cache
def paper() -> str:
    """The colour of the page in light, as the tokens have it."""
    style = (assets.BUILT / "book.css").read_text(encoding="utf-8")
    return str(re.findall(r"--paper:\s*(#\w+)", style)[0])


def manifest(home: str) -> str:
    """The manifest of the course as an app, its addresses relative to the site's own; `home` is a docname."""
    app = {
        "name": f"{labels.COURSE}: {labels.TAGLINE[0].lower()}{labels.TAGLINE[1:]}",
        "short_name": labels.COURSE,
        "lang": "nl",
        "dir": "ltr",
        "start_url": f"{home}.html",
        "scope": "./",
        "display": "standalone",
        "theme_color": paper(),
        "background_color": paper(),
        "icons": [
            {"src": _address(f"_static/{name}"), "sizes": f"{px}x{px}", "type": "image/png", "purpose": use}
            for name, px, use in ICONS
        ],
    }
    return json.dumps(app, ensure_ascii=False, indent=1) + "\n"


def write(site: Path) -> str:
    """Write the worker and the list of what it keeps of a built site; the name of the release.

    Equal sites give equal bytes.
    """
    shutil.copyfile(assets.BUILT / WORKER, site / WORKER)
    files = {_address(name): _digest((site / name).read_bytes()) for name in _kept(site)}
    # The worker counts too: a release that only mends it must not share a cache with the one before.
    whole = json.dumps([_digest((site / WORKER).read_bytes()), files])
    release = sha256(whole.encode()).hexdigest()[:16]
    made = json.dumps({"release": release, "files": files}, separators=(",", ":"))
    (site / FILES).write_text(f"self.vertrouwd={made};\n", encoding="utf-8", newline="\n")
    return release


def _kept(site: Path) -> list[str]:
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return [
        name
        for name in names
        if name.endswith(".html") or name.startswith(("_static/", "_images/")) or name == MANIFEST
    ]


def _address(name: str) -> str:
    # Pages ask for style, script and icons by version; so does the list.
    return f"{name}?v={assets.version()}" if name.startswith("_static/") else name


def _digest(content: bytes) -> str:
    return b64encode(sha256(content).digest()).decode()


def _finish(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.name == "html":
        site = Path(app.outdir)
        (site / MANIFEST).write_text(manifest(app.config.root_doc), encoding="utf-8", newline="\n")
        write(site)
