"""Reads the dates of answers, as people type them."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import chain, repeat
from typing import NamedTuple, overload

from skm_cli.answers.labels.blanks import is_blank, visible
from skm_cli.domain import wording
from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

_TIME = r"(?:[T,\s].*)?"
_ISO = lazy_pattern(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.ASCII)
_FIGURES = lazy_pattern(
    rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}|\d{{2}}){_TIME}", re.ASCII
)
_NAMED = lazy_pattern(
    rf"(\d{{1,2}})[\s./-]*([^\W\d_]{{3,}})[\s./-]*(\d{{4}}|\d{{2}}){_TIME}"
)
# A time with its zone: how many hours and minutes it is ahead of Greenwich.
# `Nov 7, 2023`, as programs from America write it.
_NAMED_FIRST = lazy_pattern(
    rf"([^\W\d_]{{3,}})\s++(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*+,)?\s++(\d{{4}}){_TIME}"
)
_ZONED = lazy_pattern(
    r"(\d{4}-\d{1,2}-\d{1,2})[T\s](\d{1,2}):(\d\d)[\d:.,]*\s?"
    r"(?:Z|UTC|GMT|(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?)",
    re.ASCII | re.IGNORECASE,
)
_ZONES = (7, 8, 9)
"""The hours by which Indonesia is ahead of Greenwich; its offices begin at seven."""

_SERIAL = lazy_pattern(r"\d{5}(?:[.,]\d+)?", re.ASCII)
_RUN_TOGETHER = lazy_pattern(r"(20\d\d)(\d\d)(\d\d)", re.ASCII)
_NOON = lazy_pattern(r".*\d\s?[AP]M\b.*", re.ASCII | re.IGNORECASE)
# Excel counts days from here, and answers are dated within this century.
_DAY_0 = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050
_DAY_NAME = lazy_pattern(r"\A[^\W\d_]+(?:\s*+,)?\s++(?=\d)")
_OTHER_NAMES = {
    "nop": 11, "nopember": 11, "agt": 8, "ags": 8, "agst": 8, "pebruari": 2, "peb": 2,
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4,
    "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "agu": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "october": 10, "nov": 11, "des": 12,
    "dec": 12, "december": 12,
}  # fmt: skip
_MONTHS = _OTHER_NAMES | {
    name.casefold(): number for number, name in enumerate(wording.MONTHS, 1)
}
_CENTURY = 2000
_LAST_MONTH = 12


Days = Sequence[tuple[int, date | None]]
"""The row of each respondent, and the date of the answers or None."""


class DateColumn(NamedTuple):
    """The dates of a column.

    Attributes:
        days: The date of each cell; None for a blank one and for what is no date.
        unreadable: The indices of the cells that hold something else than a date.
        month_first: A date that was read with its month first; empty where all were
            read with the day first.
    """

    days: tuple[date | None, ...]
    unreadable: tuple[int, ...]
    month_first: str


def read_days(cells: Sequence[Raw]) -> DateColumn:
    """Read the dates of a column.

    Dates in figures are read with the day first. The month comes first only where that
    makes dates of all of them, and the day first does not, or spreads over months what
    is written with AM and PM.
    """
    typed = {cell for cell in cells if isinstance(cell, str)}
    texts = {cell: _without_day_name(visible(cell)) for cell in typed}
    figures = {text: m for text in texts.values() if (m := _FIGURES.fullmatch(text))}
    month_first = _is_month_first(figures.values())
    date_of = {
        cell: _in_figures(figures[text], month_first=month_first)
        if text in figures
        else _in_words(text)
        for cell, text in texts.items()
    }
    days = tuple(_day(cell, date_of) for cell in cells)
    unreadable = tuple(
        index
        for index, (cell, day) in enumerate(zip(cells, days, strict=True))
        if day is None and not (isinstance(cell, str) and is_blank(cell))
    )
    telling = ((int(m[2]) <= _LAST_MONTH, text) for text, m in figures.items())
    _, example = min(telling, default=(True, ""))
    return DateColumn(days, unreadable, example if month_first else "")


def _without_day_name(text: str) -> str:
    name = _DAY_NAME.match(text)
    if name is None or name[0].strip(" ,").casefold() in _MONTHS:
        return text
    return text[name.end() :]


def _day(cell: Raw, date_of: Mapping[str, date | None]) -> date | None:
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case str():
            return date_of[cell]
        case bool():
            return None
        case int() | float():
            return _from_serial(cell) or _in_words(f"{cell:.0f}")
        case _:
            return None


def _is_month_first(figures: Collection[re.Match[str]]) -> bool:
    day_first = [_in_figures(match, month_first=False) for match in figures]
    # Who writes AM and PM mostly writes the month first too; a survey is short.
    american = None not in day_first and all(_NOON.fullmatch(m[0]) for m in figures)
    if None not in day_first and not american:
        return False
    month_first = [_in_figures(match, month_first=True) for match in figures]
    if None in month_first:
        return False
    return not american or _span(month_first) < _span(day_first)


def _span(days: Collection[date | None]) -> int:
    known = [day.toordinal() for day in days if day]
    return max(known, default=0) - min(known, default=0)


def _in_figures(match: re.Match[str], *, month_first: bool) -> date | None:
    first, second, year = match[1], match[2], match[3]
    return _date(year, first, second) if month_first else _date(year, second, first)


def _in_words(text: str) -> date | None:
    if match := _ISO.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        # Most times have no zone, and a look costs less than the pattern.
        may_be = (
            not text[-1].isdecimal() or "+" in text or "-" in text[len("2023-11-07") :]
        )
        zoned = _ZONED.fullmatch(text) if may_be else None
        return _in_zone(zoned) if zoned else _date(*match.groups())
    if _SERIAL.fullmatch(text):
        return _from_serial(float(text.replace(",", ".")))
    if match := _NAMED_FIRST.fullmatch(text):
        month = _MONTHS.get(match[1].casefold(), 0)
        return _date(match[3], month, match[2])
    if match := _NAMED.fullmatch(text):
        month = _MONTHS.get(match[2].casefold(), 0)
        return _date(match[3], month, match[1])
    return None


def _in_zone(match: re.Match[str]) -> date | None:
    """The day in Indonesia; as it is written where the time is Indonesia's own."""
    day, hour, minute, sign, ahead, more = match.groups()
    try:
        moment = datetime.strptime(f"{day} {hour}:{minute}", "%Y-%m-%d %H:%M")  # noqa: DTZ007 - its zone is taken off below
    except ValueError:
        return None
    if sign == "+" and int(ahead) in _ZONES:
        return moment.date()
    offset = timedelta(hours=int(ahead or 0), minutes=int(more or 0))
    greenwich = moment + offset if sign == "-" else moment - offset
    return (greenwich + timedelta(hours=_ZONES[0])).date()


def _from_serial(number: float) -> date | None:
    """The day that a number is in Excel, which shows it where no format is set."""
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    return _DAY_0 + timedelta(days=int(number))


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        full = int(year) if len(year) > len("23") else _CENTURY + int(year)
        return date(full, int(month), int(day))
    except ValueError:
        return None


class UndatedRows(Days):
    """The rows of respondents without a date; a million pairs would fill the memory."""

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
            return UndatedRows(self._rows[index])
        return (self._rows[index], None)


def joined_days(sheets: Sequence[Days]) -> Days:
    """The days of several sheets, one after the other."""
    return sheets[0] if len(sheets) == 1 else tuple(chain.from_iterable(sheets))
