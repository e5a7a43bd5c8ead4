"""What is to be said about a user's files: faults, notes and gaps, each at a place."""

from typing import NamedTuple

_TEXTS = (".csv", ".tsv")


class Place(NamedTuple):
    """Where in the user's files something stands; sorts in reading order.

    Attributes:
        file: The file as seen from the workspace.
        sheet: The sheet of a workbook; empty for the whole file.
        row: The row of a cell or the line of a text file, from 1; 0 for neither.
        column: The column of a cell, from 1; 0 for none.
    """

    file: str
    sheet: str = ""
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.sheet:
            return f"{self.file}:{self.row}" if self.row else self.file
        # The one sheet of a text is the file itself.
        text = self.file.casefold().endswith(_TEXTS)
        parts = (self.file, "" if text else self.sheet, self.cell)
        return "!".join(filter(None, parts))

    @property
    def cell(self) -> str:
        """The address of a cell, `F17`; empty when the place is no cell."""
        return f"{column_letters(self.column)}{self.row}" if self.column else ""


NO_FILE = Place("skm")
"""The place of what is about several files, or about none."""


def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is `A`, 27 is `AA`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Problem(NamedTuple):
    """A fault: something that is there and cannot be right.

    Attributes:
        place: Where it stands.
        message: What was found and what is expected, in Indonesian.
        hint: What to do about it; lines after the first are to be pasted.
        found: The text that a cell holds, when the message is about texts that
            differ from cell to cell; empty otherwise.
    """

    place: Place
    message: str
    hint: str = ""
    found: str = ""


class Note(NamedTuple):
    """Something a person should know that stops nothing.

    Attributes:
        place: What it is about.
        message: What was found, in Indonesian.
        hint: What to do about it; empty when nothing needs doing.
    """

    place: Place
    message: str
    hint: str = ""


class Gap(NamedTuple):
    """What a person still owes; the document says `[belum diisi: …]` there.

    Attributes:
        place: The line of the empty value, else of the block that lacks it, else
            the file.
        message: What is missing, in Indonesian.
        hint: What to do about it, where it is not plain.
    """

    place: Place
    message: str
    hint: str = ""
