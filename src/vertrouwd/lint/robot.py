"""A reader who knows nothing and goes by the outside of the choices: logistic regression, in plain Python.

Fitted by Newton's method, the gradient descent that needs six steps where the plain one needs hundreds.
Nothing in it is drawn at random: the same course always gives the same figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

from vertrouwd.lint import surface
from vertrouwd.lint.quiz import QuizItem

FOLDS = 5
STEPS = 6
RIDGE = 1.0  # keeps a cue that was seen once from deciding everything
Vector = list[float]


def signs(item: QuizItem) -> list[Vector]:
    """What shows on the outside of each choice, each sign against the mean of the item."""
    lengths = item.lengths
    rows = [
        [
            float(sum(other < lengths[n] for other in lengths)),
            10 * lengths[n] * len(lengths) / sum(lengths),  # tenths of the mean length
            float(n == 0),
            float(n == len(lengths) - 1),
            float(surface.hedged(text)),
            float(surface.absolute(text)),
            float(surface.nice(text)),
            float(item.overlaps[n]),
            float(text.count(",")),
            float(any(char.isdigit() for char in text)),
        ]
        for n, text in enumerate(item.choices)
    ]
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return [[sign - mean for sign, mean in zip(row, means, strict=True)] for row in rows]


def fitted(rows: Sequence[Vector], hits: Sequence[bool]) -> Vector:
    """The weights of the signs, the likeliest ones with a mild pull to zero."""
    size = range(len(rows[0]))
    weights = [0.0] * len(size)
    base = len(hits) / max(sum(hits), 1) - 1  # the odds against a choice that shows nothing
    for _ in range(STEPS):
        slope = [-RIDGE * weight for weight in weights]
        curve = [[RIDGE * (i == j) for j in size] for i in size]
        for row, hit in zip(rows, hits, strict=True):
            chance = 1 / (1 + base * exp(-_score(row, weights)))
            error, spread = hit - chance, chance * (1 - chance)
            for i in size:
                if sign := row[i]:
                    slope[i] += error * sign
                    pull, line = spread * sign, curve[i]
                    for j in range(i + 1):
                        line[j] += pull * row[j]
        weights = [w + step for w, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def _score(row: Vector, weights: Vector) -> float:
    return sum(map(float.__mul__, row, weights))


def _solved(lower: list[Vector], right: Vector) -> Vector:
    """The solution of a symmetric positive system, given below its diagonal, by Cholesky."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = lower[i][j] - sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = sqrt(rest) if i == j else rest / root[j][j]
    half: Vector = []
    for i in range(size):
        half.append((right[i] - sum(root[i][k] * half[k] for k in range(i))) / root[i][i])
    whole = [0.0] * size
    for i in reversed(range(size)):
        whole[i] = (half[i] - sum(root[k][i] * whole[k] for k in range(i + 1, size))) / root[i][i]
    return whole


@dataclass(frozen=True)
class Guesses:
    """How many items were guessed right, of how many; what chance gives, and its standard error."""

    right: float
    all: int
    expected: float
    error: float


def guesses(chapters: Sequence[Sequence[QuizItem]]) -> Guesses:
    """The items guessed by somebody who learned from other chapters only, five ways.

    A chapter is tried on weights from the chapters of the other folds. Equal choices share a guess.
    """
    seen = [[(item, signs(item)) for item in items] for items in chapters]
    right = 0.0
    for fold in range(FOLDS):
        rows: list[Vector] = []
        hits: list[bool] = []
        for n, items in enumerate(seen):
            if n % FOLDS != fold:
                rows += [row for _, choices in items for row in choices]
                hits += [n == item.key for item, choices in items for n in range(len(choices))]
        weights = fitted(rows, hits)
        right += sum(
            _guessed(item, choices, weights) for items in seen[fold::FOLDS] for item, choices in items
        )
    chances = [item.chance for items in chapters for item in items]
    return Guesses(right, len(chances), sum(chances), sqrt(sum(p * (1 - p) for p in chances)))


def _guessed(item: QuizItem, choices: list[Vector], weights: Vector) -> float:
    scores = [round(_score(row, weights), 9) for row in choices]
    best = [n for n, score in enumerate(scores) if score == max(scores)]
    return 1 / len(best) if item.key in best else 0
