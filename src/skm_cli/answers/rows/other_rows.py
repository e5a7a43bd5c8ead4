"""Recognises the rows of a sheet that are no respondents: sums, examples, headers.

A respondent is never dropped for looking odd, so a row must say what it is in the
words that such rows use, whole, and must hold nothing of a person's.
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
from skm_cli.answers.rows.first_look import Telling
from skm_cli.answers.sheet.header import Header
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.blocks import Block

SUM = "baris jumlah"
EXAMPLE = "baris contoh"
TITLES = "judul kolom berulang"
NUMBERING = "baris nomor kolom"
SIGNATURE = "blok tanda tangan"
LEGEND = "keterangan"

_ROWS_OF_NUMBERING = 3
_ENOUGH_TITLES = 3
_SUBTITLES = frozenset(("kinerja", "kenyataan", "kepuasan", "persepsi", "realita"))
# A NIP in a cell of its own is a number too.
_MOST_OF_AN_ATTEMPT = 1_000_000


@dataclass(slots=True)
class OtherRows:
    """Finds the rows that are no respondents, block by block.

    Attributes:
        head: What the columns are.
        readers: What reads the answers, one for each column of `head.items`.
        kept: Rows that look like sums or signatures and are to be read all the same.
    """

    head: Header
    readers: Sequence[AnswerColumn]
    kept: frozenset[int] = frozenset()
    _columns: tuple[int, ...] = field(init=False)
    _by_column: Mapping[int, AnswerColumn] = field(init=False)
    _telling: Telling = field(init=False)
    _sums: list[SumRow] = field(default_factory=list)
    _signatures: list[int] = field(default_factory=list)
    _begun: bool = False
    _signing: bool = False

    def __post_init__(self) -> None:
        numbers = self.head.item_numbers
        self._by_column = dict(zip(numbers, self.readers, strict=True))
        self._columns = tuple(sorted(numbers))
        self._telling = Telling(self.head, self._by_column)

    def find(self, block: Block, known: Collection[int] = ()) -> dict[int, str]:
        """Why each row of a block that is no respondent is none, by its index.

        Args:
            block: The rows.
            known: The columns whose cells have all been met in rows that counted.
        """
        start = block.numbers[0]
        if not self._columns:
            return {}
        telling = self._telling.rows(block.cells, known)
        if start == self.head.row + 1:
            telling.update(range(min(_ROWS_OF_NUMBERING, len(block))))
        signed = self._signed(block, 0) if self._signing else []
        found = dict.fromkeys(signed, SIGNATURE)
        looked = signed[-1] + 1 if signed else 0
        for index in sorted(telling):
            if index < looked:
                continue
            self._begun = self._begun or self._answered(block, looked, index, found)
            looked = index + 1
            why = self._why(block, index, start)
            if why == SIGNATURE:
                signed = self._signed(block, index)
                found.update((at, SIGNATURE) for at in signed)
                looked = signed[-1] + 1
            elif why == LEGEND:
                legend = list(takewhile(holds_one_cell, block[index:]))
                told = (n for n, row in enumerate(legend) if is_filled_row(row))
                found.update((index + n, LEGEND) for n in told)
                looked = index + len(legend)
            elif why:
                found[index] = why
            elif self._is_respondent(block[index]):
                self._begun = True
            if why == TITLES:
                found.update(self._around(block, index))
        self._begun = self._begun or self._answered(block, looked, len(block), found)
        found = {i: why for i, why in found.items() if start + i not in self.kept}
        ends = {SIGNATURE, LEGEND}
        self._signatures += (start + i for i, of in found.items() if of in ends)
        return found

    def mistaken(self, last: int) -> frozenset[int]:
        """The rows that were left out and are to be read after all.

        Args:
            last: The row of the last respondent; signatures stand below it, and
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
        near_head = start + index <= self.head.row + _ROWS_OF_NUMBERING
        if self._are_titles(cells) or (near_head and self._are_subtitles(cells)):
            return TITLES
        if near_head and are_numbering(cells):
            return NUMBERING
        texts = [text for text in row[: self._columns[-1]] if is_filled(text)]
        first_text = next((text for text in texts if isinstance(text, str)), "")
        if not self._begun and is_example(first_text):
            return EXAMPLE
        if self._begun and begins_legend(first_text) and holds_one_cell(row):
            return LEGEND
        if self._is_sum(row, start + index):
            return SUM
        return SIGNATURE if self._begins_signature(row) else ""

    def _are_titles(self, cells: Iterable[tuple[int, Raw]]) -> bool:
        texts = [(n, cell) for n, cell in cells if is_filled(cell)]
        titles = sum(
            isinstance(cell, str)
            and self._telling.is_title(n, cell)
            and not self._by_column[n].can_be_answer(cell)
            for n, cell in texts
        )
        return titles >= min(_ENOUGH_TITLES, len(self._columns)) and (
            2 * titles > len(texts)
        )

    def _are_subtitles(self, cells: Iterable[tuple[int, Raw]]) -> bool:
        """Every answer's column has a second head, `Kinerja` beside `Kepentingan`."""
        texts = {folded_header(str(cell)) for _, cell in cells if is_filled(cell)}
        return bool(texts) and texts <= _SUBTITLES

    def _around(self, block: Sequence[Row], index: int) -> dict[int, str]:
        """What belongs to a repeated header: the row above it, the numbers below."""
        found = {}
        above = block[index - 1] if index else []
        if above and self._only_texts(above):
            found[index - 1] = TITLES
        below = block[index + 1] if index + 1 < len(block) else []
        if below and are_numbering([(n, below[n - 1]) for n in self._columns]):
            found[index + 1] = NUMBERING
        return found

    def _only_texts(self, row: Row) -> bool:
        given = [n for n in self._columns if is_filled(row[n - 1])]
        return bool(given) and all(
            isinstance(row[n - 1], str)
            and not self._by_column[n].can_be_answer(row[n - 1])
            for n in given
        )

    def _is_sum(self, row: Row, number: int) -> bool:
        numbered, label = self._label(row)
        if number in self.kept or not is_sum_label(label):
            return False
        beside = [
            row[n - 1]
            for n in range(1, self._columns[-1] + 1)
            if n not in self._by_column and is_filled(row[n - 1])
        ]
        if not all(is_number(c) or is_sum_text(c) for c in beside):
            return False
        given = [
            (self._by_column[n], row[n - 1])
            for n in self._columns
            if is_filled(row[n - 1]) and not is_sum_text(row[n - 1])
        ]
        plain = sum(reader.can_be_answer(cell) for reader, cell in given)
        like_answers = 2 * plain > len(given)
        numbers = all(isinstance(cell, int | float) for _, cell in given)
        told = self._tells_of_nobody(row)
        if like_answers and numbers and told is None and not SUMS.intersection(label):
            return False
        if like_answers and numbered and len(label) == 1:
            # A person in the list may be called Total.
            return False
        self._sums.append(SumRow(number, " ".join(label), like_answers and not told))
        return True

    def _tells_of_nobody(self, row: Row) -> bool | None:
        """Beside its label a row says nothing of a person, where others have to.

        True where a sex, an age or the like is missing with all of the rest; False
        where it is a number or a name; None when nothing is.
        """
        beside = set(range(1, self._columns[-1] + 1)) - self._by_column.keys()
        filled = [n for n in sorted(beside) if is_filled(row[n - 1])]
        others = {column.number for column in self.head.others.values()}
        if len(filled) != 1 or others.intersection(filled) or len(beside) == 1:
            return None
        profile = [c.number for of, c in self.head.others.items() if of in PROFILE]
        unsaid = not any(is_filled(row[n - 1]) for n in profile)
        return self._begun and bool(profile) and unsaid

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
        return self._may_be_signed(row) and any(map(begins_signature, texts))

    def _signed(self, block: Sequence[Row], first: int) -> list[int]:
        """The rows of a signature block from here on."""
        rest = range(first, len(block))
        end = next((at for at in rest if not self._may_be_signed(block[at])), None)
        self._signing = end is None
        return [
            at
            for at in rest[: None if end is None else end - first]
            if is_filled_row(block[at])
        ]

    def _may_be_signed(self, row: Row) -> bool:
        """Nothing in a row is an answer or tried to be one."""
        return not any(map(self._may_be_answer, self._columns, self._cells(row)))

    def _may_be_answer(self, number: int, cell: Raw) -> bool:
        match cell:
            case str():
                return self._by_column[number].can_be_answer(cell)
            case int() | float():
                return cell <= _MOST_OF_AN_ATTEMPT
            case _:
                return True

    def _cells(self, row: Row) -> list[Raw]:
        return [row[number - 1] for number in self._columns]

    def _answered(
        self, block: Sequence[Row], first: int, last: int, found: Mapping[int, str]
    ) -> bool:
        return any(
            self._is_respondent(block[index])
            for index in range(first, last)
            if index not in found
        )

    def _is_respondent(self, row: Row) -> bool:
        return any(
            reader.can_be_answer(row[n - 1]) for n, reader in self._by_column.items()
        )
