"""What chance gives is computed, not looked up."""

from __future__ import annotations

import pytest

from vertrouwd.lint.chance import longest_run, most_by_chance, uneven


@pytest.mark.parametrize(
    ("items", "choices", "most"),
    [(78, 3, 33), (78, 4, 26), (180, 3, 70), (180, 4, 55), (240, 3, 92), (240, 4, 71)],
)
def test_equal_chances_give_the_binomial_quantile(items: int, choices: int, most: int) -> None:
    assert most_by_chance([1 / choices] * items) == most


def test_each_item_counts_with_its_own_chance() -> None:
    assert (
        most_by_chance([1 / 3] * 39 + [1 / 4] * 39) == 29
    )  # P(≤ 29) is 0.9518, P(≤ 28) below 0.95, by fractions
    assert most_by_chance([1.0] * 5 + [0.0] * 5) == 5


def test_places_are_uneven_from_the_critical_value_on() -> None:
    assert uneven([20, 20, 20], [20, 20, 20]) == (0, 5.991)
    chi, critical = uneven([29, 15, 16], [20, 20, 20]) or (0, 0)
    assert chi == pytest.approx(6.1) and chi > critical
    chi, critical = uneven([28, 17, 15], [20, 20, 20]) or (0, 0)
    assert chi == pytest.approx(4.9) and chi < critical


def test_a_place_that_few_items_have_is_counted_with_its_neighbour() -> None:
    assert uneven([20, 20, 19, 1], [19.5, 19.5, 19.5, 1.5]) == uneven([20, 20, 20], [19.5, 19.5, 21])
    assert uneven([3, 1], [2, 2]) is None, "too few to say anything"


def test_the_longest_run() -> None:
    assert [longest_run(things) for things in ([], [1], [1, 1, 2, 2, 2, 1], [0, 1, 0])] == [0, 1, 3, 1]
