"""Plain text, running paragraphs, sentences and syllables."""

from __future__ import annotations

import re

import pyphen
import pytest
from tests.conftest import ROOT

from vertrouwd import read
from vertrouwd.lint import plain as plainly
from vertrouwd.lint.plain import paragraphs, plain, sentences, syllables, without_speech, word_count
from vertrouwd.lint.reading import reading
from vertrouwd.model import Part
from vertrouwd.read.checks import leaves

PAGE = """## Een kop

Een *alinea* met [een link](x#y) en een bron [@A2014].

- een lijst

> **Tirza:** “Een citaat.”

| een | tabel |
|---|---|
| a | b |

Nog een alinea
op twee regels [ARBO-01].
"""
SAMPLE = """Je loopt de kantine in en het gesprek valt stil. Een collega begint over het weer. Je weet nog niet wat er speelt, maar je merkt wel iets: hier zeggen mensen niet wat ze denken.

Zo voelt een zwijgcultuur van dichtbij. Het is geen afspraak die iemand op papier zet. Mensen leren het van elkaar. Wie iets zei, kreeg een zucht als antwoord en daarna een rotklus. De rest zag het en trok een conclusie: houd je mond, dan blijf je buiten schot.

Zwijgen is dus vaak een slimme keuze voor wie zwijgt. Dat is belangrijk voor jouw werk. Als je mensen vraagt waarom ze niets zeiden, horen ze al snel een verwijt. Vraag liever wat het hun zou kosten om wel iets te zeggen. Dan hoor je de echte reden. Soms hangt er een beoordeling boven iemands hoofd. Soms wil iemand een collega niet laten vallen."""


def test_running_paragraphs_leave_out_lists_tables_quotations_and_headings() -> None:
    assert list(paragraphs(PAGE)) == [
        (2, "Een alinea met een link en een bron."),
        (12, "Nog een alinea op twee regels."),
    ]
    assert plain("**Vet**, `code` en [@A2014]\n\n1. een") == "Vet, code en\neen"


def test_a_text_without_markup_is_read_as_the_parser_would(monkeypatch: pytest.MonkeyPatch) -> None:
    placed = read.placed(ROOT)
    texts = [
        value
        for document in placed.documents.values()
        for _, value in leaves(document.data)
        if isinstance(value, str)
    ]
    texts += [
        part.text
        for chapter in placed.course.chapters.values()
        for part in chapter.body
        if isinstance(part, Part)
    ]
    texts += ["a\n\n\nb c\nd\n\n  e\n", "\n\nx", "1 maart. 2. mei", "een - twee"]
    quick = [(plain(text), list(paragraphs(text))) for text in texts]
    assert sum(not plainly.MARKUP.search(text) for text in texts) > len(texts) / 2
    monkeypatch.setattr(plainly, "MARKUP", plainly.re.compile(""))
    plain.cache_clear()
    assert [(plain(text), list(paragraphs(text))) for text in texts] == quick
    plain.cache_clear()


def test_speech_is_left_out_and_a_quoted_word_stays() -> None:
    assert (
        without_speech("“Wat naar”, zegt Menno. Hij vroeg: “Wil je dat?” Een “proactieve” man.")
        == " zegt Menno. Hij vroeg: ? Een “proactieve” man."
    )
    assert sentences("Hij zei: “Nee.” Toen ging hij. Waarheen?") == [
        "Hij zei: “Nee.",
        "Toen ging hij.",
        "Waarheen?",
    ]


def test_words_and_syllables() -> None:
    assert word_count("Een dash – telt niet, 15 wel.") == 6
    assert [syllables(word) for word in ("jij", "melder", "vertrouwenspersoon", "klachtencommissie")] == [
        1,
        2,
        5,
        5,
    ]


def test_a_sample_measures_what_the_formula_gives() -> None:
    told = reading([SAMPLE])
    assert told.lengths == (10, 6, 19, 6, 9, 5, 12, 16, 10, 6, 14, 12, 6, 8, 8), "counted by hand"
    assert told.p90 == 14 and told.words == 147
    counted = sum(
        pyphen.Pyphen(lang="nl_NL").inserted(word).count("-") + 1
        for word in re.findall(r"[A-Za-zÀ-ÿ]+", SAMPLE)
    )
    assert told.ease == pytest.approx(206.8 - 77 * counted / 147 - 0.93 * 147 / 15)


def test_names_make_a_text_no_harder_and_a_short_one_says_nothing() -> None:
    plain_words = reading(["Die man zag wat er lag en hij nam het mee naar huis. "] * 10)
    named = reading(["Die man zag wat Konstantinopolitana lag en hij nam het mee naar huis. "] * 10)
    assert plain_words.ease == pytest.approx(named.ease, abs=1)
    assert reading(["Organisatieontwikkelingsadviesbureau."]).ease is None
