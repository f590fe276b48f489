"""The outside of a choice: what somebody who knows nothing could go by."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from snowballstemmer import stemmer

DUTCH = stemmer("dutch")
ABSOLUTE = re.compile(
    r"\b(altijd|nooit|alle|alleen|iedereen|niemand|geen enkele|volledig|absoluut|uitsluitend|onmogelijk"
    r"|helemaal)\b",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(vaak|soms|meestal|kan|kunnen|mogelijk|afhankelijk|zo nodig|eventueel)\b", re.IGNORECASE
)
NICE = re.compile(
    r"\b(samen|bespreekt?|bespreken|luistert?|luisteren|toestemming|zorgvuldig\w*|respect\w*|veilig\w*"
    r"|ruimte|vraagt?|vragen)\b",
    re.IGNORECASE,
)
COMMON = set(
    """aan alles als altijd ben bent daar daarna dan dat deze die dit doen doet door dus een eens eerst elk
    elke er geen haar hebben heb hebt heeft hem hen het hier hij hoe iemand iets jij jou jouw jullie kan kun
    kunnen maar meer men met mij mijn moet naar niet niets nog nooit nu ook om omdat onder ons ook over toch
    toen tot tussen uit van veel voor waar wat wel welk welke wie wil worden wordt zal zegt zeg ze zei zelf
    zich zij zijn zo zonder zou""".split()  # noqa: SIM905 (a list of words reads best as words)
)
"""Words that say nothing about what a question is about."""


def absolute(text: str) -> bool:
    """Whether a text claims something without exception."""
    return bool(ABSOLUTE.search(text))


def hedged(text: str) -> bool:
    """Whether a text keeps a way out."""
    return bool(HEDGE.search(text))


def nice(text: str) -> bool:
    """Whether a text has one of the friendly words that give away the key in this field."""
    return bool(NICE.search(text))


@lru_cache(maxsize=20_000)
def subjects(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    words = re.findall(r"[a-zà-ÿ]{3,}", text.lower())
    return frozenset(_stem(word) for word in words if word not in COMMON)


@cache
def _stem(word: str) -> str:
    return str(DUTCH.stemWord(word))
