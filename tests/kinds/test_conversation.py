"""A conversation knows who speaks, where the gaps are, and what goes wrong with them."""

from __future__ import annotations

import pytest

from vertrouwd.kinds.conversation import Conversation
from vertrouwd.model import in_fixed_order

Data = dict[str, object]

PEOPLE: Data = {
    "noor": {"name": "Noor", "role": "counsellor"},
    "daan": {"name": "Daan", "role": "melder"},
}
TURNS: list[Data] = [
    {"who": "daan", "text": "Blijft dit tussen ons?"},
    {"gap": "grens"},
    {"who": "daan", "text": "Oké.", "note": "Hij ademt uit.\n\nHoor je dat?"},
    {"gap": "vraag"},
    {"who": "noor", "text": "Neem de tijd."},
]


def gap(*right: bool) -> Data:
    choices = [
        {"text": f"Regel {n}.", "correct": good, "feedback": f"Gevolg {n}."} for n, good in enumerate(right)
    ]
    return {"prompt": "Wat zegt Noor?", "choices": choices}


GAPS: Data = {"grens": gap(True, False, False), "vraag": gap(False, True)}


def conversation(**fields: object) -> Conversation:
    given: Data = {
        "chapter": "proef",
        "key": "gesprek-een",
        "title": "Het gesprek",
        "people": PEOPLE,
        "turns": TURNS,
        "gaps": GAPS,
    }
    return Conversation.model_validate(given | fields)


def turns(*changed: Data, at: int) -> list[Data]:
    return [*TURNS[:at], *changed, *TURNS[at + 1 :]]


BROKEN: dict[str, tuple[Data, list[tuple[str, tuple[str | int, ...]]]]] = {
    "unknown speaker": (
        {"turns": turns({"who": "iris", "text": "Hoi."}, at=2)},
        [("spreker-onbekend", ("turns", 2, "who"))],
    ),
    "unknown gap": (
        {"turns": turns({"gap": "grenz"}, at=1)},
        [("gat-onbekend", ("turns", 1, "gap")), ("gat-niet-eenmaal", ("gaps", "grens"))],
    ),
    "gap used twice": (
        {"turns": [*TURNS, {"gap": "vraag"}]},
        [("gat-niet-eenmaal", ("gaps", "vraag"))],
    ),
    "gap never used": ({"gaps": GAPS | {"los": gap(True, False)}}, [("gat-niet-eenmaal", ("gaps", "los"))]),
    "no right line": (
        {"gaps": GAPS | {"vraag": gap(False, False)}},
        [("sleutel-klopt-niet", ("gaps", "vraag", "choices"))],
    ),
    "two right lines": (
        {"gaps": GAPS | {"vraag": gap(True, True)}},
        [("sleutel-klopt-niet", ("gaps", "vraag", "choices"))],
    ),
    "begins with a gap": (
        {"turns": [TURNS[1], TURNS[0], *TURNS[2:]]},
        [("begint-met-gat", ("turns", 0, "gap"))],
    ),
    "too short": (
        {"turns": TURNS[:3], "gaps": {"grens": GAPS["grens"]}},
        [("gesprek-te-kort", ("turns",))],
    ),
    "no turns at all": (
        {"turns": [], "gaps": {"grens": GAPS["grens"]}},
        [("gesprek-te-kort", ("turns",)), ("gat-niet-eenmaal", ("gaps", "grens"))],
    ),
    "nobody to fill the gaps": (
        {"people": PEOPLE | {"noor": {"name": "Noor", "role": "other"}}},
        [("geen-vertrouwenspersoon", ("people",))],
    ),
    "two to fill the gaps": (
        {"people": PEOPLE | {"iris": {"name": "Iris", "role": "counsellor"}}},
        [("geen-vertrouwenspersoon", ("people",))],
    ),
    "speaker without words": ({"turns": turns({"who": "daan"}, at=2)}, [("beurt-klopt-niet", ("turns", 2))]),
    "words without speaker": ({"turns": turns({"text": "Ja."}, at=2)}, [("beurt-klopt-niet", ("turns", 2))]),
    "gap with words": (
        {"turns": turns({"gap": "grens", "text": "Ja."}, at=1)},
        [("beurt-klopt-niet", ("turns", 1))],
    ),
    "gap with a note": (
        {"turns": turns({"gap": "grens", "note": "Let op."}, at=1)},
        [("beurt-klopt-niet", ("turns", 1))],
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_is_a_complaint_at_its_own_place(fault: str) -> None:
    fields, expected = BROKEN[fault]
    assert [(c.code, c.path) for c in conversation(**fields).complaints()] == expected


def test_a_sound_talk_has_no_complaints() -> None:
    assert not list(conversation().complaints())


def test_a_gap_is_spoken_by_the_counsellor_and_a_role_is_told_once() -> None:
    told = [(spoken.person.name, spoken.first) for spoken in conversation().spoken]
    assert told == [("Daan", True), ("Noor", True), ("Daan", False), ("Noor", False), ("Noor", False)]


def test_the_order_in_a_gap_follows_from_exercise_and_gap() -> None:
    shown = [choice.text for _, choice in conversation().choices_of("grens")]
    assert shown == list(in_fixed_order(["Regel 0.", "Regel 1.", "Regel 2."], "proef/gesprek-een/grens"))


def test_the_items_tell_the_talk_once_with_the_right_lines_in_it() -> None:
    first, second, end = conversation(intro="Een hal.").items()
    assert [(item.id, item.shape) for item in (first, second, end)] == [
        ("proef/gesprek-een/grens", "choose"),
        ("proef/gesprek-een/vraag", "choose"),
        ("proef/gesprek-een", "show"),
    ]
    assert first.stem == "Een hal.\n\n**Daan:** Blijft dit tussen ons?"
    assert second.stem == "**Noor:** Regel 0.\n\n**Daan:** Oké.\n\n> Hij ademt uit.\n> \n> Hoor je dat?"
    assert end.stem == "**Noor:** Regel 1.\n\n**Noor:** Neem de tijd."
    assert [option.text for option in second.options if option.correct] == ["Regel 1."]


def test_minutes_count_the_talk_and_the_gaps() -> None:
    assert conversation().duration == 1
    assert conversation(turns=[*TURNS, {"who": "daan", "text": "woord " * 400}]).duration == 3
