"""Looks over a workbook's package before the reader is given any of it."""

from collections.abc import Callable, Iterable, Iterator
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
from skm_cli.files.guards.sheet_guard import AREA_LIMIT, look, odd_cells
from skm_cli.files.guards.xlsx_parts import (
    XLSX_BOOK,
    Package,
    check_sizes,
    pieces,
    sheet_parts,
)
from skm_cli.files.unusable import damaged, no_workbook

Odd = Callable[[set[int]], OddCells]
"""What finds the odd cells of some columns."""

Guard = Callable[[str], Odd]
"""One look over the sheet of a name: what finds its odd cells, if there are some."""


class Guarded(NamedTuple):
    """A package that was looked over.

    Attributes:
        guard: What looks over each of its sheets.
        usual: It is the package of an .xlsx file.
        hides_errors: Error cells and formulas without a result come as blanks.
    """

    guard: Guard
    usual: bool
    hides_errors: bool


def guarded(package: Package) -> Guarded:
    """Look over a package; of its kinds only .xlsx leaves the sheets for later.

    Raises:
        FileUnusableError: It is no workbook, it is broken, or goes over a limit.
    """
    # A file of two kinds could be guarded as one and read as the other.
    match sorted(package.stored().keys() & {ODS_CONTENT, XLSB_BOOK, XLSX_BOOK}):
        case [kind] if kind == XLSX_BOOK:
            parts = sheet_parts(package)
            check_sizes(package, parts.values())
            return Guarded(_xlsx_guard(package, parts), usual=True, hides_errors=False)
        case [kind]:
            check_sizes(package)
            blind = kind == XLSB_BOOK
            extents = xlsb_extents(package) if blind else ods_extents(package)
            _check_extents(extents, package.shown)
            return Guarded(_guard_of(extents), usual=False, hides_errors=blind)
        case _:
            raise no_workbook(package.shown)


def no_look(_: str) -> Odd:
    """Nothing more can be seen of a sheet than that it may be read."""
    return lambda _: {}


def _guard_of(extents: Iterable[Extent]) -> Guard:
    odd = {extent.sheet: extent.odd_cells for extent in extents}
    return lambda name: odd.get(name, no_look(name))


def _xlsx_guard(package: Package, parts: dict[str, str]) -> Guard:
    shown = package.shown

    def guard(name: str) -> Odd:
        if name not in parts:
            raise damaged(shown)

        def stream() -> Iterator[bytes]:
            return pieces(package, parts[name])

        try:
            seen = look(stream)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(shown) from error
        if seen.too_far:
            raise _too_far(shown, Extent(name, seen.rows, seen.columns))
        if not seen.maybe_odd:
            return no_look(name)
        return lambda columns: odd_cells(stream, plain=seen.plain, columns=columns)

    return guard


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
