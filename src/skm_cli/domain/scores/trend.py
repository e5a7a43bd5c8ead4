"""The IKM of several periods: which may be compared, and what changed."""

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
    """The rule by which an IKM was computed; different rules are not compared.

    Attributes:
        instrument: The id of the instrument.
        weight: The mode of weighting, as skor.json writes it.
        pooling: How the services make the IKM.
        blanks: What a blank answer does.
        contents: The unsur, questions and weights: a unit's own instrument can change
            under the same id.
    """

    instrument: str
    weight: str
    pooling: Pooling = Pooling.RESPONDENTS
    blanks: Blanks = Blanks.PER_UNSUR
    contents: tuple[object, ...] = ()

    @classmethod
    def of(cls, card: Scorecard) -> "ScoringRule":
        """The rule of these scores."""
        instrument = card.instrument
        weighting = instrument.weighting
        contents = (instrument.asked, weighting.weights)
        return cls(instrument.id, weighting.text, card.pooling, card.blanks, contents)


@dataclass(frozen=True, slots=True)
class Point:
    """The index of one period.

    Attributes:
        period: The period.
        ikm: IKM, 25 to 100, exact.
        mutu: Its grade.
        card: The scores that it comes from; None where it comes from the history in
            skm.yaml.
    """

    period: Period
    ikm: Fraction
    mutu: Mutu
    card: Scorecard | None = None


def mutu_falls(before: Point, after: Point) -> bool:
    """The grade of the later point is a lower one."""
    return after.mutu.lower < before.mutu.lower


@dataclass(frozen=True, slots=True)
class UnsurChange:
    """One unsur in two periods.

    Attributes:
        before: Its score in the older period.
        after: Its score in the newer period.
        beyond_chance: The change is significant at 5 %; None where that is not known.
    """

    before: UnsurScore
    after: UnsurScore
    beyond_chance: bool | None

    @property
    def change(self) -> Fraction:
        """The change of its NRR, exact; negative where it fell."""
        return self.after.nrr - self.before.nrr

    @property
    def fell(self) -> bool:
        """Its NRR fell, and two decimals show it."""
        return falls(self.change)

    @property
    def mutu_fell(self) -> bool:
        """Its grade is a lower one."""
        return self.after.mutu.lower < self.before.mutu.lower


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last two periods of a series that were scored here.

    Attributes:
        before: The older period.
        after: The newer period.
        unsur: The unsur that both asked about.
        beyond_chance: The change of the IKM is significant at 5 %; None where that is
            not known.
    """

    before: Point
    after: Point
    unsur: tuple[UnsurChange, ...]
    beyond_chance: bool | None

    @property
    def change(self) -> Fraction:
        """The change of the IKM, exact; negative where it fell."""
        return self.after.ikm - self.before.ikm

    @property
    def mutu_fell(self) -> bool:
        """The grade of the unit is a lower one."""
        return mutu_falls(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Series:
    """Periods of one length and one rule, which may be compared.

    Attributes:
        span: The length of its periods.
        rule: The rule of their IKM; None when all come from the history in skm.yaml.
        points: One for each period, at least one, the oldest first.
    """

    span: Span
    rule: ScoringRule | None
    points: tuple[Point, ...]

    @property
    def changes(self) -> tuple[Fraction | None, ...]:
        """The change of the IKM from the point before; None for the first."""
        return (None, *(b.ikm - a.ikm for a, b in pairwise(self.points)))

    @property
    def latest(self) -> tuple[Point, Point] | None:
        """The last two points, scored or not; None for a single one."""
        before, *after = self.points[-2:]
        return (before, after[0]) if after else None

    @property
    def comparison(self) -> Comparison | None:
        """The last two points that were scored; None when there are fewer."""
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
    """A change is a fall that two decimals show."""
    return change < 0 and rounded(-change, 2) > 0


def series_of(
    cards: Iterable[Scorecard],
    history: Mapping[Period, Fraction],
    *,
    default: Instrument,
) -> tuple[Series, ...]:
    """The series of the stored scores and of the history in skm.yaml.

    Quarters, semesters and years overlap, so each length has a series of its own, and
    so has each rule. The history does not name its rule: a period of it joins the
    first scores of its length that follow, or else the last before it.

    Args:
        cards: Scores with a period; others are not used.
        history: The IKM of periods before the program; a period with scores is not
            used.
        default: Its grades hold for history that joins no scores.
    """
    scored = {card.period: card for card in cards if card.period}
    points_of: dict[tuple[Span, ScoringRule | None], list[Point]] = {}
    for period, card in scored.items():
        point = Point(period, card.ikm, card.mutu, card)
        points_of.setdefault((period.span, ScoringRule.of(card)), []).append(point)
    for period, value in history.items():
        if period not in scored:
            joined = _joined(period, scored)
            rule = ScoringRule.of(joined) if joined else None
            mutu = (joined.instrument if joined else default).mutu(value)
            point = Point(period, value, mutu)
            points_of.setdefault((period.span, rule), []).append(point)
    return tuple(
        sorted(
            (
                Series(span, rule, tuple(sorted(points, key=_first_day)))
                for (span, rule), points in points_of.items()
            ),
            key=lambda series: (
                list(Span).index(series.span),
                _first_day(series.points[-1]),
            ),
        )
    )


def _first_day(point: Point) -> date:
    return point.period.first


def _joined(period: Period, scored: Mapping[Period, Scorecard]) -> Scorecard | None:
    """The first score of this length after a period, else the last before it."""
    same_length = sorted(
        (p for p in scored if p.span is period.span), key=lambda p: p.first
    )
    later = [p for p in same_length if p.first > period.first]
    nearest = later[:1] or same_length[-1:]
    return scored[nearest[0]] if nearest else None
