"""The progress of RTL on a day: what is done, what is late, how long it took.

A quarter or a month stands for its last day.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Status
from skm_cli.domain.scores.score import UnsurScore


class RtlProgress(NamedTuple):
    """The progress of one RTL on a day.

    Attributes:
        score: The score of its unsur.
        follow_up: The RTL.
        planned: The last day of its plan; None without one.
        target: The last day of the target of an unfinished RTL; None without a target
            that is a date, month or quarter.
        finished: The last day of its realisation; None where it is not done, or where
            the text is no date, month or quarter.
        today: The day.
        origin: The earlier period that planned it; None for this period.
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
        """Its status is `selesai`."""
        return self.follow_up.realisation.status is Status.SELESAI

    @property
    def by_target(self) -> bool:
        """It is due by its target, which replaces the plan of an unfinished RTL."""
        return not self.done and self.target is not None

    @property
    def due(self) -> date | None:
        """The day by which it is to be done; None without plan and target."""
        return self.target if self.by_target else self.planned

    @property
    def days_late(self) -> int | None:
        """How many days after its due day it was done, or is still not done.

        None without a due day, or when it was done at an unknown time.
        """
        reached = self.finished if self.done else self.today
        if self.due is None or reached is None:
            return None
        return max(0, (reached - self.due).days)


class Speed(NamedTuple):
    """How soon after the SKM report its RTL were done.

    Attributes:
        report_day: The day of the SKM report; None where nobody has written it.
        last: The day on which the last RTL was done; None where none has such a day.
        undated: The RTL that were done at an unknown time.
        all_done: All RTL are done.
    """

    report_day: date | None
    last: date | None
    undated: tuple[RtlProgress, ...]
    all_done: bool

    @property
    def months(self) -> int | None:
        """The months from the report to the last RTL; None when a day is unknown."""
        if self.report_day is None or self.last is None or self.undated:
            return None
        return months_after(self.report_day, self.last)


def speed_of(progress: Iterable[RtlProgress], report_day: date | None) -> Speed:
    """How soon after the SKM report these RTL were done."""
    known = list(progress)
    done = [one for one in known if one.done]
    days = [one.finished for one in done if one.finished]
    return Speed(
        report_day=report_day,
        last=max(days, default=None),
        undated=tuple(one for one in done if one.finished is None),
        all_done=bool(known) and len(done) == len(known),
    )


def months_after(first: date, last: date) -> int:
    """The least whole number of months within which `last` lies after `first`.

    A month ends on the same day of the next month, or on its last day where it has no
    such day. The number is 0 when `last` is not after `first`.
    """
    count = max(0, 12 * (last.year - first.year) + last.month - first.month)
    return count if last <= _later(first, count) else count + 1


def _later(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    after = divmod(12 * year + month + 1, 12)
    ends = date(after[0], after[1] + 1, 1) - timedelta(days=1)
    return date(year, month + 1, min(day.day, ends.day))
