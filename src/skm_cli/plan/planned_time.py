"""The door to times in words: quarters and months of a plan, days of a realisation."""

import re
from datetime import date, timedelta

from skm_cli.domain import wording
from skm_cli.domain.period import FIRST_YEAR, LAST_YEAR, Period, Span
from skm_cli.domain.plan.rtl import Planned
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.faults import MisfitError
from skm_cli.files.yaml.values import MONTH_NUMBERS

_QUARTER = lazy_pattern(
    r"(?:TW|TRIWULAN)\s*([1-4]|IV|I{1,3})\b(?:\s+(?:TAHUN\s+)?(\d{4}))?", re.IGNORECASE
)
_ISO = lazy_pattern(r"\b\d{4}-\d{2}-\d{2}\b")
NUMBERED_DAY = lazy_pattern(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b")
"""A date in numbers, its day first: `20/11/2023`."""
_MONTH_OF_YEAR = lazy_pattern(r"(?:\b(\d{1,2})\s+)?\b([A-Za-z]+)\s+(\d{4})\b")
_MONTH = lazy_pattern(r"([A-Za-z]+)(?:\s+(\d{4}))?")
_SEPARATOR = lazy_pattern(r"\s*(?:[,;]|\bdan\b)\s*")


def parse_planned(text: str, *, survey_end: date) -> Planned:
    """Read a planned quarter or month: `TW1`, `TW1 2024`, `Maret 2024`.

    Without a year it is the next such quarter or month that ends on or after the
    survey's last day: in a plan of TW IV 2023, `TW1` is in 2024.

    Raises:
        MisfitError: The text is neither a quarter nor a month.
    """
    month = 0
    if match := _QUARTER.fullmatch(text):
        roman = match[1].upper()
        number = int(roman) if roman.isdigit() else wording.ROMAN.index(roman) + 1
        passed = number < Period.quarter_of(survey_end).number
    elif (match := _MONTH.fullmatch(text)) and match[1].lower() in MONTH_NUMBERS:
        month = MONTH_NUMBERS[match[1].lower()]
        number, passed = (month + 2) // 3, month < survey_end.month
    else:
        raise MisfitError(
            f"`{text}` bukan triwulan",
            "pilih TW1 sampai dengan TW4, boleh disertai tahun, mis. TW1 2024; "
            "beberapa triwulan ditulis [TW1, TW2]",
        )
    year = int(match[2]) if match[2] else survey_end.year + passed
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise MisfitError(f"tahun {year} bukan tahun rencana", "periksa tahunnya")
    quarter = Period(year, Span.QUARTER, number)
    return Planned(
        text, quarter, last_day_of_month(year, month) if month else quarter.last
    )


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    year, month = divmod(12 * year + month, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def last_named_day(text: str) -> date | None:
    """The last day that a person's text names; None when it names none.

    `6 s.d. 10 November 2023` names 10 November, `November 2023` the end of the month,
    `Triwulan IV Tahun 2023` the end of the quarter, `20/11/2023` 20 November.
    """
    days = [_day(iso) for iso in _ISO.findall(text)]
    for day, _, month, year in NUMBERED_DAY.findall(text):
        days.append(_day(f"{year}-{int(month):02}-{int(day):02}"))
    for day, name, year in _MONTH_OF_YEAR.findall(text):
        month = MONTH_NUMBERS.get(name.lower())
        if month and FIRST_YEAR <= int(year) <= LAST_YEAR:
            last = last_day_of_month(int(year), month)
            days.append(_day(f"{year}-{month:02}-{int(day):02}") if day else last)
    days += [_quarter_end(match) for match in _QUARTER.finditer(text)]
    return max((day for day in days if day), default=None)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _quarter_end(match: re.Match[str]) -> date | None:
    try:
        return (
            parse_planned(match.group(), survey_end=date.min).last if match[2] else None
        )
    except MisfitError:
        return None


def split_times(text: str) -> list[str]:
    """The times in a list without brackets: `TW1, TW2` is two."""
    return [time for time in _SEPARATOR.split(text) if time]


def printed_target(text: str, *, survey_end: date) -> str:
    """A target as it is printed: `TW1 2024` becomes `Triwulan I Tahun 2024`."""
    if not _QUARTER.fullmatch(text):
        return text
    try:
        return wording.period(parse_planned(text, survey_end=survey_end).quarter)
    except MisfitError:
        return text
