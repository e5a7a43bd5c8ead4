"""Faults, notes and gaps in a user's files, each with its place."""

from typing import NamedTuple

_TEXTS = (".csv", ".tsv", ".txt", ".tab")


class Place(NamedTuple):
    """A place in the user's files; places sort in reading order.

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
        # A text file has no sheets to name.
        text = self.file.casefold().endswith(_TEXTS)
        parts = (self.file, "" if text else self.sheet, self.cell)
        return "!".join(filter(None, parts))

    @property
    def cell(self) -> str:
        """The address of a cell, `F17`; empty when the place is no cell."""
        return f"{column_letters(self.column)}{self.row}" if self.column else ""


NO_FILE = Place("skm")
"""The place of a finding about several files, or about none."""


def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is `A`, 27 is `AA`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Problem(NamedTuple):
    """A fault: something in a file that cannot be right.

    Attributes:
        place: Where it stands.
        message: What was found and what is expected, in Indonesian.
        hint: What to do about it; the lines after the first are to be copied into
            a file.
        cell_text: The text of the cell, when the same message is shown once for
            cells of different texts; empty otherwise.
    """

    place: Place
    message: str
    hint: str = ""
    cell_text: str = ""


class Note(NamedTuple):
    """Something that a person should know and that stops nothing.

    Attributes:
        place: Where it stands.
        message: What was found, in Indonesian.
        hint: What to do about it; empty when nothing is to be done.
    """

    place: Place
    message: str
    hint: str = ""


class Gap(NamedTuple):
    """Something that a person still has to fill in: `[belum diisi: …]` in the document.

    Attributes:
        place: The line of the empty value; of its block where there is no such
            line; else the file.
        message: What is missing, in Indonesian.
        hint: What to do about it; empty where the message says it.
    """

    place: Place
    message: str
    hint: str = ""
