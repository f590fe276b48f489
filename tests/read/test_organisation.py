"""Whoever hears that something is wrong: named by the organisation, else on *Over*, else by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.test_course import edit, findings

from vertrouwd import read
from vertrouwd.model import Maintainer
from vertrouwd.places import CourseError
from vertrouwd.render import amiss

FILE = "data/organisation.yml"


def maintainer(root: Path) -> Maintainer:
    return read.course(root).maintainer


def test_the_organisation_comes_first(mini: Path) -> None:
    assert maintainer(mini) == Maintainer(name="De redactie", email="redactie@voorbeeld.nl")


@pytest.mark.parametrize("text", ["", "# leeg\n", "maintainer:\n  name: De redactie\n", None])
def test_without_an_address_there_the_page_over_counts(mini: Path, text: str | None) -> None:
    (mini / FILE).write_text(text, encoding="utf-8") if text is not None else (mini / FILE).unlink()
    assert maintainer(mini) == Maintainer(name="de makers", email="makers@voorbeeld.nl")


def test_with_neither_nobody_is_named(mini: Path) -> None:
    (mini / FILE).unlink()
    edit(mini, "pages/over.md", ' "onderhouder"', "")
    assert not maintainer(mini).reachable


def test_the_page_over_may_name_a_web_address(mini: Path) -> None:
    (mini / FILE).unlink()
    edit(mini, "pages/over.md", "mailto:makers@voorbeeld.nl", "https://voorbeeld.nl/melden?taal=nl")
    assert maintainer(mini) == Maintainer(name="de makers", address="https://voorbeeld.nl/melden?taal=nl")


@pytest.mark.parametrize(
    "target", ["makers", "mailto:makers", "http://voorbeeld.nl", "https://", "mailto:a@b.nl?bcc=c@d.nl"]
)
def test_a_link_on_over_that_leads_nowhere_is_told(mini: Path, target: str) -> None:
    edit(mini, "pages/over.md", "mailto:makers@voorbeeld.nl", target)
    assert findings(mini) == ["pages/over.md:3:onderhouder-onbereikbaar"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("email: redactie@voorbeeld", "vorm-klopt-niet"),
        ("email: redactie@voorbeeld.nl?bcc=a@b.nl", "vorm-klopt-niet"),
        ('email: "redactie@voorbeeld.nl "', "vorm-klopt-niet"),
        ("address: javascript:alert(1)", "vorm-klopt-niet"),
        ("address: https://voorbeeld.nl/#melden", "vorm-klopt-niet"),
        ("email: a@b.nl\n  address: https://b.nl", "twee-adressen"),
    ],
)
def test_a_wrong_address_is_told(mini: Path, value: str, code: str) -> None:
    (mini / FILE).write_text(f"maintainer:\n  {value}\n", encoding="utf-8")
    assert [finding.split(":")[2] for finding in findings(mini)] == [code]


def test_the_message_says_how_to_write_it(mini: Path) -> None:
    (mini / FILE).write_text("maintainer:\n  email: redactie\n", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        read.course(mini)
    assert "naam@voorbeeld.nl" in str(caught.value)


@pytest.mark.parametrize(
    ("named", "address"),
    [
        (Maintainer(email="a@b.nl"), "mailto:a@b.nl?subject=Vertrouwd%2C%20vragen%2C%20versie%200.1.0-1a2b"),
        (Maintainer(address="https://b.nl/meld"), "https://b.nl/meld?hoofdstuk=vragen&versie=0.1.0-1a2b"),
        (Maintainer(address="https://b.nl/?a=1"), "https://b.nl/?a=1&hoofdstuk=vragen&versie=0.1.0-1a2b"),
        (Maintainer(name="De redactie"), ""),
    ],
)
def test_the_address_carries_the_chapter_and_its_version(named: Maintainer, address: str) -> None:
    assert amiss(named, "vragen", "0.1.0-1a2b") == address


def test_the_real_course_names_no_address_yet() -> None:
    assert not maintainer(Path(__file__).parents[2]).reachable
