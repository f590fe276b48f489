"""Each recipe of docs/recipes.md is followed on a copy of the tree, with the files as they stand there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import MINI, ROOT, jupyter_book

RECIPES = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`(?P<path>src/[^`]+)`\n\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
EXERCISE = """
gedachte:
  kind: thought
  title: Een gedachte over stilte die langer is dan veertig tekens
  goal: luisteren
  statement: |
    Wie een stilte vult, hoort zichzelf.
  note: |
    Tel de volgende keer tot vijf.
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The machinery and, in its root, the miniature course."""
    shutil.copytree(MINI, tmp_path, dirs_exist_ok=True)
    shutil.copytree(
        ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    shutil.copyfile(ROOT / "_config.yml", tmp_path / "_config.yml")
    return tmp_path


def follow(tree: Path, part: str) -> None:
    """Write the files of the recipe whose paths hold `part`."""
    found = [match for match in FILE.finditer(RECIPES) if part in match["path"]]
    assert found
    for match in found:
        file = tree / match["path"]
        file.parent.mkdir(exist_ok=True)
        assert not file.exists()
        file.write_text(match["text"], encoding="utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.search(old, text), f"{old} not in {file}"
    file.write_text(re.sub(old, new, text, count=1), encoding="utf-8")


def vertrouwd(tree: Path, *arguments: str, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [str(tree / "src"), path]))}
    command = [sys.executable, "-m", "vertrouwd", *arguments]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


def test_a_new_kind_appears_in_page_notebook_and_item_list(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tree / "src" / "vertrouwd"
    exports = {file: file.read_bytes() for file in (package / "exports").glob("*.py")}
    follow(tree, "kinds/thought/")
    edit(package / "kinds" / "__init__.py", r"(from vertrouwd\.kinds import \(?)", r"\1thought, ")
    edit(package / "kinds" / "__init__.py", r"(ROOMS: .* = \()", r"\1thought, ")
    edit(package / "labels" / "exercise.py", r"(KINDS = \{)", r'\1"thought": "Gedachte", ')
    edit(
        package / "front" / "kinds.js",
        r"(import \{)",
        r'import { enhance as thought } from "../kinds/thought/element.js";\n\1',
    )
    edit(package / "front" / "kinds.js", r"(const kinds = \{)", r"\1 thought,")
    edit(
        package / "front" / "kinds.css",
        r'(@import "exercise\.css";)',
        r'\1\n@import "../kinds/thought/style.css";',
    )
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["node", "src/vertrouwd/front/build.mjs"], cwd=tree, check=True)
    assert b"vp-statement" in (package / "front" / "built" / "book.css").read_bytes()

    with (tree / "exercises" / "vragen.yml").open("a", encoding="utf-8") as file:
        file.write(EXERCISE)
    with (tree / "chapters" / "vragen.md").open("a", encoding="utf-8") as file:
        file.write("```{exercise} gedachte\n```\n")

    assert (done := vertrouwd(tree, "schema")).returncode == 0, done.stderr
    assert "De uitspraak om bij stil te staan." in (tree / "docs/schema/exercises.json").read_text(
        encoding="utf-8"
    )
    assert (done := vertrouwd(tree, "export", "items", "--to", "uit")).returncode == 0, done.stderr
    items = json.loads((tree / "uit" / "items.json").read_text(encoding="utf-8"))
    assert [(item["id"], item["shape"]) for item in items if item["kind"] == "thought"] == [
        ("vragen/gedachte", "show")
    ]
    assert {file: file.read_bytes() for file in (package / "exports").glob("*.py")} == exports

    monkeypatch.setenv("PYTHONPATH", str(tree / "src"))
    built = jupyter_book(tree, "-W", "--keep-going")
    assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-2000:]
    cells = json.loads((tree / "book" / "vragen.ipynb").read_text(encoding="utf-8"))["cells"]
    shown = [cell for cell in cells if cell["id"] == "gedachte"]
    assert "Wie een stilte vult" in "".join(shown[0]["outputs"][0]["data"]["text/html"])
    page = (tree / "_build" / "html" / "book" / "vragen.html").read_text(encoding="utf-8")
    assert 'data-vp="thought"' in page and "Gedachte" in page
    assert "Tel de volgende keer" in (tree / "_build" / "html" / "sleutel" / "vragen.html").read_text(
        encoding="utf-8"
    )


def test_an_export_is_one_module(tree: Path) -> None:
    follow(tree, "exports/titles")
    done = vertrouwd(tree, "export", "titles", "--to", "uit")
    assert done.returncode == 0, done.stderr
    assert "luisteren/de-gang\tDe gang\n" in (tree / "uit" / "titles.txt").read_text(encoding="utf-8")
    assert "luisteren/de-gang: alleen de titel gaat mee" in done.stderr


def test_an_export_of_another_package_is_an_entry_point(tree: Path) -> None:
    other = tree / "elders"
    about = other / "my_package-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: my-package\nVersion: 1.0\n", encoding="utf-8"
    )
    table = re.search(r"^\[project\.entry-points\.\"(.+)\"\]\n(\w+) = \"(.+)\"$", RECIPES, re.MULTILINE)
    assert table
    (about / "entry_points.txt").write_text("[{}]\n{} = {}\n".format(*table.groups()), encoding="utf-8")
    (other / "my_package.py").write_text(
        "def export(course, to):\n    (to / 'n').write_text(str(len(list(course.exercises()))))\n    return []\n",
        encoding="utf-8",
    )
    done = vertrouwd(tree, "export", "count", "--to", "uit", path=str(other))
    assert done.returncode == 0, done.stderr
    assert (tree / "uit" / "n").read_text(encoding="utf-8") == "6"


def test_a_rule_is_one_class(tree: Path) -> None:
    follow(tree, "lint/titles")
    edit(
        tree / "exercises" / "vragen.yml",
        "title: De eerste reactie",
        "title: De eerste reactie op een verhaal dat lang duurt",
    )
    done = vertrouwd(tree, "check")
    assert done.returncode == 0
    assert (
        "exercises/vragen.yml:3:3: titel-te-lang open-vraag.title: de titel heeft 47 tekens\n" in done.stderr
    )
    assert "    Houd hem onder de 40 tekens" in done.stderr
