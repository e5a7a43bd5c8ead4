"""What every sentence of a report is made of: the unit, the day, names, gaps."""

from collections.abc import Iterable

from skm_cli.context import gap
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore


def unit(report: Report) -> str:
    """The unit that reports."""
    return report.profile.unit or gap("nama unit")


def report_day(report: Report) -> str:
    """The day of signing, the "today" of the narrative."""
    if report.report_day is None:
        return gap("tanggal laporan")
    return wording.day(report.report_day)


def nrr(score: UnsurScore, report: Report) -> str:
    """The NRR as tables print it."""
    return wording.number(score.nrr_printed, report.profile.decimal_mark)


def titles(scores: Iterable[UnsurScore]) -> str:
    """Each unsur once, in the order given."""
    return wording.listing(list(dict.fromkeys(s.unsur.title for s in scores)))


def titles_with_nrr(scores: Iterable[UnsurScore], report: Report) -> str:
    """Each unsur with its NRR: `U3 Waktu penyelesaian (3,46)`."""
    return wording.listing([f"{s.unsur.title} ({nrr(s, report)})" for s in scores])
