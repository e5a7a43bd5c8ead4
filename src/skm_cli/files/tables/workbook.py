"""The door to python-calamine: sheets as rows, every cell where Excel shows it."""

import zipfile
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from skm_cli.domain.report.profile import SIZE_LIMIT
from skm_cli.files.cells import OddCell, OddCells, OddKind, Row, Tab
from skm_cli.files.guards.package_guard import Guard, Odd, guarded, no_look
from skm_cli.files.guards.xls_parts import check_records
from skm_cli.files.guards.xlsx_parts import Package
from skm_cli.files.kinds_of_file import check_xls, sha256
from skm_cli.files.unusable import damaged, locked, no_permission
from skm_cli.progress import Progress, Step, ignore_progress

_ONE_FOR_ONE = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        hidden: Excel does not show it.
        width: How many columns its rows have.
    """

    name: str
    hidden: bool
    width: int
    _grid: CalamineSheet
    _odd: Odd
    _progress: Progress

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on."""
        left: Row = [""] * (self._grid.start or (0, 0))[1]
        # Rows of the reader's own are as quick as it is, and most sheets begin at A.
        rows = cast("Iterator[Row]", self._grid.iter_rows())
        return (left + row for row in rows) if left else rows

    def report_row(self, row: int) -> None:
        """Say which row has been reached."""
        last, _ = self._grid.end or (-1, -1)
        self._progress(Step.ROWS, row, last + 1)

    @property
    def merged(self) -> Iterator[tuple[int, int, int]]:
        """Cells that are one with those below them: column, first and last row."""
        for (top, left), (bottom, _) in self._grid.merged_cell_ranges or ():
            if bottom > top:
                yield left + 1, top + 1, bottom + 1

    def rows_with(self, odd: OddCells) -> Iterator[Row]:
        """The rows with the odd cells, which the reader gives as blank, in place."""
        if not odd:
            return self.rows()
        return self._rows_with(odd)

    def odd_cells(self, columns: Collection[int], below: int) -> OddCells:
        """What must not be taken for a blank or an answer below a row.

        Error cells, formulas that were never calculated, and answers that stand for
        several cells because these were merged.

        Args:
            columns: The columns that matter, from 1.
            below: The row above the first that matters.
        """
        everywhere = self._odd(set(columns))
        found = {row: cells for row, cells in everywhere.items() if row > below}
        for (top, left), (bottom, right) in self._grid.merged_cell_ranges or ():
            several = bottom > top or any(left + 1 < c <= right + 1 for c in columns)
            if several and top + 1 > below and left + 1 in columns:
                found.setdefault(top + 1, {})[left + 1] = OddCell(OddKind.MERGED)
        return found

    def _rows_with(self, odd: OddCells) -> Iterator[Row]:
        number = 0
        for number, row in enumerate(self.rows(), 1):
            yield _with(row, odd.get(number, {}))
        for beyond in range(number + 1, max(odd) + 1):
            yield _with([""] * self.width, odd.get(beyond, {}))


def _with(row: Row, odd: dict[int, OddCell]) -> Row:
    for column, cell in odd.items():
        # What the first of merged cells does not hold, none of them holds.
        if cell.kind is not OddKind.MERGED or row[column - 1] != "":
            row[column - 1] = cell
    return row


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was opened.

    Attributes:
        sha256: The hash of the file, in hex.
        tabs: Its sheets in their order; charts are not among them.
        hides_errors: Error cells and formulas without a result come as blanks.
    """

    sha256: str
    tabs: tuple[Tab, ...]
    hides_errors: bool
    _shown: str
    _book: CalamineWorkbook
    _guard: Guard
    _progress: Progress

    def sheet(self, tab: Tab) -> Sheet:
        """The sheet of a tab, read into memory.

        Raises:
            FileUnusableError: It goes too far to be read, or it is broken.
        """
        odd = self._guard(tab.name)
        self._progress(Step.OPEN, 0, 0)
        with _readable(self._shown):
            grid = self._book.get_sheet_by_name(tab.name)
        width = grid.end[1] + 1 if grid.end else 0
        return Sheet(tab.name, tab.hidden, width, grid, odd, self._progress)


@contextmanager
def open_workbook(
    path: Path,
    shown: str,
    *,
    limit: int = SIZE_LIMIT,
    progress: Progress = ignore_progress,
) -> Iterator[Workbook]:
    """A workbook, while it is being read, of the kind that its content is.

    Args:
        path: The file.
        shown: The file as messages show it.
        limit: Bytes that it may unpack to.
        progress: Told how far looking over it is, and when a sheet is opened.

    Raises:
        FileUnusableError: It cannot be read: locked, cut off, not a workbook, over a
            limit.
    """
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        check_xls(path, shown)
        check_records(path.read_bytes(), shown)
        with _opened(path, shown, from_path=False) as book:
            yield Workbook(
                sha256=sha256(path),
                tabs=_tabs(book),
                hides_errors=True,
                _shown=shown,
                _book=book,
                _guard=no_look,
                _progress=progress,
            )
        return
    except OSError as error:
        raise no_permission(shown) from error
    except (UnicodeDecodeError, NotImplementedError) as error:
        raise damaged(shown) from error
    with archive:
        package = Package(archive, shown, limit, progress)
        kind = guarded(package)
        # The reader knows only names that are UTF-8; an archive may hold others.
        named = str(path).isprintable()
        from_path = kind.usual and named and path.suffix.casefold() in _ONE_FOR_ONE
        with _opened(path, shown, from_path=from_path) as book:
            yield Workbook(
                sha256=sha256(path),
                tabs=_tabs(book),
                hides_errors=kind.hides_errors,
                _shown=shown,
                _book=book,
                _guard=kind.guard,
                _progress=progress,
            )


@contextmanager
def _opened(path: Path, shown: str, *, from_path: bool) -> Iterator[CalamineWorkbook]:
    """The reader's workbook: from a path it trusts the suffix, else it looks itself."""
    with ExitStack() as stack:
        with _readable(shown):
            book = (
                CalamineWorkbook.from_path(path)
                if from_path
                else CalamineWorkbook.from_filelike(
                    stack.enter_context(path.open("rb"))
                )
            )
        with book:
            yield book


def _tabs(book: CalamineWorkbook) -> tuple[Tab, ...]:
    return tuple(
        Tab(sheet.name, sheet.visible != SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    )


@contextmanager
def _readable(shown: str) -> Iterator[None]:
    try:
        yield
    except PasswordError as error:
        raise locked(shown) from error
    except (CalamineError, OSError) as error:
        raise damaged(shown) from error
    except BaseException as error:
        # What its Rust did not expect of a broken file has no name to catch it by.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(shown) from error
