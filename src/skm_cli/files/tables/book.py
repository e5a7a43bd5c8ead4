"""Opens any file that may hold answers, workbook or text, as a book of sheets."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import SIZE_LIMIT
from skm_cli.files.kinds_of_file import TEXT_SUFFIXES, check_file
from skm_cli.files.tables.text_table import CsvBook, CsvSheet, open_csv
from skm_cli.files.tables.workbook import Sheet, Workbook, open_workbook
from skm_cli.progress import Progress, ignore_progress

Book = Workbook | CsvBook
AnySheet = Sheet | CsvSheet


def is_text(path: Path) -> bool:
    """A file is a text, by its name."""
    return path.suffix.casefold() in TEXT_SUFFIXES


@contextmanager
def open_book(
    path: Path,
    shown: str,
    *,
    limit: int = SIZE_LIMIT,
    progress: Progress = ignore_progress,
) -> Iterator[Book]:
    """A file, while it is being read.

    Args:
        path: The file.
        shown: The file as messages show it.
        limit: Bytes that it may have or unpack to.
        progress: Told how far looking over it is.

    Raises:
        FileUnusableError: It cannot be read: not there, a folder, locked, cut off, of
            another kind, over a limit.
    """
    check_file(path, shown, limit)
    opened = open_csv if is_text(path) else partial(open_workbook, limit=limit)
    with opened(path, shown, progress=progress) as book:
        yield book


def same_content_problem(shown: str, before: str) -> Problem:
    """That a file holds what another one holds."""
    return Problem(
        Place(shown),
        f"isinya sama dengan {before}",
        "sebutkan satu saja agar responden tidak terhitung dua kali",
    )


def hidden_errors_note(path: Path, shown: str) -> Note:
    """That errors of a file of this kind come as blanks."""
    return Note(
        Place(shown),
        f"di berkas {path.suffix.casefold()}, sel #N/A dan rumus tanpa hasil terbaca "
        "sebagai sel kosong",
        "jika ada, simpan sebagai .xlsx, lalu ulangi",
    )
