"""Recognises sheets that sum answers up instead of holding them."""

from collections.abc import Collection, Iterable

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.row_labels import folded_words, is_number, is_sum_label
from skm_cli.domain.problem import Note, Place
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

_DECIMALS = lazy_pattern(r"\d+[.,](?=0*[1-9])\d+")


def is_recap(rows: Iterable[Row], columns: Collection[int]) -> bool:
    """Whether every row holds sums or means, by its label or its decimals.

    Args:
        rows: The rows below the header.
        columns: The columns of the items, from 1.
    """
    given = [row for row in rows if any(is_filled(row[n - 1]) for n in columns)]
    return bool(given) and all(_sums_up(row, columns) for row in given)


def recap_note(place: Place) -> Note:
    """The note that a recap was not read, and how to read it all the same."""
    return Note(
        place,
        "lembar ini memuat jumlah atau rata-rata, bukan jawaban responden; tidak "
        "dibaca",
        f'jika memang berisi jawaban, tambahkan --sheet "{place.sheet}"',
    )


def _sums_up(row: Row, columns: Collection[int]) -> bool:
    cells = [row[n - 1] for n in columns if is_filled(row[n - 1])]
    label = next((folded_words(cell) for cell in row if folded_words(cell)), [])
    if not all(map(is_number, cells)):
        return False
    return is_sum_label(label) or any(map(_has_decimals, cells))


def _has_decimals(cell: Raw) -> bool:
    if isinstance(cell, str):
        return _DECIMALS.fullmatch(cell.strip()) is not None
    return isinstance(cell, float) and not cell.is_integer()
