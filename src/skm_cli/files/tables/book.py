"""Opens a workbook or a text file as a book of sheets."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import SIZE_LIMIT
from skm_cli.files.kinds_of_file import check_file, holds_text
from skm_cli.files.tables.text_table import CsvBook, CsvSheet, open_csv
from skm_cli.files.tables.workbook import Sheet, Workbook, open_workbook
from skm_cli.files.workspace import NamedFile
from skm_cli.progress import Progress, ignore_progress

Book = Workbook | CsvBook
AnySheet = Sheet | CsvSheet


@contextmanager
def open_book(
    file: NamedFile,
    *,
    limit: int = SIZE_LIMIT,
    progress: Progress = ignore_progress,
) -> Iterator[Book]:
    """Open a file to be read in a `with` block.

    Args:
        file: The file, with its name for messages.
        limit: The most bytes that it may have or unpack to.
        progress: Called with how much of the file was checked.

    Raises:
        FileUnusableError: It does not exist, or it is a folder, locked, cut off, of
            another kind or over the limit.
    """
    check_file(file, limit)
    opened = open_csv if holds_text(file.path) else partial(open_workbook, limit=limit)
    with opened(file, progress=progress) as book:
        yield book


def same_content_problem(shown: str, before: str) -> Problem:
    """The fault of a file that has the same content as another file."""
    return Problem(
        Place(shown),
        f"isinya sama dengan {before}",
        "sebutkan satu saja agar responden tidak terhitung dua kali",
    )


def hidden_errors_note(file: NamedFile) -> Note:
    """The note that error cells of a file of this kind are read as blanks."""
    return Note(
        Place(file.shown),
        f"di berkas {file.path.suffix.casefold()}, sel #N/A dan rumus tanpa hasil "
        "terbaca sebagai sel kosong",
        "jika ada, simpan sebagai .xlsx, lalu ulangi",
    )
