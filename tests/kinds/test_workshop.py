"""A workshop is a card: its length follows from its steps, and the trainer's words stand apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from vertrouwd import labels, read, render
from vertrouwd.kinds.workshop import Form, Type, Workshop
from vertrouwd.places import CourseError

LINKS = render.Links({}, {}, titles={"jouw-rol/takenlijst": "Het lijstje"})


def workshop(**fields: Any) -> Workshop:
    given: dict[str, Any] = {
        "chapter": "proef",
        "key": "lijn",
        "title": "De lijn",
        "aim": "Je hoort een ander.",
        "type": "discussion",
        "participants": {"min": 4, "max": 12},
        "steps": [
            {
                "title": "Kiezen",
                "form": "line",
                "minutes": 10,
                "text": "Ga staan.",
                "trainer": "Begin zacht.",
            },
            {"title": "Uitloop", "form": "plenary", "minutes": 5},
        ],
        "debrief": ["Wat hoorde je?"],
    }
    return Workshop.model_validate(given | fields)


def codes(subject: Workshop) -> list[str]:
    return [f"{'.'.join(map(str, c.path))}:{c.code}" for c in subject.complaints()]


def test_its_length_is_the_sum_of_its_steps() -> None:
    assert workshop().duration == workshop(minutes=15).duration == 15
    assert codes(workshop(minutes=15)) == []
    assert codes(workshop(minutes=20)) == ["minutes:minuten-kloppen-niet"]


def test_a_workshop_may_take_a_morning() -> None:
    long = [{"title": "Spelen", "form": "threes", "minutes": 180}]
    assert workshop(minutes=180, steps=long).duration == 180


def test_its_minutes_are_not_the_learner_s() -> None:
    assert not workshop().alone


def test_a_group_that_nobody_can_form_is_a_finding() -> None:
    assert codes(workshop(participants={"min": 8, "max": 6})) == ["participants.min:deelnemers-kloppen-niet"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"steps": []},
        {"steps": [{"title": "Leeg", "form": "plenary", "minutes": 0}]},
        {"steps": [{"title": "Vorm", "form": "dans", "minutes": 5}]},
        {"uses": ["takenlijst"]},
        {"type": "feest"},
    ],
)
def test_what_the_form_refuses(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        workshop(**wrong)


def test_every_type_and_form_has_words() -> None:
    assert set(get_args(Type)) == set(labels.WORKSHOP_TYPES)
    assert set(get_args(Form)) == set(labels.WORKSHOP_FORMS)


def test_it_is_one_text_to_show_with_the_trainer_s_words_apart() -> None:
    (item,) = workshop().items()
    assert (item.id, item.shape, item.options) == ("proef/lijn", "show", ())
    assert "Ga staan." in item.stem and "Begin zacht." not in item.stem
    assert "Begin zacht." in item.explanation and "Wat hoorde je?" in item.explanation


def test_the_card_has_the_fields_of_trainers_libraries_in_their_order() -> None:
    html = render.exercise(workshop(materials=["Een lijn"], uses=["jouw-rol/takenlijst"]), LINKS)
    words = ["Doel", "Type", "Duur", "Deelnemers", "Benodigdheden", "Uit de cursus", "Aanpak", "Nabespreking"]
    places = [html.index(f">{word}<") for word in words]
    assert places == sorted(places)
    assert '<a href="jouw-rol.html#jouw-rol-takenlijst">Het lijstje</a>' in html
    assert labels.HEAVY not in html and labels.HEAVY in render.exercise(workshop(heavy=True), LINKS)


CARD = """
groep:
  kind: workshop
  title: De lijn
  goal: luisteren
  aim: |
    Je hoort een ander.
  type: discussion
  participants:
    min: 4
    max: 12
  steps:
    - title: Kiezen
      form: line
      minutes: 30
  uses: [luisteren/de-gang, {used}]
"""


def with_card(mini: Path, used: str) -> Path:
    file, chapter = mini / "exercises" / "luisteren.yml", mini / "chapters" / "luisteren.md"
    file.write_text(file.read_text(encoding="utf-8") + CARD.replace("{used}", used), encoding="utf-8")
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n```{exercise} groep\n```\n", encoding="utf-8")
    return mini


def test_what_it_uses_must_exist(mini: Path) -> None:
    with pytest.raises(CourseError) as refused:
        read.course(with_card(mini, "luisteren/weg"))
    assert [(f.code, f.path) for f in refused.value.findings] == [("oefening-bestaat-niet", "groep.uses[2]")]


def test_it_adds_nothing_to_the_minutes_of_its_chapter(mini: Path) -> None:
    before = read.course(mini).chapters["luisteren"].minutes
    after = read.course(with_card(mini, "luisteren/de-gang")).chapters["luisteren"].minutes
    assert before == after
