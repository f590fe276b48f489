"""Everybody in a story is in the cast, once, and lives in one chapter."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lint.course import CHAPTER, Mini

ONE = "{name}: {{age: 40, work: planner, chapter: {chapter}, role: melder}}\n"
TALK = """\
praten:
  kind: conversation
  title: Praten
  people:
    vp: {{name: {vp}, role: counsellor}}
    melder: {{name: {melder}, role: melder}}
  turns:
    - who: melder
      text: |
        Ik weet niet waar ik moet beginnen.
    - gap: eerste
    - who: melder
      text: |
        Goed dan.
    - who: vp
      text: |
        Neem de tijd.
  gaps:
    eerste:
      prompt: |
        Wat zeg je?
      choices:
        - text: |
            “Waar wil je beginnen?”
          correct: true
          feedback: |
            Dan kiest de melder.
        - text: |
            “Vertel maar alles.”
          why: alles weten voelt als helpen
          feedback: |
            Dan komt er te veel tegelijk.
"""


def course(root: Path, *people: tuple[str, str]) -> Mini:
    """The miniature course with these people, each with a chapter."""
    lines = "".join(ONE.format(name=name, chapter=chapter) for name, chapter in people)
    (root / "data" / "cast.yml").write_text(lines, encoding="utf-8")
    return Mini(root)


def talking(root: Path, vp: str, melder: str) -> Mini:
    """A conversation in the first chapter between these two."""
    mini = course(root, ("Bas", "luisteren"), ("Mieke", "vragen"))
    mini.edit(CHAPTER, "```{exercise} van-wie", "```{exercise} praten\n```\n\n```{exercise} van-wie")
    return mini.add("exercises/luisteren.yml", TALK.format(vp=vp, melder=melder))


@pytest.mark.parametrize(("one", "other"), [("Zoë", "Zoe"), ("Bas", "BAS"), ("Anne-Marie", "Anne-marie")])
def test_names_that_look_alike_are_told(mini: Path, one: str, other: str) -> None:
    (finding,) = course(mini, (one, "later"), ("Mo", "later"), (other, "later")).findings("naam-bijna-dubbel")
    assert finding.place.line == 3 and f"`{other}` lijkt op `{one}`" in finding.what
    assert finding.level == "fout"


def test_who_is_named_nowhere_is_a_point(mini: Path) -> None:
    found = course(mini, ("Bas", "luisteren"), ("Ida", "luisteren")).findings("naam-ongebruikt")
    assert [(f.place.line, f.what, f.level) for f in found] == [
        (2, "`Ida` komt in hoofdstuk `luisteren` niet voor", "let-op")
    ]


@pytest.mark.parametrize("text", ["Ida’s bureau is leeg.", "Vraag het (Ida).", "“Ida!”", "*Ida* lacht."])
def test_a_name_in_the_text_is_found(mini: Path, text: str) -> None:
    assert course(mini, ("Ida", "luisteren")).says(text).told("naam-ongebruikt") == []


@pytest.mark.parametrize("text", ["Idal staat open.", "Van ida.", "De Ida-L is dicht.", "Zie [@Weger2014]."])
def test_another_word_is_not_a_name(mini: Path, text: str) -> None:
    people = course(mini, ("Ida", "luisteren"), ("Weger", "vragen")).says(text)
    assert people.told("naam-ongebruikt") != [] and people.told("naam-elders") == []


def test_a_chapter_that_is_not_written_yet_names_nobody(mini: Path) -> None:
    assert course(mini, ("Ida", "later")).told("naam-ongebruikt") == []


def test_somebody_from_another_chapter_is_told_once_an_exercise(mini: Path) -> None:
    found = course(mini, ("Bas", "vragen")).says("Bas belt.").findings("naam-elders")
    told = [(f.place.file.name, f.path) for f in found]
    assert told == [("luisteren.md", "start"), ("luisteren.yml", "de-gang.scenes.gang.text")]
    assert found[0].what == "`Bas` is in data/cast.yml iemand uit hoofdstuk `vragen`"
    assert "geleende vraag" in found[0].advice


def test_an_exemption_lets_somebody_visit(mini: Path) -> None:
    visiting = course(mini, ("Mieke", "luisteren"))
    assert [f.place.file.name for f in visiting.findings("naam-elders")] == ["vragen.yml"]
    exempt = "exemptions:\n  - rule: naam-elders\n    at: open-vraag\n    reason: zij komt terug\nreviewed:"
    assert visiting.edit("chapters/vragen.md", "reviewed:", exempt).told("naam-elders") == []


def test_a_borrowed_question_brings_its_people(mini: Path) -> None:
    borrowing = course(mini, ("Mieke", "luisteren")).edit("exercises/vragen.yml", "Mieke zegt", "Hij zegt")
    borrowing.edit(
        "chapters/vragen.md", "after: [luisteren]", "after: [luisteren]\nborrow: [luisteren/eerste-reactie]"
    ).edit("chapters/vragen.md", "Eén vraag staat hierboven.\n", "```{exercise} open-vraag\n```\n").edit(
        "chapters/vragen.md", "[ARBO-01].\n\n```{exercise} open-vraag\n```\n", "[ARBO-01].\n"
    )
    assert borrowing.told("naam-elders") == []


@pytest.mark.parametrize("vp", ["Jij", "Je", "Bas"])
def test_the_counsellor_may_be_the_reader(mini: Path, vp: str) -> None:
    assert talking(mini, vp, "Bas").told("spreker-onbekend") == []


def test_a_speaker_is_in_the_cast(mini: Path) -> None:
    (finding,) = talking(mini, "Jij", "Truus").findings("spreker-onbekend")
    assert finding.path == "praten.people.melder.name" and "chapter: luisteren" in finding.advice
    assert finding.level == "fout" and finding.place.line > 130


def test_a_melder_is_not_the_reader(mini: Path) -> None:
    assert talking(mini, "Bas", "Jij").told("spreker-onbekend") != []


def test_a_speaker_lives_in_this_chapter(mini: Path) -> None:
    talk = talking(mini, "Jij", "Mieke")
    assert talk.told("spreker-onbekend") == []
    assert "praten.people.melder.name" in [f.path for f in talk.findings("naam-elders")]


def test_a_speaker_still_to_be_named_is_left_alone(mini: Path) -> None:
    assert talking(mini, "Jij", "TODO een naam").told("spreker-onbekend") == []
