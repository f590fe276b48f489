"""Every state a case can be in, a scene with meter values, and what is wrong in one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vertrouwd.kinds.case.graph import meters_read
from vertrouwd.kinds.case.scene import Choice, Meters, Scenes
from vertrouwd.model import Complaint

MOST_STATES = 20_000  # far above any case a person can write, and walked in a second


class State(NamedTuple):
    """A scene, and the value of each meter that matters, in the order of the meters."""

    scene: str
    values: tuple[int, ...]


class TooMany(Exception):
    """Raised when a case has more than `MOST_STATES` states."""


class States:
    """All states that play can reach from the start, with the steps between them."""

    def __init__(self, start: str, scenes: Scenes, meters: Meters) -> None:
        self.scenes = scenes
        # A meter that nothing reads changes nothing: leaving it out keeps the number of states down.
        read = meters_read(scenes)
        self.meters = {name: meter for name, meter in meters.items() if name in read}
        self.steps: dict[State, list[tuple[int, State]]] = {}
        self._walk(State(start, tuple(meter.start for meter in self.meters.values())))
        self.by_scene: dict[str, list[State]] = defaultdict(list)
        for state in self.steps:
            self.by_scene[state.scene].append(state)

    def said(self, state: State) -> str:
        """The meter values of a state in words, empty without meters."""
        return " en ".join(f"{name} {value}" for name, value in self._values(state).items())

    def opened(self, key: str) -> set[int]:
        """The places of the choices of a scene that are open in some state."""
        return {n for state in self.by_scene[key] for n, _ in self.steps[state]}

    def stuck(self) -> set[State]:
        """The states of a scene with choices in which none can be chosen."""
        return {state for state in self.steps if self._closed(state)}

    def without_ending(self) -> set[State]:
        """The states from which play goes on for ever: no ending, and not stuck either."""
        before: dict[State, list[State]] = defaultdict(list)
        for state, steps in self.steps.items():
            for _, after in steps:
                before[after].append(state)
        queue = [state for state in self.steps if self.scenes[state.scene].ending]
        queue += self.stuck()
        ending = set(queue)
        while queue:
            fresh = [state for state in before[queue.pop()] if state not in ending]
            ending.update(fresh)
            queue += fresh
        return self.steps.keys() - ending

    def _walk(self, start: State) -> None:
        queue = [start]
        while queue:
            state = queue.pop()
            if state in self.steps:
                continue
            if len(self.steps) == MOST_STATES:
                raise TooMany
            self.steps[state] = list(self._steps(state))
            queue += (after for _, after in self.steps[state])

    def _closed(self, state: State) -> bool:
        choices, values = self.scenes[state.scene].choices, self._values(state)
        return bool(choices) and not any(is_open(choice, values) for choice in choices)

    def _values(self, state: State) -> dict[str, int]:
        return dict(zip(self.meters, state.values, strict=True))

    def _steps(self, state: State) -> Iterator[tuple[int, State]]:
        values = self._values(state)
        for n, choice in enumerate(self.scenes[state.scene].choices):
            if choice.to in self.scenes and is_open(choice, values):
                after = (
                    meter.after(values[name], choice.effects.get(name, 0))
                    for name, meter in self.meters.items()
                )
                yield n, State(choice.to, tuple(after))


def is_open(choice: Choice, values: Mapping[str, int]) -> bool:
    """Whether every condition holds; one on an unknown meter has its own complaint, and holds."""
    return all(c.meter not in values or c.holds(values[c.meter]) for c in choice.when)


def complaints(start: str, scenes: Scenes, meters: Meters) -> Iterator[Complaint]:
    """Scenes nobody reaches, scenes nobody leaves, and choices that never open."""
    if start not in scenes:
        yield Complaint(
            ("start",),
            "scene-bestaat-niet",
            f"er is geen scène `{start}`",
            "Noem bij `start` een sleutel uit `scenes`.",
        )
        return
    try:
        states = States(start, scenes, meters)
    except TooMany:
        yield Complaint(
            ("meters",) if meters else ("scenes",),
            "te-veel-toestanden",
            f"deze casus kan in meer dan {MOST_STATES} toestanden komen: te veel om na te lopen",
            "Neem minder meters, of meters met een kleinere `max`.",
        )
        return
    yield from _scenes(states)
    yield from _never_open(states)


def _scenes(states: States) -> Iterator[Complaint]:
    stuck, endless = states.stuck(), states.without_ending()
    for key in states.scenes:
        reached = states.by_scene[key]
        if not reached:
            yield Complaint(
                ("scenes", key),
                "scene-onbereikbaar",
                f"geen keuze leidt naar scène `{key}`",
                f"Laat een keuze die open kan zijn met `to: {key}` ernaartoe leiden, of haal de scène weg.",
            )
        elif closed := [state for state in reached if state in stuck]:
            yield Complaint(
                ("scenes", key),
                "alle-keuzes-dicht",
                f"in scène `{key}` staat geen keuze open{_at(states, closed)}",
                "Laat minstens één keuze zonder `when`, of verruim een voorwaarde.",
            )
        elif turning := [state for state in reached if state in endless]:
            yield Complaint(
                ("scenes", key),
                "geen-weg-naar-einde",
                f"vanaf scène `{key}` is geen einde te bereiken"
                + (_at(states, turning) if len(turning) < len(reached) else ""),
                "Laat minstens één keuze verderop uitkomen bij een scène met `ending`.",
            )


def _never_open(states: States) -> Iterator[Complaint]:
    for key in (key for key in states.scenes if states.by_scene[key]):
        opened = states.opened(key)
        for n, choice in enumerate(states.scenes[key].choices):
            if choice.when and n not in opened and choice.to in states.scenes:
                yield Complaint(
                    ("scenes", key, "choices", n, "when"),
                    "voorwaarde-nooit-waar",
                    f"deze keuze is nooit open: wie scène `{key}` bereikt, voldoet niet aan `when`",
                    "Verruim de voorwaarde, of laat eerdere keuzes de meter met `effects` veranderen.",
                )


def _at(states: States, found: list[State]) -> str:
    said = states.said(min(found))
    return f" bij {said}" if said else ""
