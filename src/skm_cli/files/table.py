"""The door to python-calamine: sheets as rows, every cell where Excel shows it."""

import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple, cast
from xml.parsers import expat

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from skm_cli.domain.problem import column_letters
from skm_cli.errors import FileUnusableError
from skm_cli.files.other_parts import (
    ODS_CONTENT,
    XLSB_BOOK,
    Extent,
    ods_extents,
    xlsb_extents,
)
from skm_cli.files.sheet_guard import (
    AREA_LIMIT,
    OddCell,
    OddCells,
    OddKind,
    look,
    odd_cells,
)
from skm_cli.files.spreadsheet_file import check_old, locked, refused, sha256
from skm_cli.files.xls_parts import check_records
from skm_cli.files.xlsx_parts import (
    XLSX_BOOK,
    check_sizes,
    damaged,
    no_workbook,
    pieces,
    sheet_parts,
)

Raw = str | int | float | bool | date | datetime | time | timedelta | OddCell
"""What a cell holds; an empty text is a blank cell."""

Row = list[Raw]

_ONE_FOR_ONE = (".xlsx", ".xlsm")


class Tab(NamedTuple):
    """The tab of a sheet: its name, and whether Excel shows it."""

    name: str
    hidden: bool


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
    _odd: "Odd"

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on."""
        left: Row = [""] * (self._grid.start or (0, 0))[1]
        # Rows of the reader's own are as quick as it is, and most sheets begin at A.
        rows = cast("Iterator[Row]", self._grid.iter_rows())
        return (left + row for row in rows) if left else rows

    def rows_with(self, odd: OddCells) -> Iterator[Row]:
        """The rows with the odd cells, which the reader gives as blank, in place."""
        if not odd:
            return self.rows()
        return self._rows_with(odd)

    def odd(self, columns: Collection[int], below: int) -> OddCells:
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


Odd = Callable[[set[int]], OddCells]
"""What finds the odd cells of some columns."""

Guard = Callable[[str], Odd]
"""One look over the sheet of a name: what finds its odd cells, if there are some."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was opened.

    Attributes:
        sha256: The hash of the file, in hex.
        tabs: Its sheets in their order; charts are not among them.
        blind: Error cells and formulas without a result come as blanks.
    """

    sha256: str
    tabs: tuple[Tab, ...]
    blind: bool
    _shown: str
    _book: CalamineWorkbook
    _guard: Guard

    def sheet(self, tab: Tab) -> Sheet:
        """The sheet of a tab, read into memory.

        Raises:
            FileUnusableError: It goes too far to be read, or it is broken.
        """
        odd = self._guard(tab.name)
        with _readable(self._shown):
            grid = self._book.get_sheet_by_name(tab.name)
        width = grid.end[1] + 1 if grid.end else 0
        return Sheet(tab.name, tab.hidden, width, grid, odd)


@contextmanager
def open_workbook(path: Path, shown: str) -> Iterator[Workbook]:
    """A workbook, while it is being read, of the kind that its content is.

    Raises:
        FileUnusableError: It cannot be read: locked, cut off, not a workbook, over a
            limit.
    """
    try:
        package = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        check_old(path, shown)
        check_records(path.read_bytes(), shown)
        with _opened(path, shown, from_path=False) as book:
            yield Workbook(
                sha256=sha256(path),
                tabs=_tabs(book),
                blind=True,
                _shown=shown,
                _book=book,
                _guard=_no_look,
            )
        return
    except OSError as error:
        raise refused(shown) from error
    except (UnicodeDecodeError, NotImplementedError) as error:
        raise damaged(shown) from error
    with package:
        names = {name.replace("\\", "/").casefold() for name in package.namelist()}
        guard: Guard = _no_look
        usual = blind = False
        # A file of two kinds could be guarded as one and read as the other.
        match sorted(names & {ODS_CONTENT, XLSB_BOOK, XLSX_BOOK}):
            case [kind] if kind == XLSX_BOOK:
                parts = sheet_parts(package, shown)
                check_sizes(package, shown, parts.values())
                guard = _xlsx_guard(package, parts, shown)
                usual = True
            case [kind]:
                check_sizes(package, shown)
                blind = kind == XLSB_BOOK
                extents = xlsb_extents if blind else ods_extents
                guard = _guard_of(_checked(extents(package, shown), shown))
            case _:
                raise no_workbook(shown)
        # The reader knows only names that are UTF-8; an archive may hold others.
        named = str(path).isprintable()
        from_path = usual and named and path.suffix.casefold() in _ONE_FOR_ONE
        with _opened(path, shown, from_path=from_path) as book:
            yield Workbook(sha256(path), _tabs(book), blind, shown, book, guard)


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


def _no_look(_: str) -> Odd:
    return lambda _: {}


def _xlsx_guard(package: zipfile.ZipFile, parts: dict[str, str], shown: str) -> Guard:
    def guard(name: str) -> Odd:
        if name not in parts:
            raise damaged(shown)

        def stream() -> Iterator[bytes]:
            return pieces(package, parts[name], shown)

        try:
            seen = look(stream)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(shown) from error
        if seen.too_far:
            raise _too_far(shown, Extent(name, seen.rows, seen.columns))
        if not seen.maybe_odd:
            return lambda _: {}
        return lambda columns: odd_cells(stream, plain=seen.plain, columns=columns)

    return guard


def _guard_of(extents: Iterable[Extent]) -> Guard:
    odd = {extent.sheet: extent.odd_cells for extent in extents}
    return lambda name: odd.get(name, lambda _: {})


def _checked(extents: Iterable[Extent], shown: str) -> Iterator[Extent]:
    for extent in extents:
        if extent.rows * extent.columns > AREA_LIMIT:
            raise _too_far(shown, extent)
        yield extent


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


def _too_far(shown: str, extent: Extent) -> FileUnusableError:
    last = f"{column_letters(extent.columns)}{extent.rows}"
    sheet = f"lembar {extent.sheet}" if extent.sheet else "salah satu lembar"
    return FileUnusableError(
        shown,
        f"{sheet} terentang sampai {last}, terlalu luas untuk dibaca",
        "hapus isi sel yang jauh dari jawaban, lalu simpan",
    )
