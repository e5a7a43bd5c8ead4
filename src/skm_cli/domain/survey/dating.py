"""The period of a survey, from the dates of its answers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.survey.window import SurveyWindow

_ENOUGH = 95
"""The share of the dated answers, in per cent, that decides on a period."""


class Ground(Enum):
    """Why a period was chosen."""

    GIVEN = auto()
    WINDOW = auto()
    QUARTER = auto()
    UNKNOWN = auto()


class Dating(NamedTuple):
    """The period of a survey and why.

    Attributes:
        period: The period; None when nothing decides on it.
        ground: What decided on it.
        quarters: How many dated answers lie in each quarter, oldest first.
    """

    period: Period | None
    ground: Ground
    quarters: Mapping[Period, int]

    def dated_in(self, period: Period) -> int:
        """How many answers carry a date in a period."""
        return sum(n for quarter, n in self.quarters.items() if quarter.first in period)

    @property
    def dated(self) -> int:
        """How many answers carry a date."""
        return sum(self.quarters.values())


def date_survey(
    days: Iterable[date | None],
    *,
    given: Period | None,
    windows: Mapping[Period, SurveyWindow],
) -> Dating:
    """The period of a survey.

    A given period decides; else the only survey window that contains 95 % of the
    dated answers; else the quarter that does. A semester or a year is never inferred
    from dates.

    Args:
        days: The date of each respondent's answers; None where there is none.
        given: The period that the user named; None when they named none.
        windows: The survey windows of skm.yaml, by period.
    """
    known = sorted(day for day in days if day is not None)
    quarters = Counter(Period.quarter_of(day) for day in known)
    if given is not None:
        return Dating(given, Ground.GIVEN, quarters)

    def enough(count: int) -> bool:
        return bool(known) and 100 * count >= _ENOUGH * len(known)

    fitting = [
        period
        for period, window in windows.items()
        if enough(sum(day in window for day in known))
    ]
    if len(fitting) == 1:
        return Dating(fitting[0], Ground.WINDOW, quarters)
    for quarter, count in quarters.items():
        if enough(count):
            return Dating(quarter, Ground.QUARTER, quarters)
    return Dating(None, Ground.UNKNOWN, quarters)
