"""The shape of a case: its order in print, and what can be wrong before anybody plays it."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.kinds.case.scene import Choice, Meters, Scenes
from vertrouwd.model import Complaint


def reading_order(start: str, scenes: Scenes) -> list[str]:
    """The scene keys with the start first, then as the author wrote them."""
    return [start, *(key for key in scenes if key != start)]


def complaints(scenes: Scenes, meters: Meters) -> Iterator[Complaint]:
    """Unknown destinations and meters, meters without sense, half-made scenes."""
    for key, scene in scenes.items():
        for n, choice in enumerate(scene.choices):
            yield from _unknown(("scenes", key, "choices", n), choice, scenes, meters)
    yield from _half_made(scenes)
    yield from _senseless(scenes, meters)


def meters_read(scenes: Scenes) -> set[str]:
    """The names of the meters that a `when` reads."""
    return {read.meter for scene in scenes.values() for choice in scene.choices for read in choice.when}


def _unknown(
    at: tuple[str | int, ...], choice: Choice, scenes: Scenes, meters: Meters
) -> Iterator[Complaint]:
    if choice.to not in scenes:
        yield Complaint(
            (*at, "to"),
            "scene-bestaat-niet",
            f"er is geen scène `{choice.to}`",
            "Noem een sleutel uit `scenes`.",
        )
    named = [((*at, "when", n, "meter"), condition.meter) for n, condition in enumerate(choice.when)]
    for path, name in [*named, *(((*at, "effects", name), name) for name in choice.effects)]:
        if name not in meters:
            yield Complaint(
                path,
                "meter-bestaat-niet",
                f"er is geen meter `{name}`",
                f"Noem een sleutel uit `meters`, of voeg `{name}` daar toe.",
            )
    for n, condition in enumerate(choice.when):
        if condition.at_least is None and condition.at_most is None:
            yield Complaint(
                (*at, "when", n),
                "voorwaarde-leeg",
                "deze voorwaarde vraagt niets",
                "Zet er `at_least` of `at_most` bij.",
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


def _senseless(scenes: Scenes, meters: Meters) -> Iterator[Complaint]:
    read = meters_read(scenes)
    for name, meter in meters.items():
        if not (meter.min <= meter.start <= meter.max and meter.min < meter.max):
            yield Complaint(
                ("meters", name),
                "meter-klopt-niet",
                f"meter `{name}` begint op {meter.start} en loopt van {meter.min} tot {meter.max}",
                "Kies `min` kleiner dan `max`, en `start` daartussen.",
            )
        if name not in read:
            yield Complaint(
                ("meters", name),
                "meter-zonder-gevolg",
                f"geen enkele `when` leest meter `{name}`",
                f"Laat een keuze met `when` van `{name}` afhangen, of haal de meter en zijn `effects` weg.",
            )
