"""Reads texts of our YAML files as dates, periods and names of files."""

from datetime import date

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.faults import MisfitError
from skm_cli.files.yaml.shape import QUOTES

_DAY = lazy_pattern(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
MONTH_NUMBERS = {name.lower(): n for n, name in enumerate(wording.MONTHS, 1)}
MONTH_NUMBERS["nopember"] = 11  # the spelling before EYD, still typed


def unquoted(text: str) -> str:
    """A text without the quotation marks of a word processor around it."""
    return text.strip(QUOTES).strip()


def inside_folder(text: str, *, folder: str, hint: str) -> str:
    """The name of a file in a folder or below it, as it was typed.

    A backslash separates folders too, as it does on Windows.

    Args:
        text: The name.
        folder: The folder as the message names it.
        hint: The hint about a file elsewhere.

    Raises:
        MisfitError: The name leads out of the folder.
    """
    parts = text.replace("\\", "/").split("/")
    if not parts[0] or ":" in text or ".." in parts:
        raise MisfitError(f"`{text}` berada di luar folder {folder}", hint)
    return text


def read_day(text: str) -> date:
    """A date, `18 Desember 2023` or `2023-12-18`.

    Raises:
        MisfitError: The text is no date.
    """
    match = _DAY.fullmatch(unquoted(text))
    try:
        if match is None:
            day = date.fromisoformat(unquoted(text))
        else:
            month = MONTH_NUMBERS[match[2].lower()]
            day = date(int(match[3]), month, int(match[1]))
        # Refuses a year in which no survey can be.
        Period.parse(str(day.year))
    except (ValueError, KeyError) as error:
        raise MisfitError(
            f"`{text}` bukan tanggal", "tulis mis. 18 Desember 2023 atau 2023-12-18"
        ) from error
    return day


def read_period(text: str) -> Period:
    """A period, `2023Q4`.

    Raises:
        MisfitError: The text is no period.
    """
    try:
        return Period.parse(unquoted(text))
    except ValueError as error:
        hint = "tulis mis. 2023Q4 (triwulan), 2023S1 (semester), atau 2023 (tahun)"
        raise MisfitError(f"`{text}` bukan periode", hint) from error
