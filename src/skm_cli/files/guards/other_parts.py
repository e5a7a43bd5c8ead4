"""Checks how far the cells of .ods and .xlsb files go, before calamine reads them.

As for .xlsx, it allocates a place for every cell between the first and the last.
"""

from collections.abc import Container, Iterator
from typing import NamedTuple
from xml.parsers import expat

from skm_cli.files.cells import OddCell, OddCells, OddKind
from skm_cli.files.guards.xlsx_parts import Package, pieces, related
from skm_cli.files.unusable import damaged, locked

ODS_CONTENT = "content.xml"
XLSB_BOOK = "xl/workbook.bin"
_XLSB_RELATIONS = "xl/_rels/workbook.bin.rels"

_MANIFEST = "META-INF/manifest.xml"
_ROW = 0
# Blank cells, of kind 1, take no place.
_CELLS = range(2, 12)
_NUMBER = 4
_MORE = 0x80
_TRUTHS = {"TRUE": "TRUE", "BENAR": "TRUE", "FALSE": "FALSE", "SALAH": "FALSE"}


class OddSpan(NamedTuple):
    """The same odd cell in some rows and columns, both from 1."""

    rows: range
    columns: range
    cell: OddCell


class Extent(NamedTuple):
    """How far the cells of a sheet go that are not blank.

    Attributes:
        sheet: Its name; empty when only its part is known.
        rows: Its last row with such a cell.
        columns: Its last column with such a cell.
        odd: Its odd cells.
    """

    sheet: str
    rows: int
    columns: int
    odd: tuple[OddSpan, ...] = ()

    def odd_cells(self, columns: Container[int]) -> OddCells:
        """The odd cells of some columns."""
        cells: OddCells = {}
        for span in self.odd:
            for column in filter(columns.__contains__, span.columns):
                for row in span.rows:
                    cells.setdefault(row, {})[column] = span.cell
        return cells


def ods_extents(package: Package) -> list[Extent]:
    """How far each sheet of an .ods file goes.

    Raises:
        FileUnusableError: The package is broken or locked, or unpacks past the limit.
    """
    if _MANIFEST in package.archive.namelist() and any(
        b"encryption-data" in piece for piece in pieces(package, _MANIFEST)
    ):
        raise locked(package.shown)
    parser = expat.ParserCreate()
    walk = _Tables(parser)
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    try:
        for piece in pieces(package, ODS_CONTENT):
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
    except (expat.ExpatError, ValueError) as error:
        raise damaged(package.shown) from error
    return walk.extents


class _Tables:
    """Collects the extents of the tables of an .ods file, whose cells may repeat."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self.extents: list[Extent] = []
        self._name = ""
        self._row = self._rows = self._columns = 0
        self._column = self._repeated = 0
        self._filled = 0
        self._odd: list[OddSpan] = []
        self._attributes: dict[str, str] = {}
        self._text: list[str] = []
        self._across = range(0)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table:table":
                self._name = attributes.get("table:name", "")
                self._row = self._rows = self._columns = 0
                self._odd = []
            case "table:table-row":
                self._repeated = int(attributes.get("table:number-rows-repeated", 1))
                self._column = self._filled = 0
            case "table:table-cell" | "table:covered-table-cell":
                before = self._column
                self._column += int(attributes.get("table:number-columns-repeated", 1))
                if "table:formula" in attributes:
                    # The text of a formula is needed: it is what Excel shows.
                    self._attributes, self._text = attributes, []
                    self._parser.CharacterDataHandler = self._text.append
                    self._across = range(before + 1, self._column + 1)
                if any("value" in key or "formula" in key for key in attributes):
                    self._filled = self._column
            case "text:p":
                self._filled = self._column
            case _:
                pass

    def end(self, name: str) -> None:
        if self._attributes and name.endswith("table-cell"):
            cell = _odd_cell(self._attributes, "".join(self._text))
            if cell is not None:
                rows = range(self._row + 1, self._row + self._repeated + 1)
                self._odd.append(OddSpan(rows, self._across, cell))
            self._attributes = {}
            self._parser.CharacterDataHandler = None
        if name == "table:table-row":
            self._row += self._repeated
            if self._filled:
                self._rows = self._row
                self._columns = max(self._columns, self._filled)
        elif name == "table:table":
            odd = tuple(self._odd)
            self.extents.append(Extent(self._name, self._rows, self._columns, odd))


def _odd_cell(attributes: dict[str, str], shown: str) -> OddCell | None:
    """The odd cell of a formula; None when it has a value."""
    if attributes.get("calcext:value-type") == "error":
        return OddCell(OddKind.ERROR, shown)
    if "office:value-type" not in attributes:
        return OddCell(OddKind.NO_RESULT)
    # LibreOffice writes a truth value as a plain 1 or 0.
    number = attributes["office:value-type"] == "float"
    truth = number and _TRUTHS.get(shown.strip().upper())
    return OddCell(OddKind.TRUTH, truth) if truth else None


def xlsb_extents(package: Package) -> list[Extent]:
    """How far each sheet of an .xlsb file goes.

    Raises:
        FileUnusableError: The package is broken, or unpacks past the limit.
    """
    stored = package.stored()
    # The workbook names the parts of its sheets, mostly in the usual folder. Printers,
    # macros and pictures have .bin parts too, which hold no records.
    named = (
        related(package, stored[_XLSB_RELATIONS]) if _XLSB_RELATIONS in stored else {}
    )
    parts = [
        name
        for folded, name in stored.items()
        if "worksheets/" in folded
        or (folded in named.values() and folded.endswith(".bin"))
    ]
    return [_xlsb_extent(package, name) for name in parts]


def _xlsb_extent(package: Package, part: str) -> Extent:
    row = rows = columns = 0
    for kind, number in _records(pieces(package, part)):
        if kind == _ROW:
            row = number + 1
        elif kind in _CELLS:
            rows, columns = max(rows, row), max(columns, number + 1)
    return Extent("", rows, columns)


def _records(stream: Iterator[bytes]) -> Iterator[tuple[int, int]]:
    """The kind of each record of a part, and the number at its start."""
    data, at = b"", 0
    for piece in stream:
        data, at = data[at:] + piece, 0
        while (record := _record(data, at)) is not None:
            kind, number, at = record
            yield kind, number


def _record(data: bytes, at: int) -> tuple[int, int, int] | None:
    """The record at `at`, and where the next begins; None when it is not whole."""
    end = len(data)
    if at + 1 >= end:
        return None
    kind = data[at]
    at += 1
    if kind & _MORE:
        kind = (kind & ~_MORE) | data[at] << 7
        at += 1
    size = shift = 0
    while True:
        if at >= end:
            return None
        byte = data[at]
        at += 1
        size |= (byte & ~_MORE) << shift
        shift += 7
        if not byte & _MORE or shift == 7 * _NUMBER:
            break
    if at + size > end:
        return None
    number = int.from_bytes(data[at : at + _NUMBER], "little") if size >= _NUMBER else 0
    return kind, number, at + size
