"""The size of a case: told beside the limit, silent at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.courses import course, told

from vertrouwd.lint import stories
from vertrouwd.lint.rule import Rule

CODES = {
    rule.code() for rule in vars(stories).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule"}
EASY = "Mo belt en zegt dat hij niet komt. "
HARD = "Organisatieontwikkelingsadviseurs verwaarlozen verantwoordelijkheden. "


def case(scenes: int, endings: int, begin: int = 10, text: str = EASY) -> dict[str, object]:
    """A case of a row of scenes; the last of them lead to the endings."""
    middle = scenes - endings
    made: dict[str, object] = {}
    for n in range(middle):
        to = [f"s{n + 1}"] * 2 if n + 1 < middle else [f"e{i}" for i in range(endings)]
        made[f"s{n}"] = {
            "text": " ".join(["woord"] * begin) + ".\n" if n == 0 else text,
            "choices": [
                {
                    "text": f"Keuze {i}.",
                    "appraisal": ("strong", "risky")[i % 2],
                    "feedback": f"Gevolg {n} {i}.",
                    "to": goes,
                }
                for i, goes in enumerate(to)
            ],
        }
    for i in range(endings):
        made[f"e{i}"] = {"text": text, "ending": "mixed", "debrief": "Zo liep het."}
    return {
        "kind": "case", "title": "De gang", "goal": ["een", "twee", "drie"], "track": "conduct", "sector": "zorg",
        "intro": "Twee woorden.", "start": "s0", "scenes": made,
    }  # fmt: skip


def codes(root: Path, made: dict[str, object]) -> set[str]:
    found = told(course(root, [[made]], "casus"))
    assert all(f.level in {"let-op", "verslag"} for code in CODES for f in found.get(code, []))
    return found.keys() & CODES - {"casusmaten"}


@pytest.mark.parametrize(
    ("scenes", "expected"), [(8, {"casus-scenes"}), (9, set()), (16, set()), (17, {"casus-scenes"})]
)
def test_nine_to_sixteen_scenes(tmp_path: Path, scenes: int, expected: set[str]) -> None:
    assert codes(tmp_path / "c", case(scenes, 3)) == expected


@pytest.mark.parametrize(("endings", "expected"), [(2, {"casus-einden"}), (3, set())])
def test_three_endings(tmp_path: Path, endings: int, expected: set[str]) -> None:
    assert codes(tmp_path / "c", case(9, endings)) == expected


@pytest.mark.parametrize(("words", "expected"), [(158, set()), (159, {"casus-begint-lang"})])
def test_a_case_begins_soon(tmp_path: Path, words: int, expected: set[str]) -> None:
    assert codes(tmp_path / "c", case(9, 3, words)) == expected, "with the two words of the intro"


def test_scenes_are_easy_to_read(tmp_path: Path) -> None:
    assert codes(tmp_path / "easy", case(9, 3, text=EASY * 5)) == set()
    assert codes(tmp_path / "hard", case(9, 3, text=HARD * 5)) == {"casus-moeilijk-leesbaar"}
    assert codes(tmp_path / "short", case(9, 3, text=HARD)) == set(), "a few words say nothing"


def test_a_case_is_measured(tmp_path: Path) -> None:
    said = told(course(tmp_path / "c", [[case(9, 3)]], "casus"))["casusmaten"][0].what
    assert "9 scènes, 3 einden; 12 woorden voor de eerste keuze, 74 in de scènes" in said
    assert "7 sterk, 0 verdedigbaar, 6 riskant, 0 schadelijk" in said
