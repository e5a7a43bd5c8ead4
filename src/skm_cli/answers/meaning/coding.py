"""Turns the cells of an answer column into codes, a byte a respondent."""

from collections.abc import Mapping, Sequence

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.files.cells import Raw
from skm_cli.files.fast import NUL, single_letters

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
        letters = single_letters(cells)
        known = self.reader.known
        if letters is not None and len(known) <= _MOST_CODES:
            if len(known) != self._known:
                self._table, self._known = _table(known), len(known)
            found = letters.translate(self._table)
            if _UNKNOWN not in found:
                return found
        codes = self.reader.codes_of_known(cells)
        return None if codes is None else bytes(codes)


def _table(known: Mapping[Raw, int]) -> bytes:
    table = bytearray([_UNKNOWN]) * 256
    for cell, code in known.items():
        if isinstance(cell, str) and len(cell) <= 1 and cell.isascii():
            table[ord(cell or NUL)] = code
    return bytes(table)
