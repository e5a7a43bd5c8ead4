"""The IKM of several periods side by side: what may be compared, and what changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from skm_cli.domain.period import Period, Span
from skm_cli.domain.scores.certainty import index_estimate, nrr_estimate
from skm_cli.domain.scores.score import Blanks, Pooling, Scorecard, UnsurScore
from skm_cli.domain.scores.spread import Estimate, beyond_chance
from skm_cli.domain.survey.instrument import Instrument, Mutu
from skm_cli.domain.tally import rounded


class ScoringRule(NamedTuple):
    """How an IKM came about: periods of different rules are not compared.

    Attributes:
        instrument: What was asked.
        weight: How its unsur are weighted, as skor.json writes it.
        pooling: How the services make the IKM.
        blanks: What a blank answer did.
        contents: Its unsur, questions and weights: a unit's own instrument can change
            under the same name.
    """

    instrument: str
    weight: str
    pooling: Pooling = Pooling.RESPONDENTS
    blanks: Blanks = Blanks.PER_UNSUR
    contents: tuple[object, ...] = ()

    @classmethod
    def of(cls, card: Scorecard) -> "ScoringRule":
        """The rule that these scores follow."""
        instrument = card.instrument
        weighting = instrument.weighting
        contents = (instrument.asked, weighting.weights)
        return cls(instrument.id, weighting.text, card.pooling, card.blanks, contents)


@dataclass(frozen=True, slots=True)
class Point:
    """The index of one period.

    Attributes:
        period: When.
        ikm: 25 to 100, exact.
        mutu: Its grade.
        card: The scores that it comes from; None where skm.yaml alone tells it.
    """

    period: Period
    ikm: Fraction
    mutu: Mutu
    card: Scorecard | None = None


def mutu_falls(before: Point, after: Point) -> bool:
    """The later letter is a lower one."""
    return after.mutu.lower < before.mutu.lower


@dataclass(frozen=True, slots=True)
class UnsurChange:
    """One unsur in two periods.

    Attributes:
        before: In the older.
        after: In the newer.
        beyond_chance: The change is larger than sampling alone would bring about, at
            5 %; None where it cannot be told.
    """

    before: UnsurScore
    after: UnsurScore
    beyond_chance: bool | None

    @property
    def change(self) -> Fraction:
        """How much its NRR rose, exact; below nought where it fell."""
        return self.after.nrr - self.before.nrr

    @property
    def fell(self) -> bool:
        """It fell by as much as two decimals show."""
        return falls(self.change)

    @property
    def mutu_fell(self) -> bool:
        """Its letter is a lower one."""
        return self.after.mutu.lower < self.before.mutu.lower


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last two periods of a series that were scored here.

    Attributes:
        before: The older.
        after: The newer.
        unsur: The unsur that both asked about.
        beyond_chance: The IKM changed by more than sampling alone would bring about,
            at 5 %; None where it cannot be told.
    """

    before: Point
    after: Point
    unsur: tuple[UnsurChange, ...]
    beyond_chance: bool | None

    @property
    def change(self) -> Fraction:
        """How much the IKM rose, exact."""
        return self.after.ikm - self.before.ikm

    @property
    def mutu_fell(self) -> bool:
        """The unit's letter is a lower one."""
        return mutu_falls(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Series:
    """Periods of one length and one rule, the oldest first: they may be compared.

    Attributes:
        span: How long each of its periods is.
        rule: How their IKM came about; None when only skm.yaml tells of them.
        points: At least one.
    """

    span: Span
    rule: ScoringRule | None
    points: tuple[Point, ...]

    @property
    def changes(self) -> tuple[Fraction | None, ...]:
        """How much each point lies above the one before; None for the first."""
        return (None, *(b.ikm - a.ikm for a, b in pairwise(self.points)))

    @property
    def latest(self) -> tuple[Point, Point] | None:
        """The last two points, whoever told them; None of a single one."""
        before, *after = self.points[-2:]
        return (before, after[0]) if after else None

    @property
    def comparison(self) -> Comparison | None:
        """The last two points that were scored; None when there are no two."""
        scored = [(point, point.card) for point in self.points if point.card]
        if len(scored) <= 1:
            return None
        (before, old), (after, new) = scored[-2:]
        known = {score.unsur.code for score in old.scores}
        changes = (
            unsur_change(old, new, score.unsur.code)
            for score in new.scores
            if score.unsur.code in known
        )
        index = _beyond_chance(index_estimate(old), index_estimate(new))
        return Comparison(before, after, tuple(changes), index)


def unsur_change(old: Scorecard, new: Scorecard, code: str) -> UnsurChange:
    """One unsur in two periods that both asked about it."""
    before, after = old.score(code), new.score(code)
    estimates = nrr_estimate(old, before), nrr_estimate(new, after)
    return UnsurChange(before, after, _beyond_chance(*estimates))


def _beyond_chance(before: Estimate | None, after: Estimate | None) -> bool | None:
    return beyond_chance(before, after) if before and after else None


def falls(change: Fraction) -> bool:
    """A change is downwards by as much as two decimals show."""
    return change < 0 and rounded(-change, 2) > 0


def series_of(
    cards: Iterable[Scorecard],
    history: Mapping[Period, Fraction],
    *,
    default: Instrument,
) -> tuple[Series, ...]:
    """The series that scores and the history of skm.yaml make.

    Quarters, semesters and years make series of their own, since they overlap; so do
    scores of different rules. What skm.yaml tells does not say its rule: it goes to
    the scores of its length that follow it, as the office would have it continue.

    Args:
        cards: The scores of periods, each with its period.
        history: The IKM of periods that were not scored here; one that was is left
            out.
        default: Grades the history where no score of its length is known.
    """
    scored = {card.period: card for card in cards if card.period}
    found: dict[tuple[Span, ScoringRule | None], list[Point]] = {}
    for period, card in scored.items():
        point = Point(period, card.ikm, card.mutu, card)
        found.setdefault((period.span, ScoringRule.of(card)), []).append(point)
    for period, value in history.items():
        if period not in scored:
            home = _continued(period, scored)
            rule = ScoringRule.of(home) if home else None
            mutu = (home.instrument if home else default).mutu(value)
            point = Point(period, value, mutu)
            found.setdefault((period.span, rule), []).append(point)
    return tuple(
        sorted(
            (
                Series(span, rule, tuple(sorted(points, key=_when)))
                for (span, rule), points in found.items()
            ),
            key=lambda one: (list(Span).index(one.span), _when(one.points[-1])),
        )
    )


def _when(point: Point) -> date:
    return point.period.first


def _continued(period: Period, scored: Mapping[Period, Scorecard]) -> Scorecard | None:
    """The first score of this length after a period, else the last before it."""
    alike = sorted((p for p in scored if p.span is period.span), key=lambda p: p.first)
    later = [p for p in alike if p.first > period.first]
    nearest = later[:1] or alike[-1:]
    return scored[nearest[0]] if nearest else None
