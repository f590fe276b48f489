"""Rules about one question: what its words and its choices give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vertrouwd.kinds.conversation import Conversation
from vertrouwd.kinds.conversation.script import GapChoice
from vertrouwd.kinds.question import Question
from vertrouwd.kinds.question.parts import Choice, Filling
from vertrouwd.lint.plain import plain, sentences, word_count
from vertrouwd.lint.quiz import SECTIONS, whole
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.unfinished import unfinished
from vertrouwd.model import Exercise
from vertrouwd.places import Place
from vertrouwd.read import Placed
from vertrouwd.read.yaml import Path_, dotted

ALL_OF_THEM = re.compile(
    r"\b(?:alle(?:maal)?|beide|geen)(?: van)?(?: de| het)? (?:bovenstaande|hierboven)\b"
    r"|\b(?:alle|beide|geen van (?:de|deze)) (?:antwoorden|keuzes)(?= zijn\b| klopp?en\b|\W*$)"
    r"|^\W*(?:alle (?:drie|vier)|allemaal|allebei|beide|geen van (?:beide|allen?|drie))\W*$"
    r"|^\W*(?:zowel )?(?:antwoord(?:en)? )?[a-e] (?:en|als) [a-e]\W*$",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\b(niet|geen|nooit)\b", re.IGNORECASE)
# *Behalve* denies in “alles klopt, behalve wat?”; in “wat zeg je, behalve je naam?” it adds.
BUT = re.compile(r"\b(?:alle\w*|iedereen|elke?)\b.*\b(behalve)\b|\b(behalve)(?: wat| welke?| wie)?\W*$", re.I)
ASIDE = re.compile(
    r"^\W*(?:als|wanneer|terwijl|omdat|nu)\b[^,]*,|(?:,|\b(?:als|wanneer|terwijl|omdat|die|dat)\b).*$", re.I
)
REASON = re.compile(r"\W*(?:waarom|hoe komt het)\b", re.I)
SHORTEST, LONGEST = 12, 60  # words of situation and question together
MUCH_LONGER = 1.6


@dataclass(frozen=True)
class Choices:
    """The choices of one question or gap in the author's order, with their path and place."""

    path: Path_
    choices: Sequence[Choice | Filling | GapChoice]
    places: tuple[Place, ...]

    def spot(self, n: int, **words: str) -> Spot:
        """The nth choice as the spot of a rule."""
        return Spot(self.places[n], dotted((*self.path, n)), words)


@lru_cache(maxsize=1)
def all_choices(placed: Placed) -> tuple[Choices, ...]:
    """Every set of choices with a key: of questions, and of the gaps in sentences and talks."""
    return tuple(_all_choices(placed))


def _all_choices(placed: Placed) -> Iterator[Choices]:
    for exercise in _finished(placed):
        place = placed.documents[exercise.chapter].place
        found: dict[Path_, Sequence[Choice | Filling | GapChoice]] = {}
        if isinstance(exercise, Question) and exercise.choices:
            found[(exercise.key, "choices")] = exercise.choices
        if isinstance(exercise, Question | Conversation):
            found |= {
                (exercise.key, "gaps", name, "choices"): gap.choices for name, gap in exercise.gaps.items()
            }
        for path, choices in found.items():
            yield Choices(path, choices, tuple(place((*path, n)) for n in range(len(choices))))


def _finished(placed: Placed) -> Iterator[Exercise]:
    yield from (exercise for exercise in placed.course.exercises() if exercise.id not in unfinished(placed))


def _questions(placed: Placed) -> Iterator[tuple[Question, Place]]:
    """Every question with choices, and the place of what it asks."""
    for exercise in _finished(placed):
        if isinstance(exercise, Question) and exercise.choices:
            yield exercise, placed.documents[exercise.chapter].place((exercise.key, "prompt"))


def asked(question: Question) -> str:
    """The sentences that ask, with their markup: those with a question mark, else the last."""
    said = sentences(question.prompt) or [question.prompt]
    return " ".join([one for one in said if one.rstrip("”’\"')*_").endswith("?")] or said[-1:])


def denial(question: Question) -> str:
    """The word with which a question asks for what is not so; empty for other questions.

    A denial that belongs to the situation (“als ze geen klacht wil”) or to a reason asked for
    (“waarom niet?”) leaves the question itself as it is.
    """
    words = re.sub(r"“[^”]*”|‘[^’]*’", "", asked(question)).replace("*", "")
    match = BUT.search(words) or DENIAL.search(ASIDE.sub("", words))
    return next(filter(None, match.groups())) if match and not REASON.match(words) else ""


class AlleBovenstaande(PieceRule):
    """De keuze “{text}” gaat over de andere keuzes."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Schrijf een keuze die op zichzelf staat, of kies `form: many`."""
        for one in all_choices(self.placed):
            for n, choice in enumerate(one.choices):
                if match := ALL_OF_THEM.search(plain(choice.text)):
                    yield one.spot(n, text=match[0])


class OntkenningInVraag(PieceRule):
    """De vraag heeft een ontkenning die niet opvalt: `{word}`."""

    def spots(self) -> Iterator[Spot]:
        """Vraag naar wat wel klopt, of schrijf de ontkenning als **{loud}**."""
        for question, place in _questions(self.placed):
            word = denial(question)
            if word and f"**{word.upper()}**" not in asked(question):
                yield Spot(place, f"{question.key}.prompt", {"word": word, "loud": word.upper()})


class KeuzesVerschillendVanVorm(PieceRule):
    """De keuzes hebben niet dezelfde vorm: {what}."""

    def spots(self) -> Iterator[Spot]:
        """Geef alle keuzes dezelfde vorm: wie afwijkt, valt op."""
        for one in all_choices(self.placed):
            texts = [plain(choice.text) for choice in one.choices]
            for shape, what in SHAPES.items():
                if 0 < (count := sum(1 for text in texts if shape.search(text))) < len(texts):
                    said = f"{count} van {len(texts)} {what}"
                    yield Spot(one.places[0], dotted(one.path), {"what": said})


SHAPES = {
    re.compile(r"^[“‘\"']"): "staan tussen aanhalingstekens",
    re.compile(r"[.?!…][”’\"')]*$"): "eindigen op een leesteken",
    re.compile(r"^[“‘\"'(…]*[a-zà-ÿ]"): "beginnen met een kleine letter",
}


class AfleiderZonderReden(PieceRule):
    """Bij deze foute keuze staat niet wie haar maakt en waarom."""

    def spots(self) -> Iterator[Spot]:
        """Noem een `misconception` uit data/misconceptions.yml, of schrijf `why` in vijf woorden."""
        for one in all_choices(self.placed):
            for n, choice in enumerate(one.choices):
                if not (choice.correct or choice.misconception or choice.why):
                    yield one.spot(n)


class VraagLengte(PieceRule):
    """Situatie en vraag samen hebben {count} woorden, tussen {least} en {most} moet."""

    def spots(self) -> Iterator[Spot]:
        """Vertel net genoeg om te kunnen kiezen: wie, wat, waar, en één vraag."""
        for question, place in _quizzed(self.placed):
            count = word_count(f"{plain(question.stem or '')} {plain(question.prompt)}")
            if not SHORTEST <= count <= LONGEST:
                words = {"count": str(count), "least": str(SHORTEST), "most": str(LONGEST)}
                yield Spot(place, f"{question.key}.prompt", words)


class GeenRechtstreekseVraag(PieceRule):
    """De vraag eindigt niet op een vraagteken."""

    def spots(self) -> Iterator[Spot]:
        """Stel één rechtstreekse vraag: “Wat zeg je?” en geen zin om af te maken."""
        for question, place in _quizzed(self.placed):
            if not plain(question.prompt).rstrip(" ”’\"')").endswith("?"):
                yield Spot(place, f"{question.key}.prompt")


def _quizzed(placed: Placed) -> Iterator[tuple[Question, Place]]:
    """The questions with choices of the test and the voorproef, with one right choice or more."""
    sections = {(c.id, slot.key): slot.section for c in placed.course.chapters.values() for slot in c.slots}
    for question, place in _questions(placed):
        if sections[question.chapter, question.key] in SECTIONS:
            yield question, place


class SleutelVeelLanger(PieceRule):
    """Het goede antwoord is {ratio} keer zo lang als de langste foute keuze."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Maak het korter; wat uitgelegd moet worden, hoort in de terugkoppeling."""
        for item in whole(self.placed):
            ratio = item.lengths[item.key] / max(item.lengths[n] for n in item.wrong)
            if ratio > MUCH_LONGER:
                yield Spot(item.place, item.question.key, {"ratio": f"{ratio:.1f}".replace(".", ",")})
