"""When each respondent answered, a row and a date each."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, repeat
from typing import overload

Days = Sequence[tuple[int, date | None]]
"""The row and the date of each respondent, None for none."""


class Undated(Days):
    """The rows of respondents, none of whom has a date: a pair each would be large."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[tuple[int, None]]:
        return zip(self._rows, repeat(None))

    @overload
    def __getitem__(self, index: int) -> tuple[int, None]: ...
    @overload
    def __getitem__(self, index: slice) -> Days: ...
    def __getitem__(self, index: int | slice) -> tuple[int, None] | Days:
        if isinstance(index, slice):
            return Undated(self._rows[index])
        return (self._rows[index], None)


def joined(several: Sequence[Days]) -> Days:
    """The days of several sheets, one after the other."""
    return several[0] if len(several) == 1 else tuple(chain.from_iterable(several))
