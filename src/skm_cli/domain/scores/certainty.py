"""Intervals and reliability of the scores of a period, from the sums kept with them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.scores.moments import Moments
from skm_cli.domain.scores.score import Pooling, Scorecard, UnsurScore
from skm_cli.domain.scores.spread import (
    Estimate,
    alpha,
    item_total_correlations,
    weighted_mean,
)
from skm_cli.domain.survey.instrument import KONVERSI_PER_NRR
from skm_cli.domain.tally import SCALE

Interval = tuple[Fraction, Fraction]
"""The least and the greatest value that agree with the answers at 95 %."""


class Reliability(NamedTuple):
    """How consistent the answers to the questions are (keajekan jawaban).

    Attributes:
        alpha: Cronbach's alpha; None where nothing varies.
        respondents: How many left no question blank; only they count here.
        item_total: The corrected correlation of each item with the sum of all others,
            by its code; None where one of the two does not vary.
    """

    alpha: Fraction | None
    respondents: int
    item_total: Mapping[str, Fraction | None]


def index_estimate(card: Scorecard) -> Estimate | None:
    """The IKM as an estimate for all users of the services.

    None for one respondent, for scores kept without their sums, and for a mean of
    services, whose respondents are not one sample.
    """
    if card.sums is None or card.pooling is Pooling.SERVICES:
        return None
    weighted = zip(card.instrument.weighting.weights, card.scores, strict=True)
    weights = [
        KONVERSI_PER_NRR * weight / len(score.tallies)
        for weight, score in weighted
        for _ in score.tallies
    ]
    return weighted_mean(card.sums.pairs, weights, card.respondents, card.population)


def nrr_estimate(card: Scorecard, score: UnsurScore) -> Estimate | None:
    """The NRR of one unsur as an estimate for all users of the services.

    None for one respondent, and for several items without their sums. Its respondents
    are those who answered it; of several items, the one with the most answers.
    """
    if len(score.tallies) == 1:
        moments, weights = tally_moments(score), [Fraction(1)]
    elif card.sums is None:
        return None
    else:
        moments = card.sums.pairs
        asked = {item.code for item in score.unsur.items}
        share = Fraction(1, len(asked))
        codes = card.instrument.item_codes
        weights = [share if code in asked else Fraction() for code in codes]
    answered = max(tally.answers for tally in score.tallies)
    return weighted_mean(moments, weights, answered, card.population)


def tally_moments(score: UnsurScore) -> Moments:
    """The moments of an unsur of one question, from its tally."""
    counts = score.tally.counts
    once, twice = (
        sum(value**power * count for value, count in zip(SCALE, counts, strict=True))
        for power in (1, 2)
    )
    return Moments(((score.tally.answers,),), ((once,),), ((twice,),))


def index_interval(card: Scorecard) -> Interval | None:
    """The 95 % confidence interval of IKM, within 25 to 100."""
    estimate = index_estimate(card)
    return _within(estimate, SCALE[0] * KONVERSI_PER_NRR, SCALE[-1] * KONVERSI_PER_NRR)


def nrr_interval(card: Scorecard, score: UnsurScore) -> Interval | None:
    """The 95 % confidence interval of an NRR, within 1 to 4."""
    return _within(nrr_estimate(card, score), SCALE[0], SCALE[-1])


def _within(estimate: Estimate | None, least: int, most: int) -> Interval | None:
    if estimate is None:
        return None
    value, margin = estimate.value, estimate.margin
    low, high = value - margin, value + margin
    # A rounded weight can take the index itself below the scale.
    return max(low, min(Fraction(least), value)), min(high, Fraction(most))


def reliability(card: Scorecard) -> Reliability | None:
    """How consistent the answers are; None for scores kept without their sums."""
    if card.sums is None:
        return None
    complete = card.sums.complete
    correlations = item_total_correlations(complete)
    return Reliability(
        alpha(complete),
        complete.both[0][0],
        dict(zip(card.instrument.item_codes, correlations, strict=True)),
    )
