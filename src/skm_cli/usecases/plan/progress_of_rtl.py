"""The progress of each RTL of a plan on a day, with its typed times read as dates."""

from collections.abc import Iterable, Iterator
from datetime import date

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Status
from skm_cli.domain.plan.status import RtlProgress
from skm_cli.domain.report.follow_up_report import ScoredLeftover, ScoredPriority
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.plan.planned_time import last_named_day


def progress_of(
    blocks: Iterable[ScoredPriority], carried: Iterable[ScoredLeftover], today: date
) -> Iterator[RtlProgress]:
    """The progress of each RTL on a day, those of earlier periods last."""
    for block in blocks:
        for follow_up in block.entry.rtl:
            yield _progress(block.score, follow_up, today, None)
    for each in carried:
        leftover = each.leftover
        yield _progress(each.score, leftover.follow_up, today, leftover.origin)


def _progress(
    score: UnsurScore, follow_up: FollowUp, today: date, origin: Period | None
) -> RtlProgress:
    done = follow_up.realisation.status is Status.SELESAI
    finished = follow_up.realisation.waktu_pelaksanaan if done else None
    target = None if done else follow_up.completion.target
    return RtlProgress(
        score=score,
        follow_up=follow_up,
        planned=max((when.last for when in follow_up.plan.waktu), default=None),
        target=last_named_day(target) if target else None,
        finished=last_named_day(finished) if finished else None,
        today=today,
        origin=origin,
    )
