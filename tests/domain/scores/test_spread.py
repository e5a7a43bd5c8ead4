"""Intervals, reliability and change, against naive computations and printed figures."""

import math
import statistics
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm_cli.domain.scores.moments import Moments, complete_moments, moments
from skm_cli.domain.scores.spread import (
    Estimate,
    alpha,
    beyond_chance,
    item_total_correlations,
    t_quantile,
    weighted_mean,
)

Rows = list[tuple[int, ...]]

# LSAT, section 6: how many of 1,000 persons gave each pattern of wrong (0) and right
# (1) answers to its five questions, from 00000 to 11111. Bock and Lieberman (1970),
# Fitting a response model for n dichotomously scored items, Psychometrika 35.
LSAT = [
    *(3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15),
    *(10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298),
]

# Signatures on 50 of 676 sheets of a petition, each number with how many sheets held
# it. Cochran (1977), Sampling Techniques, third edition, section 2.8.
PETITION = {42: 23, 41: 4, 36: 1, 32: 1, 29: 1, 27: 2, 23: 1, 19: 1, 16: 2, 15: 2}
PETITION |= {14: 1, 11: 1, 10: 1, 9: 1, 7: 1, 6: 3, 5: 2, 4: 1, 3: 1}

# Tenths of hours of sleep gained with two drugs. Student (1908), The probable error
# of a mean, Biometrika 6.
SLEEP = (
    (7, -16, -2, -12, -1, 34, 37, 8, 0, 20),
    (19, 8, 11, 1, -1, 44, 55, 16, 46, 34),
)


def columns(rows: Rows) -> list[bytes]:
    return [bytes(column) for column in zip(*rows, strict=True)]


def one_question(values: list[int]) -> Moments:
    squares = sum(value * value for value in values)
    return Moments(((len(values),),), ((sum(values),),), ((squares,),))


def mean_of(values: list[int], population: int | None = None) -> Estimate:
    found = weighted_mean(one_question(values), [Fraction(1)], len(values), population)
    assert found is not None
    return found


def lsat() -> Rows:
    patterns = product((1, 2), repeat=5)
    return [p for p, count in zip(patterns, LSAT, strict=True) for _ in range(count)]


complete = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.tuples(*[st.integers(1, 4)] * k), min_size=2, max_size=30)
)
with_blanks = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.tuples(*[st.integers(0, 4)] * k), min_size=2, max_size=30)
)


@given(complete)
def test_of_complete_answers_it_is_the_mean_of_the_respondents_own(rows: Rows) -> None:
    weight = Fraction(1, len(rows[0]))
    own = [sum(row) * weight for row in rows]

    found = weighted_mean(moments(columns(rows)), [weight] * len(rows[0]), len(rows))

    assert found is not None
    assert found.value == Fraction(sum(own), len(own))
    assert found.variance == statistics.variance(own) / len(own)


@given(with_blanks, st.integers(0, 100))
def test_with_blanks_it_is_the_variance_of_the_linearised_sum(
    rows: Rows, more: int
) -> None:
    questions = range(len(rows[0]))
    weights = [Fraction(2 + a, 10) for a in questions]
    answers = [[row[a] for row in rows if row[a]] for a in questions]
    assume(all(answers))
    means = [Fraction(sum(given), len(given)) for given in answers]
    scores = [
        sum(
            weights[a] * (row[a] - means[a]) / len(answers[a])
            for a in questions
            if row[a]
        )
        for row in rows
    ]
    n, population = len(rows), len(rows) + more
    sampled = Fraction(n, population)
    expected = Fraction(n, n - 1) * sum(x * x for x in scores) * (1 - sampled)

    found = weighted_mean(moments(columns(rows)), weights, n, population)

    assert found is not None
    assert found.variance == expected
    assert found.value == sum(w * m for w, m in zip(weights, means, strict=True))


def test_one_respondent_has_no_interval() -> None:
    assert weighted_mean(moments([b"\4"]), [Fraction(1)], 1) is None


def test_whoever_asked_everybody_is_sure() -> None:
    assert mean_of([1, 2, 3, 4], population=4).margin == 0


def test_a_population_below_the_respondents_counts_as_unknown() -> None:
    assert mean_of([1, 2, 3, 4], population=3) == mean_of([1, 2, 3, 4])


def test_the_finite_population_correction_gives_cochrans_petition() -> None:
    signatures = [value for value, sheets in PETITION.items() for _ in range(sheets)]

    found = mean_of(signatures, population=676)

    total = 676 * found.value
    error = 1.28 * 676 * math.sqrt(found.variance)
    # Printed: 19,888, and 18,107 to 21,669 at 80 % (t = 1.28), from rounded steps.
    assert round(total) == 19_888
    assert float(total - error) == pytest.approx(18_107, abs=1)
    assert float(total + error) == pytest.approx(21_669, abs=1)


def test_a_margin_is_students_t_times_the_standard_error() -> None:
    drug = mean_of(list(SLEEP[1]))

    # 2,33 hours, standard deviation 2,002: 2,33 ± 2,262 · 2,002 / √10.
    assert drug.value == Fraction(233, 10)
    assert float(drug.margin) == pytest.approx(2.262 * 20.02 / math.sqrt(10), abs=0.01)


def test_t_is_that_of_the_printed_tables() -> None:
    printed = {1: 12.706, 2: 4.303, 3: 3.182, 5: 2.571, 9: 2.262, 10: 2.228, 20: 2.086}
    printed |= {29: 2.045, 30: 2.042, 40: 2.021, 60: 2.000, 120: 1.980, 10**6: 1.960}

    assert {df: round(t_quantile(df), 3) for df in printed} == printed


def test_t_falls_with_every_degree_of_freedom() -> None:
    values = [t_quantile(df) for df in range(1, 200)]

    assert values == sorted(values, reverse=True)


def test_alpha_is_that_of_the_lsat() -> None:
    # Printed: 0,295 (Rizopoulos (2006), ltm, Journal of Statistical Software 17(5)).
    found = alpha(complete_moments(columns(lsat())))

    assert found is not None
    assert round(float(found), 3) == 0.295


@given(complete)
def test_alpha_compares_the_variances_of_questions_and_sums(rows: Rows) -> None:
    own = [statistics.variance(map(Fraction, one)) for one in zip(*rows, strict=True)]
    total = statistics.variance([Fraction(sum(row)) for row in rows])
    k = len(rows[0])
    expected = Fraction(k, k - 1) * (1 - sum(own) / total) if total else None

    assert alpha(complete_moments(columns(rows))) == expected


def test_one_question_has_no_alpha_and_no_companion() -> None:
    only = complete_moments([b"\1\2\3"])

    assert alpha(only) is None
    assert item_total_correlations(only) == (None,)


def test_without_a_complete_respondent_nothing_is_said() -> None:
    nobody = complete_moments([b"\1\0", b"\0\2"])

    assert alpha(nobody) is None
    assert item_total_correlations(nobody) == (None, None)


@given(complete)
def test_a_question_is_correlated_with_the_sum_of_the_others(rows: Rows) -> None:
    found = item_total_correlations(complete_moments(columns(rows)))

    for a, correlation in enumerate(found):
        own = [row[a] for row in rows]
        others = [sum(row) - row[a] for row in rows]
        if len(set(own)) == 1 or len(set(others)) == 1:
            assert correlation is None
        else:
            assert correlation is not None
            expected = statistics.correlation(own, others)
            assert float(correlation) == pytest.approx(expected, abs=1e-9)


def test_students_two_drugs_differ_no_more_than_chance() -> None:
    # Welch's t is -1,861 with 17,8 degrees of freedom; 2,11 would be needed.
    one, other = (mean_of(list(drug)) for drug in SLEEP)

    assert not beyond_chance(one, other)
    assert not beyond_chance(other, one)
    assert beyond_chance(one, other._replace(value=other.value + 3))


def test_where_nothing_varies_any_change_is_beyond_chance() -> None:
    four, three = mean_of([4, 4, 4]), mean_of([3, 3, 3])

    assert beyond_chance(three, four)
    assert not beyond_chance(four, four)
