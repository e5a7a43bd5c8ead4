"""Names the columns of answers that are none of the questions counted."""

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_clues import is_counted_or_personal
from skm_cli.answers.labels.header_text import code_in_header
from skm_cli.answers.labels.headers import SUGGESTIONS, Column, asks_something_else
from skm_cli.answers.labels.row_labels import folded_words, is_sum_label
from skm_cli.answers.rows.counting import Counted
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

_MARKS = frozenset(map(str, SCALE))


def uncounted(counted: Counted, instrument: Instrument, sheet: Place) -> list[Note]:
    """A note on unread columns that the last respondents filled with answers.

    Args:
        counted: The respondents.
        instrument: What was asked.
        sheet: The place of the sheet.
    """
    header = counted.header
    if header.problems:
        # What its columns are is asked already.
        return []
    columns = [
        column
        for column in header.unread
        if not _is_something_else(column) and _is_answered(column, counted)
    ]
    if not columns:
        return []
    what = "pertanyaannya" if instrument.item_based else "unsurnya"
    listed = wording.listing([column.quoted for column in columns])
    return [
        Note(
            sheet._replace(row=header.row, column=columns[0].number),
            f"kolom {listed} berisi jawaban, tetapi tidak dihitung karena {what} tidak "
            f"ada dalam {instrument.id}",
            "jika ikut dinilai, pakai instrumen yang memuatnya: --instrument "
            "(daftar: skm instrument list; instrumen sendiri: docs/instrumen.md)",
        )
    ]


def _is_something_else(column: Column) -> bool:
    header = column.header
    return (
        # A code that the instrument has not got was noted with the header.
        code_in_header(header) is not None
        or is_counted_or_personal(header)
        or asks_something_else(header)
        or is_sum_label(folded_words(header))
    )


def _is_answered(column: Column, counted: Counted) -> bool:
    """Whether most of the last respondents filled it, all with answers of one item."""
    cells = [row[column.number - 1] for _, row in counted.last_rows]
    given = list(filter(is_filled, cells))
    asks_in_words = not SUGGESTIONS.isdisjoint(folded_words(column.header))
    if asks_in_words and not all(map(_is_mark, given)):
        return False
    return 2 * len(given) > len(cells) and any(
        all(map(reader.can_be_answer, given)) for reader in counted.readers
    )


def _is_mark(cell: Raw) -> bool:
    """Whether a cell holds a value of an answer, and no word."""
    return cell in SCALE or (isinstance(cell, str) and cell.strip() in _MARKS)
