"""Tells a sheet that answers another questionnaire than the one it is read by."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from skm_cli.answers.labels.headers import items_by_name
from skm_cli.answers.sheet.header import Header, find_header_cells, match_columns
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.cells import Raw, Row
from skm_cli.files.instrument_file import load_instrument, shipped_ids

_NOTHING_SAID = Reading()


def better_instrument(
    rows: Sequence[Row],
    instrument: Instrument,
    head: Header | None,
    *,
    sheet: Place,
    below: Callable[..., Iterable[Raw]],
) -> Problem | None:
    """That a sheet fits another of the program's instruments, where it does.

    Only what leaves questions open is compared: a sheet without a fault is what it
    was said to be, unless its headers bear names that are another's.

    Args:
        rows: The first rows of the sheet.
        instrument: What it was read by.
        head: How that went; None when it found no header.
        sheet: The place of the sheet.
        below: The cells of a column (`number`) below a row (`row`), from 1.
    """
    if head is not None and not head.strange:
        return None
    for name in shipped_ids():
        other = load_instrument(name)
        if name == instrument.id or not _may_be(other, head):
            continue
        titles = find_header_cells(rows, other, _NOTHING_SAID)
        if titles is None:
            continue
        cells = partial(below, row=titles.row)
        read = match_columns(
            titles, other, _NOTHING_SAID, sheet=sheet, below=cells, told=cells
        )
        if not read.problems:
            return Problem(
                sheet,
                f"ada {len(other.items)} kolom pertanyaan; ini cocok dengan "
                f"instrumen {name}",
                f"ulangi dengan --instrument {name}",
            )
    return None


def _may_be(other: Instrument, head: Header | None) -> bool:
    return (
        head is None
        or "" in head.strange
        or not head.strange.isdisjoint(items_by_name(other))
    )
