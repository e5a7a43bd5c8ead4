"""What the follow-up report says: scores, plan and realisation of one period."""

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
    """One priority: what it scored, and what is done about it."""

    score: UnsurScore
    entry: Priority


class Carried(NamedTuple):
    """An RTL of an earlier period: what its unsur scored now, and how it stands."""

    score: UnsurScore
    leftover: Leftover


@dataclass(frozen=True, slots=True)
class Report:
    """What the follow-up report of one period says.

    Attributes:
        period: The period.
        card: Its scores.
        profile: Who reports and signs.
        survey: The first and last day of collection, if known.
        report_day: The day of signing; None when nobody has written it yet.
        discussion: Where the plan was discussed, if anywhere.
        blocks: The priorities in their order.
        carried: The RTL of earlier periods, the earliest period first.
        decree: Set when the head of the unit chose the priorities.
        photos: The pictures that can be shown, by their names in rtl.yaml.
        absent: The other files that are named and are not there.
        logo: The picture on the cover; None leaves it out.
        gaps: What a person still owes, in reading order.
    """

    period: Period
    card: Scorecard
    profile: Profile
    survey: SurveyWindow | None
    report_day: date | None
    discussion: Discussion | None
    blocks: tuple[ScoredPriority, ...]
    carried: tuple[Carried, ...]
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
        """The RTL of this period that have come so far, in printing order."""
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
        """What is left, with the earlier period that it is of, if it is of one."""
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
    def without(self) -> tuple[ScoredPriority, ...]:
        """The priorities for which somebody said that there is no RTL."""
        return tuple(block for block in self.blocks if not block.entry.rtl)


def carried_of(card: Scorecard, rtl: Rtl) -> tuple[Carried, ...]:
    """The RTL of earlier periods, the earliest period first, else as in the file."""
    left = sorted(rtl.leftovers, key=lambda one: (one.origin.last, one.origin.first))
    return tuple(Carried(card.score(one.unsur), one) for one in left)


def scored_priorities(
    card: Scorecard, rtl: Rtl, *, rtl_file: str
) -> tuple[ScoredPriority, ...]:
    """The priorities and their RTL.

    The scores decide which unsur are priorities and in what order, unless the head
    of the unit did (`penetapan`): then rtl.yaml does.

    Args:
        card: The scores of the period.
        rtl: The plan.
        rtl_file: Where a plan that is not written yet would stand.
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
