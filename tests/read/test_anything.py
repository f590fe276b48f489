"""Whatever an author's file holds: a course or findings, never a traceback, a hang or half a book."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import MINI

from vertrouwd.cli import main

EXAMPLES = int(os.environ.get("VERTROUWD_SOAK", "10"))
AUTHORED = [
    "_toc.yml",
    "chapters/luisteren.md",
    "data/articles.yml",
    "data/glossary.yml",
    "data/law.yml",
    "data/law_themes.yml",
    "data/misconceptions.yml",
    "data/modules.yml",
    "data/organisation.yml",
    "data/promise.yml",
    "data/references.bib",
    "data/referrals.yml",
    "data/words.yml",
    "exercises/luisteren.yml",
    "pages/index.md",
    "pages/over.md",
]
NASTY = [
    b"\t", b"#", b": ", b"- ", b"'", b'"', b"|", b">", b"[", b"]", b"{", b"}", b"*", b"&", b"!", b"%", b"@", b"`",
    b"\\", b"~", b"null", b"0", b"-1", b"1e999", b"10:30", b"<<", b"?", b"---\n", b"...\n", b"\r\n", b"\x00", b"\xff",
    b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"$", b"[@Weger2014]", b"[@", b"[ARBO-99]", b"](#x)", b"](later#start)",
    b"```{exercise} stilte\n```\n", b"````\n", b"(kern)=\n", b"## ", b"<script>", b"{{ x }}", b"{% x %}", b"{0}",
    b"[" * 60, b"{" * 60, b"> " * 60, b"- " * 300, b"9" * 5000, b"a: " * 50,
]  # fmt: skip

where = st.floats(0, 1, exclude_max=True)
change = st.one_of(
    st.tuples(st.sampled_from(["delete line", "double line", "swap lines", "outdent line"]), where, where),
    st.tuples(st.sampled_from(["delete", "swap"]), where, where),
    st.tuples(st.just("insert"), where, st.one_of(st.sampled_from(NASTY), st.binary(max_size=6))),
    st.tuples(st.just("append to line"), where, st.sampled_from(NASTY)),
)


def changed(raw: bytes, changes: list[tuple[str, float, object]]) -> bytes:
    for way, at, other in changes:
        lines = raw.split(b"\n")
        n, i = int(at * len(lines)), int(at * (len(raw) + 1))
        if way == "insert":
            raw = raw[:i] + bytes(other) + raw[i:]  # type: ignore[call-overload]
        elif way == "delete":
            raw = raw[:i] + raw[i + 1 + int(float(other) * 4) :]  # type: ignore[arg-type]
        elif way == "swap":
            raw = raw[:i] + raw[i : i + 2][::-1] + raw[i + 2 :]
        else:
            m = int(other * len(lines)) if isinstance(other, float) else 0
            match way:
                case "delete line":
                    del lines[n]
                case "double line":
                    lines.insert(m, lines[n])
                case "swap lines":
                    lines[n], lines[m] = lines[m], lines[n]
                case "outdent line":
                    lines[n] = lines[n][1:]
                case "append to line":
                    lines[n] += other  # type: ignore[operator]
            raw = b"\n".join(lines)
    return raw


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("alles") / "mini"))
    assert CliRunner().invoke(main, ["compose", "--root", str(root)]).exit_code == 0
    return root


def notebooks(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (root / "book").iterdir()}


@pytest.mark.parametrize("file", AUTHORED)
@settings(
    max_examples=EXAMPLES,
    deadline=None,  # measured below in processor time: a busy machine is no hang
    derandomize="VERTROUWD_SOAK" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    database=None,
)
@given(changes=st.lists(change, min_size=1, max_size=4))
def test_a_changed_file_gives_a_course_or_findings(
    composed: Path, file: str, changes: list[tuple[str, float, object]]
) -> None:
    path = composed / file
    whole, before = path.read_bytes(), notebooks(composed)
    path.write_bytes(changed(whole, changes))
    try:
        started = time.process_time()
        result = run("compose", composed)
        if result.exit_code:
            assert "er is niets geschreven" in result.output
            assert notebooks(composed) == before
        else:
            run("check", composed)
        assert time.process_time() - started < 2
    finally:
        path.write_bytes(whole)
        for name in notebooks(composed).keys() - before.keys():
            (composed / "book" / name).unlink()
        for name, raw in before.items():
            (composed / "book" / name).write_bytes(raw)


def run(command: str, root: Path) -> Result:
    result = CliRunner().invoke(main, [command, "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert result.exit_code in {0, 1}
    return result
