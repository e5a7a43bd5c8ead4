"""Typed texts in a form in which they are compared with choices."""

import unicodedata

from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

WORD = lazy_pattern(r"[^\W_]+")
_MARK = lazy_pattern(r"(?:[a-h]|\d)[.)]\s+(?=\S)")
_MOST_DIGITS = 3


def normal(cell: Raw) -> str:
    """A text in one case with single spaces; empty for a cell that is no text."""
    if not isinstance(cell, str):
        return ""
    return " ".join(unicodedata.normalize("NFKC", cell).casefold().split())


def without_spaces(text: str) -> str:
    """The words of a text run together, without spaces and punctuation."""
    return "".join(WORD.findall(normal(text)))


def unmarked(cell: Raw) -> str:
    """A text without the letter or the number of its choice: `b. 20 - 29`."""
    text = normal(cell)
    mark = _MARK.match(text)
    return text[mark.end() :] if mark else text


def number_in(cell: Raw) -> float | None:
    """The number in a cell, also in a text of figures; None where there is none."""
    match cell:
        case bool():
            return None
        case int() | float():
            return cell
        case str() if (text := cell.strip(" '\"\u00a0")).isdecimal():
            return float(text) if len(text) <= _MOST_DIGITS else None
        case _:
            return None
