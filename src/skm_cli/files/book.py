"""Opens any file that may hold answers, workbook or text, as a book of sheets."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from skm_cli.files.csv_table import CsvBook, CsvSheet, open_csv
from skm_cli.files.spreadsheet_file import TEXT_SUFFIXES, check_file
from skm_cli.files.table import Sheet, Workbook, open_workbook

Book = Workbook | CsvBook
AnySheet = Sheet | CsvSheet


@contextmanager
def open_book(path: Path, shown: str) -> Iterator[Book]:
    """A file, while it is being read.

    Raises:
        FileUnusableError: It cannot be read: not there, a folder, locked, cut off, of
            another kind, over a limit.
    """
    check_file(path, shown)
    is_text = path.suffix.casefold() in TEXT_SUFFIXES
    with open_csv(path, shown) if is_text else open_workbook(path, shown) as book:
        yield book
