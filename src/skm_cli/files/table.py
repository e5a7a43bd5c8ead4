"""The door to python-calamine: sheets as rows, every cell where Excel shows it."""

import hashlib
import stat
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import cast
from xml.parsers import expat

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from skm_cli.domain import wording
from skm_cli.domain.problem import column_letters
from skm_cli.errors import FileUnusableError
from skm_cli.files.sheet_guard import (
    Look,
    OddCell,
    OddCells,
    OddKind,
    Stream,
    look,
    odd_cells,
)
from skm_cli.files.xlsx_parts import (
    check_sizes,
    damaged,
    no_workbook,
    pieces,
    sheet_parts,
)

Raw = str | int | float | bool | date | datetime | time | timedelta | OddCell
"""What a cell holds; an empty text is a blank cell."""

Row = list[Raw]

SUFFIXES = (".xlsx", ".xlsm")
"""The kinds of workbook that can be read."""

_OTHER_SPREADSHEETS = (".xls", ".xlsb", ".ods", ".csv", ".tsv")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_SEARCHED = 1 << 20
_NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Tab:
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
    _look: Look
    _stream: Stream

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
        found: OddCells = {}
        if self._look.maybe_odd:
            wanted = set(columns)
            everywhere = odd_cells(self._stream, plain=self._look.plain, columns=wanted)
            found = {row: odd for row, odd in everywhere.items() if row > below}
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
    """

    sha256: str
    tabs: tuple[Tab, ...]
    _shown: str
    _book: CalamineWorkbook
    _package: zipfile.ZipFile
    _parts: dict[str, str]

    def sheet(self, tab: Tab) -> Sheet:
        """The sheet of a tab, read into memory.

        Raises:
            FileUnusableError: It goes too far to be read, or it is broken.
        """
        if tab.name not in self._parts:
            raise damaged(self._shown)
        part = self._parts[tab.name]

        def stream() -> Iterator[bytes]:
            return pieces(self._package, part, self._shown)

        try:
            seen = look(stream)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(self._shown) from error
        if seen.too_far:
            raise _too_far(self._shown, tab, seen)
        with _readable(self._shown):
            grid = self._book.get_sheet_by_name(tab.name)
        width = grid.end[1] + 1 if grid.end else 0
        return Sheet(tab.name, tab.hidden, width, grid, seen, stream)


@contextmanager
def open_workbook(path: Path, shown: str) -> Iterator[Workbook]:
    """A workbook, while it is being read.

    Raises:
        FileUnusableError: It cannot be read: not there, a folder, locked, cut off, not
            a workbook, over a limit.
    """
    _check_kind(path, shown)
    try:
        package = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise _no_package(path, shown) from error
    except OSError as error:
        raise _refused(shown) from error
    with package:
        parts = sheet_parts(package, shown)
        check_sizes(package, shown)
        with _readable(shown):
            book = CalamineWorkbook.from_path(path)
        with book:
            yield Workbook(_sha256(path), _tabs(book), shown, book, package, parts)


def _tabs(book: CalamineWorkbook) -> tuple[Tab, ...]:
    return tuple(
        Tab(sheet.name, sheet.visible != SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _readable(shown: str) -> Iterator[None]:
    try:
        yield
    except CalamineError as error:
        raise damaged(shown) from error


def _check_kind(path: Path, shown: str) -> None:
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        message, hint = "berkas tidak ditemukan", f"periksa namanya; {_beside(path)}"
        raise FileUnusableError(shown, message, hint) from error
    except OSError as error:
        message = "berkas ini tidak dapat dibuka"
        raise FileUnusableError(shown, message, "periksa nama dan izinnya") from error
    if stat.S_ISDIR(found.st_mode):
        message, hint = "ini folder, bukan buku kerja", _beside(path / "berkas")
        raise FileUnusableError(shown, message, hint)
    suffix = path.suffix.casefold()
    if suffix in _OTHER_SPREADSHEETS:
        message = f"berkas {suffix} belum dapat dibaca"
        hint = "buka di Excel, simpan sebagai .xlsx, lalu ulangi"
        raise FileUnusableError(shown, message, hint)
    if suffix not in SUFFIXES or not stat.S_ISREG(found.st_mode):
        raise no_workbook(shown)
    if found.st_size == 0:
        raise FileUnusableError(shown, "berkas ini kosong", "minta salinannya")


def _beside(path: Path) -> str:
    """What to say of the workbooks that lie where `path` should be."""
    folder = path.parent
    try:
        names = sorted(
            file.name
            for file in folder.iterdir()
            if file.suffix.casefold() in SUFFIXES and file.name[0] not in ".~"
        )
    except OSError:
        return f"folder {folder.name} tidak ada atau tidak dapat dibuka"
    if not names:
        return "di folder ini tidak ada buku kerja"
    more = len(names) - _NAMES_SHOWN
    shown = [*names[:_NAMES_SHOWN], *([f"{more} lainnya"] if more > 0 else [])]
    return f"di folder ini ada {wording.listing(shown)}"


def _no_package(path: Path, shown: str) -> FileUnusableError:
    """Why a file that ought to be a workbook is no zip archive."""
    with path.open("rb") as file:
        start = file.read(_OLE_SEARCHED)
    if start.startswith(b"PK"):
        return damaged(shown)
    if not start.startswith(_OLE):
        return no_workbook(shown)
    if _ENCRYPTED in start:
        return FileUnusableError(
            shown,
            "buku kerja terkunci kata sandi",
            "buka di Excel, simpan salinan tanpa kata sandi, lalu pakai salinannya",
        )
    return FileUnusableError(
        shown,
        "isi berkas ini berbentuk lama (.xls)",
        "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
    )


def _refused(shown: str) -> FileUnusableError:
    return FileUnusableError(
        shown,
        "tidak ada izin untuk membaca berkas ini",
        "tutup program yang memakainya, atau periksa izinnya",
    )


def _too_far(shown: str, tab: Tab, seen: Look) -> FileUnusableError:
    last = f"{column_letters(seen.columns)}{seen.rows}"
    return FileUnusableError(
        shown,
        f"lembar {tab.name} terentang sampai {last}, terlalu luas untuk dibaca",
        "hapus isi sel yang jauh dari jawaban, lalu simpan",
    )
