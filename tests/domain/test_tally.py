from fractions import Fraction
from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards import tally
from skm_cli.domain.tally import Tally, rounded

tallies = st.builds(Tally, st.tuples(*[st.integers(0, 10_000)] * 4))


def test_nrr_is_the_sum_over_the_answers_given() -> None:
    assert tally("3 3 4").nrr == Fraction(10, 3)


def test_nobody_answered_has_no_nrr() -> None:
    with pytest.raises(ZeroDivisionError):
        _ = Tally().nrr


def test_a_tally_of_three_answers_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        _ = Tally((1, 2, 3)).nrr  # type: ignore[arg-type]  # that is the point


@given(st.lists(tallies, min_size=1), st.randoms())
def test_tallies_add_in_any_order(parts: list[Tally], random: object) -> None:
    shuffled = sorted(parts, key=lambda _: random.random())  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    together = reduce(add, shuffled, Tally())
    assert together.counts == tuple(
        map(sum, zip(*(p.counts for p in parts), strict=True))
    )


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (Fraction(5, 1000), 2, "0.01"),
        (Fraction(49, 10_000), 2, "0.00"),
        (Fraction(7, 2), 2, "3.50"),
        (Fraction(88305, 1000), 2, "88.31"),
        (Fraction(883049, 10_000), 2, "88.30"),
        (Fraction(100), 2, "100.00"),
        (Fraction(5, 2), 0, "3"),
    ],
)
def test_rounding_is_half_up(value: Fraction, places: int, printed: str) -> None:
    assert str(rounded(value, places)) == printed


@given(st.fractions(0, 100), st.integers(0, 6))
def test_rounding_moves_a_value_by_half_a_place_at_most(
    value: Fraction, places: int
) -> None:
    off = Fraction(rounded(value, places)) - value

    assert -Fraction(1, 2 * 10**places) < off <= Fraction(1, 2 * 10**places)
