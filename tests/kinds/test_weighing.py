"""A weighing has five ways to go, doing nothing among them, and no right one."""

from typing import Any

import pytest
from pydantic import ValidationError

from vertrouwd.kinds.weighing import Weighing

KEYS = ("niets", "zelf", "samen", "leiding", "klacht")
OPTIONS: dict[str, dict[str, Any]] = {
    key: {"text": f"Doe {key}.", "pros": ["Snel\nen stil."], "cons": ["Duur."], "nothing": key == "niets"}
    for key in KEYS
}


def weighing(**fields: Any) -> Weighing:
    given: dict[str, Any] = {
        "chapter": "proef",
        "key": "wegen",
        "title": "Wegen",
        "stem": "Zij wil dat het stopt.",
        "prompt": "Weeg de opties.",
        "options": OPTIONS,
    }
    return Weighing.model_validate(given | fields)


@pytest.mark.parametrize("marked", [(), ("niets", "zelf")])
def test_doing_nothing_is_one_of_the_options(marked: tuple[str, ...]) -> None:
    options = {key: OPTIONS[key] | {"nothing": key in marked} for key in KEYS}
    assert [(c.path, c.code) for c in weighing(options=options).complaints()] == [
        (("options",), "nu-niets-doen")
    ]
    assert not list(weighing().complaints())


def test_five_options_are_the_least_and_each_has_two_sides() -> None:
    with pytest.raises(ValidationError, match="at least 5"):
        weighing(options={key: OPTIONS[key] for key in KEYS[:4]})
    with pytest.raises(ValidationError, match="cons"):
        weighing(options=OPTIONS | {"zelf": {"text": "Zelf.", "pros": ["Snel."], "cons": []}})


def test_the_order_is_fixed_by_the_id() -> None:
    assert sorted(key for _, key, _ in weighing().ordered) == sorted(KEYS)
    assert weighing().ordered == weighing(title="Anders").ordered
    assert [letter for letter, _, _ in weighing().ordered] == list("abcde")


def test_the_items_are_one_to_write_and_one_to_read_per_option() -> None:
    asked, *options = weighing(criteria=["Hoe snel?"], closing="Later mag anders.").items()
    assert (asked.id, asked.shape, asked.explanation) == ("proef/wegen", "write", "Later mag anders.")
    assert asked.prompt == "Weeg de opties.\n\n- Hoe snel?"
    assert [(item.id, item.shape) for item in options] == [
        (f"proef/wegen/{key}", "show") for _, key, _ in weighing().ordered
    ]
    assert "**Voordelen**\n\n- Snel en stil.\n\n**Nadelen**\n\n- Duur." in options[0].stem


def test_nothing_is_right_and_nothing_is_scored() -> None:
    assert {"score", "correct", "appraisal"}.isdisjoint(Weighing.model_fields)
    assert not [item for item in weighing().items() if item.options]


def test_minutes_follow_the_number_of_options() -> None:
    assert weighing().working_seconds == 75
    assert weighing(minutes=4).duration == 4
