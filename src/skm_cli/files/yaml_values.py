"""What our YAML files' texts mean: dates, whole numbers, periods, quarters."""

import re
from datetime import date

from skm_cli.domain import wording
from skm_cli.domain.period import Period, Span
from skm_cli.domain.rtl import Planned
from skm_cli.files.shape import MisfitError

_DAY = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
_QUARTER = re.compile(
    r"(?:TW|TRIWULAN)\s*([1-4]|I{1,3}|IV)(?:\s+(\d{4}))?", re.IGNORECASE
)
_MONTH = re.compile(r"([A-Za-z]+)(?:\s+(\d{4}))?")
_MONTH_NUMBERS = {name.lower(): n for n, name in enumerate(wording.MONTHS, 1)}


def day(text: str) -> date:
    """A date, `18 Desember 2023` or `2023-12-18`.

    Raises:
        MisfitError: It is no date.
    """
    match = _DAY.fullmatch(text)
    try:
        if match is None:
            return date.fromisoformat(text)
        return date(int(match[3]), _MONTH_NUMBERS[match[2].lower()], int(match[1]))
    except (ValueError, KeyError) as error:
        raise MisfitError(
            f"`{text}` bukan tanggal", "tulis mis. 18 Desember 2023 atau 2023-12-18"
        ) from error


def answer(text: str) -> int:
    """The value of an answer's label, 1 to 4.

    Raises:
        MisfitError: It is none of the four.
    """
    if text not in {"1", "2", "3", "4"}:
        message = f"nilai jawaban `{text}` berada di luar 1 sampai dengan 4"
        raise MisfitError(message, "pilih 1, 2, 3, atau 4")
    return int(text)


def period(text: str) -> Period:
    """A period, `2023Q4`.

    Raises:
        MisfitError: It is none.
    """
    try:
        return Period.parse(text)
    except ValueError as error:
        hint = "tulis mis. 2023Q4 (triwulan), 2023S1 (semester), atau 2023 (tahun)"
        raise MisfitError(f"`{text}` bukan periode", hint) from error


def planned(text: str, *, survey_end: date) -> Planned:
    """When something is planned: `TW1`, `TW1 2024`, `Maret 2024`.

    Without a year it is the next such quarter that ends on or after the survey's
    last day: in a plan of TW IV 2023, `TW1` is of 2024.

    Raises:
        MisfitError: It is neither a quarter nor a month.
    """
    if match := _QUARTER.fullmatch(text):
        roman = match[1].upper()
        number = int(roman) if roman.isdigit() else wording.ROMAN.index(roman) + 1
        passed = number < Period.quarter_of(survey_end).number
    elif (match := _MONTH.fullmatch(text)) and match[1].lower() in _MONTH_NUMBERS:
        month = _MONTH_NUMBERS[match[1].lower()]
        number, passed = (month + 2) // 3, month < survey_end.month
    else:
        raise MisfitError(
            f"`{text}` bukan triwulan",
            "pilih TW1 sampai dengan TW4, boleh disertai tahun, mis. TW1 2024",
        )
    year = int(match[2]) if match[2] else survey_end.year + passed
    return Planned(text, Period(year, Span.QUARTER, number))
