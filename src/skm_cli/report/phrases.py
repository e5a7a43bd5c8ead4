"""The phrases of many sentences: the unit, the day of signing, values, titles."""

from collections.abc import Iterable
from fractions import Fraction

from skm_cli.context import gap
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.domain.tally import rounded

DASH = "–"
"""What stands in a cell of a table that has no value."""


def unit(report: Report) -> str:
    """The name of the unit that reports."""
    return report.profile.unit or gap("nama unit")


def report_day(report: Report) -> str:
    """The day of signing, the "today" of the narrative."""
    if report.report_day is None:
        return gap("tanggal laporan")
    return wording.day(report.report_day)


def two_decimals(value: Fraction, report: Report) -> str:
    """A value with two decimals, as tables print it."""
    return wording.number(rounded(value, 2), report.profile.decimal_mark)


def nrr(score: UnsurScore, report: Report) -> str:
    """The NRR with two decimals, as tables print it."""
    return wording.number(score.nrr_printed, report.profile.decimal_mark)


def titles(scores: Iterable[UnsurScore]) -> str:
    """The titles of the unsur, each once, in the order given."""
    return wording.listing(list(dict.fromkeys(s.unsur.title for s in scores)))


def titles_with_nrr(scores: Iterable[UnsurScore], report: Report) -> str:
    """The titles of the unsur with their NRR: `U3 Waktu penyelesaian (3,46)`."""
    return wording.listing([f"{s.unsur.title} ({nrr(s, report)})" for s in scores])
