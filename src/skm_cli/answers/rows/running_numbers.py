"""Notes rows that break a running number: they count, and may be no respondents."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Self, cast

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.respondent_headers import is_numbering
from skm_cli.answers.labels.row_labels import folded_words, is_number
from skm_cli.answers.sheet.header import Header
from skm_cli.domain.problem import Note, Place, column_letters
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.blocks import Block

_NO_RESPONDENT = "jika bukan jawaban responden, hapus barisnya"
_MOST_ROWS = 20
# Initials and letters of a loket are part of a number.
_SHORTEST_LABEL = 3


@dataclass(slots=True)
class RunningNumbers:
    """The rows without a number in a column of running numbers; grows block by block.

    Attributes:
        column: The first column of running numbers; 0 without one.
        others: The columns of the date, the service and the profile.
        free: The columns of neither answers nor these.
        numbers: How many rows have a number.
        texts: The rows that have a text instead, up to `_MOST_ROWS` and one more.
        blanks: Those that have nothing and hold nothing of a person, as many.
    """

    column: int = 0
    others: Collection[int] = ()
    free: Collection[int] = ()
    numbers: int = 0
    texts: list[int] = field(default_factory=list)
    blanks: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, header: Header) -> Self:
        """Make it for a sheet."""
        others = {column.number for column in header.others.values()}
        free = {column.number for column in header.columns} - others
        free.difference_update(header.item_numbers)
        numbering = (
            column.number
            for column in header.columns
            if column.number in free and is_numbering(column.header)
        )
        return cls(next(numbering, 0), others, free)

    def add(self, block: Block) -> None:
        """Take in some more respondents."""
        if not self.column or max(len(self.texts), len(self.blanks)) > _MOST_ROWS:
            return
        cells = block.cells[self.column - 1]
        if _are_plain(cells):
            self.numbers += len(cells)
            return
        odd = [at for at, cell in enumerate(cells) if not _is_plain(cell)]
        self.numbers += len(cells) - len(odd)
        for at in odd:
            if is_number(cells[at]):
                self.numbers += 1
            elif _is_label(cells[at]):
                self.texts.append(block.numbers[at])
            elif not is_filled(cells[at]) and self._is_nobody(block[at]):
                self.blanks.append(block.numbers[at])

    def notes(self, sheet: Place) -> list[Note]:
        """A note on the rows that most likely are no respondents."""
        for rows, note in ((self.texts, _unlike_numbers), (self.blanks, _unnumbered)):
            few = len(rows) <= _MOST_ROWS and self.numbers > max(1, len(rows))
            if rows and few:
                return [note(rows, self.column, sheet)]
        return []

    def _is_nobody(self, row: Row) -> bool:
        return _is_nobody(row, self.free, self.others)


def _are_plain(cells: Sequence[Raw]) -> bool:
    """Whether all cells are plain numbers, told at once as most columns are."""
    kinds = set(map(type, cells))
    if kinds == {str}:
        return "" not in cells and "".join(cast("Sequence[str]", cells)).isdecimal()
    return kinds == {float}


def _is_plain(cell: Raw) -> bool:
    return type(cell) is float or (type(cell) is str and cell.isdecimal())


def _is_label(cell: Raw) -> bool:
    """Whether a cell holds a word and not only a number with letters, `R-12`."""
    words = folded_words(cell)
    return any(len(word) >= _SHORTEST_LABEL and word.isalpha() for word in words)


def _is_nobody(row: Row, free: Collection[int], others: Collection[int]) -> bool:
    """Whether a row has at most one cell but for answers, and nothing of a person's.

    One text can be a name as well as the label of a row of sums.
    """
    return (
        not any(n <= len(row) and is_filled(row[n - 1]) for n in others)
        and sum(n <= len(row) and is_filled(row[n - 1]) for n in free) <= 1
    )


def _unlike_numbers(rows: Sequence[int], column: int, sheet: Place) -> Note:
    message = (
        f"kolom {column_letters(column)} berisi teks, bukan nomor, di baris "
        f"{', '.join(map(str, rows))}; tetap dihitung sebagai responden"
    )
    return Note(sheet._replace(row=rows[0], column=column), message, _NO_RESPONDENT)


def _unnumbered(rows: Sequence[int], column: int, sheet: Place) -> Note:
    message = (
        f"baris {', '.join(map(str, rows))} tidak bernomor seperti baris di "
        "atasnya dan tidak memuat data responden; tetap dihitung sebagai "
        "responden"
    )
    return Note(sheet._replace(row=rows[0], column=column), message, _NO_RESPONDENT)


def labelled_as_sums(rows: Sequence[int], sheet: Place) -> list[Note]:
    """A note on rows that are labelled as sums and look like answers."""
    if not rows:
        return []
    message = (
        f"baris {', '.join(map(str, rows[:_MOST_ROWS]))} berlabel seperti baris "
        "jumlah, tetapi isinya seperti jawaban; tetap dihitung sebagai responden"
    )
    return [Note(sheet._replace(row=rows[0], column=1), message, _NO_RESPONDENT)]


def misnumbered(
    last_rows: Sequence[tuple[int, Row]],
    items: Collection[int],
    others: Collection[int],
    sheet: Place,
) -> list[Note]:
    """A note on last rows that break a running number with a text or a blank.

    They can be rows of a recap below the respondents.

    Args:
        last_rows: The last respondents' rows, each with its number.
        items: The columns of the questions.
        others: The columns of the date, the service and the profile.
        sheet: The place of the sheet.
    """
    width = min((len(row) for _, row in last_rows), default=0)
    free = sorted({*range(1, width + 1)}.difference(items, others))
    for column in free:
        cells = [(number, row[column - 1]) for number, row in last_rows]
        running = [str(cell).strip(" .") for _, cell in cells if is_number(cell)]
        if not _are_consecutive(running):
            continue
        texts = [n for n, cell in cells if is_filled(cell) and not is_number(cell)]
        if texts and len(running) > max(1, len(texts)):
            return [_unlike_numbers(texts, column, sheet)]
        blank = _unnumbered_below(last_rows, column, free, others)
        if blank and len(running) > max(1, len(blank)):
            return [_unnumbered(blank, column, sheet)]
    return []


def _unnumbered_below(
    last_rows: Sequence[tuple[int, Row]],
    column: int,
    free: Collection[int],
    others: Collection[int],
) -> list[int]:
    """The rows at the end without a number and with nothing of a person's."""
    below = takewhile(lambda of: not is_filled(of[1][column - 1]), reversed(last_rows))
    return sorted(number for number, row in below if _is_nobody(row, free, others))


def _are_consecutive(numbers: Sequence[str]) -> bool:
    """Whether each number is by one more than the one before."""
    try:
        known = [float(number) for number in numbers]
    except ValueError:
        return False
    return all(after - before == 1 for before, after in pairwise(known))
