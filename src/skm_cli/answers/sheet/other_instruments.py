"""Finds the shipped instrument that a sheet answers, where it is read by another."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from skm_cli.answers.labels.headers import items_by_name
from skm_cli.answers.sheet.header import Header, match_columns
from skm_cli.answers.sheet.header_cells import find_header_cells
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.cells import Raw, Row
from skm_cli.files.instrument_file import load_instrument, shipped_ids

_NOTHING_SET = Reading()


def better_instrument(
    rows: Sequence[Row],
    instrument: Instrument,
    header: Header | None,
    *,
    sheet: Place,
    below: Callable[..., Iterable[Raw]],
) -> Problem | None:
    """The fault of a sheet that answers another shipped instrument; None if not.

    A sheet whose questions are all there is not compared, unless its headers bear
    names of another instrument.

    Args:
        rows: The first rows of the sheet.
        instrument: The instrument that it was read by.
        header: What its header means by that; None when it has no header for it.
        sheet: The place of the sheet.
        below: The cells of a column (`number`) below a row (`row`), from 1.
    """
    if header and not header.questions_differ and not header.foreign_texts:
        return None
    for name in shipped_ids():
        other = load_instrument(name)
        if name == instrument.id or not _may_be(other, instrument, header):
            continue
        header_cells = find_header_cells(rows, other, _NOTHING_SET)
        if header_cells is None:
            continue
        cells = partial(below, row=header_cells.row)
        matched = match_columns(
            header_cells,
            other,
            _NOTHING_SET,
            sheet=sheet,
            below=cells,
            code_cells=cells,
        )
        if not matched.problems:
            return Problem(
                sheet,
                f"ada {len(other.items)} kolom pertanyaan; ini cocok dengan "
                f"instrumen {name}",
                f"ulangi dengan --instrument {name}",
            )
    return None


def _may_be(other: Instrument, instrument: Instrument, header: Header | None) -> bool:
    if header is None or header.questions_differ:
        return True
    own = {word for item in instrument.items for word in item.words}
    its_own = {word for item in other.items for word in item.words} - own
    names = items_by_name(other)
    return any(
        text in names or not its_own.isdisjoint(text.split())
        for text in header.foreign_texts
    )
