"""What chance alone would give: how often a cue may point at the right choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ALPHA = 0.05
CRITICAL = (0.0, 3.841, 5.991, 7.815, 9.488, 11.070, 12.592, 14.067)
"""The values that chi-square exceeds with probability 0.05, by degrees of freedom."""
SMALLEST_EXPECTED = 5  # below this the chi-square distribution no longer fits


def most_by_chance(chances: Iterable[float]) -> int:
    """The number of hits that chance stays at or below in 95 % of courses.

    Each item has its own chance, 1/3 or 1/4: the distribution of the sum is exact (Poisson
    binomial). With equal chances it is the binomial, and this is `binom.ppf(.95, n, p)`.
    """
    spread = [1.0]
    for chance in chances:
        spread = [
            missed * (1 - chance) + hit * chance
            for missed, hit in zip([*spread, 0], [0, *spread], strict=True)
        ]
    below, hits = spread[0], 0
    while below < 1 - ALPHA:
        hits += 1
        below += spread[hits]
    return hits


def uneven(seen: Sequence[int], expected: Sequence[float]) -> tuple[float, float] | None:
    """Chi-square of the places of the keys and its critical value; None with too few to say.

    A place where too few keys are expected is counted with the one before it.
    """
    cells: list[tuple[float, float]] = []
    for many, few in zip(seen, expected, strict=True):
        if cells and few < SMALLEST_EXPECTED:
            cells[-1] = (cells[-1][0] + many, cells[-1][1] + few)
        else:
            cells.append((many, few))
    if len(cells) < 2 or min(few for _, few in cells) < SMALLEST_EXPECTED:
        return None
    return sum((many - few) ** 2 / few for many, few in cells), CRITICAL[len(cells) - 1]


def longest_run(things: Sequence[int]) -> int:
    """The length of the longest row of equal things."""
    longest = length = 0
    for n, thing in enumerate(things):
        length = length + 1 if n and thing == things[n - 1] else 1
        longest = max(longest, length)
    return longest
