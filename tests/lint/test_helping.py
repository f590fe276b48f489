"""A number that a text writes out is that of an organisation in the data."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import Mini

CODE = "hulpnummer-onbekend"


@pytest.fixture
def course(mini: Path) -> Mini:
    return Mini(mini)


def test_a_number_that_no_organisation_has_is_told(course: Mini) -> None:
    course.says("Bel 0800-1234 of mail later.")
    (finding,) = course.findings(CODE)
    assert finding.what == "nummer 0800-1234 staat bij geen organisatie in data/referrals.yml"
    assert (finding.place.column, finding.path) == (5, "start")


def test_a_number_of_the_data_may_be_written_out(course: Mini) -> None:
    course.says("Bel 0800-1234 of mail later.").edit(
        "data/referrals.yml", 'phone: "112"', 'phone: "0800-1234"'
    )
    assert course.told(CODE) == []
