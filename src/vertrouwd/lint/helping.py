"""A rule about the telephone numbers that a text writes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.texts import texts

# Free and paid service numbers, and those of a region or a mobile: what somebody may call in need.
NUMBER = re.compile(r"(?<![\w-])0(?:800-\d{4,}|900-\d{4,}|\d{1,3}-\d{6,8})(?![\w-])")


class HulpnummerOnbekend(PieceRule):
    """Nummer {number} staat bij geen organisatie in data/referrals.yml."""

    firm = True

    def spots(self) -> Iterator[Spot]:
        """Neem het nummer over uit data/referrals.yml: wie het in nood belt, moet iemand treffen."""
        known = {help.phone for help in self.course.referrals.values() if help.phone}
        for text in texts(self.placed):
            for match in NUMBER.finditer(text.words):
                if match[0] not in known:
                    yield Spot(text.at(match.start()), text.path, {"number": match[0]})
