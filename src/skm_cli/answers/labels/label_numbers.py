"""Labels of answers that are numbers, however they are typed."""

import re

from skm_cli.answers.labels.blanks import visible
from skm_cli.answers.labels.label_text import folded_label, with_plain_figures
from skm_cli.files.lazy_pattern import lazy_pattern

_BRACKETED = lazy_pattern(r"[(\[{]?\s*(\w{1,3})(?:\s*[)\]}])?\.?", re.ASCII)
_ROMAN = {"i": 1.0, "ii": 2.0, "iii": 3.0, "iv": 4.0}
_NUMBER = lazy_pattern(r"[+-]?\d{1,15}(?:[.,]\d{1,2}|\.)?", re.ASCII)


def typed_number(text: str) -> float | None:
    """The number that a text is, with a comma or a point; None for any other text.

    It may stand in brackets, in an emoji, and up to four in Roman figures.
    """
    number = with_plain_figures(visible(text)).strip("'\" ")
    if _NUMBER.fullmatch(number):
        return float(number.replace(",", "."))
    if bare := _BRACKETED.fullmatch(number):
        figure = bare[1].casefold()
        return float(figure) if figure.isdigit() else _ROMAN.get(figure)
    return None


def label_key(label: str) -> float | str:
    """A label as it is looked up: its number, or the folded text."""
    number = typed_number(label)
    return folded_label(label) if number is None else number
