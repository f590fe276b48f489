"""Team climate, policy word and legal term are not taken for one another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.test_course import edit

from vertrouwd import lint, read

CODE = "veiligheid-verwisseld"


def told(mini: Path) -> list[str]:
    found = [finding for finding in lint.findings(read.placed(mini)) if finding.code == CODE]
    return [
        f"{finding.place.file.relative_to(mini)}:{finding.place.line} {finding.path} {finding.what}"
        for finding in found
    ]


@pytest.mark.parametrize(
    "words",
    [
        "psychosociale veiligheid",
        "Psychosociale  veiligheid",
        "een psychosociaal veilig team",
        "psychologische arbeidsbelasting",
        "sociale arbeidsbelasting",
        "psychologische veiligheid (PSA)",
        "PSA (sociale veiligheid)",
    ],
)
def test_a_swap_is_an_error_in_every_text(mini: Path, words: str) -> None:
    edit(mini, "chapters/vragen.md", "Wie luistert, geeft", f"Hier is {words}. Wie luistert, geeft")
    edit(mini, "chapters/vragen.md", "summary: Wat je hoort", f"summary: Met {words} en wat je hoort")
    edit(mini, "exercises/vragen.yml", "Je wacht even.", f"Je wacht, om {words}.")
    edit(mini, "pages/hulp.md", "Een zin over deze pagina.", f"Een zin over {words}.")
    found = told(mini)
    assert [entry.split(" ")[0].split(":")[0] for entry in found] == [
        "chapters/vragen.md", "chapters/vragen.md", "exercises/vragen.yml", "pages/hulp.md",
    ]  # fmt: skip
    assert all("haalt begrippen door elkaar" in entry for entry in found)
    assert " start " in found[1] and " open-vraag.choices[1].text " in found[2]


@pytest.mark.parametrize(
    "words",
    [
        "psychosociale arbeidsbelasting (PSA)",
        "psychologische veiligheid en sociale veiligheid",
        "psychosociaal veiligheidsklimaat",
        "het woord “psychosociale veiligheid”",
        "het woord *psychosociale veiligheid*",
        "[Het belang van psychosociale veiligheid in teams](luisteren)",
    ],
)
def test_the_words_themselves_may_be_written(mini: Path, words: str) -> None:
    edit(mini, "chapters/vragen.md", "Wie luistert, geeft", f"Dit is {words}. Wie luistert, geeft")
    assert told(mini) == []


def test_a_title_and_what_people_search_for_may_say_it(mini: Path) -> None:
    for file, old in (
        ("chapters/vragen.md", "Vragen zonder oordeel"),
        ("chapters/vragen.md", "# Vragen zonder"),
    ):
        edit(mini, file, old, old.replace("Vragen zonder", "Psychosociale veiligheid zonder"))
    edit(mini, "chapters/vragen.md", "search_terms: [", "search_terms: [psychosociale veiligheid, ")
    assert told(mini) == []


def test_a_term_that_no_chapter_uses_is_fine(mini: Path) -> None:
    assert read.course(mini).chapters_with("recht") == ()
    assert [finding for finding in lint.findings(read.placed(mini)) if "recht" in finding.path] == []
