"""Plain `jupyter-book build .` is the whole build, and a failed one destroys nothing."""

from __future__ import annotations

import re
from html import escape
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import build_mini, jupyter_book
from vertrouwd.labels import day
from vertrouwd.model import Course
from vertrouwd.sphinx.sections import named


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature course with its machinery beside it, built once."""
    return build_mini(tmp_path_factory.mktemp("mini"))


def html(folder: Path, name: str) -> str:
    return (folder / "_build" / "html" / name).read_text(encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    site = folder / "_build" / "html"
    return {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def edit(file: Path, old: str, new: str) -> str:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return text


def test_the_pages_stand_where_they_always_will(built: Path) -> None:
    assert {name for name in files(built) if name.endswith(".html")} == {
        "index.html", "weg.html", "book/luisteren.html", "book/vragen.html", "sleutel/luisteren.html", "sleutel/vragen.html",
        "pages/index.html", "pages/hulp.html", "pages/wat-je-hier-typt.html", "pages/bronnen.html", "pages/recht.html",
        "pages/begrippen.html", "pages/over.html",
    }  # fmt: skip


def test_sections_have_their_permanent_id(built: Path) -> None:
    page = html(built, "book/luisteren.html")
    assert re.findall(r'<section id="(luisteren-\w+)"', page) == [
        f"luisteren-{s}" for s in ("start", "kern", "rol", "casus", "reflectie", "toets", "verder")
    ]
    assert 'href="vragen.html#vragen-start"' in page


def test_legal_facts_stand_under_their_theme_by_number(site: Path, course: Course) -> None:
    page = (site / "pages" / "recht.html").read_text(encoding="utf-8")
    shown = re.findall(r"<h3>(.+?)</h3>|<li id=\"([A-Z0-9]+-\d+)\"", page)
    themes = {escape(title): list(facts) for title, facts in course.law_by_theme.items()}
    found: dict[str, list[str]] = {}
    for title, id in shown:
        if title in themes:
            found[title] = []
        elif id:
            found[list(found)[-1]].append(id)
    assert found == themes and sorted(chain(*found.values())) == sorted(course.cited_law)
    numbers = [[int(id.rpartition("-")[2]) for id in ids] for ids in found.values()]
    assert numbers == [sorted(each) for each in numbers]
    oldest, newest = course.law_read or (None, None)
    assert oldest and newest and day(oldest) in page and day(newest) in page


def test_every_exercise_is_in_its_page_once(site: Path, course: Course) -> None:
    for id, chapter in course.chapters.items():
        page = (site / "book" / f"{id}.html").read_text(encoding="utf-8")
        for exercise in chapter.shown:
            assert page.count(f'id="{exercise.html_id}"') == 1
        assert page.count("data-vp=") == len(chapter.shown)


def test_every_id_on_a_page_is_unique_and_every_link_leads_somewhere(site: Path) -> None:
    pages = {file.resolve(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    ids = {file: re.findall(r'\sid="([^"]+)"', text) for file, text in pages.items()}
    for file, text in pages.items():
        assert len(ids[file]) == len(set(ids[file])), (
            f"{file.name}: {sorted(i for i in set(ids[file]) if ids[file].count(i) > 1)}"
        )
        for target in re.findall(r'<a[^>]*\shref="([^"]+)"', text):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            other = (file.parent / path).resolve() if path else file
            assert other in pages, f"{file.name} -> {target}"
            assert not anchor or anchor in ids[other], f"{file.name} -> {target}"


def test_the_answer_key_has_all_feedback(built: Path) -> None:
    page = html(built, "sleutel/luisteren.html")
    for words in (
        "De stilte laat haar kiezen",
        "Dan vertelt ze jouw verhaal na",
        "Bas merkt dat je tijd maakt",
        "Ik merk dat ik ga praten",
    ):
        assert words in page


def test_only_our_own_files_ship(built: Path) -> None:
    kept = {name for name in files(built) if not name.endswith(".html")}
    assert {name for name in kept if name.startswith("_static/")} == {
        "_static/book.css",
        "_static/book.js",
        "_static/backup.js",
        "_static/exam.js",
        "_static/favicon.svg",
        "_static/icon-192.png",
        "_static/icon-512.png",
        "_static/icon-maskable-512.png",
        "_static/licences.txt",
        "_static/listen.js",
        "_static/notes.js",
        "_static/overview.js",
        "_static/repetition.js",
        "_static/trainer.js",
        *(f"_static/bank/{name}.js" for name in ("index", "luisteren", "vragen")),
    }
    around = {".buildinfo", "sw.js", "sw-files.js", "manifest.webmanifest"}
    assert kept - around == {name for name in kept if name.startswith("_static/")}


def test_a_changed_exercise_alone_changes_its_page(built: Path) -> None:
    file = built / "exercises" / "vragen.yml"
    before, old = files(built), edit(file, "Je wacht even.", "Je wacht heel even.")
    try:
        assert jupyter_book(built, "-W").returncode == 0
        changed = {name for name, content in files(built).items() if before.get(name) != content}
        assert changed == {"book/vragen.html", "sleutel/vragen.html", "sw-files.js"}
    finally:
        file.write_text(old, encoding="utf-8")


def test_a_changed_explanation_changes_the_pages_that_show_it(built: Path) -> None:
    file = built / "data" / "glossary.yml"
    assert jupyter_book(built, "-W").returncode == 0
    before, old = files(built), edit(file, "om in je beroep te zwijgen", "om in je werk te zwijgen")
    try:
        assert jupyter_book(built, "-W").returncode == 0
        changed = {name for name, content in files(built).items() if before.get(name) != content}
        assert changed == {"book/luisteren.html", "pages/begrippen.html", "sw-files.js"}
    finally:
        file.write_text(old, encoding="utf-8")


def test_a_marked_term_leads_to_its_place(built: Path) -> None:
    page = html(built, "book/luisteren.html")
    assert re.search(r'<a class="term [^"]*" href="../pages/begrippen.html#term-beroepsgeheim">', page)
    assert 'id="uitleg-beroepsgeheim"' in page and 'id="uitleg-recht"' not in page
    assert 'id="term-beroepsgeheim"' in html(built, "pages/begrippen.html")


def test_a_course_with_faults_leaves_the_previous_book_whole(built: Path) -> None:
    file = built / "chapters" / "luisteren.md"
    before, old = files(built), edit(file, "(rol)=", "(grens)=")
    try:
        result = jupyter_book(built)
        assert result.returncode != 0
        assert "luisteren.md:30:1: sectie-onbekend" in result.stdout + result.stderr
        assert files(built) == before
    finally:
        file.write_text(old, encoding="utf-8")


def test_a_warning_names_the_line_of_the_chapter(built: Path) -> None:
    file = built / "chapters" / "luisteren.md"
    old = edit(file, "De wet zegt er niets over", "Zie [dit](../pages/weg.md). De wet zegt er niets over")
    try:
        result = jupyter_book(built)
        assert re.search(r"luisteren\.ipynb:20: WARNING", result.stdout + result.stderr)
    finally:
        file.write_text(old, encoding="utf-8")


def test_a_changed_title_changes_every_contents_list(built: Path) -> None:
    file = built / "chapters" / "vragen.md"
    old = edit(file, "Vragen zonder oordeel", "Vragen zonder haast")
    try:
        assert jupyter_book(built, "-W").returncode == 0
        assert "Vragen zonder haast" in html(built, "book/luisteren.html")
        assert "Vragen zonder oordeel" not in html(built, "pages/index.html")
    finally:
        file.write_text(old, encoding="utf-8")


def test_named_sections_follow_the_headings(course: Course) -> None:
    for chapter in course.chapters.values():
        assert named(chapter)[0] == "start" and named(chapter)[-1] in {"verder", "werkvorm"}
