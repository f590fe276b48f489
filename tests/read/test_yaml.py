"""YAML is read with places, and its silent surprises are told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwd.places import CourseError
from vertrouwd.read.yaml import dotted, load, parse

FILE = Path("proef.yml")


def codes(text: str) -> list[str]:
    with pytest.raises(CourseError) as caught:
        parse(text, FILE)
    return [f"{finding.place.line}:{finding.code}" for finding in caught.value.findings]


def test_every_value_has_a_place() -> None:
    document = parse("a:\n  b: |\n    hoi\n  c: [1, x]\n", FILE)
    assert document.data == {"a": {"b": "hoi\n", "c": [1, "x"]}}
    assert str(document.place(("a", "c", 1))) == "proef.yml:4:10"
    assert str(document.place(("a", "niet", "hier"))) == "proef.yml:1:1"


def test_times_and_dates_stay_text_and_booleans_do_not() -> None:
    document = parse("t: 10:30\nd: 2026-07-01\nj: ja\nw: true\nn: 3\nleeg:\n", FILE)
    assert document.data == {"t": "10:30", "d": "2026-07-01", "j": "ja", "w": True, "n": 3, "leeg": None}


def test_a_cut_text_is_marked() -> None:
    assert parse("t: Samira belt #metoo\n", FILE).styles[("t",)].cut


def test_front_matter_keeps_the_lines_of_its_file() -> None:
    assert parse("a: 1\nb: 2\n", FILE, first_line=2).place(("b",)).line == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:sleutel-dubbel"]),
        ("a: Let op: dit\n", ["1:yaml-dubbele-punt"]),
        ("a: 's Ochtends\n", ["1:yaml-aanhalingsteken"]),
        ("a: [\n", ["1:yaml-niet-gesloten"]),
        ("\t- a\n", ["1:yaml-tab"]),
        ("a: &x 1\nb: *x\n", ["1:anker", "1:anker"]),
        ("? {a: b}\n: c\n", ["1:sleutel-geen-tekst"]),
        ("<<: {a: 1}\n", ["1:sleutel-geen-tekst"]),
        ("a: " + "[" * 3000, ["1:yaml-onleesbaar"]),
        ("a: " + "[" * 30 + "]" * 30, ["1:te-diep"]),
        ("\x00", ["1:yaml-stuurteken"]),
    ],
)
def test_faults_have_a_line_and_a_code(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_files_that_cannot_be_read_are_findings(tmp_path: Path) -> None:
    (tmp_path / "latin.yml").write_bytes("a: caf\xe9\n".encode("latin-1"))
    for name, code in (("latin.yml", "geen-utf8"), ("weg.yml", "bestand-ontbreekt")):
        with pytest.raises(CourseError) as caught:
            load(tmp_path / name)
        assert caught.value.findings[0].code == code


def test_paths_are_written_as_authors_count() -> None:
    assert dotted(("belofte", "choices", 1, "feedback")) == "belofte.choices[2].feedback"


@given(st.text(alphabet=st.sampled_from("ab:-#|>&*'\"[]{}\n \t?!%@`0"), max_size=60))
def test_no_text_ends_in_anything_but_data_or_findings(text: str) -> None:
    try:
        parse(text, FILE)
    except CourseError as error:
        assert error.findings
