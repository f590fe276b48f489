"""Words of what is recorded of an exercise."""

from __future__ import annotations


def recorded(id: str, revision: int, was: int | None) -> str:
    """The line that tells what changes for one exercise; `was` is the revision that was recorded."""
    if was is None:
        return f"{id}: nieuw, revisie {revision}"
    if was == revision:
        return f"{id}: veranderd, en revisie blijft {revision}: wie haar deed, merkt het niet"
    return f"{id}: revisie {was} wordt {revision}"


def no_chapter(id: str, known: list[str]) -> str:
    """The complaint about a chapter that is not in the course."""
    return f"`{id}` is geen hoofdstuk van deze cursus; kies uit {', '.join(known)}."
