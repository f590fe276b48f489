"""A reflection asks for own words and never scores them."""

from vertrouwd.kinds.reflection import Prompt, Reflection


def reflection(**fields: object) -> Reflection:
    prompts = {
        "eigen": Prompt(label="Bij jou", prompt="Wat gebeurde er bij jou?"),
        "later": Prompt(label="Straks", prompt="Wat doe je straks?"),
    }
    given: dict[str, object] = {"chapter": "proef", "key": "stil", "title": "Stil", "prompts": prompts}
    return Reflection.model_validate(given | fields)


def test_each_prompt_is_an_item_to_write_without_options() -> None:
    items = reflection(model_response="Ik ga praten.").items()
    assert [(item.id, item.shape, item.options) for item in items] == [
        ("proef/stil/eigen", "write", ()),
        ("proef/stil/later", "write", ()),
    ]


def test_writing_takes_a_minute_a_prompt() -> None:
    assert reflection().duration == 2
    assert reflection(plan=True).working_seconds == 150


def test_there_is_no_field_for_privacy_or_a_score() -> None:
    assert {"private", "score", "correct"}.isdisjoint(Reflection.model_fields)
