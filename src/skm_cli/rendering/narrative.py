"""What every sentence of a report is made of: the unit, the day, names, gaps."""

import os
import re
from collections.abc import Iterable

from skm_cli.domain import wording
from skm_cli.domain.report import Report
from skm_cli.domain.score import UnsurScore

Value = str | int | list["Value"] | dict[str, "Value"]
"""What a template sees."""


# A new word at each start, which no document keeps: so no text that a person typed can
# be taken for a reference of ours.
_WORD = os.urandom(8).hex()
SEEN = re.compile(rf"\ue000{_WORD} (?P<name>\w+)\ue001")
"""What `see` leaves in a sentence until the document is whole."""


def see(name: str) -> str:
    """A cross-reference to the caption, annex or chapter of that name: `Tabel 3`.

    The number is not known while a sentence is made; the finished document has a field
    in this place, or the words of the name where nothing is called so.
    """
    return f"\ue000{_WORD} {name}\ue001"


def gap(what: str) -> str:
    """The text that stands where a person still owes a word."""
    return f"[belum diisi: {what}]"


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
