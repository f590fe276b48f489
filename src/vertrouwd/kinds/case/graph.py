"""The graph of a case: its order in print, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vertrouwd.model import Complaint

if TYPE_CHECKING:
    from vertrouwd.kinds.case import Scene

Scenes = Mapping[str, "Scene"]


def reading_order(start: str, scenes: Scenes) -> list[str]:
    """The scene keys with the start first, then as the author wrote them."""
    return [start, *(key for key in scenes if key != start)]


def complaints(start: str, scenes: Scenes) -> Iterator[Complaint]:
    """Unknown destinations, unreachable scenes, no road to an ending, half-made scenes."""
    if start not in scenes:
        yield Complaint(
            ("start",),
            "scene-bestaat-niet",
            f"er is geen scène `{start}`",
            "Noem bij `start` een sleutel uit `scenes`.",
        )
        return
    yield from _unknown_destinations(scenes)
    yield from _half_made(scenes)
    reached = _reachable(start, scenes)
    for key in scenes:
        if key not in reached:
            yield Complaint(
                ("scenes", key),
                "scene-onbereikbaar",
                f"geen keuze leidt naar scène `{key}`",
                f"Laat een keuze met `to: {key}` ernaartoe leiden, of haal de scène weg.",
            )
    finishing = _can_finish(scenes)
    for key in scenes:
        if key in reached and key not in finishing:
            yield Complaint(
                ("scenes", key),
                "geen-weg-naar-einde",
                f"vanaf scène `{key}` is geen einde te bereiken",
                "Laat minstens één keuze verderop uitkomen bij een scène met `ending`.",
            )


def _unknown_destinations(scenes: Scenes) -> Iterator[Complaint]:
    for key, scene in scenes.items():
        for n, choice in enumerate(scene.choices):
            if choice.to not in scenes:
                yield Complaint(
                    ("scenes", key, "choices", n, "to"),
                    "scene-bestaat-niet",
                    f"er is geen scène `{choice.to}`",
                    "Noem een sleutel uit `scenes`.",
                )


def _half_made(scenes: Scenes) -> Iterator[Complaint]:
    for key, scene in scenes.items():
        at = ("scenes", key)
        if scene.ending and scene.choices:
            yield Complaint(
                at, "einde-met-keuzes", f"einde `{key}` heeft nog keuzes", "Haal `choices` of `ending` weg."
            )
        if scene.ending and not scene.debrief:
            yield Complaint(
                at,
                "einde-zonder-nabespreking",
                f"einde `{key}` heeft geen `debrief`",
                "Schrijf wat je wel en niet kon beïnvloeden.",
            )
        if not scene.ending and len(scene.choices) < 2:
            yield Complaint(
                at,
                "scene-zonder-keuze",
                f"scène `{key}` heeft minder dan twee keuzes",
                "Geef twee tot vijf keuzes, of maak er een einde van met `ending`.",
            )


def _reachable(start: str, scenes: Scenes) -> set[str]:
    reached, queue = {start}, [start]
    while queue:
        for choice in scenes[queue.pop()].choices:
            if choice.to in scenes and choice.to not in reached:
                reached.add(choice.to)
                queue.append(choice.to)
    return reached


def _can_finish(scenes: Scenes) -> set[str]:
    finishing = {key for key, scene in scenes.items() if scene.ending}
    grew = True
    while grew:
        fresh = {
            key
            for key, scene in scenes.items()
            if key not in finishing and any(choice.to in finishing for choice in scene.choices)
        }
        grew = bool(fresh)
        finishing |= fresh
    return finishing
