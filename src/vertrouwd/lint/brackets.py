"""Rules about what stands between brackets."""

from __future__ import annotations

from collections.abc import Iterator

from vertrouwd.lint.rule import PieceRule, Spot
from vertrouwd.lint.texts import texts
from vertrouwd.prose import unread


class VerwijzingBlijftStaan(PieceRule):
    """`{bracket}` is geen verwijzing en komt met haken en al op de pagina."""

    def spots(self) -> Iterator[Spot]:
        """Geef elk rechtsfeit eigen haken, `[ARBO-01] [GB-02]`; bronnen mogen samen: `[@Een2001; @Twee]`."""
        for text in texts(self.placed):
            for match in unread(text.value):
                yield Spot(text.at(match.start()), text.path, {"bracket": match[0]})
