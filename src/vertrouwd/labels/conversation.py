"""Words of a conversation."""

from __future__ import annotations

ROLES = {"counsellor": "vertrouwenspersoon", "melder": "melder", "other": ""}
NOTE = "Kanttekening"
READ_ON = "Lees verder zonder te kiezen"
TALK_GOES_ON = "Zo gaat het gesprek verder"
