"""Meters open and close choices: every state is enumerated, on screen nothing shows, paper has ticks."""

from __future__ import annotations

import random
from typing import Any, get_args

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from vertrouwd import labels, render
from vertrouwd.kinds.case import Case, Sector, states
from vertrouwd.model import Course

Body = dict[str, Any]
METERS: Body = {"vertrouwen": {"start": 1, "min": 0, "max": 2}}
LINKS = render.Links({}, {})


def choice(to: str, when: Body | None = None, **effects: int) -> Body:
    """A choice; `when` maps a meter to (least, most)."""
    asked = [{"meter": name, "at_least": low, "at_most": high} for name, (low, high) in (when or {}).items()]
    return {
        "text": f"Naar {to}.",
        "appraisal": "strong",
        "feedback": "Zo gaat het.",
        "to": to,
        "when": asked,
        "effects": effects,
    }


def body(scenes: dict[str, list[Body]], meters: Body = METERS, **fields: Any) -> Body:
    """A case whose first scene is the start; a scene without choices is an ending."""
    made = {
        key: {"text": f"Scène {key}.", "choices": choices}
        if choices
        else {"text": f"Einde {key}.", "ending": "mixed", "debrief": "Zo ging het."}
        for key, choices in scenes.items()
    }
    head = {"chapter": "proef", "key": "gang", "title": "De gang", "track": "conduct", "sector": "zorg"}
    return {**head, "start": next(iter(scenes)), "meters": meters, "scenes": made, **fields}


def case(scenes: dict[str, list[Body]], meters: Body = METERS, **fields: Any) -> Case:
    return Case.model_validate(body(scenes, meters, **fields))


def codes(subject: Case) -> list[str]:
    return sorted(f"{'.'.join(map(str, c.path))}:{c.code}" for c in subject.complaints())


WHOLE = {
    "een": [choice("twee", vertrouwen=1), choice("twee", vertrouwen=-1)],
    "twee": [
        choice("warm", {"vertrouwen": (2, None)}),
        choice("koud", {"vertrouwen": (None, 1)}),
        choice("een"),
    ],
    "warm": [],
    "koud": [],
}


def test_a_whole_case_with_meters_has_no_complaints() -> None:
    assert codes(case(WHOLE)) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        # 3 is above the bound: never open, and what only it leads to is out of reach.
        ({"twee": [choice("warm", {"vertrouwen": (3, None)}), choice("koud")]},
         ["scenes.twee.choices.0.when:voorwaarde-nooit-waar", "scenes.warm:scene-onbereikbaar"]),
        # At 0 both are closed.
        ({"twee": [choice("warm", {"vertrouwen": (2, None)}), choice("koud", {"vertrouwen": (1, None)})]},
         ["scenes.twee:alle-keuzes-dicht"]),
        # At 0 only the way around is open, for ever.
        ({"twee": [choice("warm", {"vertrouwen": (2, None)}), choice("koud", {"vertrouwen": (1, None)}),
                   choice("twee", {"vertrouwen": (None, 0)})]},
         ["scenes.twee:geen-weg-naar-einde"]),
        ({"een": [choice("twee", kracht=1), choice("twee", vertrouwen=-1)]},
         ["scenes.een.choices.0.effects.kracht:meter-bestaat-niet",
          "scenes.twee.choices.0.when:voorwaarde-nooit-waar", "scenes.warm:scene-onbereikbaar"]),
        ({"een": [choice("twee", {"kracht": (1, None)}, vertrouwen=1), choice("twee", vertrouwen=-1)]},
         ["scenes.een.choices.0.when.0.meter:meter-bestaat-niet"]),
        ({"een": [choice("twee", {"vertrouwen": (None, None)}, vertrouwen=1), choice("twee", vertrouwen=-1)]},
         ["scenes.een.choices.0.when.0:voorwaarde-leeg"]),
    ],
)  # fmt: skip
def test_faults_that_only_meters_can_make(changed: dict[str, list[Body]], expected: list[str]) -> None:
    assert codes(case(WHOLE | changed)) == expected


def test_a_closed_scene_says_at_which_values() -> None:
    closed = {"twee": [choice("warm", {"vertrouwen": (2, None)}), choice("koud", {"vertrouwen": (1, None)})]}
    found = [c.what for c in case(WHOLE | closed).complaints()]
    assert found == ["in scène `twee` staat geen keuze open bij vertrouwen 0"]


def test_a_meter_that_nothing_reads_is_a_finding() -> None:
    extra = METERS | {"haast": {"start": 0, "min": 0, "max": 9}}
    assert codes(case(WHOLE, extra)) == ["meters.haast:meter-zonder-gevolg"]


@pytest.mark.parametrize("bounds", [(3, 0, 2), (1, 2, 2), (0, 1, 3), (2, 3, 1)])
def test_the_bounds_of_a_meter_make_sense(bounds: tuple[int, int, int]) -> None:
    start, low, high = bounds
    meters = {"vertrouwen": {"start": start, "min": low, "max": high}}
    assert "meters.vertrouwen:meter-klopt-niet" in codes(case(WHOLE, meters))


def test_too_many_states_are_told_and_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "MOST_STATES", 5)
    assert codes(case(WHOLE)) == ["meters:te-veel-toestanden"]


def test_the_largest_case_that_fits_the_form_ends_in_time() -> None:
    """Sixty scenes times a thousand values is three times what is walked."""
    names = ["a", "b", "c"]
    meters = {name: {"start": 5, "min": 0, "max": 9} for name in names}
    scenes: dict[str, list[Body]] = {
        f"s{n}": [
            choice(f"s{(n + step) % 60}", {names[n % 3]: (1, None)} if step == 4 else None, **{name: by})
            for step, (name, by) in enumerate(zip(["a", "b", "c", "a", "b"], [1, 1, 1, -1, -1], strict=True))
        ]
        for n in range(60)
    }
    assert codes(case(scenes, meters)) == ["meters:te-veel-toestanden"]


def test_an_effect_stops_at_the_bounds() -> None:
    """Up at 2 stays 2, down from there is 1: so `at_least: 2` closes again."""
    reached = states.States("een", case(WHOLE).scenes, case(WHOLE).meters)
    assert {state.values for state in reached.steps} == {(0,), (1,), (2,)}
    assert {s.values for s in reached.by_scene["warm"]} == {(2,)}


def test_effects_are_one_step_and_nothing_else() -> None:
    with pytest.raises(ValidationError):
        case(WHOLE | {"een": [choice("twee", vertrouwen=2), choice("twee")]})


def test_conditional_choices_have_the_last_letters() -> None:
    shown = case(WHOLE).choices_of("twee")
    assert [letter for letter, _ in shown] == ["a", "b", "c"]
    assert [bool(one.when) for _, one in shown] == [False, True, True]


# Paper and no script.


def test_paper_keeps_ticks_beside_shapes_and_never_names_a_meter() -> None:
    subject = case(WHOLE)
    html = render.exercise(subject, LINKS)
    letters = {one.effects["vertrouwen"]: letter.upper() for letter, one in subject.choices_of("een")}
    assert "Cirkel: begin met 1 streepje. Het worden er nooit meer dan 2 en nooit minder dan 0." in html
    assert f"Koos je net {letters[1]} bij moment 1? Zet dan een streepje bij de cirkel." in html
    assert f"Koos je net {letters[-1]} bij moment 1? Haal dan een streepje weg bij de cirkel." in html
    assert "Alleen met minstens 2 streepjes bij de cirkel." in html
    assert "Alleen met hoogstens 1 streepje bij de cirkel." in html
    visible = html.replace("&#34;", '"')
    assert (
        visible.count("vertrouwen")
        == visible.count('"vertrouwen"')
        == visible.count('"meter":"vertrouwen"') + 3
    )


def test_ticks_are_not_asked_for_on_the_way_into_an_ending() -> None:
    subject = case(WHOLE | {"koud": [], "twee": [*WHOLE["twee"][:2], choice("koud", vertrouwen=1)]})
    assert set(subject.tally_moves) == {"twee"}


def test_two_meters_make_one_sentence() -> None:
    meters = METERS | {"rust": {"start": 0, "min": 0, "max": 1}}
    asked = choice("warm", {"vertrouwen": (1, 2), "rust": (None, 0)})
    subject = case(WHOLE | {"twee": [asked, *WHOLE["twee"]]}, meters)
    assert subject.tally_asked(subject.scenes["twee"].choices[0]) == (
        "Alleen met minstens 1 streepje bij de cirkel en met hoogstens 2 streepjes bij de cirkel "
        "en zonder streepjes bij het vierkant."
    )


def test_a_case_without_meters_says_nothing_of_ticks(course: Course) -> None:
    subject = next(exercise for exercise in course.exercises() if isinstance(exercise, Case))
    html = render.exercise(subject, LINKS)
    assert "streepje" not in html and "data-meters" not in html and "data-when" not in html


# Sectors.


def test_every_sector_and_every_shape_has_words() -> None:
    assert set(get_args(Sector)) == set(labels.SECTORS)
    assert len(labels.SHAPES) == 3, "as many as a case may have meters"


def test_a_sector_outside_the_list_is_refused() -> None:
    with pytest.raises(ValidationError):
        case(WHOLE, sector="groothandel")


def test_the_lines_for_elsewhere_stand_in_a_fold_that_names_them() -> None:
    html = render.exercise(case(WHOLE, sectors={"school": "In de grote pauze."}), LINKS)
    assert "<dt>Op school</dt>" in html and "In de grote pauze." in html
    assert "In de zorg" not in html and 'data-sector="zorg"' in html
    assert "vp-sectors" not in render.exercise(case(WHOLE), LINKS)


def test_the_list_of_cases_is_grouped_by_sector(mini_course: Course) -> None:
    grouped = render.cases_by_sector(mini_course)
    assert {sector: [one.id for one in cases] for sector, cases in grouped.items()} == {
        "gemeente": ["luisteren/de-gang"]
    }
    html = render.listing("casussen", mini_course)
    assert 'href="#sector-gemeente"' in html and 'href="../book/luisteren.html#luisteren-de-gang"' in html


# However odd.

names = st.sampled_from(["een", "twee", "drie", "vier"])
meter_names = st.sampled_from(["a", "b", "c"])
bound = st.none() | st.integers(0, 4)
odd_choices = st.builds(
    choice,
    names,
    st.dictionaries(meter_names, st.tuples(bound, bound), max_size=2),
    a=st.sampled_from([-1, 1]),
    b=st.sampled_from([-1, 1]),
)
odd_meters = st.dictionaries(
    meter_names,
    st.fixed_dictionaries({"start": st.integers(0, 4), "min": st.integers(0, 4), "max": st.integers(0, 4)}),
    max_size=3,
)


@st.composite
def likely_cases(draw: st.DrawFn) -> dict[str, list[Body]]:
    """Cases of which many are sound: after two free choices come pairs that exclude each other."""
    by = st.sampled_from([-1, 1])
    scenes: dict[str, list[Body]] = {
        "een": [choice("twee", a=1), choice(draw(st.sampled_from(["twee", "drie"])), a=-1)],
        "einde": [],
    }
    for key in ("twee", "drie"):
        ways = draw(st.permutations(["een", "twee", "drie", "einde"]))
        least = draw(st.integers(1, 2))
        most = max(0, least - draw(st.sampled_from([1, 1, 1, 2])))
        scenes[key] = [
            choice(ways[0], {"a": (least, None)}, a=draw(by)),
            choice(ways[1], {"a": (None, most)}, a=draw(by)),
        ]
    return scenes


LIKELY: Body = {"a": {"start": 1, "min": 0, "max": 2}}


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(names, st.lists(odd_choices, max_size=4), min_size=2), odd_meters)
def test_no_case_however_odd_raises_or_hangs(scenes: dict[str, list[Body]], meters: Body) -> None:
    subject = case(scenes, meters)
    if not codes(subject):
        assert render.exercise(subject, LINKS)


@settings(deadline=None, max_examples=300)
@given(likely_cases(), st.randoms(use_true_random=False))
def test_a_case_says_so_when_play_can_fail_and_only_then(
    scenes: dict[str, list[Body]], chance: random.Random
) -> None:
    subject = case(scenes, LIKELY, start="een")
    failing = {c.code for c in subject.complaints()} & {"alle-keuzes-dicht", "geen-weg-naar-einde"}
    event(f"play can fail: {bool(failing)}")
    if not failing:
        assert played_to_an_ending(subject, chance)
    else:
        reached = states.States("een", subject.scenes, subject.meters)
        assert reached.stuck() | reached.without_ending()


def played_to_an_ending(subject: Case, chance: random.Random) -> bool:
    """Random play, by the rules as a reader of the data would follow them."""
    key, values = subject.start, {name: meter.start for name, meter in subject.meters.items()}
    for _ in range(20_000):
        if subject.scenes[key].ending:
            return True
        open_now = [c for c in subject.scenes[key].choices if states.is_open(c, values)]
        assert open_now, "nobody was told that all choices can be closed"
        taken = chance.choice(open_now)
        key = taken.to
        for name, effect in taken.effects.items():
            values[name] = subject.meters[name].after(values[name], effect)
    return False
