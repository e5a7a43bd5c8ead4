"""The door to python-calamine: reads the sheets of workbooks as rows of cells."""

import zipfile
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
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
from skm_cli.files.guards.package_guard import (
    CheckedPackage,
    CheckSheet,
    FindOddCells,
    check_package,
    unchecked_sheet,
)
from skm_cli.files.guards.xls_parts import check_records
from skm_cli.files.guards.xlsx_parts import Package
from skm_cli.files.kinds_of_file import check_xls, sha256
from skm_cli.files.unusable import damaged, locked, no_permission
from skm_cli.files.workspace import NamedFile
from skm_cli.progress import Progress, Step, ignore_progress

_ONE_FOR_ONE = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        hidden: Excel does not show it.
        width: The number of cells of each row.
        hidden_rows: The rows of an .xlsx sheet that Excel does not show.
    """

    name: str
    hidden: bool
    width: int
    hidden_rows: frozenset[int]
    _grid: CalamineSheet
    _find_odd_cells: FindOddCells
    _progress: Progress

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on."""
        before: Row = [""] * (self._grid.start or (0, 0))[1]
        rows = cast("Iterator[Row]", self._grid.iter_rows())
        # Most sheets begin at A: their rows need no copy, which would take time.
        return (before + row for row in rows) if before else rows

    def report_row(self, row: int) -> None:
        """Report that a row has been reached."""
        last, _ = self._grid.end or (-1, -1)
        self._progress(Step.ROWS, row, last + 1)

    @property
    def merged(self) -> Iterator[tuple[int, int, int]]:
        """Ranges merged over several rows: their first column, first and last row."""
        for (top, left), (bottom, _) in self._grid.merged_cell_ranges or ():
            if bottom > top:
                yield left + 1, top + 1, bottom + 1

    def rows_with(self, odd: OddCells) -> Iterator[Row]:
        """Every row, with the odd cells, which calamine reads as blank, in place."""
        if not odd:
            return self.rows()
        return self._rows_with(odd)

    def odd_cells(self, columns: Collection[int], below: int) -> OddCells:
        """Cells below a row that must not be taken for a blank or an answer.

        They are error cells, formulas that were never calculated, and the first cells
        of merged ranges.

        Args:
            columns: The columns of interest, from 1.
            below: The row above the first row of interest.
        """
        everywhere = self._find_odd_cells(set(columns))
        cells = {row: odd for row, odd in everywhere.items() if row > below}
        for (top, left), (bottom, right) in self._grid.merged_cell_ranges or ():
            several = bottom > top or any(left + 1 < c <= right + 1 for c in columns)
            if several and top + 1 > below and left + 1 in columns:
                cells.setdefault(top + 1, {})[left + 1] = OddCell(OddKind.MERGED)
        return cells

    def _rows_with(self, odd: OddCells) -> Iterator[Row]:
        number = 0
        for number, row in enumerate(self.rows(), 1):
            yield _filled_in(row, odd.get(number, {}))
        for beyond in range(number + 1, max(odd) + 1):
            yield _filled_in([""] * self.width, odd.get(beyond, {}))


def _filled_in(row: Row, odd: dict[int, OddCell]) -> Row:
    for column, cell in odd.items():
        # A merged range whose first cell is blank holds nothing.
        if cell.kind is not OddKind.MERGED or row[column - 1] != "":
            row[column - 1] = cell
    return row


@dataclass(frozen=True, slots=True)
class Workbook:
    """An opened workbook.

    Attributes:
        sha256: The hash of the file, in hex.
        tabs: The tabs of its sheets in their order, without those of charts.
        hides_errors: Error cells and formulas without a result are read as blanks.
    """

    sha256: str
    tabs: tuple[Tab, ...]
    hides_errors: bool
    _shown: str
    _book: CalamineWorkbook
    _check_sheet: CheckSheet
    _progress: Progress

    def sheet(self, tab: Tab) -> Sheet:
        """The sheet of a tab, read into memory.

        Raises:
            FileUnusableError: Its cells go too far to be read, or it is broken.
        """
        checked = self._check_sheet(tab.name)
        self._progress(Step.OPEN, 0, 0)
        with _readable(self._shown):
            grid = self._book.get_sheet_by_name(tab.name)
        width = grid.end[1] + 1 if grid.end else 0
        return Sheet(
            tab.name,
            tab.hidden,
            width,
            checked.hidden_rows,
            grid,
            checked.odd_cells,
            self._progress,
        )


@contextmanager
def open_workbook(
    file: NamedFile,
    *,
    limit: int = SIZE_LIMIT,
    progress: Progress = ignore_progress,
) -> Iterator[Workbook]:
    """Open a workbook, whose kind its content tells, to be read in a `with` block.

    Args:
        file: The file, with its name for messages.
        limit: The most bytes that it may unpack to.
        progress: Called with how much was checked, and when a sheet is opened.

    Raises:
        FileUnusableError: It is locked, cut off, no workbook or over the limit.
    """
    with ExitStack() as stack:
        path, shown = file
        checked = _checked(file, limit, progress, stack)
        # Calamine opens only paths that are UTF-8; other systems make other names.
        named = str(path).isprintable()
        from_path = checked.is_xlsx and named and path.suffix.casefold() in _ONE_FOR_ONE
        with _opened(file, from_path=from_path) as book:
            yield Workbook(
                sha256=sha256(path),
                tabs=_tabs(book),
                hides_errors=checked.hides_errors,
                _shown=shown,
                _book=book,
                _check_sheet=checked.check_sheet,
                _progress=progress,
            )


def _checked(
    file: NamedFile, limit: int, progress: Progress, stack: ExitStack
) -> CheckedPackage:
    """The checked package, whose archive stays open as long as the stack."""
    path, shown = file
    try:
        archive = stack.enter_context(zipfile.ZipFile(path))
    except zipfile.BadZipFile:
        check_xls(file)
        check_records(path.read_bytes(), shown)
        return CheckedPackage(unchecked_sheet, is_xlsx=False, hides_errors=True)
    except OSError as error:
        raise no_permission(shown) from error
    except (UnicodeDecodeError, NotImplementedError) as error:
        raise damaged(shown) from error
    return check_package(Package(archive, shown, limit, progress))


@contextmanager
def _opened(file: NamedFile, *, from_path: bool) -> Iterator[CalamineWorkbook]:
    """Calamine's workbook: by a path it trusts the suffix, by a file the content."""
    with ExitStack() as stack:
        with _readable(file.shown):
            book = (
                CalamineWorkbook.from_path(file.path)
                if from_path
                else CalamineWorkbook.from_filelike(
                    stack.enter_context(file.path.open("rb"))
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
        # A panic of its Rust code on a broken file has no class that can be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(shown) from error
