"""Courses made to measure: as many chapters and questions as a test needs, each as it wants them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString
from tests.conftest import MINI

from vertrouwd import lint, read
from vertrouwd.model import in_fixed_order
from vertrouwd.places import Finding

HEAD = """---
title: Hoofdstuk
article: Artikel {id}
summary: Een samenvatting.
track: conduct
goals: {{een: Je luistert., twee: Je vraagt., drie: Je verwijst.}}
search_terms: [a, b, c, d, e, f, g, h]
reviewed: 2026-11-23
---
# Hoofdstuk

Over luisteren.

({section})=
## Vragen

{slots}
"""
STEM = "Op maandag komt er iemand binnen die er met je over wil praten."
NOUNS = ("appel", "peren", "noten", "thees", "brood")
FEEDBACK = "Wat {n} oproept bij de ander, hoor je pas als je even wacht en daarna stil blijft tot het komt."

Question = dict[str, Any]


def question(
    n: int, *, key: str = "", wrong: Sequence[str] = ("", ""), place: int | None = None, **fields: Any
) -> Question:
    """A question without a cue: equally long choices, and the key at the nth place in turn.

    `key` and `wrong` add a word to a choice; the others get a word that means nothing of its length.
    """
    longest = max(len(word) for word in (key, *wrong))
    texts = [f"Je noemt {word or 'm' * longest} {NOUNS[i]} aan Mo." for i, word in enumerate((key, *wrong))]
    made = {
        "kind": "question",
        "title": "Een titel",
        "goal": ["een", "twee", "drie"],
        "situation": True,
        "stem": STEM,
        "prompt": "Wat doe je nu?",
        "choices": [
            {"text": text, "feedback": FEEDBACK.format(n=f"{NOUNS[i]} {n}")} | _kind(i, n)
            for i, text in enumerate(texts)
        ],
        "place": n % len(texts) if place is None else place,
    }
    return made | fields


def _kind(i: int, n: int) -> dict[str, Any]:
    """What a choice is: the key first, every fourth an active one; every eighth has a kind lure."""
    if i == 0:
        return {"correct": True} | ({"lure": "active"} if n % 4 == 0 else {})
    return {"why": "zo doen mensen het"} | ({"lure": "kind"} if n % 8 == 1 else {})


def course(root: Path, chapters: Sequence[Sequence[Question]], section: str = "toets") -> read.Placed:
    """A course of chapters with questions in their test."""
    shutil.copytree(MINI, root, ignore=shutil.ignore_patterns("chapters", "exercises", "book", "_build"))
    yaml = YAML()
    yaml.width = 10_000
    ids = [f"h{n}" for n in range(len(chapters))]
    listed = [{"id": id, "title": f"Artikel {id}", "module": "A", "teaser": "Over iets."} for id in ids]
    toc = {
        "format": "jb-book",
        "root": "pages/index",
        "parts": [{"caption": "Het begin", "chapters": [{"file": f"book/{id}"} for id in ids]}],
    }
    for file, data in {"data/articles.yml": listed, "_toc.yml": toc}.items():
        with (root / file).open("w", encoding="utf-8") as out:
            yaml.dump(data, out)
    (root / "pages" / "index.md").write_text("# Cursus\n", encoding="utf-8")
    for id, questions in zip(ids, chapters, strict=True):
        keys = [f"v{n}" for n in range(len(questions))]
        slots = "\n\n".join(f"```{{exercise}} {key}\n```" for key in keys)
        (root / "chapters").mkdir(exist_ok=True)
        text = HEAD.format(id=id, slots=slots, section=section)
        (root / "chapters" / f"{id}.md").write_text(text, encoding="utf-8")
        (root / "exercises").mkdir(exist_ok=True)
        with (root / "exercises" / f"{id}.yml").open("w", encoding="utf-8") as out:
            made = {key: _placed(one, f"{id}/{key}") for key, one in zip(keys, questions, strict=True)}
            yaml.dump(_blocks(made), out)
    return read.placed(root)


def _placed(one: Question, id: str) -> Question:
    """The question with its first choice written where the fixed order shows it at `place`."""
    if "choices" not in one:
        return {name: value for name, value in one.items() if name != "place"}
    place, choices = one["place"], list(one["choices"])
    order = in_fixed_order(range(len(choices)), id)
    key, others = choices[0], choices[1:]
    others.insert(order[place], key)
    return {name: value for name, value in one.items() if name != "place"} | {"choices": others}


def _blocks(data: Any) -> Any:
    prose = {"stem", "prompt", "text", "feedback", "explanation", "intro", "debrief"}
    if isinstance(data, dict):
        return {
            name: LiteralScalarString(f"{value}\n")
            if name in prose and isinstance(value, str)
            else _blocks(value)
            for name, value in data.items()
        }
    return [_blocks(value) for value in data] if isinstance(data, list) else data


def told(placed: read.Placed) -> dict[str, list[Finding]]:
    """The findings of all rules by code."""
    found: dict[str, list[Finding]] = {}
    for finding in lint.findings(placed):
        found.setdefault(finding.code, []).append(finding)
    return found
