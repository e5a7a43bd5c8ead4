"""Blocks of rows of a sheet, whose cells can be taken by row or by column."""

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from typing import overload

from skm_cli.files.cells import Raw, Row

# Large enough that the work per block is little, small enough that its cells are still
# in the processor's cache when they are counted: twice as many take a tenth longer.
_ROWS = 512


class Block(Sequence[Row]):
    """Some rows of a sheet.

    Attributes:
        numbers: The number of each row.
        cells: The cells by column.
    """

    __slots__ = ("_rows", "cells", "numbers")

    def __init__(
        self,
        numbers: Sequence[int],
        cells: Sequence[Sequence[Raw]],
        rows: list[Row] | None = None,
    ) -> None:
        self.numbers = numbers
        self.cells = cells
        self._rows = rows

    @property
    def rows(self) -> list[Row]:
        """The cells by row, made from the columns on first use."""
        if self._rows is None:
            self._rows = list(map(list, zip(*self.cells, strict=True)))
        return self._rows

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self.rows[index]

    def last(self, count: int) -> Iterator[tuple[int, Row]]:
        """The last `count` rows, each with its number."""
        cells = [column[-count:] for column in self.cells]
        return zip(self.numbers[-count:], map(list, zip(*cells, strict=True)))  # noqa: B905 - an empty block has no cells

    def only(self, kept: Sequence[object]) -> "Block":
        """The rows whose place in `kept` is true."""
        return Block(
            list(compress(self.numbers, kept)),
            [list(compress(column, kept)) for column in self.cells],
            None if self._rows is None else list(compress(self._rows, kept)),
        )


def blocks_of(rows: Iterator[Row], start: int) -> Iterator[Block]:
    """Rows in blocks; `start` is the number of the first row."""
    while some := list(islice(rows, _ROWS)):
        numbers = range(start, start + len(some))
        yield Block(numbers, list(zip(*some, strict=False)), some)
        start += len(some)
