"""A judgement says whose key it is, compares in steps, and an open one has no key at all."""

from typing import Any

import pytest

from vertrouwd.kinds.judgement import SCALE, Judgement, nearness

RATED = {
    key: {"text": f"Doe {key}.", "appraisal": appraisal, "reasoning": f"Omdat {key}."}
    for key, appraisal in zip(("een", "twee", "drie", "vier"), SCALE, strict=True)
}
OPEN = {key: {"text": f"Doe {key}.", "for": ["Wel."], "against": ["Niet."]} for key in ("een", "twee")}


def judgement(**fields: Any) -> Judgement:
    given: dict[str, Any] = {
        "chapter": "proef",
        "key": "keuze",
        "title": "Keuze",
        "status": "editorial",
        "stem": "Er staat iemand voor je.",
        "prompt": "Hoe passend is dit?",
        "actions": RATED,
    }
    return Judgement.model_validate(given | fields)


def codes(subject: Judgement) -> list[tuple[tuple[str | int, ...], str]]:
    return [(complaint.path, complaint.code) for complaint in subject.complaints()]


def test_the_same_is_one_the_same_side_is_half_the_other_side_is_nothing() -> None:
    assert [[nearness(chosen, key) for key in SCALE] for chosen in SCALE] == [
        [1, 0.5, 0, 0],
        [0.5, 1, 0, 0],
        [0, 0, 1, 0.5],
        [0, 0, 0.5, 1],
    ]


def test_a_complete_judgement_gives_no_complaint() -> None:
    assert not codes(judgement())
    assert not codes(judgement(status="open", actions=OPEN))
    assert not codes(judgement(status="panel", panel={"raters": 7, "agreement": 70}))


@pytest.mark.parametrize("panel", [None, {"raters": 6, "agreement": 90}, {"raters": 9, "agreement": 69}])
def test_a_panel_is_refused_unless_it_is_one(panel: dict[str, int] | None) -> None:
    assert codes(judgement(status="panel", panel=panel)) == [
        (("panel",) if panel else ("status",), "geen-panel")
    ]


def test_a_panel_belongs_to_no_other_status() -> None:
    assert codes(judgement(panel={"raters": 7, "agreement": 70})) == [(("panel",), "sleutel-klopt-niet")]


def test_four_actions_are_the_least_to_rate() -> None:
    few = {key: RATED[key] for key in ("een", "twee", "drie")}
    assert codes(judgement(actions=few)) == [(("actions",), "te-weinig-handelingen")]


def test_an_action_has_what_its_status_asks_and_nothing_else() -> None:
    without = RATED | {"een": {"text": "Doe een."}}
    assert codes(judgement(actions=without)) == [(("actions", "een"), "veld-ontbreekt")] * 2
    both = RATED | {"een": RATED["een"] | {"for": ["Wel."]}}
    assert codes(judgement(actions=both)) == [(("actions", "een", "for"), "sleutel-klopt-niet")]
    keyed = OPEN | {"een": OPEN["een"] | {"appraisal": "strong"}}
    assert codes(judgement(status="open", actions=keyed)) == [
        (("actions", "een", "appraisal"), "sleutel-klopt-niet")
    ]
    one_side = OPEN | {"een": {"text": "Doe een.", "for": ["Wel."]}}
    assert codes(judgement(status="open", actions=one_side)) == [(("actions", "een"), "veld-ontbreekt")]


def test_the_item_is_rated_and_carries_the_status_of_its_key() -> None:
    subject = judgement(closing="Tot slot.")
    (item,) = subject.items()
    assert (item.id, item.shape) == ("proef/keuze", "rate")
    assert {option.key: option.appraisal for option in item.options} == {
        key: action["appraisal"] for key, action in RATED.items()
    }
    assert [option.key for option in item.options] == [key for _, key, _ in subject.ordered]
    assert all(option.correct is None for option in item.options)
    assert item.explanation.startswith("Sleutel van de redactie")
    assert item.explanation.endswith("Tot slot.")


def test_the_item_of_an_open_dilemma_has_both_sides_and_no_appraisal() -> None:
    (item,) = judgement(status="open", actions=OPEN).items()
    assert {option.appraisal for option in item.options} == {None}
    assert item.options[0].feedback == "**Voor**\n\nWel.\n\n**Tegen**\n\nNiet."
    assert item.explanation.startswith("Open dilemma")


def test_there_is_no_field_for_a_score_or_a_right_answer() -> None:
    assert {"score", "correct", "key_status"}.isdisjoint(Judgement.model_fields)


def test_minutes_follow_the_number_of_actions() -> None:
    assert judgement().working_seconds == 60
    assert judgement(status="open", actions=OPEN).working_seconds == 60
    assert judgement().duration == 1
