"""A question knows its order, its key, its minutes and its item."""

from collections import Counter

from vertrouwd.kinds.question import Choice, Question
from vertrouwd.model import in_fixed_order


def question(**fields: object) -> Question:
    choices = (
        Choice(text="Wachten.", correct=True, feedback="De stilte werkt."),
        Choice(text="Vullen.", feedback="Dan praat jij.", why="stilte is ongemakkelijk"),
        Choice(text="Weglopen.", feedback="Dan stopt het.", why="ruimte geven"),
    )
    given: dict[str, object] = {
        "chapter": "proef",
        "key": "stilte",
        "title": "Stilte",
        "prompt": "Wat doe je?",
        "choices": choices,
    }
    return Question.model_validate(given | fields)


def test_the_order_is_fixed_by_the_id_and_not_by_the_texts() -> None:
    letters = [(letter, choice.text) for letter, choice in question().ordered]
    assert letters == [(letter, choice.text) for letter, choice in question(title="Anders").ordered]
    assert sorted(text for _, text in letters) == ["Vullen.", "Wachten.", "Weglopen."]
    assert [letter for letter, _ in letters] == ["a", "b", "c"]


def test_the_author_s_habit_of_writing_the_key_first_does_not_show() -> None:
    first = Counter(
        in_fixed_order(["key", "wrong1", "wrong2"], f"hoofdstuk/vraag-{n}").index("key") for n in range(900)
    )
    assert all(240 < first[position] < 360 for position in range(3))


def test_a_scale_keeps_the_author_s_order() -> None:
    assert [choice.text for _, choice in question(scale=True).ordered] == ["Wachten.", "Vullen.", "Weglopen."]


def test_a_key_that_does_not_fit_the_form_is_a_complaint() -> None:
    wrong = question(
        choices=tuple(choice.model_copy(update={"correct": False}) for choice in question().choices)
    )
    assert [c.code for c in wrong.complaints()] == ["sleutel-klopt-niet"]
    assert [c.code for c in wrong.model_copy(update={"form": "many"}).complaints()] == ["sleutel-klopt-niet"]
    assert not list(question().complaints())
    assert not list(question(form="many").complaints())


def test_the_item_holds_all_that_an_export_needs() -> None:
    (item,) = question(explanation="Stilte geeft ruimte.").items()
    assert (item.id, item.shape, item.many) == ("proef/stilte", "choose", False)
    assert {option.key: option.correct for option in item.options} == {
        letter: choice.correct for letter, choice in question().ordered
    }
    assert item.explanation == "Stilte geeft ruimte."


def test_minutes_come_from_words_and_work_unless_the_author_says_so() -> None:
    assert question().duration == 1
    assert question(stem="woord " * 400).duration == 2
    assert question(minutes=7).duration == 7
