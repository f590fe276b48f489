"""A course of thirty chapters to measure with: the real first chapter under each real id.

    python -m bench.thirty FOLDER [--same]

In each copy the words of a text change places with others of the same length, the same way every time, so
that two copies share a run of eight words as seldom as two real chapters do. Long words that stood there once
get a tail: about as many words are new in each copy as are new in a real chapter. `--same` leaves the text
as it is.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from string import ascii_lowercase

from vertrouwd.model import Article
from vertrouwd.read import facts

ROOT = Path(__file__).resolve().parents[1]
ORIGINAL = "jouw-rol"
CAPTION = re.compile(r"^(?P<letter>[A-G]): (?P<caption>.+)$", re.MULTILINE)
WORD = re.compile(r"(?<![\w@#/\[({`.&=-])[a-zà-ÿ]{2,}(?![\w\])}`/:=.-]*[\])}`/:=])")
LONG = 8  # letters of a word that may be new
STRUCTURE = re.compile(r"\s*(- )?[\w-]+:( |$)|# |\s*- [\w-]+$|```|\(")
SENTENCE = re.compile(
    r"(?P<kept>\s*(?:- )?(?!article|title)[\w-]+: )(?P<told>\w[^\s{}<>=]*(?: [^\s{}<>=]+){4,})$"
)
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
    exercises = (ROOT / "exercises" / f"{ORIGINAL}.yml").read_text(encoding="utf-8")
    body = text[head.end() :]
    if tail:
        named = re.sub(r'^(  - )([^"\n].*)$', rf"\1\2 {tail}", named, flags=re.MULTILINE)
        named = _told(re.sub(r"^title: .*$", f"title: {quoted}", named, flags=re.MULTILINE), tail)
        body, exercises = _told(body, tail), _told(exercises, tail)
    _write(folder / "chapters" / f"{article.id}.md", named + body)
    _write(folder / "exercises" / f"{article.id}.yml", exercises)


def _told(text: str, tail: str) -> str:
    """The text in other words, but for the lines that are structure."""
    lines = [_parted(line) for line in text.split("\n")]
    words = [match[0] for _, told in lines for match in WORD.finditer(told)]
    seen, new = Counter(words), defaultdict[int, list[str]](list)
    Random(tail).shuffle(words)
    for word in words:
        new[len(word)].append(word + tail if seen[word] == 1 and len(word) >= LONG else word)
    return "\n".join(kept + WORD.sub(lambda match: new[len(match[0])].pop(), told) for kept, told in lines)


def _parted(line: str) -> tuple[str, str]:
    """What stays of a line, and what is told in other words."""
    if sentence := SENTENCE.match(line):
        return sentence["kept"], sentence["told"]
    return (line, "") if STRUCTURE.match(line) else ("", line)


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
