"""Compares labels of answers as people type them: with marks and slips, in any case."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import NamedTuple

from skm_cli.files.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+")
_GAP = r"(?:\s*[.):=–—-]\s*|\s+)"
_MARK_BEFORE = lazy_pattern(rf"\(?([1-4a-dA-D]){_GAP}(\S.*)", re.DOTALL)
_MARK_AFTER = lazy_pattern(r"(.*\S)\s*[(,:=–—-]\s*([1-4])\s*\)?", re.DOTALL)
_LETTERS = "abcd"
# Sangat murah and Sangat mahal are less alike than this, and Sesuay and Sesuai more.
_ALIKE = 0.83
# The same of single words: Murah and Mahal less, tdk and Tidak more.
_ALIKE_WORDS = 0.65


@lru_cache(maxsize=1024)
def folded_label(label: str) -> str:
    """A label as it is compared: its words run together, whatever their case.

    `dan`, `&` and punctuation drop out, and `tetapi` is `tapi`.
    """
    text = unicodedata.normalize("NFKC", label).casefold()
    words = _WORD.findall(text.replace("tetapi", "tapi"))
    return "".join(word for word in words if word != "dan")


def run_together(label: str) -> str:
    """All words of a label as one, `dan` among them."""
    return "".join(_WORD.findall(label.casefold()))


class MarkedLabel(NamedTuple):
    """A label and the marks printed next to it, as in `d. Sangat sesuai (4)`.

    Attributes:
        label: The label without its marks, folded.
        marks: The values, 1 to 4, that the marks stand for.
    """

    label: str
    marks: frozenset[int]


def letter_value(text: str) -> int | None:
    """1 to 4 for the letters a to d; None for any other text."""
    at = _LETTERS.find(text.casefold()) if len(text) == 1 else -1
    return at + 1 if at >= 0 else None


def split_marks(text: str) -> MarkedLabel:
    """Split the marks off a label."""
    marks = set()
    if before := _MARK_BEFORE.fullmatch(text):
        mark, text = before.groups()
        marks.add(letter_value(mark) or int(mark))
    if after := _MARK_AFTER.fullmatch(text):
        text, mark = after.groups()
        marks.add(int(mark))
    return MarkedLabel(folded_label(text), frozenset(marks))


def nearest_label(typed: str, printed: Mapping[str, str]) -> str:
    """The label that a text misspells; empty when it is a slip of none.

    Args:
        typed: The text.
        printed: The labels to choose from, by their folded forms.
    """
    near = get_close_matches(split_marks(typed).label, printed, cutoff=_ALIKE)
    labels = (printed[folded] for folded in near)
    return next((label for label in labels if is_slip(typed, label)), "")


def is_slip(typed: str, label: str) -> bool:
    """Whether a text is a label misspelt: alike word by word, and as a whole."""
    ours, theirs = _words(typed), _words(label)
    whole = _likeness("".join(ours), "".join(theirs)) >= _ALIKE
    if len(ours) == 1 < len(theirs):
        # `Tidaksesuay`: the word that makes the difference is there.
        return whole and ours[0].startswith(theirs[0])
    return (
        whole
        and len(ours) == len(theirs)
        and all(
            _likeness(*both) >= _ALIKE_WORDS for both in zip(ours, theirs, strict=True)
        )
    )


def _words(text: str) -> list[str]:
    if before := _MARK_BEFORE.fullmatch(text):
        text = before[2]
    if after := _MARK_AFTER.fullmatch(text):
        text = after[1]
    return [word for word in _WORD.findall(text.casefold()) if word != "dan"]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
