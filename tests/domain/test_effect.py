from dataclasses import replace
from fractions import Fraction

import pytest

from cards import scorecard, tally, tally_of
from skm_cli.domain.effect import Effect
from skm_cli.domain.spread import mean_of
from skm_cli.domain.tally import Tally


def effect(before: Tally, after: Tally) -> Effect:
    cards = [scorecard({"U3": one}) for one in (before, after)]
    return Effect(*(card.score("U3") for card in cards))


def test_the_estimate_of_an_nrr_has_the_variance_of_a_mean() -> None:
    estimate = mean_of(tally("1 2 3 4 4"))

    # s² = 1.7 of the five answers, over five.
    assert estimate is not None
    assert estimate.value == Fraction(14, 5)
    assert estimate.variance == Fraction(17, 50)
    assert estimate.df == 4


def test_one_answer_has_no_spread() -> None:
    assert mean_of(tally("3")) is None
    assert effect(tally("3"), tally("3 4")).beyond_chance is None


@pytest.mark.parametrize(
    ("before", "after", "beyond"),
    [((620, 200), (660, 200), True), ((31, 10), (33, 10), False), ((692, 200), (692, 200), False)],
)  # fmt: skip
def test_a_change_exceeds_chance_only_where_so_many_answered(
    before: tuple[int, int], after: tuple[int, int], *, beyond: bool
) -> None:
    one = effect(tally_of(*before), tally_of(*after))

    assert one.change == Fraction(*after) - Fraction(*before)
    assert one.beyond_chance is beyond


def test_of_several_questions_the_counts_do_not_tell_whether_it_is_chance() -> None:
    one = effect(tally_of(620, 200), tally_of(660, 200))
    before, after = (
        replace(score, tallies=score.tallies * 2, blanks=(0, 0))
        for score in (one.before, one.after)
    )
    items = Effect(before, after)

    assert items.change == one.change
    assert (one.of_items, items.of_items, items.beyond_chance) == (False, True, None)
