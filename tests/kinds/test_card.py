"""A card is short, has an answer, and lowers itself to one item to write."""

from __future__ import annotations

from dataclasses import replace

from vertrouwd.kinds.card import Card
from vertrouwd.model import Course, Slot
from vertrouwd.render import Links, key


def card(prompt: str = "Wat noem je eerst?", answer: str = "De grens.") -> Card:
    return Card(chapter="proef", key="kaart", title="Eerst", prompt=prompt, answer=answer)


def test_prompt_and_answer_have_forty_words_together_and_not_one_more() -> None:
    assert not list(card("woord " * 30, "woord " * 10).complaints())
    (complaint,) = card("woord " * 30, "woord " * 11).complaints()
    assert (complaint.code, complaint.path) == ("kaart-te-lang", ("answer",))
    assert "41 woorden" in complaint.what


def test_the_item_is_to_write_and_holds_the_answer() -> None:
    (item,) = card().items()
    assert (item.id, item.shape, item.prompt) == ("proef/kaart", "write", "Wat noem je eerst?")
    assert (item.answer, item.options) == ("De grens.", ())


def test_a_card_takes_a_minute_at_most() -> None:
    assert card("woord " * 30, "woord " * 10).duration == 1


def test_a_chapter_rounds_once_and_not_for_every_card(mini_course: Course) -> None:
    chapter = next(iter(mini_course.chapters.values()))

    def minutes(count: int) -> int:
        cards = {f"kaart-{n}": card("woord " * 25, "woord " * 10) for n in range(count)}
        return replace(chapter, body=tuple(Slot(key, 1, None) for key in cards), exercises=cards).minutes

    assert [minutes(count) for count in (0, 1, 4, 12)] == [0, 0, 2, 5]
    assert card("woord " * 25, "woord " * 10).duration == 1, "yet no card says that it takes no time"


def test_the_key_page_shows_the_answer(mini_course: Course) -> None:
    chapter = next(iter(mini_course.chapters.values()))
    own = card().model_copy(update={"chapter": chapter.id})
    only = replace(chapter, body=(Slot("kaart", 1, None),), exercises={"kaart": own})
    page = key(replace(mini_course, chapters={only.id: only}), only.id, Links({}, {}))
    assert "<p>Wat noem je eerst?</p>" in page
    assert "<p>De grens.</p>" in page
