"""Statistics of a score: intervals, reliability, and change beyond chance.

The formulas of textbooks, on exact sums. Respondents count as a simple random sample of
the users of the service, without replacement where their number is known.
"""

import math
from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.scores.moments import Moments

_EVERY_DF_BELOW = 40
# The normal quantile of 97,5 %: from it Student's by Cornish and Fisher's series (A&S
# 26.7.5, Abramowitz and Stegun); with fewer degrees of freedom by its own integral.
_Z = 1.959963984540054
_DIGITS = 30


class Estimate(NamedTuple):
    """A value estimated from a sample.

    Attributes:
        value: The value, exact.
        variance: Its variance, exact.
        df: The degrees of freedom of the variance.
    """

    value: Fraction
    variance: Fraction
    df: int

    @property
    def margin(self) -> Fraction:
        """Half the width of the 95 % confidence interval."""
        return _times_root(t_quantile(self.df), self.variance)


def weighted_mean(
    moments: Moments,
    weights: Sequence[Fraction],
    respondents: int,
    population: int | None = None,
) -> Estimate | None:
    """The weighted sum of the means of questions; None for one respondent.

    With blanks each mean has its own respondents, so the variance is that of a sum of
    ratios, by linearisation. For complete answers this is the variance of the mean of
    the respondents' weighted sums.

    Args:
        moments: The sums of all pairs of questions.
        weights: The weight of each question.
        respondents: How many answered at least one question.
        population: The size of the population, for the finite-population correction;
            None when it is not known.

    Raises:
        ZeroDivisionError: Nobody answered one of the questions.
    """
    if respondents < 2:  # noqa: PLR2004 - one value has no variance
        return None
    means = zip(weights, range(moments.questions), strict=True)
    value = sum((w * moments.mean(a) for w, a in means if w), Fraction())
    variance = _squares(moments, weights) * Fraction(respondents, respondents - 1)
    unsampled = _unsampled(respondents, population)
    return Estimate(value, variance * unsampled, respondents - 1)


def _squares(moments: Moments, weights: Sequence[Fraction]) -> Fraction:
    """The squared distances of the respondents' weighted answers from their means.

    In integers over one denominator, since fractions of fractions are slow.
    """
    counts = [moments.both[a][a] for a in range(moments.questions)]
    shared, below = math.lcm(*counts), math.lcm(*(w.denominator for w in weights))
    # The weight over the number of answers, and once more for the deviations' own.
    parts = [
        int(weight * below) * (shared // count) ** 2
        for weight, count in zip(weights, counts, strict=True)
    ]
    total = sum(
        one * other * moments.deviations(a, b)
        for a, one in enumerate(parts)
        for b, other in enumerate(parts)
        if one and other
    )
    return Fraction(total, (below * shared * shared) ** 2)


def _unsampled(respondents: int, population: int | None) -> Fraction:
    """The share of the population that was not asked; 1 for an unknown population."""
    # A population smaller than its sample is wrong, so it is not used.
    if population is None or population < respondents:
        return Fraction(1)
    return 1 - Fraction(respondents, population)


def alpha(complete: Moments) -> Fraction | None:
    """Cronbach's alpha; None for one question, or where nothing varies.

    Cronbach (1951), with the variances of the raw answers.

    Args:
        complete: The moments of complete answers.
    """
    covariances = _covariances(complete)
    count, total = len(covariances), sum(map(sum, covariances))
    if count < 2 or not total:  # noqa: PLR2004 - one question has no companion
        return None
    own = sum(row[a] for a, row in enumerate(covariances))
    return Fraction(count, count - 1) * (1 - Fraction(own, total))


def item_total_correlations(complete: Moments) -> tuple[Fraction | None, ...]:
    """The correlation of each question with the sum of all others.

    Corrected: the question is not part of the sum. None where one of the two does not
    vary.

    Args:
        complete: The moments of complete answers.
    """
    covariances = _covariances(complete)
    total = sum(map(sum, covariances))
    return tuple(_item_total(row, a, total) for a, row in enumerate(covariances))


def _item_total(row: Sequence[int], a: int, total: int) -> Fraction | None:
    own, with_all = row[a], sum(row)
    with_others, others = with_all - own, total - 2 * with_all + own
    if not own or not others:
        return None
    # r = c / sqrt(vw) has the sign of c and the square c²/(vw).
    size = _times_root(1, Fraction(with_others**2, own * others))
    return -size if with_others < 0 else size


def _covariances(complete: Moments) -> list[list[int]]:
    """The covariances of complete answers, times a common factor."""
    questions = range(complete.questions)
    return [[complete.deviations(a, b) for b in questions] for a in questions]


def beyond_chance(before: Estimate, after: Estimate) -> bool:
    """A change is significant at 5 %: sampling alone would not explain it.

    Welch's test of two independent samples, with his degrees of freedom.
    """
    change = abs(after.value - before.value)
    variance = before.variance + after.variance
    if not variance:
        return change > 0
    spread = before.variance**2 / before.df + after.variance**2 / after.df
    return change > _times_root(t_quantile(int(variance**2 / spread)), variance)


def t_quantile(df: int) -> float:
    """The 97,5 % quantile of Student's t.

    Args:
        df: The degrees of freedom, 1 or more.
    """
    if df >= _EVERY_DF_BELOW:
        return _t_by_series(df)
    low, high = 0.0, 16.0
    while (middle := (low + high) / 2) not in {low, high}:
        low, high = (middle, high) if _inside(middle, df) < 0.95 else (low, middle)  # noqa: PLR2004 - the level
    return middle


def _inside(t: float, df: int) -> float:
    """The probability that Student's t lies between -t and t (A&S 26.7.3 and 4)."""
    angle = math.atan(t / math.sqrt(df))
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = df % 2
    term = cosine if odd else 1.0
    total = term if df > 1 else 0.0
    for k in range(2 + odd, df - 1, 2):
        term *= cosine * cosine * (k - 1) / k
        total += term
    return 2 / math.pi * (angle + sine * total) if odd else sine * total


def _t_by_series(df: int) -> float:
    z, n = _Z, df
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return math.fsum([z, *(term / n**p for p, term in enumerate(terms, 1))])


def _times_root(factor: float, square: Fraction) -> Fraction:
    """A factor times a square root, to more digits than are ever printed."""
    with localcontext(prec=_DIGITS):
        root = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
        return Fraction(factor) * Fraction(root)
