"""How an RTL stands on a day: what is done, what is late, how long it took.

A quarter or a month, planned or told, counts to its last day.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Status
from skm_cli.domain.scores.score import UnsurScore


class RtlProgress(NamedTuple):
    """How one RTL stands on a day.

    Attributes:
        score: The unsur that it answers.
        follow_up: The RTL.
        planned: The last day of what was planned; None where nothing is.
        target: The last day of the target of an unfinished one; None where it has
            none, or one that is no date, month or quarter.
        finished: The last day of its realisation; None where it is not done, or says
            it in words that are no date, month or quarter.
        today: The day.
        origin: The earlier period whose plan it is of; None for one of this period.
    """

    score: UnsurScore
    follow_up: FollowUp
    planned: date | None
    target: date | None
    finished: date | None
    today: date
    origin: Period | None = None

    @property
    def done(self) -> bool:
        """Somebody said that it is."""
        return self.follow_up.realisation.status is Status.SELESAI

    @property
    def by_target(self) -> bool:
        """It is the target that counts: it takes the place of a plan that is left."""
        return not self.done and self.target is not None

    @property
    def due(self) -> date | None:
        """The day by which it was to be done; None where nobody said."""
        return self.target if self.by_target else self.planned

    @property
    def late(self) -> int | None:
        """So many days beyond its due day it was done, or it still is not.

        None where that cannot be told: no due day, or done at an unknown time.
        """
        reached = self.finished if self.done else self.today
        if self.due is None or reached is None:
            return None
        return max(0, (reached - self.due).days)


class Speed(NamedTuple):
    """How soon after the SKM report what it asked for was done.

    Attributes:
        report_day: The day of the SKM report; None where nobody wrote it.
        last: The day on which the last one was done; None where none was, or none
            says when.
        undated: Those that are done at a time that cannot be read.
        everything: All are done.
    """

    report_day: date | None
    last: date | None
    undated: tuple[RtlProgress, ...]
    everything: bool

    @property
    def months(self) -> int | None:
        """Months from the report to the last one done; None where it cannot be told."""
        if self.report_day is None or self.last is None or self.undated:
            return None
        return months_after(self.report_day, self.last)


def speed_of(standings: Iterable[RtlProgress], report_day: date | None) -> Speed:
    """How soon after the SKM report these were done."""
    known = list(standings)
    done = [one for one in known if one.done]
    days = [one.finished for one in done if one.finished]
    return Speed(
        report_day=report_day,
        last=max(days, default=None),
        undated=tuple(one for one in done if one.finished is None),
        everything=bool(known) and len(done) == len(known),
    )


def months_after(first: date, last: date) -> int:
    """The least whole number of months within which `last` lies after `first`.

    A month ends on the same day of the next, or on its last where that has no such
    day; what is not after `first` took none.
    """
    count = max(0, 12 * (last.year - first.year) + last.month - first.month)
    return count if last <= _later(first, count) else count + 1


def _later(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    after = divmod(12 * year + month + 1, 12)
    ends = date(after[0], after[1] + 1, 1) - timedelta(days=1)
    return date(year, month + 1, min(day.day, ends.day))
