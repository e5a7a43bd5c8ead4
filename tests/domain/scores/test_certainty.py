"""The certainty of a card, from its rows by hand."""

import statistics
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm_cli.domain.scores.certainty import (
    index_estimate,
    index_interval,
    nrr_estimate,
    reliability,
)
from skm_cli.domain.scores.moments import sums
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.tally import Tally
from skm_cli.files.instrument_file import load_instrument

ONLINE = load_instrument("daring-16")
PLAIN = load_instrument()

Rows = list[tuple[int, ...]]


def card_of(
    rows: Rows, instrument: object = ONLINE, population: int = 10**6
) -> Scorecard:
    assert instrument in {ONLINE, PLAIN}
    chosen = ONLINE if instrument is ONLINE else PLAIN
    columns = [bytes(column) for column in zip(*rows, strict=True)]
    left = iter(columns)
    scores = []
    for unsur in chosen.unsur:
        own = [next(left) for _ in unsur.items]
        tallies = tuple(
            Tally((c.count(1), c.count(2), c.count(3), c.count(4))) for c in own
        )
        blanks = tuple(column.count(0) for column in own)
        scores.append(UnsurScore(unsur, tallies, blanks, chosen))
    return Scorecard(
        chosen,
        None,
        None,
        len(rows),
        tuple(scores),
        sums=sums(columns),
        population=population,
    )


complete = st.lists(st.tuples(*[st.integers(1, 4)] * 16), min_size=2, max_size=12)


@given(complete)
def test_the_index_of_items_is_the_mean_of_the_respondents_own(rows: Rows) -> None:
    places = iter(range(16))
    weight = {
        next(places): Fraction(25, 9 * len(unsur.items))
        for unsur in ONLINE.unsur
        for _ in unsur.items
    }
    own = [
        sum((weight[place] * value for place, value in enumerate(row)), Fraction())
        for row in rows
    ]
    sampled = Fraction(len(rows), 10**6)

    card = card_of(rows)
    found = index_estimate(card)

    assert found is not None
    assert found.value == card.ikm == Fraction(sum(own), len(own))
    assert found.variance == statistics.variance(own) / len(own) * (1 - sampled)


@given(complete)
def test_the_nrr_of_several_items_is_the_mean_of_the_respondents_own(
    rows: Rows,
) -> None:
    card = card_of(rows)
    own = [Fraction(sum(row[2:5]), 3) for row in rows]
    sampled = Fraction(len(rows), 10**6)

    found = nrr_estimate(card, card.scores[1])

    assert found is not None
    assert found.value == card.scores[1].nrr
    assert found.variance == statistics.variance(own) / len(own) * (1 - sampled)


@given(st.lists(st.tuples(*[st.integers(0, 4)] * 9), min_size=3, max_size=20))
def test_the_nrr_of_one_question_is_that_of_those_who_answered(rows: Rows) -> None:
    card = card_of(rows, PLAIN)
    assume(all(score.tally.answers > 1 for score in card.scores))
    given_ = [Fraction(row[0]) for row in rows if row[0]]

    found = nrr_estimate(card, card.scores[0])

    assert found is not None
    assert (found.value, found.df) == (card.scores[0].nrr, len(given_) - 1)
    expected = statistics.variance(given_) / len(given_)
    assert found.variance == expected * (1 - Fraction(len(given_), 10**6))
    # Its tally alone tells it, so that older scores have it too.
    assert nrr_estimate(replace(card, sums=None), card.scores[0]) == found


def test_of_several_items_the_sums_are_needed() -> None:
    card = replace(card_of([(3,) * 16, (4,) * 16]), sums=None)

    assert nrr_estimate(card, card.scores[0]) is None
    assert index_interval(card) is None
    assert reliability(card) is None


def test_a_rounded_weight_does_not_push_an_index_into_the_scale() -> None:
    card = card_of([(1,) * 9] * 3, PLAIN)
    light = PLAIN.weighted("0.11")
    scores = tuple(replace(score, instrument=light) for score in card.scores)
    card = replace(card, instrument=light, scores=scores)

    assert index_interval(card) == (Fraction(99, 4), Fraction(99, 4))


def test_reliability_counts_those_who_answered_everything() -> None:
    rows: Rows = [(1, 2) * 8, (4, 3) * 8, (2, 2) * 8, (0, *(4,) * 15)]

    found = reliability(card_of(rows))

    assert found is not None
    assert found.respondents == 3
    assert list(found.item_total) == [f"P{number}" for number in range(1, 17)]
    one, rest = [r[0] for r in rows[:3]], [sum(r[1:]) for r in rows[:3]]
    assert found.item_total["P1"] is not None
    expected = statistics.correlation(one, rest)
    assert float(found.item_total["P1"]) == pytest.approx(expected)
