"""A case is a graph that a learner can always finish."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwd.kinds.case import Case

Graph = Mapping[str, list[str]]


def case(graph: Graph, start: str = "een", **extra: object) -> Case:
    """A case from scene keys to destinations; a scene without destinations is an ending."""

    def choice(to: str) -> dict[str, str]:
        return {"text": f"Naar {to}.", "appraisal": "strong", "feedback": "Zo gaat het.", "to": to}

    scenes: dict[str, object] = {
        key: {"text": f"Scène {key}.", "choices": [choice(to) for to in road]}
        if road
        else {"text": f"Einde {key}.", "ending": "mixed", "debrief": "Zo ging het."}
        for key, road in graph.items()
    }
    return Case.model_validate(
        {
            "chapter": "proef",
            "key": "gang",
            "title": "De gang",
            "track": "conduct",
            "sector": "zorg",
            "start": start,
            "scenes": scenes | extra,
        }
    )


WHOLE: Graph = {"een": ["twee", "einde"], "twee": ["einde", "een"], "einde": []}


def codes(subject: Case) -> list[str]:
    return sorted(f"{'.'.join(map(str, c.path))}:{c.code}" for c in subject.complaints())


def test_a_whole_case_has_no_complaints() -> None:
    assert codes(case(WHOLE)) == []


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({"een": ["twee", "weg"], "twee": []}, ["scenes.een.choices.1.to:scene-bestaat-niet"]),
        ({"een": ["twee", "twee"], "twee": [], "los": []}, ["scenes.los:scene-onbereikbaar"]),
        ({"een": ["een", "einde"], "einde": [], }, []),
        ({"een": ["rond", "einde"], "rond": ["rond", "weer"], "weer": ["rond", "weer"], "einde": []},
         ["scenes.rond:geen-weg-naar-einde", "scenes.weer:geen-weg-naar-einde"]),
        ({"een": ["einde"], "einde": []}, ["scenes.een:scene-zonder-keuze"]),
    ],
)  # fmt: skip
def test_faults_of_the_graph(graph: Graph, expected: list[str]) -> None:
    assert codes(case(graph)) == expected


def test_an_ending_has_no_choices_and_does_have_a_debrief() -> None:
    half = {
        "half": {
            "text": "Half.",
            "ending": "good",
            "choices": [{"text": "a", "appraisal": "risky", "feedback": "b", "to": "een"}],
        }
    }
    found = codes(case({"een": ["half", "einde"], "einde": []}, **half))
    assert found == ["scenes.half:einde-met-keuzes", "scenes.half:einde-zonder-nabespreking"]


def test_the_printed_numbers_begin_at_the_start() -> None:
    assert case(WHOLE, start="twee").numbers == {"twee": 1, "een": 2, "einde": 3}


def test_every_scene_is_an_item() -> None:
    items = case(WHOLE).items()
    assert [(item.id, item.shape) for item in items] == [
        ("proef/gang/een", "choose"),
        ("proef/gang/twee", "choose"),
        ("proef/gang/einde", "show"),
    ]
    assert all(option.correct is None and option.appraisal == "strong" for option in items[0].options)


def test_items_stand_as_in_print_and_say_where_a_choice_leads() -> None:
    items = case({"einde": [], "een": ["einde"]}).model_copy(update={"intro": "Een hal."}).items()
    assert [item.id for item in items] == ["proef/gang/een", "proef/gang/einde"]
    assert items[0].stem == "Een hal.\n\nScène een."
    assert [option.to for option in items[0].options] == ["proef/gang/einde"]


def test_words_are_those_of_one_road() -> None:
    long_way = case(WHOLE)
    assert sum(len(text.split()) for text in long_way.learner_texts()) < 60


keys = st.sampled_from(["een", "twee", "drie", "vier"])


@given(st.dictionaries(keys, st.lists(keys, max_size=4), min_size=2))
def test_no_graph_ends_in_anything_but_complaints(graph: dict[str, list[str]]) -> None:
    subject = case(graph)
    list(subject.complaints())
    if "een" in graph and not codes(subject):
        assert next(iter(subject.numbers)) == "een"
        assert list(subject.learner_texts())
