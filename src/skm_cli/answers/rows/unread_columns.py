"""Names the columns that hold answers and are none of the questions that are read."""

from collections.abc import Sequence

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import code_in_header
from skm_cli.answers.labels.headers import SUGGESTIONS, Column, asks_something_else
from skm_cli.answers.labels.respondent_headers import is_about_respondent
from skm_cli.answers.labels.row_labels import folded_words, is_sum_label
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.sheet.header import Header
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, column_letters
from skm_cli.domain.survey.instrument import Instrument


def uncounted(
    head: Header,
    readers: Sequence[AnswerColumn],
    counted: Counted,
    instrument: Instrument,
    sheet: Place,
) -> list[Note]:
    """That columns full of answers were left out, by the last respondents' rows.

    Args:
        head: What the columns are.
        readers: What has read the answers.
        counted: The respondents.
        instrument: What was asked.
        sheet: The place of the sheet.
    """
    if head.problems:
        # What its columns are is asked already.
        return []
    found = [
        column
        for column in head.unread
        if not _is_something_else(column) and _answered(column, readers, counted)
    ]
    if not found:
        return []
    what = "pertanyaannya" if instrument.item_based else "unsurnya"
    told = wording.listing([f'{column_letters(c.number)} "{c.header}"' for c in found])
    return [
        Note(
            sheet._replace(row=head.row, column=found[0].number),
            f"kolom {told} berisi jawaban, tetapi tidak dihitung karena {what} tidak "
            f"ada dalam {instrument.id}",
            "jika ikut dinilai, pakai instrumen yang memuatnya: --instrument "
            "(daftar: skm instrument list; instrumen sendiri: docs/instrumen.md)",
        )
    ]


def _is_something_else(column: Column) -> bool:
    header = column.header
    return (
        # A code that the instrument has not was told of with the header.
        code_in_header(header) is not None
        or is_about_respondent(header)
        or asks_something_else(header)
        or not SUGGESTIONS.isdisjoint(folded_words(header))
        or is_sum_label(folded_words(header))
    )


def _answered(
    column: Column, readers: Sequence[AnswerColumn], counted: Counted
) -> bool:
    """Most of the last respondents answered here, and nothing else stands there."""
    cells = [row[column.number - 1] for _, row in counted.tail]
    given = list(filter(is_filled, cells))
    return 2 * len(given) > len(cells) and any(
        all(map(reader.can_be_answer, given)) for reader in readers
    )
