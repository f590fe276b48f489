"""The list of what a device may keep of the course, and the manifest."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin

import pytest

from vertrouwd.sphinx.offline import manifest, paper, write

FILES = {
    "index.html": "a",
    "book/een.html": "b",
    "_static/book.css": "c",
    "_images/kaart.png": "d",
    "manifest.webmanifest": "{}",
    "objects.inv": "no",
    ".buildinfo": "no",
    "los.txt": "no",
}


def made(folder: Path, names: list[str]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FILES[name], encoding="utf-8")
    return folder


def listed(folder: Path) -> dict[str, str]:
    text = (folder / "sw-files.js").read_text(encoding="utf-8")
    files: dict[str, str] = json.loads(text.removeprefix("self.vertrouwd=").removesuffix(";\n"))["files"]
    return files


def test_equal_sites_give_equal_bytes(tmp_path: Path) -> None:
    one, two = made(tmp_path / "een", list(FILES)), made(tmp_path / "twee", list(FILES)[::-1])
    assert write(one) == write(two) == write(one)
    assert (one / "sw-files.js").read_bytes() == (two / "sw-files.js").read_bytes()
    assert (one / "sw.js").read_bytes() == (two / "sw.js").read_bytes()


def test_pages_files_and_images_are_listed_and_nothing_else(tmp_path: Path) -> None:
    write(made(tmp_path, list(FILES)))
    found = listed(tmp_path)
    assert {name.partition("?v=")[0] for name in found} == {
        "index.html", "book/een.html", "_static/book.css", "_images/kaart.png", "manifest.webmanifest",
    }  # fmt: skip
    assert [name for name in found if "?v=" in name] == [
        name for name in found if name.startswith("_static/")
    ]
    assert found["book/een.html"] == b64encode(sha256(b"b").digest()).decode()


@pytest.mark.parametrize("name", ["index.html", "_static/book.css", "_images/kaart.png", "sw.js"])
def test_any_change_is_another_release(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = write(made(tmp_path, list(FILES)))
    if name == "sw.js":
        built = made(tmp_path / "gebouwd", [])
        built.mkdir()
        (built / name).write_text("// another worker", encoding="utf-8")
        monkeypatch.setattr("vertrouwd.sphinx.assets.BUILT", built)
        monkeypatch.setattr("vertrouwd.sphinx.assets.version", lambda: "0")
        again = write(tmp_path)
        (built / name).write_text("// and another", encoding="utf-8")
        assert write(tmp_path) != again
    else:
        (tmp_path / name).write_text("anders", encoding="utf-8")
        assert write(tmp_path) != before


def test_the_manifest_works_at_any_address() -> None:
    app = json.loads(manifest("pages/index"))
    at = "https://iemand.example/x/manifest.webmanifest"
    assert urljoin(at, app["start_url"]) == "https://iemand.example/x/pages/index.html"
    assert urljoin(at, app["scope"]) == "https://iemand.example/x/"
    assert {(icon["sizes"], icon["purpose"]) for icon in app["icons"]} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip
    assert all(
        urljoin(at, icon["src"]).startswith("https://iemand.example/x/_static/") for icon in app["icons"]
    )


def test_the_colour_is_the_token() -> None:
    tokens = (Path(__file__).parents[2] / "src/vertrouwd/front/tokens.css").read_text(encoding="utf-8")
    assert paper() == tokens.partition("--paper:")[2].partition(";")[0].strip()
