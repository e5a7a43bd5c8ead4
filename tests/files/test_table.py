"""The door to the spreadsheet reader, and what keeps it from harm."""

import os
import sys
from pathlib import Path

import pytest
import workbooks

from skm_cli.errors import FileUnusableError
from skm_cli.files import xlsx_parts
from skm_cli.files.sheet_guard import OddCell, OddKind
from skm_cli.files.table import Sheet, open_workbook

ALL_4 = [4.0] * 9


def rows(path: Path) -> list[list[object]]:
    with open_workbook(path, path.name) as book:
        return [list(row) for row in book.sheet(book.tabs[0]).rows()]


def only_sheet(path: Path) -> Sheet:
    with open_workbook(path, path.name) as book:
        return book.sheet(book.tabs[0])


def refusal(path: Path) -> str:
    with pytest.raises(FileUnusableError) as caught:
        rows(path)
    return f"{caught.value.place}: {caught.value.message} / {caught.value.hint}"
