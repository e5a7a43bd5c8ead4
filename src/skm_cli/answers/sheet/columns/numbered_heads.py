"""Finds headers that tell questions by number alone: `1.`, `nilai1`, `1` … `9`."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_clues import is_counter
from skm_cli.answers.labels.header_text import bare_number, header_words, one_line
from skm_cli.answers.labels.headers import Column
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

_ROWS_OF_TITLE = 2
_MOST_DIGITS = 3
# The codes of LimeSurvey up to the number: `G01Q05`, `G01Q01[SQ003]`.
_LIME_CODE = lazy_pattern(r"g\d{1,3}q|sq", re.ASCII)
# By these words a title or a common beginning says that questions stand below.
_QUESTION_WORDS = (
    "nilai", "pertanyaan", "soal", "unsur", "jawaban", "jwb", "item", "butir",
    "indikator", "kuesioner", "kuisioner", "pernyataan", "question", "skm", "ikm",
    "skor",
)  # fmt: skip
_PART = lazy_pattern(
    r"0?([1-9]\d?)([.][1-9]|[.]?[a-e])?[.)]?", re.ASCII | re.IGNORECASE
)
# Letters that stand for a respondent, a week, a day, a month or a counter.
_OTHER_LETTERS = frozenset("rwmhtld")


class NumberedHeads(NamedTuple):
    """The headers of a row that tell questions by their numbers.

    Attributes:
        columns: Their columns.
        numbers: The number of the question in each, by the column.
        told: The columns, where a person should be told how they were read.
    """

    columns: tuple[Column, ...]
    numbers: Mapping[int, int]
    told: tuple[Column, ...] = ()


def numbered_heads(
    rows: Sequence[Row], row: int, wanted: Sequence[int]
) -> NumberedHeads | None:
    """The headers of a row by their numbers; None unless each question has one.

    Args:
        rows: The first rows of the sheet.
        row: The row, from 0.
        wanted: The numbers of all questions; there must be several.
    """
    if len(wanted) <= 3:  # noqa: PLR2004 - three numbers may be anything
        return None
    return (
        _dotted(rows[row], wanted)
        or _with_common_beginning(rows[row], wanted)
        or _below_a_title(rows, row, wanted)
        or _with_parts(rows[row], wanted)
    )


def _dotted(row: Row, wanted: Sequence[int]) -> NumberedHeads | None:
    """`1.`, `2.`, …: all of them, since `3.` alone may be an answer too."""
    columns = {
        Column(at, text): number
        for at, text in _texts(row)
        if (number := bare_number(text))
    }
    numbers = list(columns.values())
    if not {*wanted} <= {*numbers} or len({*numbers}) < len(numbers):
        return None
    return NumberedHeads(tuple(columns), {c.number: n for c, n in columns.items()})


def _with_common_beginning(row: Row, wanted: Sequence[int]) -> NumberedHeads | None:
    """`nilai1`, `nilai2`, …, whose beginning says that they are questions."""
    families: dict[str, dict[Column, int]] = {}
    for at, text in _texts(row):
        beginning = text.rstrip(" .:)]").rstrip("0123456789")
        digits = text[len(beginning) :].rstrip(" .:)]")
        words = header_words(beginning)
        known = 1 <= len(digits) <= _MOST_DIGITS and _asks(words)
        if known and not _counts(words):
            family = families.setdefault(" ".join(words), {})
            family[Column(at, text)] = int(digits)
    for family in families.values():
        if sorted(family.values()) == sorted(wanted):
            numbers = {column.number: n for column, n in family.items()}
            return NumberedHeads(tuple(family), numbers, tuple(family))
    return None


def _below_a_title(
    rows: Sequence[Row], row: int, wanted: Sequence[int]
) -> NumberedHeads | None:
    """`1` … `9` side by side, below one title that says that they are questions."""
    cells = list(map(_plain_number, rows[row]))
    first = next((n for n in range(len(cells)) if cells[n] == wanted[0]), len(cells))
    end = first + len(wanted)
    if cells[first:end] != list(wanted):
        return None
    title = [
        cell
        for above in rows[max(0, row - _ROWS_OF_TITLE) : row]
        for cell in above[first:end]
        if is_filled(cell)
    ]
    if len(title) != 1 or not _asks(header_words(str(title[0]))):
        return None
    columns = tuple(Column(at, str(n)) for at, n in enumerate(wanted, first + 1))
    numbers = {column.number: int(column.header) for column in columns}
    return NumberedHeads(columns, numbers, columns)


def _with_parts(row: Row, wanted: Sequence[int]) -> NumberedHeads | None:
    """`1a`, `1b`, `2`, …: some unsur are asked by several questions."""
    numbers: dict[Column, int] = {}
    several = False
    for at, text in _texts(row):
        if part := _PART.fullmatch(text):
            numbers[Column(at, text)] = int(part[1])
            several = several or bool(part[2])
    if not several or {*numbers.values()} != {*wanted}:
        return None
    return NumberedHeads(
        tuple(numbers), {column.number: n for column, n in numbers.items()}
    )


def _asks(words: Sequence[str]) -> bool:
    """Whether words are those of a question, or one letter for a variable."""
    if words and _LIME_CODE.fullmatch(words[-1]):
        return True
    if len(words) == 1 and len(words[0]) == 1:
        return words[0] not in _OTHER_LETTERS
    return any(word.startswith(_QUESTION_WORDS) for word in words)


def _counts(words: Sequence[str]) -> bool:
    """Whether words name what is counted, such as weeks: `Nilai minggu 1`."""
    others = [word for word in words if not word.startswith(_QUESTION_WORDS)]
    return any(map(is_counter, others))


def _texts(row: Row) -> list[tuple[int, str]]:
    """The texts of a row with the numbers of their columns."""
    texts = ((at, cell) for at, cell in enumerate(row, 1) if isinstance(cell, str))
    return [(at, text) for at, cell in texts if (text := one_line(cell))]


def _plain_number(cell: Raw) -> int | None:
    text = one_line(cell) if isinstance(cell, str) else cell
    if isinstance(text, str):
        return int(text) if text.isdecimal() and text.isascii() else None
    if isinstance(text, bool) or not isinstance(text, int | float):
        return None
    return int(text) if text in range(1, 100) else None
