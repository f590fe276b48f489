"""A new chapter: its file, its exercises and its place in the contents."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from vertrouwd.model import Article
from vertrouwd.read import facts
from vertrouwd.starting.skeleton import HEADER, CannotStart, dumped, skeleton

GOALS = ("eerste-doel", "tweede-doel", "derde-doel")
KEY = "eerste-vraag"
SECTIONS = {
    "start": "Waar gaat dit over?",
    "scene": "Zo ziet het eruit",
    "kern": "Wat je moet weten",
    "gesprek": "Een gesprek",
    "rol": "Rolgrens",
    "casus": "Casus",
    "reflectie": "Reflectie",
    "toets": "Toets",
    "verder": "Verder",
}


def chapter(root: Path, id: str, today: date) -> list[Path]:
    """Write a skeleton for an article of data/articles.yml; the files written.

    Raises CannotStart where there is no such article or a file stands in the way, and
    CourseError where the data cannot be read. Nothing is written then.
    """
    articles = facts.articles(root / "data" / "articles.yml")
    article = next((article for article in articles if article.id == id), None)
    if article is None:
        raise CannotStart(
            f"`{id}` staat niet in data/articles.yml; daar staan de hoofdstukken die er mogen zijn."
        )
    wanted = {
        root / "chapters" / f"{id}.md": _text(article, today),
        root / "exercises" / f"{id}.yml": HEADER + dumped({KEY: skeleton("question", list(GOALS))}),
    }
    for file in wanted:
        if file.exists():
            raise CannotStart(f"{file.relative_to(root)} bestaat al; er is niets geschreven.")
    toc = root / "_toc.yml"
    wanted[toc] = _contents(toc, article, articles, facts.captions(root / "data" / "modules.yml"))
    for file, text in wanted.items():
        file.write_text(text, encoding="utf-8", newline="\n")
    return list(wanted)


def _text(article: Article, today: date) -> str:
    head = {
        "title": article.title,
        "article": article.title,
        "summary": "TODO waar dit hoofdstuk over gaat, in één of twee zinnen",
        "track": "mixed",
        "goals": dict.fromkeys(GOALS, "TODO een zin die begint met ‘Je’"),
        "after": [],
        "search_terms": [f"TODO zoekwoord {n}" for n in range(1, 9)],
        "sources": [],
        "reviewed": today,
        "changed": [DoubleQuotedScalarString(f"{today}: eerste versie")],
    }
    body = [f"# {article.title}"]
    for name, heading in SECTIONS.items():
        body.append(f"({name})=\n## {heading}\n\nTODO")
        if name == "toets":
            body.append(f"```{{exercise}} {KEY}\n```")
    return f"---\n{dumped(head)}---\n" + "\n\n".join(body) + "\n"


def _contents(file: Path, article: Article, articles: tuple[Article, ...], captions: dict[str, str]) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    data: Any = yaml.load(file.read_text(encoding="utf-8"))
    parts, caption = data["parts"], captions[article.module]
    part = next((part for part in parts if part["caption"] == caption), None)
    if part is None:
        part = {"caption": caption, "chapters": []}
        parts.insert(_place(caption, list(captions.values()), [str(part["caption"]) for part in parts]), part)
    order = [f"book/{article.id}" for article in articles]
    files = [str(entry["file"]) for entry in part["chapters"]]
    part["chapters"].insert(_place(f"book/{article.id}", order, files), {"file": f"book/{article.id}"})
    stream = StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def _place(new: str, order: list[str], there: list[str]) -> int:
    """Behind the last one there that comes before the new one in the order."""
    earlier = order[: order.index(new)]
    return max((n + 1 for n, name in enumerate(there) if name in earlier), default=0)
