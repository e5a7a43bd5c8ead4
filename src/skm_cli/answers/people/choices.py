"""Texts that were typed in place of a choice, as they are compared."""

import unicodedata

from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

WORD = lazy_pattern(r"[^\W_]+")
# Patterns stand as text: a run compiles those that its columns need.
_MARK = lazy_pattern(r"(?:[a-h]|\d)[.)]\s+(?=\S)")
_MOST_DIGITS = 3


def normal(cell: Raw) -> str:
    """A text in one case with single spaces; an empty one of anything else."""
    if not isinstance(cell, str):
        return ""
    return " ".join(unicodedata.normalize("NFKC", cell).casefold().split())


def without_spaces(text: str) -> str:
    """The words of a text without what stands between them."""
    return "".join(WORD.findall(normal(text)))


def unmarked(cell: Raw) -> str:
    """A text without the letter or the number of a choice: `b. 20 - 29`."""
    text = normal(cell)
    mark = _MARK.match(text)
    return text[mark.end() :] if mark else text


def number_in(cell: Raw) -> float | None:
    """The number that a cell holds, be it as text; None when it holds none."""
    match cell:
        case bool():
            return None
        case int() | float():
            return cell
        case str() if (text := cell.strip(" '\"\u00a0")).isdecimal():
            return float(text) if len(text) <= _MOST_DIGITS else None
        case _:
            return None
