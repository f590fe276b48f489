"""Sentences that stand in every chapter in the same words."""

from __future__ import annotations

RECURRING = (
    "Toets in je eigen situatie bij jurist, FG of LVV.",
    "Dit is geen dossier en geen melding.",
)
