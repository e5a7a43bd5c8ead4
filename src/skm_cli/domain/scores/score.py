"""From tallies to NRR, konversi, mutu, IKM and the order of the unsur."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.scores.moments import Sums
from skm_cli.domain.survey.instrument import KONVERSI_PER_NRR, Instrument, Mutu, Unsur
from skm_cli.domain.survey.respondents import Characteristics
from skm_cli.domain.survey.weighting import Weighting
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import Tally, rounded

UNNAMED = "(kosong)"
"""The jenis layanan of respondents who named none, where others did."""
DEFAULT_PRIORITY_COUNT = 3
"""How many of the lowest unsur the plan takes up; practice, not regulation."""


class Pooling(StrEnum):
    """How the services of a unit make its IKM; the value is its word in skm.yaml."""

    RESPONDENTS = "responden"
    SERVICES = "rerata"


class Blanks(StrEnum):
    """What a blank answer does; the value is its word in skm.yaml.

    An NRR is over the answers given to its unsur, or over those who answered all.
    """

    PER_UNSUR = "per_unsur"
    DROP_ROW = "buang_baris"


# Without slots: cached_property keeps its value in the instance's dictionary.
@dataclass(frozen=True)
class UnsurScore:
    """One unsur of one period: its answers and what follows from them.

    Attributes:
        unsur: The unsur.
        tallies: The answers to each of its items, in their order.
        blanks: How many respondents left each item blank.
        instrument: The instrument, whose grades hold.
    """

    unsur: Unsur
    tallies: tuple[Tally, ...]
    blanks: tuple[int, ...]
    instrument: Instrument

    @property
    def tally(self) -> Tally:
        """All answers to it, of all its items together."""
        return sum(self.tallies[1:], self.tallies[0])

    @property
    def blank(self) -> int:
        """How many blanks there are, over all its items."""
        return sum(self.blanks)

    @property
    def answered(self) -> bool:
        """Each of its items was answered by somebody, so that it has an NRR."""
        return all(tally.answers for tally in self.tallies)

    @cached_property
    def nrr(self) -> Fraction:
        """NRR, 1 to 4, exact: the mean of the means of its items.

        Raises:
            ZeroDivisionError: Nobody answered one of them.
        """
        first, *others = self.tallies
        total = sum((tally.nrr for tally in others), first.nrr)
        return total / len(self.tallies) if others else total

    @property
    def nrr_printed(self) -> Decimal:
        """NRR as tables print it, two decimals."""
        return rounded(self.nrr, 2)

    @property
    def konversi(self) -> Fraction:
        """NRR times 25, 25 to 100, exact."""
        return self.nrr * KONVERSI_PER_NRR

    @property
    def mutu(self) -> Mutu:
        """The grade of this unsur."""
        return self.instrument.mutu(self.konversi)

    @property
    def mutu_of_printed_nrr(self) -> Mutu:
        """The grade that the printed NRR would have.

        It can differ: 53/15 is an A (88,33), but is printed as 3,53, which is a B.
        """
        return self.instrument.mutu(Fraction(self.nrr_printed) * KONVERSI_PER_NRR)


class ServiceScore(NamedTuple):
    """The answers of the respondents of one jenis layanan.

    Attributes:
        name: The service as the workbook names it.
        respondents: How many they are.
        scores: Their answers to each unsur, in the regulation's order.
    """

    name: str
    respondents: int
    scores: tuple[UnsurScore, ...]

    @property
    def named(self) -> bool:
        """Its respondents named a service; False for the respondents who named none."""
        return self.name != UNNAMED

    @property
    def ikm(self) -> Fraction | None:
        """The index of this service; None when an unsur has no answer."""
        return ikm(self.scores) if all(s.answered for s in self.scores) else None


@dataclass(frozen=True)
class Scorecard:
    """All answers of one period, scored.

    Attributes:
        instrument: What was asked.
        period: When; None when it is not known.
        survey: The first and last day of collection, if known.
        respondents: How many rows hold at least one answer.
        scores: One for each unsur, in the regulation's order, none without answers.
        services: The same by jenis layanan; empty without a service column.
        people: The characteristics of all respondents.
        priority_count: How many of the lowest unsur the plan takes up.
        pooling: How the services make the IKM; the NRR are those of all respondents
            in either case.
        left_out: How many more respondents do not count, because of a blank answer;
            None where blanks count by unsur.
        sums: The sums of the answers, an item of the instrument a question; None
            where they were not kept.
        population: The number of users of the services; None when it is not known.
    """

    instrument: Instrument
    period: Period | None
    survey: SurveyWindow | None
    respondents: int
    scores: tuple[UnsurScore, ...]
    services: tuple[ServiceScore, ...] = ()
    people: Characteristics = field(default_factory=dict)
    priority_count: int = DEFAULT_PRIORITY_COUNT
    pooling: Pooling = Pooling.RESPONDENTS
    left_out: int | None = None
    sums: Sums | None = None
    population: int | None = None

    @property
    def blanks(self) -> Blanks:
        """What a blank answer did."""
        return Blanks.PER_UNSUR if self.left_out is None else Blanks.DROP_ROW

    @cached_property
    def ikm(self) -> Fraction:
        """IKM of the unit, 25 to 100, exact.

        Raises:
            ZeroDivisionError: It is the mean of services, and there is no service,
                or one without answers to an unsur.
        """
        return self.ikm_under(self.instrument.weighting)

    @property
    def mutu(self) -> Mutu:
        """The grade of the unit."""
        return self.instrument.mutu(self.ikm)

    def ikm_under(self, weighting: Weighting) -> Fraction:
        """The IKM with the unsur weighted in another mode."""
        if self.pooling is Pooling.RESPONDENTS:
            return ikm(self.scores, weighting)
        each = (ikm(service.scores, weighting) for service in self.services)
        return sum(each, Fraction()) / len(self.services)

    @cached_property
    def ranking(self) -> tuple[UnsurScore, ...]:
        """The unsur from the lowest exact NRR; a tie keeps the regulation's order."""
        return tuple(sorted(self.scores, key=lambda score: score.nrr))

    def priorities(self) -> tuple[str, ...]:
        """The codes of the unsur that the plan takes up, the lowest first."""
        return tuple(score.unsur.code for score in self.ranking[: self.priority_count])

    def score(self, code: str) -> UnsurScore:
        """The score of the unsur with this code."""
        return next(score for score in self.scores if score.unsur.code == code)


def unsur_scores(
    instrument: Instrument, tallies: Mapping[str, Tally], blanks: Mapping[str, int]
) -> tuple[UnsurScore, ...]:
    """The score of each unsur, in the regulation's order.

    Args:
        instrument: What was asked.
        tallies: The answers to each item, by its code.
        blanks: How many respondents left each item blank, by its code.
    """
    return tuple(
        UnsurScore(
            unsur,
            tuple(tallies[item.code] for item in unsur.items),
            tuple(blanks[item.code] for item in unsur.items),
            instrument,
        )
        for unsur in instrument.unsur
    )


def ikm(scores: tuple[UnsurScore, ...], weighting: Weighting | None = None) -> Fraction:
    """IKM: 25 times the weighted sum of the NRR, exact (PermenPANRB 14/2017).

    Args:
        scores: One for each unsur.
        weighting: The weights; those of their instrument when None.

    Raises:
        ZeroDivisionError: Nobody answered one of the unsur.
    """
    weights = (weighting or scores[0].instrument.weighting).weights
    weighted = (w * score.nrr for w, score in zip(weights, scores, strict=True))
    return KONVERSI_PER_NRR * sum(weighted, Fraction())


class Ties(NamedTuple):
    """Unsur with equal NRR, as far as they matter to the priorities.

    Attributes:
        printed: Groups whose NRR are equal in print and differ before rounding, each
            with a priority in it, the lowest first.
        among_priorities: Groups of equal NRR that are priorities as a whole.
        at_cut: The unsur of equal NRR of which only some are priorities.
        all_equal: All unsur are equal, so that none is the lowest.
    """

    printed: tuple[tuple[UnsurScore, ...], ...]
    among_priorities: tuple[tuple[UnsurScore, ...], ...]
    at_cut: tuple[UnsurScore, ...]
    all_equal: bool


def ties(card: Scorecard) -> Ties:
    """The ties among the priorities and at the cut below them."""
    chosen = set(card.priorities())

    def groups(key: Callable[[UnsurScore], object]) -> list[tuple[UnsurScore, ...]]:
        runs = (tuple(run) for _, run in groupby(card.ranking, key=key))
        return [run for run in runs if len(run) > 1 and run[0].unsur.code in chosen]

    equal = groups(lambda score: score.nrr)
    cut = [run for run in equal if run[-1].unsur.code not in chosen]
    return Ties(
        printed=tuple(
            run
            for run in groups(lambda score: score.nrr_printed)
            if run[0].nrr != run[-1].nrr
        ),
        among_priorities=tuple(run for run in equal if run not in cut),
        at_cut=cut[0] if cut else (),
        all_equal=len(equal) == 1 and len(equal[0]) == len(card.scores),
    )
