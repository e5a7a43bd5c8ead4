"""Survey periods: a quarter, a semester or a year, and the quarters of a plan."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self


class Span(StrEnum):
    """The length of a period; the value is its letter in a code."""

    QUARTER = "Q"
    SEMESTER = "S"
    YEAR = ""


_MONTHS = {Span.QUARTER: 3, Span.SEMESTER: 6, Span.YEAR: 12}
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years of a survey; at the ends of the calendar a period has no next one."""
_CODE = re.compile(r"(\d{4})(?:(Q|TW)([1-4])|(S)([12]))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A survey period.

    Attributes:
        year: The calendar year.
        span: Quarter, semester or year.
        number: Which quarter or semester of the year, from 1; 1 for a year.
    """

    year: int
    span: Span
    number: int

    @classmethod
    def parse(cls, code: str) -> Self:
        """The period of a code: `2023Q4` (or `2023TW4`), `2023S1`, `2023`.

        Raises:
            ValueError: The text is no code of a period.
        """
        match = _CODE.fullmatch(code.strip())
        if match is None:
            raise ValueError(code)
        year, quarter, q, semester, s = match.groups()
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise ValueError(code)
        if quarter:
            return cls(int(year), Span.QUARTER, int(q))
        if semester:
            return cls(int(year), Span.SEMESTER, int(s))
        return cls(int(year), Span.YEAR, 1)

    @classmethod
    def quarter_of(cls, day: date) -> Self:
        """The quarter that a day lies in."""
        return cls(day.year, Span.QUARTER, (day.month + 2) // 3)

    def __str__(self) -> str:
        return f"{self.year}{self.span}{self.number}" if self.span else f"{self.year}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, _MONTHS[self.span] * (self.number - 1) + 1, 1)

    @property
    def last(self) -> date:
        """The last day; of several periods, the one that ends last is the newest."""
        months = self.year * 12 + _MONTHS[self.span] * self.number
        year, month = divmod(months, 12)
        return date(year, month + 1, 1) - timedelta(days=1)

    @property
    def wider(self) -> tuple[Self, ...]:
        """The longer periods that contain this one, the shortest first."""
        cls = type(self)
        half = (self.first.month + 5) // 6
        semester, year = (
            cls(self.year, Span.SEMESTER, half),
            cls(self.year, Span.YEAR, 1),
        )
        match self.span:
            case Span.QUARTER:
                return (semester, year)
            case Span.SEMESTER:
                return (year,)
            case Span.YEAR:
                return ()

    def next(self) -> Self:
        """The period of the same length that follows."""
        per_year = 12 // _MONTHS[self.span]
        year, number = divmod(self.year * per_year + self.number, per_year)
        return type(self)(year, self.span, number + 1)

    def previous(self) -> Self:
        """The period of the same length before this one."""
        per_year = 12 // _MONTHS[self.span]
        year, number = divmod(self.year * per_year + self.number - 2, per_year)
        return type(self)(year, self.span, number + 1)
