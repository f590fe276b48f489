"""A question that is arranged or filled in knows its key, its rounds, its faults and its items."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from vertrouwd import read
from vertrouwd.kinds.question import Question
from vertrouwd.model import Course
from vertrouwd.places import CourseError
from vertrouwd.render import Links, exercise, key

BASE: dict[str, Any] = {"chapter": "proef", "key": "rij", "title": "Rij", "prompt": "Hoe?"}


def steps(number: int = 4, **first: object) -> list[dict[str, object]]:
    made: list[dict[str, object]] = [{"text": f"Stap {n}.", "feedback": f"Want {n}."} for n in range(number)]
    made[0] |= first
    return made


def pair(left: str, right: str) -> dict[str, str]:
    return {"left": left, "right": right, "feedback": f"{left} past."}


def card(text: str, group: str) -> dict[str, str]:
    return {"text": text, "group": group, "feedback": f"{text} hoort daar."}


def filling(text: str, correct: bool = False) -> dict[str, object]:
    return {"text": text, "correct": correct, "feedback": f"{text} zegt iets."}


FORMS: dict[str, dict[str, Any]] = {
    "order": {"steps": steps()},
    "match": {
        "pairs": [pair("Pijn", "arts"), pair("Ontslag", "jurist"), pair("Pil", "arts")],
        "extra_rights": ["directeur"],
    },
    "sort": {
        "groups": {"wel": "Wel", "niet": "Niet"},
        "cards": [card(f"Kaart {n}", "wel" if n % 2 else "niet") for n in range(24)],
        "per_round": 6,
    },
    "gap": {
        "prompt": "Ik ben er voor {wie} en zwijg {hoe-lang}.",
        "gaps": {
            "wie": {"choices": [filling("jou", True), filling("allen")]},
            "hoe-lang": {"choices": [filling("altijd"), filling("bijna altijd", True)]},
        },
    },
}


def question(form: str, **fields: object) -> Question:
    return Question.model_validate(BASE | {"form": form} | FORMS[form] | fields)


def codes(subject: Question) -> list[str]:
    return sorted(f"{'.'.join(map(str, c.path))}:{c.code}" for c in subject.complaints())


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_question_has_no_complaints(form: str) -> None:
    assert codes(question(form, certainty=True, situation=True, hints=["Kijk."], explanation="Zo.")) == []


def test_the_place_of_a_step_is_its_place_in_the_list() -> None:
    subject = question("order")
    assert [row.text for row in subject.in_right_order] == [f"Stap {n}." for n in range(4)]
    assert [row.key for row in subject.rounds[0]] == ["a", "b", "c", "d"]


@given(st.integers(0, 5000), st.integers(3, 8))
def test_steps_are_never_shown_in_the_right_order(n: int, number: int) -> None:
    subject = question("order", key=f"rij-{n}", steps=steps(number))
    assert [row.right for row in subject.rounds[0]] != [row.right for row in subject.in_right_order]


def test_pairs_may_share_a_half_and_a_half_may_be_left_over() -> None:
    subject = question("match")
    texts = {target.key: target.text for target in subject.targets}
    assert sorted(texts) == ["a", "b", "c"]
    assert {row.text: texts[row.right] for row in subject.rounds[0]} == {
        "Pijn": "arts",
        "Ontslag": "jurist",
        "Pil": "arts",
    }
    assert set(texts.values()) - {texts[row.right] for row in subject.rounds[0]} == {"directeur"}


def test_twenty_four_cards_make_four_rounds_of_six() -> None:
    subject = question("sort")
    assert [len(rows) for rows in subject.rounds] == [6, 6, 6, 6]
    assert [row.key for row in subject.rounds[1]] == ["7", "8", "9", "10", "11", "12"]
    assert [row.text for rows in subject.rounds for row in rows] != [f"Kaart {n}" for n in range(24)]


def test_a_scale_keeps_the_author_s_order_of_cards() -> None:
    assert question("sort", scale=True).rounds[0][0].text == "Kaart 0"


@pytest.mark.parametrize(
    ("form", "fields", "expected"),
    [
        ("order", {"choices": [filling("a"), filling("b")]}, ["choices:veld-past-niet-bij-vorm"]),
        ("order", {"scale": True}, ["scale:veld-past-niet-bij-vorm"]),
        ("match", {"steps": steps()}, ["steps:veld-past-niet-bij-vorm"]),
        ("gap", {"per_round": 6}, ["per_round:veld-past-niet-bij-vorm"]),
        ("order", {"steps": steps(feedback=None)}, ["steps:feedback-ontbreekt"]),
        ("order", {"steps": steps(feedback=None), "explanation": "Zo."}, []),
        ("order", {"steps": steps(text="Stap 2.")}, ["steps.2.text:tekst-dubbel"]),
        ("match", {"pairs": [pair("Pijn", "arts")] * 2}, ["pairs.1.left:tekst-dubbel"]),
        ("match", {"extra_rights": ["arts"]}, ["extra_rights.0:tekst-dubbel"]),
        ("match", {"extra_rights": ["de baas", "de baas"]}, ["extra_rights.1:tekst-dubbel"]),
        ("sort", {"groups": {"wel": "Wel", "nooit": "Nooit"}}, [f"cards.{n}.group:groep-bestaat-niet" for n in range(0, 24, 2)]),
        ("sort", {"groups": {"wel": "Wel", "niet": "Wel"}}, ["groups.niet:tekst-dubbel"]),
        ("sort", {"cards": [card("Een", "wel"), card("Twee", "niet"), card("Een", "niet")]}, ["cards.2.text:tekst-dubbel"]),
        ("gap", {"prompt": "Ik ben er voor {wie}."}, ["gaps.hoe-lang:gat-niet-in-zin"]),
        ("gap", {"prompt": "{wie} {wie} {hoe-lang}"}, ["gaps.wie:gat-niet-in-zin"]),
        ("gap", {"prompt": "{wie} {hoe-lang} {Waarom}"}, ["prompt:gat-bestaat-niet"]),
        ("gap", {"gaps": FORMS["gap"]["gaps"] | {"wie": {"choices": [filling("a"), filling("b")]}}}, ["gaps.wie.choices:sleutel-klopt-niet"]),
    ],
)  # fmt: skip
def test_faults_of_a_form(form: str, fields: dict[str, object], expected: list[str]) -> None:
    assert codes(question(form, **fields)) == sorted(expected)


@pytest.mark.parametrize(
    ("form", "missing"),
    [("one", "choices"), ("many", "choices"), ("order", "steps"), ("match", "pairs"), ("gap", "gaps")],
)
def test_a_form_without_its_own_fields_says_which(form: str, missing: str) -> None:
    assert codes(Question.model_validate(BASE | {"form": form})) == [f"{missing}:veld-ontbreekt"]


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("order", {"steps": steps(2)}),
        ("match", {"pairs": [pair("Pijn", "arts")]}),
        ("match", {"pairs": [{"left": "Pijn", "right": "arts"}, pair("Pil", "arts")]}),
        ("sort", {"groups": {"wel": "Wel"}}),
        ("sort", {"cards": [{"text": "Een", "group": "wel"}] * 3}),
        ("gap", {"gaps": {"wie": {"choices": [filling("jou", True)]}}}),
    ],
)
def test_too_few_parts_and_missing_feedback_are_refused(form: str, fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        question(form, **fields)


def test_an_order_is_one_item_with_positions() -> None:
    (item,) = question("order").items()
    assert (item.id, item.shape, item.arrange, item.targets) == ("proef/rij", "arrange", "order", ())
    assert {option.text: option.position for option in item.options} == {
        f"Stap {n}.": n + 1 for n in range(4)
    }


def test_a_match_and_a_sort_are_items_with_targets() -> None:
    (item,) = question("match").items()
    texts = {target.key: target.text for target in item.targets}
    assert {option.text: texts[str(option.target)] for option in item.options}["Pil"] == "arts"
    items = question("sort", explanation="Zo.").items()
    assert [item.id for item in items] == [f"proef/rij/{n}" for n in range(1, 5)]
    assert [item.explanation for item in items] == ["", "", "", "Zo."]
    assert {option.target for item in items for option in item.options} == {"wel", "niet"}


def test_each_gap_is_an_item_to_choose() -> None:
    items = question("gap").items()
    assert [(item.id, item.shape) for item in items] == [
        ("proef/rij/wie", "choose"),
        ("proef/rij/hoe-lang", "choose"),
    ]
    assert items[0].prompt == "Ik ben er voor **( ? )** en zwijg ( … )."
    assert [option.text for option in items[0].options if option.correct] == ["jou"]


def test_minutes_grow_with_the_cards() -> None:
    fact = "Dit is een zin van een gewone lengte, zoals op een kaart. " * 2
    cards = [card(f"{fact} {n}", "wel") for n in range(24)]
    assert question("sort", cards=cards).duration in range(8, 11)
    assert question("sort", cards=cards[:6]).duration in range(2, 4)


@pytest.mark.parametrize("form", FORMS)
def test_the_html_holds_every_text_and_all_feedback(mini_course: Course, form: str) -> None:
    subject = question(form)
    html = exercise(subject, Links(mini_course.sources, mini_course.law))
    for option in (option for item in subject.items() for option in item.options):
        assert option.text in html
        assert option.feedback in html


def test_a_text_cannot_leave_its_field(mini_course: Course) -> None:
    nasty = '"><script>alert(1)</script>'
    links = Links(mini_course.sources, mini_course.law)
    gap = {"wie": {"choices": [filling(nasty, True), filling("allen")]}}
    subjects = [
        question("match", extra_rights=[nasty]),
        question("sort", groups={"wel": nasty, "niet": "Niet"}),
        question("gap", prompt="{wie}", gaps=gap),
        question("order", steps=steps(text=nasty)),
    ]
    for subject in subjects:
        assert "<script" not in exercise(subject, links)


AUTHORED = """

volgorde:
  kind: question
  form: order
  title: Volgorde
  prompt: |
    Wat komt eerst?
  explanation: |
    Zo gaat het.
  steps:
    - text: |
        Eerst stil.
    - text: |
        Dan vragen.
    - text: |
        Dan samen.

sorteren:
  kind: question
  form: sort
  title: Sorteren
  prompt: |
    Van wie is dit?
  groups:
    arts: De arts
    jurist: De jurist
  cards:
    - text: |
        Een pil.
      group: arts
      feedback: |
        Pillen zijn van de arts.
    - text: |
        Een brief.
      group: jurist
      feedback: |
        Brieven zijn van de jurist.
    - text: |
        Een wond.
      group: arts
      feedback: |
        Wonden zijn van de arts.
"""


@pytest.fixture
def larger(mini: Path) -> Path:
    """The miniature course with an order and a sort in its second chapter."""
    with (mini / "exercises" / "vragen.yml").open("a", encoding="utf-8") as file:
        file.write(AUTHORED)
    with (mini / "chapters" / "vragen.md").open("a", encoding="utf-8") as file:
        file.write("\n```{exercise} volgorde\n```\n\n```{exercise} sorteren\n```\n")
    return mini


def test_the_key_tells_the_right_order_and_the_group_of_every_card(larger: Path) -> None:
    course = read.course(larger)
    html = " ".join(key(course, "vragen", Links(course.sources, course.law)).split())
    places = [html.index(text) for text in ("Eerst stil.", "Dan vragen.", "Dan samen.", "Zo gaat het.")]
    assert places == sorted(places)
    assert '<p>Een brief.</p></div> <p class="vp-key-verdict">De jurist</p>' in html
    assert html.count('class="vp-key-verdict">De arts<') == 2
    assert html.count("Van wie is dit?") == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("group: jurist", "group: notaris", "groep-bestaat-niet sorteren.cards[2].group"),
        ("Dan vragen.", "Eerst stil.", "tekst-dubbel volgorde.steps[2].text"),
        ("  form: order", "  form: match", "veld-past-niet-bij-vorm volgorde.steps"),
        ("    jurist: De jurist\n", "", "te-veel-of-te-weinig sorteren.groups"),
    ],
)
def test_a_fault_has_its_place_in_the_file(larger: Path, old: str, new: str, expected: str) -> None:
    file = larger / "exercises" / "vragen.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        read.course(larger)
    assert expected in str(caught.value)
