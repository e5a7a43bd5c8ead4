"""What looks like personal data: NIK, NIP, telephone numbers and addresses."""

import math
import re
from collections.abc import Mapping

from skm_cli.files.cells import Raw

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
_FIGURE = re.compile(r"\d")
# Where somebody lives is a street with a house number, or RT and RW. `Jalan` is a word
# of every day (`jalan ke loket 2 rusak`) unless a name follows it, `Jl.` seldom is.
# As text: a run compiles it where a person's own words hold a figure, which is seldom.
_REST = r"[\w'/-]{0,30}){1,5}?"
_STREET = rf"(?i:jl|jln|gg)\b(?:[ .]{{1,2}}[^\W_]{_REST}"
_NAMED = (
    r"(?i:jalan|gang|perumahan|perum|kompleks|komplek|dusun|dukuh)\b"
    rf"(?:[ .]{{1,2}}[A-Z]{_REST}"
)
_STREETS = ("jl", "gg", "jalan", "gang", "perum", "komp", "dusun", "dukuh", "rt")
_PART = (
    r"(?i:no|nomor|nmr|blok|kav)\b[ .:]{0,3}\w{1,5}(?: ?[/-] ?\d{1,5}[A-Za-z]?){0,3}"
    r"|(?i:rt|rw)\b[ .:]{0,3}\d{1,3}(?: ?/ ?\d{1,3})?"
)
_HOUSE = rf"(?:[ ,/-]{{0,3}}(?:{_PART})){{1,4}}| \d{{1,4}}[A-Za-z]?\b"
_RT = r"(?i:rt)\b[ .:]{0,3}\d{1,3}(?:[ /,-]{0,3}(?i:rw)\b[ .:]{0,3}| ?/ ?)\d{1,3}"
_ADDRESS = rf"\b(?:(?:{_STREET}|{_NAMED})(?:{_HOUSE})|{_RT})"


def masked(text: str) -> str:
    """A text without the personal data in it."""
    return _PERSONAL.sub(MASK, text)


def masked_free_text(text: str) -> str:
    """What somebody wrote in words of their own, without addresses of streets too."""
    figures = len(_FIGURE.findall(text))
    told = masked(text) if figures >= _ENOUGH_DIGITS or "@" in text else text
    lower = told.casefold() if figures else ""
    if any(word in lower for word in _STREETS):
        return re.sub(_ADDRESS, MASK, told)
    return told


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
