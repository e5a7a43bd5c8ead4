"""Finds and masks personal data: NIK, NIP, telephone numbers and addresses."""

import math
from collections.abc import Mapping

from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

MASK = "[disamarkan]"
"""What replaces personal data wherever a cell is quoted."""

_ENOUGH_DIGITS = 9
_LARGE = 100_000_000
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*"
# 16 digits are a NIK, 18 a NIP, 9 to 15 a telephone number, with or without spaces;
# a date and its hour are none of these.
_DATE = r"\d{4}-\d\d?-\d\d?\b|\d\d?-\d\d?-\d{4}\b"
_NUMBER = (
    rf"(?<!\d)[+(]{{0,3}}(?!{_DATE})\d(?:[ .()–-]{{0,2}}\d){{{_ENOUGH_DIGITS - 1},}}"
)
_PERSONAL = lazy_pattern(f"{_EMAIL}|{_NUMBER}")
_FIGURE = lazy_pattern(r"\d")
# Where somebody lives is a street with a house number, or RT and RW. `Jalan` is a word
# of every day (`jalan ke loket 2 rusak`) unless a name follows it, `Jl.` seldom is.
_REST_OF_NAME = r"[\w'/-]{0,30}){1,5}?"
_ABBREVIATED = rf"(?i:jl|jln|gg)\b(?:[ .]{{1,2}}[^\W_]{_REST_OF_NAME}"
_SPELT_OUT = (
    r"(?i:jalan|gang|perumahan|perum|kompleks|komplek|dusun|dukuh)\b"
    rf"(?:[ .]{{1,2}}[A-Z]{_REST_OF_NAME}"
)
_STREET_WORDS = ("jl", "gg", "jalan", "gang", "perum", "komp", "dusun", "dukuh", "rt")
_NUMBER_PART = (
    r"(?i:no|nomor|nmr|blok|kav)\b[ .:]{0,3}\w{1,5}(?: ?[/-] ?\d{1,5}[A-Za-z]?){0,3}"
    r"|(?i:rt|rw)\b[ .:]{0,3}\d{1,3}(?: ?/ ?\d{1,3})?"
)
_HOUSE = rf"(?:[ ,/-]{{0,3}}(?:{_NUMBER_PART})){{1,4}}| \d{{1,4}}[A-Za-z]?\b"
_RT = r"(?i:rt)\b[ .:]{0,3}\d{1,3}(?:[ /,-]{0,3}(?i:rw)\b[ .:]{0,3}| ?/ ?)\d{1,3}"
_ADDRESS = lazy_pattern(rf"\b(?:(?:{_ABBREVIATED}|{_SPELT_OUT})(?:{_HOUSE})|{_RT})")


def masked(text: str) -> str:
    """A text without the personal data in it."""
    return _PERSONAL.sub(MASK, text)


def masked_free_text(text: str) -> str:
    """A free text without personal data and addresses of streets."""
    figures = len(_FIGURE.findall(text))
    plain = masked(text) if figures >= _ENOUGH_DIGITS or "@" in text else text
    lower = plain.casefold() if figures else ""
    if any(word in lower for word in _STREET_WORDS):
        return _ADDRESS.sub(MASK, plain)
    return plain


def looks_personal(cell: Raw) -> bool:
    """Whether a cell holds what looks like personal data."""
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
    """Whether most filled cells of a column, given with their counts, look personal."""
    filled = {cell: count for cell, count in cells.items() if cell != ""}
    personal = sum(count for cell, count in filled.items() if looks_personal(cell))
    return 2 * personal > sum(filled.values())
