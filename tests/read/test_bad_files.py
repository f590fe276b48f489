"""Every file in tests/bad holds one fault, and in its first line what the reader says about it.

The folder is the file of tests/mini that a bad file stands in for: `exercises/vragen/tab.yml`
replaces `exercises/vragen.yml`. `# verwacht: 4:1 yaml-tab` is the line, the column and the code
of the first finding; `in <file>` follows where the finding is told about another file. A Markdown
file says it in its head, or in a comment at its end.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from tests.conftest import MINI, ROOT

from vertrouwd import lint, read
from vertrouwd.places import CourseError, Finding

BAD = ROOT / "tests" / "bad"
FILES = sorted(file for file in BAD.rglob("*.*") if file.is_file())
EXPECTED = re.compile(rb"verwacht: (?P<line>\d+):(?P<column>\d+) (?P<code>[\w-]+)(?: in (?P<file>\S+))?")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FRAGMENT = {"sectie-ontbreekt", "bron-alleen-in-kop", "bron-niet-in-kop", "zin-elders"}
"""What a bad file is told because it is as short as it can be."""
MAKERS = {"Finding", "Complaint", "Message", "Fault", "_finding", "_complain", "_fault"}


def first(root: Path, code: str) -> Finding:
    """The first finding but for what the miniature course itself, too small to be whole, is told."""
    try:
        found = lint.findings(read.placed(root))
    except CourseError as error:
        return error.findings[0]
    usual = {finding.code for finding in lint.findings(read.placed(MINI))} | FRAGMENT
    return next(f for f in found if f.code not in usual - {code} and f.level != "verslag")


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(BAD)) for file in FILES])
def test_the_fault_is_told_with_line_column_and_code(mini: Path, file: Path) -> None:
    expected = EXPECTED.search(file.read_bytes())
    assert expected, "this file does not say what is expected of it"
    target = file.parent.relative_to(BAD).with_suffix(file.suffix)
    (mini / target).write_bytes(file.read_bytes())
    finding = first(mini, expected["code"].decode())
    place = finding.place
    said = " ".join((f"{place.line}:{place.column}", finding.code))
    assert said == "{}:{} {}".format(*(expected[name].decode() for name in ("line", "column", "code")))
    assert place.file == mini / (expected["file"].decode() if expected["file"] else target)
    assert finding.what and finding.advice and "\n" not in finding.what


def test_there_are_enough_bad_files() -> None:
    assert len(FILES) >= 60


def told_in(source: str) -> set[str]:
    """The codes that a module can give: the first plain word in each call that makes a finding."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKERS:
            words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            found |= {word for word in words[:1] if CODE.fullmatch(word)}
    return found


def test_every_code_is_hit_by_a_test() -> None:
    codes = {rule.code() for rule in lint.rules()}
    for file in (ROOT / "src").rglob("*.py"):
        codes |= told_in(file.read_text(encoding="utf-8"))
    assert len(codes) > 50
    hit = {match["code"].decode() for file in FILES if (match := EXPECTED.search(file.read_bytes()))}
    for folder in ("read", "kinds", "lint"):
        for file in (ROOT / "tests" / folder).glob("test_*.py"):
            if file == Path(__file__):
                continue  # what it leaves out by name is not tested by that
            hit |= set(
                re.findall(
                    rf"[\"':]({CODE.pattern.replace('(', '(?:')})[\"']", file.read_text(encoding="utf-8")
                )
            )
    assert codes - hit == set()
