"""Recognises the rows of a sheet that are no respondents: sums, examples, headers.

A respondent is never dropped for unusual cells: such a row must have a label of whole
words that only such rows use, and hold nothing of a person's.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.row_labels import (
    are_numbering,
    begins_legend,
    begins_signature,
    holds_one_cell,
    is_example,
    is_filled_row,
)
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.rows.sum_rows import SumRows
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
_UNSUR = "daftar unsur"

_ROWS_OF_NUMBERING = 3
_ENOUGH_HEADERS = 3
# A list of unsur has a number or two beside each name, a respondent more.
_NUMBERS_OF_LIST = 2
_SUBHEADERS = frozenset(
    (
        "kinerja",
        "kenyataan",
        "kepuasan",
        "persepsi",
        "realita",
        # SurveyMonkey writes these below each question.
        "response",
        "open ended response",
        "respons",
        "jawaban",
    )
)
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
    _by_column: Mapping[int, AnswerColumn] = field(init=False)
    _suspect_rows: SuspectRows = field(init=False)
    _sums: SumRows = field(init=False)
    _signatures: list[int] = field(default_factory=list)
    _begun: bool = False
    _signing: bool = False

    def __post_init__(self) -> None:
        numbers = self.header.item_numbers
        self._by_column = dict(zip(numbers, self.readers, strict=True))
        self._columns = tuple(sorted(numbers))
        self._suspect_rows = SuspectRows(self.header, self._by_column)
        self._sums = SumRows(self.header, self._by_column, self._suspect_rows)

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

    def mistaken(self, last: int, respondents: int) -> frozenset[int]:
        """The rows that were left out although they are respondents.

        Args:
            last: The row of the last respondent: signatures stand below it, and
                ordinary answers above it are mostly no sums.
            respondents: How many respondents there are.
        """
        sums = self._sums.mistaken(last, respondents)
        return frozenset((*sums, *(row for row in self._signatures if row < last)))

    def labelled_alone(self, rows: Collection[int]) -> set[int]:
        """Those of some rows that are labelled as sums, as no other row is."""
        return self._sums.labelled_alone(rows)

    def _why(self, block: Sequence[Row], index: int, start: int) -> str:
        row = block[index]
        cells = list(zip(self._columns, self._cells(row), strict=True))
        near_header = start + index <= self.header.row + _ROWS_OF_NUMBERING
        if why := self._why_by_answers(cells, near_header=near_header):
            return why
        filled = [cell for cell in row[: self._columns[-1]] if is_filled(cell)]
        first_text = next((cell for cell in filled if isinstance(cell, str)), "")
        number = start + index
        read_anyway = number in self.read_anyway
        if (not self._begun and is_example(first_text)) or (
            not read_anyway and self._sums.is_example(row)
        ):
            return _EXAMPLE
        if self._begun and begins_legend(first_text) and holds_one_cell(row):
            return _LEGEND
        if not read_anyway and self._sums.is_sum(row, number, begun=self._begun):
            return _SUM
        return _SIGNATURE if self._begins_signature(row) else ""

    def _why_by_answers(
        self, cells: Sequence[tuple[int, Raw]], *, near_header: bool
    ) -> str:
        """Why a row is none by its cells in the columns of answers alone."""
        if self._are_headers(cells) or (near_header and self._are_subheaders(cells)):
            return _HEADERS
        if near_header and are_numbering(cells):
            return _NUMBERING
        return _UNSUR if self._begun and self._is_of_list(cells) else ""

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

    def _is_of_list(self, cells: Iterable[tuple[int, Raw]]) -> bool:
        """Whether a row below the answers names an unsur, or heads such a list."""
        texts = [cell for _, cell in cells if isinstance(cell, str) and is_filled(cell)]
        answers = sum(self._by_column[n].can_be_answer(cell) for n, cell in cells)
        return answers <= _NUMBERS_OF_LIST and any(
            map(self._suspect_rows.is_of_list, texts)
        )

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
