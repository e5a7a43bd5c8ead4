"""What looks like personal data: NIK, NIP, telephone numbers and e-mail addresses."""

import math
import re
from collections.abc import Mapping

from skm_cli.files.table import Raw

MASK = "[disamarkan]"
"""What stands in the place of personal data wherever a cell is quoted."""

_ENOUGH_DIGITS = 9
_LARGE = 100_000_000
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*"
# 16 digits are a NIK, 18 a NIP, 9 to 15 a telephone number, however they are spaced;
# a date and its hour are none.
_DATE = r"\d{4}-\d\d?-\d\d?\b|\d\d?-\d\d?-\d{4}\b"
_NUMBER = (
    rf"(?<!\d)[+(]{{0,3}}(?!{_DATE})\d(?:[ .()–-]{{0,2}}\d){{{_ENOUGH_DIGITS - 1},}}"
)
_PERSONAL = re.compile(f"{_EMAIL}|{_NUMBER}")


def masked(text: str) -> str:
    """A text without the personal data in it."""
    return _PERSONAL.sub(MASK, text)


def looks_personal(cell: Raw) -> bool:
    """A cell holds what looks like personal data."""
    match cell:
        case str():
            return _PERSONAL.search(cell) is not None
        case bool():
            return False
        case int() | float():
            return _LARGE <= abs(cell) < math.inf
        case _:
            return False


def mostly_personal(cells: Mapping[Raw, int]) -> bool:
    """Most cells of a column, each with how often it stands there, look personal."""
    filled = {cell: count for cell, count in cells.items() if cell != ""}
    personal = sum(count for cell, count in filled.items() if looks_personal(cell))
    return 2 * personal > sum(filled.values())
