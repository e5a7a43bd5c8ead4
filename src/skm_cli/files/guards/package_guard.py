"""The door of this folder: checks a workbook's package before calamine reads it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple
from xml.parsers import expat

from skm_cli.domain.problem import column_letters
from skm_cli.errors import FileUnusableError
from skm_cli.files.cells import OddCells
from skm_cli.files.guards.other_parts import (
    ODS_CONTENT,
    XLSB_BOOK,
    Extent,
    ods_extents,
    xlsb_extents,
)
from skm_cli.files.guards.sheet_guard import AREA_LIMIT, odd_cells, sheet_extent
from skm_cli.files.guards.xlsx_parts import (
    XLSX_BOOK,
    Package,
    check_sizes,
    pieces,
    sheet_parts,
)
from skm_cli.files.unusable import damaged, no_workbook

FindOddCells = Callable[[set[int]], OddCells]
"""Finds the odd cells of some columns of a sheet."""


class CheckedSheet(NamedTuple):
    """A sheet that may be read.

    Attributes:
        odd_cells: Finds its odd cells.
        hidden_rows: The rows that Excel does not show; none where the kind of file is
            not looked into for them.
    """

    odd_cells: FindOddCells
    hidden_rows: frozenset[int] = frozenset()


CheckSheet = Callable[[str], CheckedSheet]
"""Checks the sheet of a name, and returns what was seen of it.

Raises:
    FileUnusableError: Its cells go too far to be read, or it is broken.
"""


class CheckedPackage(NamedTuple):
    """A package that may be read.

    Attributes:
        check_sheet: The check that each sheet must pass before it is read.
        is_xlsx: It is the package of an .xlsx file.
        hides_errors: Error cells and formulas without a result are read as blanks.
    """

    check_sheet: CheckSheet
    is_xlsx: bool
    hides_errors: bool


def check_package(package: Package) -> CheckedPackage:
    """Check a package, except the sheets of an .xlsx, which are checked one by one.

    Raises:
        FileUnusableError: It is no workbook, is broken, or goes over a limit.
    """
    # A file of two kinds could be checked as one and read as the other.
    match sorted(package.stored().keys() & {ODS_CONTENT, XLSB_BOOK, XLSX_BOOK}):
        case [kind] if kind == XLSX_BOOK:
            parts = sheet_parts(package)
            check_sizes(package, parts.values())
            return CheckedPackage(
                _xlsx_check(package, parts), is_xlsx=True, hides_errors=False
            )
        case [kind]:
            check_sizes(package)
            is_xlsb = kind == XLSB_BOOK
            extents = xlsb_extents(package) if is_xlsb else ods_extents(package)
            _check_extents(extents, package.shown)
            return CheckedPackage(
                _check_of(extents), is_xlsx=False, hides_errors=is_xlsb
            )
        case _:
            raise no_workbook(package.shown)


def unchecked_sheet(_: str) -> CheckedSheet:
    """Pass any sheet, without odd cells."""
    return CheckedSheet(lambda _: {})


def _check_of(extents: Iterable[Extent]) -> CheckSheet:
    checked = {extent.sheet: CheckedSheet(extent.odd_cells) for extent in extents}
    return lambda name: checked.get(name, unchecked_sheet(name))


def _xlsx_check(package: Package, parts: dict[str, str]) -> CheckSheet:
    shown = package.shown

    def check_sheet(name: str) -> CheckedSheet:
        if name not in parts:
            raise damaged(shown)

        def stream() -> Iterator[bytes]:
            return pieces(package, parts[name])

        try:
            extent = sheet_extent(stream)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(shown) from error
        if extent.too_far:
            raise _too_far(shown, Extent(name, extent.rows, extent.columns))
        if not extent.may_hold_odd:
            return unchecked_sheet(name)._replace(hidden_rows=extent.hidden_rows)
        find = partial(odd_cells, stream, plain=extent.plain)
        return CheckedSheet(lambda columns: find(columns=columns), extent.hidden_rows)

    return check_sheet


def _check_extents(extents: Iterable[Extent], shown: str) -> None:
    for extent in extents:
        if extent.rows * extent.columns > AREA_LIMIT:
            raise _too_far(shown, extent)


def _too_far(shown: str, extent: Extent) -> FileUnusableError:
    last = f"{column_letters(extent.columns)}{extent.rows}"
    sheet = f"lembar {extent.sheet}" if extent.sheet else "salah satu lembar"
    return FileUnusableError(
        shown,
        f"{sheet} terentang sampai {last}, terlalu luas untuk dibaca",
        "hapus isi sel yang jauh dari jawaban, lalu simpan",
    )
