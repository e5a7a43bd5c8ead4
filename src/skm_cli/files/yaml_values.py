"""What our YAML files' texts mean: dates, answers, periods."""

import re
from datetime import date

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.files.shape import MisfitError

_DAY = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
MONTH_NUMBERS = {name.lower(): n for n, name in enumerate(wording.MONTHS, 1)}
MONTH_NUMBERS["nopember"] = 11  # the spelling before EYD, still typed


def day(text: str) -> date:
    """A date, `18 Desember 2023` or `2023-12-18`.

    Raises:
        MisfitError: It is no date.
    """
    match = _DAY.fullmatch(text)
    try:
        if match is None:
            found = date.fromisoformat(text)
        else:
            month = MONTH_NUMBERS[match[2].lower()]
            found = date(int(match[3]), month, int(match[1]))
        # Refuses a year in which no survey can lie.
        Period.parse(str(found.year))
    except (ValueError, KeyError) as error:
        raise MisfitError(
            f"`{text}` bukan tanggal", "tulis mis. 18 Desember 2023 atau 2023-12-18"
        ) from error
    return found


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
