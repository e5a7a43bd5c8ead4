"""Gives every row of a merged range the value that stands in its first row."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Self

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.blocks import Block
from skm_cli.files.tables.book import AnySheet


@dataclass(frozen=True, slots=True)
class _Range:
    """Cells merged downwards: their first and last row, and their value."""

    first: int
    last: int
    value: Raw


@dataclass(frozen=True, slots=True)
class MergedCells:
    """What is merged downwards in the columns about respondents.

    A service, a date or a sex that is merged over some rows holds for each of them.

    Attributes:
        ranges: The merged ranges of each such column, from top to bottom.
    """

    ranges: Mapping[int, Sequence[_Range]] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: AnySheet, columns: Collection[int], below: int) -> Self:
        """Find them in some columns of a sheet, below a row."""
        merged = sorted(
            (top, column, bottom)
            for column, top, bottom in sheet.merged
            if column in columns and top > below
        )
        if not merged:
            return cls()
        tops = {top for top, _, _ in merged}
        rows = enumerate(islice(sheet.rows(), max(tops)), 1)
        first_rows = {number: row for number, row in rows if number in tops}
        ranges: dict[int, list[_Range]] = {}
        for top, column, bottom in merged:
            if row := first_rows.get(top):
                of_column = ranges.setdefault(column, [])
                of_column.append(_Range(top, bottom, row[column - 1]))
        return cls(ranges)

    def column(self, number: int, block: Block) -> Sequence[Raw]:
        """The cells of a column of some rows."""
        cells = block.cells[number - 1]
        if number not in self.ranges:
            return cells
        pairs = zip(block.numbers, cells, strict=True)
        return [self._value(number, row, cell) for row, cell in pairs]

    def filled(self, numbers: Sequence[int], rows: Sequence[Row]) -> list[Row]:
        """Some rows, each with the values of the ranges that it lies in."""
        if not self.ranges:
            return list(rows)
        return [
            [
                self._value(column, number, cell) if column in self.ranges else cell
                for column, cell in enumerate(row, 1)
            ]
            for number, row in zip(numbers, rows, strict=True)
        ]

    def _value(self, column: int, row: int, cell: Raw) -> Raw:
        ranges = self.ranges[column]
        at = bisect_right(ranges, row, key=lambda one: one.first) - 1
        if is_filled(cell) or at < 0 or row > ranges[at].last:
            return cell
        return ranges[at].value
