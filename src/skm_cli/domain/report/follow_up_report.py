"""The values of the follow-up report: scores, plan and realisation of a period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.plan.rtl import Decree, FollowUp, Leftover, Priority, Rtl, Status
from skm_cli.domain.problem import Gap, Place
from skm_cli.domain.report.profile import Discussion, Profile
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.survey.window import SurveyWindow


class ScoredPriority(NamedTuple):
    """One priority: the score of its unsur and its entry in rtl.yaml."""

    score: UnsurScore
    entry: Priority


class ScoredLeftover(NamedTuple):
    """An RTL of an earlier period, with the score of its unsur in this period."""

    score: UnsurScore
    leftover: Leftover


@dataclass(frozen=True, slots=True)
class Report:
    """The values of the follow-up report of one period.

    Attributes:
        period: The period.
        card: Its scores.
        profile: Who reports and signs.
        survey: The first and last day of collection, if known.
        report_day: The day of signing; None when nobody has written it yet.
        discussion: Where the plan was discussed; None when it is not known.
        blocks: The priorities in their order.
        carried: The RTL of earlier periods, the earliest period first.
        decree: None unless the head of the unit chose the priorities.
        photos: The pictures that can be shown, by their names in rtl.yaml.
        absent: The other files that rtl.yaml names and that do not exist.
        logo: The picture on the cover; None leaves it out.
        gaps: The gaps, in reading order.
    """

    period: Period
    card: Scorecard
    profile: Profile
    survey: SurveyWindow | None
    report_day: date | None
    discussion: Discussion | None
    blocks: tuple[ScoredPriority, ...]
    carried: tuple[ScoredLeftover, ...]
    decree: Decree | None
    photos: Mapping[str, Photo]
    absent: frozenset[str]
    logo: Photo | None
    gaps: tuple[Gap, ...]

    @property
    def follow_ups(self) -> Iterator[tuple[UnsurScore, FollowUp]]:
        """Every RTL of this period with its unsur, in printing order."""
        for block in self.blocks:
            for follow_up in block.entry.rtl:
                yield block.score, follow_up

    def with_status(self, *wanted: Status) -> list[tuple[UnsurScore, FollowUp]]:
        """The RTL of this period with one of these statuses, in printing order."""
        return [
            (score, follow_up)
            for score, follow_up in self.follow_ups
            if follow_up.realisation.status in wanted
        ]

    @property
    def every_follow_up(self) -> Iterator[FollowUp]:
        """Every RTL that is printed, those of earlier periods last."""
        yield from (follow_up for _, follow_up in self.follow_ups)
        yield from (each.leftover.follow_up for each in self.carried)

    @property
    def unfinished(self) -> list[tuple[UnsurScore, FollowUp, Period | None]]:
        """The RTL that are not done, each with the earlier period that planned it."""
        own = self.with_status(Status.BELUM, Status.PROSES)
        return [
            *((score, follow_up, None) for score, follow_up in own),
            *(
                (each.score, each.leftover.follow_up, each.leftover.origin)
                for each in self.carried
                if each.leftover.follow_up.realisation.status is not Status.SELESAI
            ),
        ]

    @property
    def without_rtl(self) -> tuple[ScoredPriority, ...]:
        """The priorities for which the unit states that there is no RTL."""
        return tuple(block for block in self.blocks if not block.entry.rtl)


def scored_leftovers(card: Scorecard, rtl: Rtl) -> tuple[ScoredLeftover, ...]:
    """The RTL of earlier periods, the earliest period first, else as in the file."""
    leftovers = sorted(
        rtl.leftovers, key=lambda one: (one.origin.last, one.origin.first)
    )
    return tuple(ScoredLeftover(card.score(one.unsur), one) for one in leftovers)


def scored_priorities(
    card: Scorecard, rtl: Rtl, *, rtl_file: str
) -> tuple[ScoredPriority, ...]:
    """The priorities and their RTL.

    The scores decide which unsur are priorities and in what order, unless the head
    of the unit did (`penetapan`): then rtl.yaml does.

    Args:
        card: The scores of the period.
        rtl: The plan.
        rtl_file: The file rtl.yaml, the place of a plan that is not written yet.
    """
    if rtl.decree:
        return tuple(ScoredPriority(card.score(e.unsur), e) for e in rtl.priorities)
    place = Place(rtl_file)
    return tuple(
        ScoredPriority(
            card.score(code),
            rtl.of(code) or Priority(code, 0, None, (FollowUp.unwritten(code, place),)),
        )
        for code in card.priorities()
    )
