"""Which period a survey belongs to, from the dates of its answers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.survey.window import SurveyWindow

_ENOUGH = 95
"""The share of the dated answers, in per cent, that settles a period."""


class Ground(Enum):
    """Why a period was chosen."""

    SAID = auto()
    WINDOW = auto()
    QUARTER = auto()
    UNKNOWN = auto()


class Dating(NamedTuple):
    """The period of a survey and why.

    Attributes:
        period: The period; None when nothing settles it.
        ground: What settled it.
        quarters: How many dated answers lie in each quarter, oldest first.
    """

    period: Period | None
    ground: Ground
    quarters: Mapping[Period, int]

    @property
    def dated(self) -> int:
        """How many answers carry a date."""
        return sum(self.quarters.values())


def date_survey(
    days: Iterable[date | None],
    *,
    said: Period | None,
    windows: Mapping[Period, SurveyWindow],
) -> Dating:
    """The period of a survey.

    What was said decides; else the one survey window that holds enough of the
    dated answers; else the quarter that does. A semester or a year is never
    inferred from dates.

    Args:
        days: The date of each respondent's answers; None where there is none.
        said: The period that somebody asked for.
        windows: The survey windows of skm.yaml, by period.
    """
    known = sorted(day for day in days if day is not None)
    quarters = Counter(Period.quarter_of(day) for day in known)
    if said is not None:
        return Dating(said, Ground.SAID, quarters)

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
