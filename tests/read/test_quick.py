"""What libyaml reads is what ruamel.yaml would read: the same tree at the same places, and no fault passed over."""

from __future__ import annotations

from pathlib import Path
from random import Random
from textwrap import dedent

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from tests.conftest import MINI, ROOT

from vertrouwd.read import quick

FILES = sorted(
    [
        *ROOT.glob("exercises/*.yml"),
        *ROOT.glob("data/*.yml"),
        *ROOT.glob("src/**/sample.yml"),
        *MINI.glob("*/*.yml"),
        *ROOT.glob("tests/bad/**/*.yml"),
    ]
)
SIGNS = [
    *":#-'\"[]{},|>&*!%@`?~\\=é😀…\n \t\u00a0\u2028\x07",
    *"<< |- |2 >- |# null true 0x1 08 10:30 1_0 .5 1e3 yes a:b ---".split(),  # noqa: SIM905 (short and alike)
    *("\n\n", "\n \n", "    ", ": ", "- ", "? "),
]


def tree(node: Node) -> object:
    """A node as far as a course is made of it: kind, place, text, style, and where a plain text ends."""
    begins = (node.start_mark.line, node.start_mark.column)
    if isinstance(node, ScalarNode):
        ends = None if node.style else (node.end_mark.line, node.end_mark.column)
        return begins, str(node.tag), node.value, node.style, node.anchor, ends
    if isinstance(node, SequenceNode):
        return begins, [tree(child) for child in node.value]
    assert isinstance(node, MappingNode)
    return begins, [(tree(key), tree(value)) for key, value in node.value]


def slowly(text: str) -> object:
    """The tree that ruamel.yaml makes of a text."""
    return tree(YAML(typ="safe", pure=True).compose(text))


def test_every_file_of_the_course_reads_the_same() -> None:
    fast = 0
    for file in FILES:
        text = file.read_text(encoding="utf-8", errors="replace")
        if (node := quick.composed(text)) is not None:
            assert tree(node) == slowly(text), file
            fast += 1
    assert fast > len(FILES) / 2


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_piece_reads_the_same_or_slowly(seed: int) -> None:
    """A fault raises here: ruamel.yaml refuses what libyaml should not have read."""
    random = Random(seed)
    pieces = [piece for file in FILES for piece in _pieces(file)]
    fast = 0
    for _ in range(1500):
        text = random.choice(pieces)
        for _ in range(random.randint(1, 4)):
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice(["", random.choice(SIGNS)]) + text[at + random.randint(0, 2) :]
        if (node := quick.composed(text)) is not None:
            assert tree(node) == slowly(text), text
            fast += 1
    assert fast > 100


@pytest.mark.parametrize(
    "text",
    ["", "a", "a:\n", "a: |\n \n  b\n", "a: |#\n  b\n", "a: &b c\n", "a: !b c\n", "a: >\n  b\n", "? a\n: b\n",
     "a: {b: c}\n", "a: [b: c]\n", "a: b\n  c\n", "---\na: b\n", "a: b\n...\n", "a: \u0085b\n", "a: 'b\n\n  c'\n"],
)  # fmt: skip
def test_what_is_out_of_the_ordinary_is_read_slowly(text: str) -> None:
    assert quick.composed(text) is None


def _pieces(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    return [dedent("\n".join(lines[n : n + 14])) + "\n" for n in range(0, len(lines), 7)]
