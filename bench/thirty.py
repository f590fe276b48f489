"""A course of thirty chapters to measure with: the real first chapter under each real id.

    python -m bench.thirty FOLDER [--same]

Each copy has words of its own (every word of four letters or more gets a tail), so that it shares no
sentence with another; `--same` leaves the text as it is.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from string import ascii_lowercase

from vertrouwd.model import Article
from vertrouwd.read import facts

ROOT = Path(__file__).resolve().parents[1]
ORIGINAL = "jouw-rol"
CAPTION = re.compile(r"^(?P<letter>[A-G]): (?P<caption>.+)$", re.MULTILINE)
WORD = re.compile(r"(?<![\w@#/\[({`.&=-])[a-zà-ÿ]{4,}(?![\w\])}`/:=.-]*[\])}`/:=])")
STRUCTURE = re.compile(r"\s*(- )?[\w-]+:( |$)|\s*#|\s*- [\w-]+$|```|\(")
BODY = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def make(folder: Path, same: bool = False) -> Path:
    """Write the course into a folder that may hold an older one, and return it."""
    for name in ("chapters", "exercises", "data", "pages", "figures"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name in ("data", "pages", "figures"):
        shutil.copytree(ROOT / name, folder / name)
    articles = facts.articles(ROOT / "data" / "articles.yml")
    for number, article in enumerate(articles):
        tail = "" if same or article.id == ORIGINAL else ascii_lowercase[number % 26] * (1 + number // 26)
        _chapter(folder, article, tail)
    (folder / "_toc.yml").write_text(_contents(articles), encoding="utf-8")
    proofs = folder / "tests"  # the promise page names tests that must be there
    shutil.rmtree(proofs, ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "browser", proofs / "browser")
    return folder


def _chapter(folder: Path, article: Article, tail: str) -> None:
    text = (ROOT / "chapters" / f"{ORIGINAL}.md").read_text(encoding="utf-8")
    head = BODY.match(text)
    assert head, "a chapter begins with its head"
    quoted = json.dumps(article.title, ensure_ascii=False)
    named = re.sub(r"^article: .*$", f"article: {quoted}", head[0], flags=re.MULTILINE)
    if tail:
        named = re.sub(r'^(  - )([^"\n].*)$', rf"\1\2 {tail}", named, flags=re.MULTILINE)
        named = re.sub(r"^title: .*$", f"title: {quoted}", named, flags=re.MULTILINE)
    _write(folder / "chapters" / f"{article.id}.md", named + _told(text[head.end() :], tail))
    exercises = (ROOT / "exercises" / f"{ORIGINAL}.yml").read_text(encoding="utf-8")
    _write(folder / "exercises" / f"{article.id}.yml", _told(exercises, tail))


def _told(text: str, tail: str) -> str:
    """The text with a tail at its words, but for the lines that are structure."""
    lines = text.split("\n")
    return "\n".join(
        line if STRUCTURE.match(line) else WORD.sub(lambda match: match[0] + tail, line) for line in lines
    )


def _contents(articles: tuple[Article, ...]) -> str:
    toc = (ROOT / "_toc.yml").read_text(encoding="utf-8")
    around = toc[toc.index("  - caption: Rond de cursus") :]
    parts = ["format: jb-book\nroot: pages/index\nparts:\n"]
    for module in CAPTION.finditer((ROOT / "data" / "modules.yml").read_text(encoding="utf-8")):
        files = [f"      - file: book/{one.id}\n" for one in articles if one.module == module["letter"]]
        parts.append(f"  - caption: {module['caption']}\n    chapters:\n{''.join(files)}")
    return "".join(parts) + around


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), "--same" in sys.argv))
