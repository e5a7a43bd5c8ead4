"""The plans of one year, for the indicators of the yearly evaluation (PEKPPP)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.status import RtlProgress, Speed, speed_of
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.kinds.stored_period import load_period
from skm_cli.usecases.newest_period import RTL, SKOR
from skm_cli.usecases.plan.progress_of_rtl import progress_of


class YearOfPlans(NamedTuple):
    """The plans of one year, for the indicators of the yearly evaluation.

    Attributes:
        year: The calendar year of their periods.
        periods: The periods with a plan, the earliest first.
        done: The number of RTL that are done.
        planned: The number of all RTL; one carried over is counted once.
        speeds: How fast the RTL of each period were done.
        media: The media in which results were published, each once; None where no
            period in skm.yaml names any.
        continued: The number of unfinished RTL of the chosen period by the period of
            the newest plan that carries them over.
    """

    year: int
    periods: tuple[Period, ...]
    done: int
    planned: int
    speeds: dict[Period, Speed]
    media: tuple[str, ...] | None
    continued: dict[Period, int]

    @property
    def all_done(self) -> bool:
        """Whether all RTL of the year are done."""
        return self.planned == self.done

    @property
    def months(self) -> int | None:
        """The months of the slowest period; None where one period's are not known."""
        months = [speed.months for speed in self.speeds.values()]
        known = [count for count in months if count is not None]
        return max(known) if known and len(known) == len(months) else None


def load_year_of_plans(
    workspace: Workspace, period: Period, today: date
) -> YearOfPlans:
    """The plans of the year of a period.

    An RTL that was carried over counts as the newest plan has it, even one of a later
    year: most of a plan of TW IV is carried out in the next year.

    Raises:
        ProblemsFoundError: A plan, or the scores of its period, holds faults.
        FileUnusableError: A file cannot be read.
    """
    planned = workspace.periods_with(RTL)
    scored = workspace.periods_with(SKOR)
    periods = [
        one
        for one in scored
        if one.year >= period.year and (one in planned or one == period)
    ]
    read = {one: load_period(workspace, one) for one in periods}
    progress = {
        one: list(progress_of(about.blocks, about.carried, today))
        for one, about in read.items()
    }
    latest = _latest(progress, period.year)
    profile = read[period].profile
    media = [profile.of(one).media for one in latest]
    return YearOfPlans(
        year=period.year,
        periods=tuple(latest),
        done=sum(one.done for some in latest.values() for one in some),
        planned=sum(len(some) for some in latest.values()),
        speeds={
            one: speed_of(some, profile.of(one).skm_report_day)
            for one, some in latest.items()
            if some
        },
        media=None
        if all(some is None for some in media)
        else _each_once(medium for some in media for medium in some or ()),
        continued=_continued(progress, period),
    )


def _continued(
    progress: dict[Period, list[RtlProgress]], period: Period
) -> dict[Period, int]:
    own = [one for one in progress[period] if one.origin is None and not one.done]
    newest = [
        max(plans, key=lambda plan: plan.last)
        for one in own
        if (
            plans := [
                plan
                for plan, some in progress.items()
                if any(c.origin == period and _same(one, c) for c in some)
            ]
        )
    ]
    return dict(Counter(newest))


def _each_once(media: Iterable[str]) -> tuple[str, ...]:
    """The media, each once and as it is first spelt."""
    first: dict[str, str] = {}
    for medium in media:
        first.setdefault(medium.casefold(), medium)
    return tuple(first.values())


def _latest(
    progress: dict[Period, list[RtlProgress]], year: int
) -> dict[Period, list[RtlProgress]]:
    """The RTL by the period that planned them, as the newest plan has them.

    An RTL that a later plan carries over, with the same unsur and text, is one RTL of
    the period that planned it.
    """
    latest = {
        period: [one for one in some if one.origin is None]
        for period, some in progress.items()
        if period.year == year
    }
    for some in progress.values():
        for carried in some:
            if carried.origin is None or carried.origin.year != year:
                continue
            own = latest.setdefault(carried.origin, [])
            same = [i for i, one in enumerate(own) if _same(one, carried)]
            if same:
                own[same[0]] = carried
            else:
                own.append(carried)
    return dict(sorted(latest.items(), key=lambda each: each[0].first))


def _same(one: RtlProgress, other: RtlProgress) -> bool:
    alike = one.follow_up.plan.key == other.follow_up.plan.key
    return alike and one.score.unsur.code == other.score.unsur.code
