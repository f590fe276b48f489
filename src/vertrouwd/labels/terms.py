"""Words of the glossary, and of the line that asks whether something is wrong."""

from __future__ import annotations

TERMS_HERE = "Begrippen in dit hoofdstuk"
TERM_MORE = "Meer over {term}"
TERM_LETTERS = "Kies een letter"
TERM_NOT = "Niet hetzelfde als:"
TERM_SEE = "Zie ook:"
TERM_LAW = "Recht:"
TERM_SOURCE = "Bron:"
TERM_USED = "Hoofdstuk:"
TERM_BEHIND = "begrip:"

AMISS = "Klopt er iets niet?"
AMISS_WRITE = "Laat het weten"
AMISS_WRITE_TO = "Laat het weten aan {name}"
AMISS_ABOUT = "Dit is {chapter}, versie {version}."
AMISS_NO_CASE = "Schrijf niets over een zaak."
AMISS_HERE = "Klopt er iets niet, dan laat je dat weten met de link onder elk hoofdstuk."
AMISS_NOWHERE = (
    "Er is nog geen adres waar je een fout kunt melden; zodra dat er is, staat onder elk hoofdstuk "
    "de regel ‘Klopt er iets niet?’."
)
AMISS_SUBJECT = "Vertrouwd, {chapter}, versie {version}"
AMISS_CHAPTER = "hoofdstuk"
AMISS_VERSION = "versie"
