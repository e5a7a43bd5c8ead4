"""The IKM of a unit of several services, and what does not change with it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards import INSTRUMENT, scorecard
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.tally import Tally

ANSWERS = st.lists(
    st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=8
)


def scores_of(rows: list[list[int]]) -> tuple[UnsurScore, ...]:
    return tuple(
        UnsurScore(unsur, (_tally([row[place] for row in rows]),), (0,), INSTRUMENT)
        for place, unsur in enumerate(INSTRUMENT.unsur)
    )


def _tally(answers: list[int]) -> Tally:
    return Tally(
        (answers.count(1), answers.count(2), answers.count(3), answers.count(4))
    )


def unit(services: list[list[list[int]]]) -> Scorecard:
    rows = [row for service in services for row in service]
    return Scorecard(
        instrument=INSTRUMENT,
        period=None,
        survey=None,
        respondents=len(rows),
        scores=scores_of(rows),
        services=tuple(
            ServiceScore(f"Layanan {n}", len(some), scores_of(some))
            for n, some in enumerate(services)
        ),
        pooling=Pooling.SERVICES,
    )


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_the_mean_of_services_is_that_of_their_answers_row_by_row(
    services: list[list[list[int]]],
) -> None:
    each = [
        sum(Fraction(25 * sum(row), 9) for row in rows) / len(rows) for rows in services
    ]

    assert unit(services).ikm == sum(each, Fraction()) / len(each)


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_nrr_and_their_order_are_those_of_all_respondents(
    services: list[list[list[int]]],
) -> None:
    mean = unit(services)
    pooled = replace(mean, pooling=Pooling.RESPONDENTS)

    assert [score.nrr for score in mean.scores] == [s.nrr for s in pooled.scores]
    assert mean.priorities() == pooled.priorities()


def test_a_small_service_counts_as_much_as_a_large_one() -> None:
    one, nine = [[[1] * 9]], [[[4] * 9] * 9]

    assert unit(one + nine).ikm == Fraction(125, 2)
    assert replace(unit(one + nine), pooling=Pooling.RESPONDENTS).ikm == Fraction(
        185, 2
    )


def test_another_weight_weights_the_services_too() -> None:
    mean = unit([[[1] * 9], [[4] * 9] * 9])

    assert mean.ikm_under(INSTRUMENT.weighted("0.11").weighting) == (
        Fraction(99, 100) * Fraction(125, 2)
    )


def test_without_services_there_is_no_mean_of_them() -> None:
    with pytest.raises(ZeroDivisionError):
        _ = replace(scorecard(), pooling=Pooling.SERVICES).ikm
