"""What `skm check` shows of a reading: why a column is an unsur, and some rows."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from skm_cli.answers.column_view import (
    ColumnCells,
)
from skm_cli.answers.labels.answer_labels import AnswerLabels
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.headers import Column, header_claim, items_by_name
from skm_cli.answers.labels.label_text import split_marks
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

SETTING, CODE, NAME, QUESTION = "skm.yaml", "kode", "nama", "pertanyaan"
WORD, CELLS, HEADER = "kata", "isi", "judul"
OFFICIAL, KNOWN, BY_ALL = "pilihan resmi", "pilihan yang dikenal", "seluruh pilihan"


class ExampleRow(NamedTuple):
    """One respondent as the row was read.

    Attributes:
        row: The row in the file.
        answers: The value of each answer by the code of its item; 0 for a blank.
        day: The date of the answers; None without one.
        service: The jenis layanan; empty without one.
    """

    row: int
    answers: dict[str, int]
    day: date | None
    service: str


def reason_of(
    column: Column, item: Item, instrument: Instrument, settings: Collection[str]
) -> str:
    """Why a column was read as an item.

    Args:
        column: The column.
        item: The item that it was read as.
        instrument: What was asked.
        settings: The codes that `kolom:` of skm.yaml names.

    Returns:
        `SETTING`, `CODE`, `NAME` or `QUESTION` of its header, `WORD` where a word in
        the header tells it, or `CELLS` where the answers or the other columns do.
    """
    if item.code in settings:
        return SETTING
    claim = header_claim(column, instrument, items_by_name(instrument))
    if claim is None:
        return CELLS
    if claim.item == item:
        if not claim.certain:
            return WORD
        return QUESTION if claim.text == folded_header(item.question) else NAME
    return CODE if claim.code == item.number else CELLS


def label_reason(reader: AnswerColumn, typed: Iterable[str]) -> str:
    """Why the labels of a column have their values.

    Args:
        reader: The reader of the column.
        typed: The labels as typed.

    Returns:
        `SETTING`, `OFFICIAL` or `KNOWN` where one set of a questionnaire has all of
        them, or `BY_ALL` where all labels of the column together tell it.
    """
    labels = {split_marks(text).label for text in typed}
    if any(split_marks(own).label in labels for own in reader.own):
        return SETTING
    sets = AnswerLabels.of(reader.item).sets
    if labels <= sets[0].keys():
        return OFFICIAL
    return KNOWN if any(labels <= each.keys() for each in sets) else BY_ALL


def example_rows(result: SheetResult) -> Iterator[ExampleRow]:
    """The first respondent, the one in the middle and the last."""
    counted = result.counted
    last = len(counted.rows) - 1
    for at in sorted({0, last // 2, last} if last >= 0 else ()):
        codes = (column[at] for column in counted.answers)
        yield ExampleRow(
            row=counted.rows[at],
            answers=dict(zip(counted.header.items, codes, strict=True)),
            day=result.days[at][1],
            service=counted.service_of[at] if counted.service_of else "",
        )


TypedLabels = Mapping[int, str]
"""How each value of a column of labels is mostly typed."""


def typed_labels(
    readers: Sequence[AnswerColumn], columns: Sequence[ColumnCells]
) -> dict[str, TypedLabels]:
    """The labels of each column of labels, by the code of its unsur."""
    return {
        reader.item.code: labels
        for reader, cells in zip(readers, columns, strict=True)
        if (labels := _typed_labels_of(reader, cells.values or Counter()))
    }


def _typed_labels_of(reader: AnswerColumn, values: Mapping[Raw, int]) -> TypedLabels:
    words = [cell for cell in values if isinstance(cell, str) and _is_word(cell)]
    forms: dict[int, Counter[str]] = {}
    for cell, value in zip(words, reader.codes(words), strict=True):
        if value in SCALE:
            forms.setdefault(value, Counter())[" ".join(cell.split())] += values[cell]
    return {value: typed.most_common(1)[0][0] for value, typed in sorted(forms.items())}


def _is_word(text: str) -> bool:
    """Whether a text is more than the number or the letter of an answer."""
    return len(text.strip(" '\"\u00a0.,0)")) > 1
