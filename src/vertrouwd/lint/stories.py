"""Rules about the size of a case: how it begins, how it branches, how it reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from vertrouwd.kinds.case import Case
from vertrouwd.kinds.case.scene import Appraisal
from vertrouwd.lint.language import comma
from vertrouwd.lint.plain import plain, word_count
from vertrouwd.lint.reading import Reading, reading
from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.unfinished import unfinished
from vertrouwd.read import Placed

LONGEST_BEGIN = 160  # words before the first choice
FEWEST_SCENES, MOST_SCENES, FEWEST_ENDINGS = 9, 16, 3
LOWEST_EASE = 65
APPRAISALS: dict[Appraisal, str] = {
    "strong": "sterk",
    "defensible": "verdedigbaar",
    "risky": "riskant",
    "harmful": "schadelijk",
}


@lru_cache(maxsize=1)
def cases(placed: Placed) -> tuple[tuple[Case, Reading], ...]:
    """Every finished case of the course, with its scenes measured as they are told."""
    return tuple((case, read(case)) for case in _cases(placed))


def _cases(placed: Placed) -> Iterator[Case]:
    for exercise in placed.course.exercises():
        if isinstance(exercise, Case) and exercise.id not in unfinished(placed):
            yield exercise


def spot(placed: Placed, case: Case, field: str, **words: str) -> Spot:
    """A field of a case as the spot of a rule."""
    place = placed.documents[case.chapter].place((case.key, *filter(None, [field])))
    return Spot(place, f"{case.key}.{field}".rstrip("."), words)


def scene_words(case: Case) -> int:
    """The words in the texts of all scenes."""
    return sum(word_count(plain(scene.text)) for scene in case.scenes.values())


def begin_words(case: Case) -> int:
    """The words that are read before the first choice."""
    return word_count(plain(f"{case.intro or ''}\n\n{case.scenes[case.start].text}"))


def read(case: Case) -> Reading:
    """The texts of the scenes, with what people say in them."""
    return reading(plain(text) for text in [case.intro or "", *(s.text for s in case.scenes.values())])


class CasusBegintLang(PieceRule):
    """Voor de eerste keuze staan {count} woorden, hoogstens {limit} is goed."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Begin midden in iets, en laat later vallen wat nu nog niet nodig is."""
        for case, _ in cases(self.placed):
            if (count := begin_words(case)) > LONGEST_BEGIN:
                yield spot(self.placed, case, "start", count=str(count), limit=str(LONGEST_BEGIN))


class CasusScenes(PieceRule):
    """De casus heeft {count} scènes, met de einden mee; {least} tot {most} is goed."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Geef een keuze haar eigen gevolg, of laat twee wegen weer samenkomen."""
        for case, _ in cases(self.placed):
            if not FEWEST_SCENES <= (count := len(case.scenes)) <= MOST_SCENES:
                words = {"count": str(count), "least": str(FEWEST_SCENES), "most": str(MOST_SCENES)}
                yield spot(self.placed, case, "scenes", **words)


class CasusEinden(PieceRule):
    """De casus heeft {count} einden, minstens {least} is goed."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Voeg een einde toe waar het anders afloopt, weken later."""
        for case, _ in cases(self.placed):
            count = sum(bool(scene.ending) for scene in case.scenes.values())
            if count < FEWEST_ENDINGS:
                yield spot(self.placed, case, "scenes", count=str(count), least=str(FEWEST_ENDINGS))


class CasusMoeilijkLeesbaar(PieceRule):
    """De scènes hebben Flesch-Douma {ease}, minstens {least} is goed; een zin heeft {mean} woorden."""

    level = "let-op"

    def spots(self) -> Iterator[Spot]:
        """Vertel het zoals je het hardop zou doen: korte zinnen, gewone woorden, letterlijke zinnen."""
        for case, told in cases(self.placed):
            if told.ease is not None and told.ease < LOWEST_EASE:
                words = {"ease": f"{told.ease:.0f}", "least": str(LOWEST_EASE), "mean": comma(told.mean)}
                yield spot(self.placed, case, "scenes", **words)


class Casusmaten(PieceRule):
    """Gemeten in de casus: {report}."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Scènes hebben samen meestal 600 tot 1000 woorden, en verdedigbare keuzes horen erbij."""
        for case, told in cases(self.placed):
            ease = "onbekend" if told.ease is None else f"{told.ease:.0f}"
            scenes = case.scenes.values()
            found = Counter(choice.appraisal for scene in scenes for choice in scene.choices)
            said = [
                f"{len(scenes)} scènes, {sum(bool(scene.ending) for scene in scenes)} einden",
                f"{begin_words(case)} woorden voor de eerste keuze, {scene_words(case)} in de scènes",
                f"Flesch-Douma {ease}, zin gemiddeld {comma(told.mean)} woorden",
                "keuzes " + ", ".join(f"{found[key]} {word}" for key, word in APPRAISALS.items()),
            ]
            yield spot(self.placed, case, "", report="; ".join(said))
