"""Turns the cells of an answer column into codes, a byte a respondent."""

from collections.abc import Mapping, Sequence
from typing import cast

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.files.cells import Raw

_NUL = "\0"
_BETWEEN = ","
_UNKNOWN = 0xFE
# What a column of answers holds; one of free texts is looked up cell by cell.
_MOST_CODES = 64


class Coder:
    """Codes the cells of one column, a block at a time.

    Attributes:
        reader: What knows what they mean; it settles nothing in the meantime.
    """

    def __init__(self, reader: AnswerColumn) -> None:
        self.reader = reader
        self._table = b""
        self._known = -1

    def codes(self, cells: Sequence[Raw]) -> bytes:
        """1 to 4, `BLANK` or `BAD` for each cell; the reader interprets what is new."""
        return self.codes_of_known(cells) or bytes(self.reader.codes(cells))

    def codes_of_known(self, cells: Sequence[Raw]) -> bytes | None:
        """The same where every cell was met before; None where one is new."""
        letters = _letters(cells)
        known = self.reader.known
        if letters is not None and len(known) <= _MOST_CODES:
            if len(known) != self._known:
                self._table, self._known = _table(known), len(known)
            found = letters.translate(self._table)
            if _UNKNOWN not in found:
                return found
        codes = self.reader.codes_of_known(cells)
        return None if codes is None else bytes(codes)


def _letters(cells: Sequence[Raw]) -> bytes | None:
    """The one letter of each cell, a NUL for none; None where a cell holds more.

    Most texts keep answers as figures, and a million of them are looked up at once in
    a third of the time.
    """
    try:
        joined = _BETWEEN.join(cast("Sequence[str]", cells))
    except TypeError:
        return None
    if not joined.isascii() or _NUL in joined:
        return None
    letters, between = joined[::2], joined[1::2]
    # One mark fewer than cells: a last cell that ends in one would be read without it.
    if len(letters) == len(cells) and between == _BETWEEN * (len(cells) - 1):
        # Without a blank among them; a comma in a cell would be one too many.
        return None if _BETWEEN in letters else letters.encode()
    joined = f"{_BETWEEN}{joined}{_BETWEEN}"
    nothing, blank = 2 * _BETWEEN, f"{_BETWEEN}{_NUL}{_BETWEEN}"
    # Twice, since two blanks beside each other share what is between them.
    joined = joined.replace(nothing, blank).replace(nothing, blank)
    between, letters = joined[::2], joined[1::2]
    # With no other mark among the letters, each one is a cell.
    if len(letters) != len(cells) or _BETWEEN in letters or between.strip(_BETWEEN):
        return None
    return letters.encode()


def _table(known: Mapping[Raw, int]) -> bytes:
    table = bytearray([_UNKNOWN]) * 256
    for cell, code in known.items():
        if isinstance(cell, str) and len(cell) <= 1 and cell.isascii():
            table[ord(cell or _NUL)] = code
    return bytes(table)
