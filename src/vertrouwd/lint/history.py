"""Rules about what learners may have answered: exercises that are gone, and revisions that were released.

No exemptions: `vertrouwd record` is the way to say that a change is only a comma.
"""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import Rule, Spot
from vertrouwd.model import Exercise, Recorded, digest
from vertrouwd.places import Place
from vertrouwd.read import Placed
from vertrouwd.read.history import RECORDED


class SleutelHergebruikt(Rule):
    """Oefening `{id}` staat in exercises/_retired.yml sinds {since}, en hier weer."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Geef de oefening een nieuwe sleutel; een oude wordt nooit opnieuw gebruikt.

        Wie de oude oefening deed, zou haar antwoord bij een andere terugvinden.
        """
        for exercise in self.course.exercises():
            if gone := self.course.retired.get(exercise.id):
                yield _spot(self.placed, exercise, "", since=str(gone.since))


class RevisieNietVerhoogd(Rule):
    """Oefening `{id}` is veranderd en heeft nog revisie {revision}."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Zet er `revision: {next}` bij en draai `vertrouwd record`.

        Blijft de betekenis voor wie haar al deed dezelfde, draai dan alleen `vertrouwd record`.
        """
        for exercise, known in _recorded(self.placed):
            if exercise.revision == known.revision and digest(exercise) != known.digest:
                said = {"revision": str(known.revision), "next": str(known.revision + 1)}
                yield _spot(self.placed, exercise, "revision", **said)


class RevisieVerlaagd(Rule):
    """Oefening `{id}` heeft revisie {revision}, en is uitgebracht als {known}."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Zet er `revision: {known}` bij, of een hoger getal: een revisie gaat nooit terug."""
        for exercise, known in _recorded(self.placed):
            if exercise.revision < known.revision:
                said = {"revision": str(exercise.revision), "known": str(known.revision)}
                yield _spot(self.placed, exercise, "revision", **said)


class RevisieNietVastgelegd(Rule):
    """Van oefening `{id}` is revisie {revision} nog niet vastgelegd."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Draai `vertrouwd record` en neem exercises/_revisions.txt op in dezelfde commit."""
        for exercise in self.course.exercises():
            known = self.course.recorded.get(exercise.id)
            if exercise.chapter in self.course.released and (not known or exercise.revision > known.revision):
                yield _spot(self.placed, exercise, "revision", revision=str(exercise.revision))


class OefeningVerdwenen(Rule):
    """Oefening `{id}` is uitgebracht en bestaat niet meer."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Zet haar terug, of zet haar in exercises/_retired.yml met `since` (de dag) en `reason`."""
        there = {exercise.id for exercise in self.course.exercises()} | self.course.retired.keys()
        for id, known in self.course.recorded.items():
            if id not in there:
                yield Spot(Place(self.placed.root / RECORDED, known.line), id, {"id": id})


class HoofdstukNogNietUitgebracht(Rule):
    """De revisies van dit hoofdstuk worden nog niet bijgehouden."""

    level = "verslag"

    def spots(self) -> Iterator[Spot]:
        """Breng je het uit, draai dan `vertrouwd record` met de naam van het hoofdstuk."""
        for id, text in self.placed.texts.items():
            if id not in self.course.released:
                yield Spot(Place(text.file))


def _recorded(placed: Placed) -> Iterator[tuple[Exercise, Recorded]]:
    """Each exercise that was released, with what is recorded of it."""
    for exercise in placed.course.exercises():
        if known := placed.course.recorded.get(exercise.id):
            yield exercise, known


def _spot(placed: Placed, exercise: Exercise, field: str, **words: str) -> Spot:
    path = (exercise.key, field) if field else (exercise.key,)
    return Spot(placed.documents[exercise.chapter].place(path), ".".join(path), {"id": exercise.id, **words})
