"""What a sheet's cells hold, for whoever reads or counts them."""

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import NamedTuple


class OddKind(Enum):
    """Why a cell holds nothing that could be an answer."""

    ERROR = "galat"
    NO_RESULT = "rumus"
    MERGED = "gabungan"
    TRUTH = "logika"


class OddCell(NamedTuple):
    """A cell that is not blank and has no value to read.

    Attributes:
        kind: Why.
        text: What Excel shows, `#N/A` or `TRUE`; empty for the other kinds.
    """

    kind: OddKind
    text: str = ""


OddCells = dict[int, dict[int, OddCell]]
"""Odd cells by row and column, both from 1."""

Raw = str | int | float | bool | date | datetime | time | timedelta | OddCell
"""What a cell holds; an empty text is a blank cell."""

Row = list[Raw]


class Tab(NamedTuple):
    """The tab of a sheet: its name, and whether Excel shows it."""

    name: str
    hidden: bool
