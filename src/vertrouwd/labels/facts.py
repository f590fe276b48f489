"""Words of references, sources, law and help lines."""

from __future__ import annotations

from datetime import date

AND = " en "
OR = " of "
ET_AL = "e.a."
SEE_LAW = "zie Recht"
SEEN = {
    "content": "inhoud gezien",
    "record": "alleen de titelbeschrijving gezien",
    "memory": "uit het hoofd, nog na te kijken",
}
STATUSES = {
    "verified": "bij de bron nagekeken",
    "secondary": "gelezen bij een andere bron dan de wet zelf",
    "verified-2017": "nagekeken in een tekst van 2017",
    "known": "vakkennis, niet opnieuw nagekeken",
    "unsure": "onzeker: kijk dit na voordat je erop bouwt",
}
TEXT_READ = "wettekst van {day}"
LAW_READ = (
    "De oudste wettekst waarop een feit hier steunt, is van {first}, de jongste van {last}. "
    "Wat daarna kwam, is niet verwerkt."
)
CHECK_BEFORE = "opnieuw na te kijken voor {day}"
FACT_SOURCE = "bron: {source}"
HOURS = "Bereikbaar: {hours}."
VERIFIED_ON = "Nagekeken op {day}."
NUMBER_SEEN = "(gezien op {day})"
SEEN_ON = "Bron: {source}. Stand {day}."

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(moment: date) -> str:
    """A calendar day in Dutch, such as *1 juli 2026*."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def seen(seen: date, verified: date | None) -> str:
    """When an organisation's number was last looked at, in a few words."""
    return NUMBER_SEEN.format(day=day(verified or seen))


def checked(source: str, seen: date, verified: date | None) -> str:
    """When an organisation's details were last looked at, where, and how well."""
    return VERIFIED_ON.format(day=day(verified)) if verified else SEEN_ON.format(source=source, day=day(seen))
