"""Recognises the rows of a sheet that are no respondents: sums, examples, headers.

A respondent is never dropped for unusual cells: such a row must have a label of whole
words that only such rows use, and hold nothing of a person's.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.respondent_headers import PROFILE
from skm_cli.answers.labels.row_labels import (
    SUMS,
    SumRow,
    are_numbering,
    begins_legend,
    begins_signature,
    folded_words,
    holds_one_cell,
    is_example,
    is_filled_row,
    is_number,
    is_sum_label,
    is_sum_text,
)
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.rows.suspect_rows import SuspectRows
from skm_cli.answers.sheet.header import Header
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.blocks import Block

_SUM = "baris jumlah"
_EXAMPLE = "baris contoh"
_HEADERS = "judul kolom berulang"
_NUMBERING = "baris nomor kolom"
_SIGNATURE = "blok tanda tangan"
_LEGEND = "keterangan"

_ROWS_OF_NUMBERING = 3
_ENOUGH_HEADERS = 3
_SUBHEADERS = frozenset(("kinerja", "kenyataan", "kepuasan", "persepsi", "realita"))
# Larger numbers are no attempt to answer: a NIP in a cell of its own is one too.
_LARGEST_ATTEMPT = 1_000_000


@dataclass(slots=True)
class OtherRows:
    """Finds the rows that are no respondents, block by block.

    Attributes:
        header: The columns of the sheet.
        readers: What reads the answers, one for each column of `header.items`.
        read_anyway: Rows that look like sums or signatures and are respondents.
    """

    header: Header
    readers: Sequence[AnswerColumn]
    read_anyway: frozenset[int] = frozenset()
    _columns: tuple[int, ...] = field(init=False)
    _other_columns: tuple[int, ...] = field(init=False)
    _by_column: Mapping[int, AnswerColumn] = field(init=False)
    _suspect_rows: SuspectRows = field(init=False)
    _sums: list[SumRow] = field(default_factory=list)
    _signatures: list[int] = field(default_factory=list)
    _begun: bool = False
    _signing: bool = False

    def __post_init__(self) -> None:
        numbers = self.header.item_numbers
        self._by_column = dict(zip(numbers, self.readers, strict=True))
        self._columns = tuple(sorted(numbers))
        up_to_answers = range(1, max(numbers, default=0) + 1)
        self._other_columns = tuple(n for n in up_to_answers if n not in numbers)
        self._suspect_rows = SuspectRows(self.header, self._by_column)

    def find(self, block: Block, known: Collection[int] = ()) -> dict[int, str]:
        """Find the rows of a block that are no respondents.

        Args:
            block: The rows.
            known: The columns whose cells have all been met in rows that counted.

        Returns:
            Why each of them is none, by its index in the block.
        """
        start = block.numbers[0]
        if not self._columns:
            return {}
        suspect = self._suspect_rows.find(block.cells, known)
        if start == self.header.row + 1:
            suspect.update(range(min(_ROWS_OF_NUMBERING, len(block))))
        signed = self._signed(block, 0) if self._signing else []
        reasons = dict.fromkeys(signed, _SIGNATURE)
        # The first row that has not been looked into.
        at = signed[-1] + 1 if signed else 0
        for index in sorted(suspect):
            if index < at:
                continue
            self._begun = self._begun or self._answered(block, at, index, reasons)
            at = index + 1
            why = self._why(block, index, start)
            if why == _SIGNATURE:
                signed = self._signed(block, index)
                reasons.update((row, _SIGNATURE) for row in signed)
                at = signed[-1] + 1
            elif why == _LEGEND:
                legend = list(takewhile(holds_one_cell, block[index:]))
                filled = (n for n, row in enumerate(legend) if is_filled_row(row))
                reasons.update((index + n, _LEGEND) for n in filled)
                at = index + len(legend)
            elif why:
                reasons[index] = why
            elif self._is_respondent(block[index]):
                self._begun = True
            if why == _HEADERS:
                reasons.update(self._around_headers(block, index))
        self._begun = self._begun or self._answered(block, at, len(block), reasons)
        reasons = {
            i: w for i, w in reasons.items() if start + i not in self.read_anyway
        }
        ends = {_SIGNATURE, _LEGEND}
        self._signatures += (start + i for i, why in reasons.items() if why in ends)
        return reasons

    def mistaken(self, last: int) -> frozenset[int]:
        """The rows that were left out although they are respondents.

        Args:
            last: The row of the last respondent: signatures stand below it, and
                ordinary answers above it are no sums.
        """
        alike = Counter(one.label for one in self._sums if one.like_answers)
        sums = (
            one.row
            for one in self._sums
            if one.like_answers and (one.row < last or alike[one.label] > 1)
        )
        return frozenset((*sums, *(row for row in self._signatures if row < last)))

    def _why(self, block: Sequence[Row], index: int, start: int) -> str:
        row = block[index]
        cells = list(zip(self._columns, self._cells(row), strict=True))
        near_header = start + index <= self.header.row + _ROWS_OF_NUMBERING
        if self._are_headers(cells) or (near_header and self._are_subheaders(cells)):
            return _HEADERS
        if near_header and are_numbering(cells):
            return _NUMBERING
        filled = [cell for cell in row[: self._columns[-1]] if is_filled(cell)]
        first_text = next((cell for cell in filled if isinstance(cell, str)), "")
        if not self._begun and is_example(first_text):
            return _EXAMPLE
        if self._begun and begins_legend(first_text) and holds_one_cell(row):
            return _LEGEND
        if self._is_sum(row, start + index):
            return _SUM
        return _SIGNATURE if self._begins_signature(row) else ""

    def _are_headers(self, cells: Iterable[tuple[int, Raw]]) -> bool:
        filled = [(n, cell) for n, cell in cells if is_filled(cell)]
        headers = sum(
            isinstance(cell, str)
            and self._suspect_rows.is_header(n, cell)
            and not self._by_column[n].can_be_answer(cell)
            for n, cell in filled
        )
        enough = min(_ENOUGH_HEADERS, len(self._columns))
        return headers >= enough and 2 * headers > len(filled)

    def _are_subheaders(self, cells: Iterable[tuple[int, Raw]]) -> bool:
        """Every column of answers has a second header, `Kinerja` for one."""
        texts = {folded_header(str(cell)) for _, cell in cells if is_filled(cell)}
        return bool(texts) and texts <= _SUBHEADERS

    def _around_headers(self, block: Sequence[Row], index: int) -> dict[int, str]:
        """The row above a repeated header and the numbers below, if they are there."""
        reasons = {}
        above = block[index - 1] if index else []
        if above and self._only_texts(above):
            reasons[index - 1] = _HEADERS
        below = block[index + 1] if index + 1 < len(block) else []
        if below and are_numbering([(n, below[n - 1]) for n in self._columns]):
            reasons[index + 1] = _NUMBERING
        return reasons

    def _only_texts(self, row: Row) -> bool:
        given = [n for n in self._columns if is_filled(row[n - 1])]
        return bool(given) and all(
            isinstance(row[n - 1], str)
            and not self._by_column[n].can_be_answer(row[n - 1])
            for n in given
        )

    def _is_sum(self, row: Row, number: int) -> bool:
        numbered, label = self._label(row)
        if number in self.read_anyway or not is_sum_label(label):
            return False
        other_cells = [row[n - 1] for n in self._other_columns if is_filled(row[n - 1])]
        if not all(is_number(cell) or is_sum_text(cell) for cell in other_cells):
            return False
        given = [
            (self._by_column[n], row[n - 1])
            for n in self._columns
            if is_filled(row[n - 1]) and not is_sum_text(row[n - 1])
        ]
        plain = sum(reader.can_be_answer(cell) for reader, cell in given)
        like_answers = 2 * plain > len(given)
        numbers = all(isinstance(cell, int | float) for _, cell in given)
        nobody = self._is_nobody(row)
        if like_answers and numbers and nobody is None and not SUMS.intersection(label):
            return False
        if like_answers and numbered and len(label) == 1:
            # A person in the list may be called Total.
            return False
        self._sums.append(SumRow(number, " ".join(label), like_answers and not nobody))
        return True

    def _is_nobody(self, row: Row) -> bool | None:
        """Whether a row lacks what is known of a person: a sex, an age or the like.

        None where more than its label stands outside the answers, or where nothing
        else could.
        """
        others = self._other_columns
        filled = [n for n in others if is_filled(row[n - 1])]
        about = {column.number for column in self.header.others.values()}
        if len(filled) != 1 or about.intersection(filled) or len(others) == 1:
            return None
        profile = [c.number for of, c in self.header.others.items() if of in PROFILE]
        blank = not any(is_filled(row[n - 1]) for n in profile)
        return self._begun and bool(profile) and blank

    def _label(self, row: Row) -> tuple[bool, list[str]]:
        """The words that a row begins with, and whether a number stands before them."""
        numbered = False
        for number, cell in enumerate(row[: self._columns[-1]], 1):
            if is_number(cell) and number not in self._by_column:
                numbered = True
            elif is_filled(cell):
                return numbered, folded_words(cell)
        return numbered, []

    def _begins_signature(self, row: Row) -> bool:
        texts = [c for c in row[: self._columns[-1]] if isinstance(c, str)]
        return self._holds_no_answer(row) and any(map(begins_signature, texts))

    def _signed(self, block: Sequence[Row], first: int) -> list[int]:
        """The filled rows of the signature block that begins or goes on here."""
        rest = range(first, len(block))
        end = next((at for at in rest if not self._holds_no_answer(block[at])), None)
        self._signing = end is None
        return [
            at
            for at in rest[: None if end is None else end - first]
            if is_filled_row(block[at])
        ]

    def _holds_no_answer(self, row: Row) -> bool:
        """Whether nothing in a row is an answer or an attempt at one."""
        return not any(map(self._is_attempt, self._columns, self._cells(row)))

    def _is_attempt(self, number: int, cell: Raw) -> bool:
        match cell:
            case str():
                return self._by_column[number].can_be_answer(cell)
            case int() | float():
                return cell <= _LARGEST_ATTEMPT
            case _:
                return True

    def _cells(self, row: Row) -> list[Raw]:
        return [row[number - 1] for number in self._columns]

    def _answered(
        self, block: Sequence[Row], first: int, last: int, reasons: Mapping[int, str]
    ) -> bool:
        return any(
            self._is_respondent(block[index])
            for index in range(first, last)
            if index not in reasons
        )

    def _is_respondent(self, row: Row) -> bool:
        return any(
            reader.can_be_answer(row[n - 1]) for n, reader in self._by_column.items()
        )
