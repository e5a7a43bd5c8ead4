"""The values that the cells of a sheet hold."""

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import NamedTuple


class OddKind(Enum):
    """Why a cell that is not blank has no value to read."""

    ERROR = "galat"
    NO_RESULT = "rumus"
    MERGED = "gabungan"
    TRUTH = "logika"


class OddCell(NamedTuple):
    """A cell that is not blank and has no value to read.

    Attributes:
        kind: The reason.
        text: What Excel shows of an error or a truth value, `#N/A` or `TRUE`; empty
            for the other kinds.
    """

    kind: OddKind
    text: str = ""


OddCells = dict[int, dict[int, OddCell]]
"""Odd cells by row and column, both from 1."""

Raw = str | int | float | bool | date | datetime | time | timedelta | OddCell
"""The value of a cell; an empty text is a blank cell."""

Row = list[Raw]


class Tab(NamedTuple):
    """The tab of a sheet: its name, and whether Excel shows it."""

    name: str
    hidden: bool
