"""A new exercise at the end of a chapter's exercises, and its slot in the chapter."""

from __future__ import annotations

import re
from pathlib import Path

from vertrouwd.kinds import KINDS
from vertrouwd.model import SECTIONS
from vertrouwd.model.text import KEY
from vertrouwd.read.chapter import chapter_text
from vertrouwd.read.yaml import load, text_of
from vertrouwd.starting.skeleton import CannotStart, dumped, skeleton

TARGET = re.compile(r"^\((?P<name>[a-z]+)\)=$", re.MULTILINE)


def exercise(root: Path, chapter: str, key: str, kind: str, section: str | None = None) -> str:
    """Write a skeleton of a kind; a Dutch sentence about where its slot stands or belongs.

    Raises CannotStart where the key is taken or cannot be one, or the chapter has no such
    section, and CourseError where the chapter cannot be read. Nothing is written then.
    """
    text_file, file = root / "chapters" / f"{chapter}.md", root / "exercises" / f"{chapter}.yml"
    if not text_file.is_file():
        raise CannotStart(f"er is geen hoofdstuk `{chapter}`; begin met `vertrouwd new chapter {chapter}`.")
    _check(key, kind, file)
    goals = list(chapter_text(text_file).head.goals)[:1]
    slot = f"```{{exercise}} {key}\n```"
    place = f"Zet dit op zijn plaats in chapters/{chapter}.md:\n\n{slot}"
    with_slot = None
    if section:
        with_slot = _insert(text_of(text_file), section, slot, chapter)
        place = f"Het slot staat onder `({section})=` in chapters/{chapter}.md."
    before = text_of(file).rstrip("\n") + "\n\n" if file.is_file() else ""
    file.write_text(before + dumped({key: skeleton(kind, goals)}), encoding="utf-8", newline="\n")
    if with_slot:
        text_file.write_text(with_slot, encoding="utf-8", newline="\n")
    return place


def _check(key: str, kind: str, file: Path) -> None:
    if kind not in KINDS:
        raise CannotStart(f"soort `{kind}` bestaat niet; kies uit {', '.join(KINDS)}.")
    if not re.fullmatch(KEY, key) or len(key) > 40:
        raise CannotStart(
            f"`{key}` kan geen sleutel zijn: kleine letters, cijfers en losse streepjes, hoogstens 40."
        )
    if key in SECTIONS:
        raise CannotStart(f"`{key}` is de naam van een sectie; geef de oefening een eigen naam.")
    if file.is_file() and key in (load(file).data or {}):
        raise CannotStart(f"`{key}` bestaat al in {file.name}; er is niets geschreven.")


def _insert(text: str, section: str, slot: str, chapter: str) -> str:
    targets = list(TARGET.finditer(text))
    names = [match["name"] for match in targets]
    if section not in names:
        raise CannotStart(f"`{chapter}` heeft geen sectie `{section}`; kies uit {', '.join(names)}.")
    following = targets[names.index(section) + 1 :]
    end = following[0].start() if following else len(text)
    after = text[end:]
    return f"{text[:end].rstrip()}\n\n{slot}\n" + (f"\n{after}" if after else "")
