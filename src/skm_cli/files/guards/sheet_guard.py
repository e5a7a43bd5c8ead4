"""Checks the XML of an .xlsx sheet before it is read: its extent and its odd cells.

python-calamine allocates a place for every cell between the first and the last, so
two cells at opposite corners abort the process; and it reads an error cell, and a
formula that was never calculated, as an empty text. A few searches show that most
sheets are harmless; only the others are parsed cell by cell.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from skm_cli.files.cells import OddCell, OddCells, OddKind

AREA_LIMIT = 27_300_000
"""The most cells between the first and the last: a full sheet from A to Z."""

Stream = Callable[[], Iterator[bytes]]
"""The XML of one sheet from its start, each piece ending before a cell begins."""


class SheetExtent(NamedTuple):
    """How far the cells of an .xlsx sheet go at most.

    Attributes:
        rows: No cell lies below this row.
        columns: No cell lies beyond this column.
        plain: Every cell states its place in the way in which Excel writes it.
        may_hold_odd: Error cells or formulas without a result are possible.
        hidden_rows: The rows that Excel does not show, as under a filter.
    """

    rows: int
    columns: int
    plain: bool
    may_hold_odd: bool
    hidden_rows: frozenset[int] = frozenset()

    @property
    def too_far(self) -> bool:
        """Calamine would allocate too many places."""
        return self.rows * self.columns > AREA_LIMIT


class _Area(NamedTuple):
    """An area that most sheets stay in.

    Attributes:
        stray: Matches a cell whose place is not plainly in it.
        rows: Its last row.
        columns: Its last column.
    """

    stray: re.Pattern[bytes]
    rows: int
    columns: int


def _area(reference: bytes, rows: int, columns: int) -> _Area:
    # Only s, t, cm and vm may follow: of two `r`, calamine takes the other one.
    # Most cells have one such attribute or none; the optional group is quick for these.
    other = rb' [cstv]m?="\w++"'
    others = rb"(?:" + other + rb"(?:" + other + rb")*+)?+"
    plain = rb' r="' + reference + rb'"' + others + rb" ?/?>"
    stray = rb"<c(?!" + plain + rb")(?=[\s/>])"
    return _Area(re.compile(stray), rows, columns)


# Each is within the limit, so that the cells of a sheet in it need not be counted.
_AREAS = (
    _area(rb"[A-Z](?:[1-9]\d{0,5}+|10[0-4]\d{4})", rows=1_049_999, columns=26),
    _area(rb"[A-D]?[A-Z][1-9]\d{0,4}+", rows=99_999, columns=130),
    _area(rb"[A-Z]{1,3}[1-9]\d{0,2}+", rows=999, columns=18_278),
)
_PREFIXED = re.compile(rb"<[^\s<>:/]+:c[\s/>]")
_AFTER_PREFIX = re.compile(rb":c[\s/>]")
_FORMULA = re.compile(rb"<f[\s/>]")
_ERROR = re.compile(rb'[t]="e"')
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_VALUE = re.compile(rb"<v(?:\s[^>]*)?>([^<]*)</v>")
_HIDDEN = re.compile(rb'hidden="[1t]')
_HIDDEN_ROW = re.compile(
    rb'<row(?=\s)(?=[^>]*\shidden="(?:1|true)")[^>]*?\sr="(\d{1,7})"'
)
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_ROW = re.compile(r"[1-9]\d{0,6}", re.ASCII)


def sheet_extent(stream: Stream) -> SheetExtent:
    """See how far the cells of a sheet go, and whether some may be odd.

    Raises:
        expat.ExpatError: The XML is broken.
        ValueError: A cell states a place that no sheet has.
    """
    for area in _AREAS:
        may_hold_odd = False
        hidden: set[int] = set()
        for piece in stream():
            if area.stray.search(piece) or _prefixed(piece):
                break
            may_hold_odd = may_hold_odd or _may_hold_odd(piece)
            if _HIDDEN.search(piece):
                hidden.update(map(int, _HIDDEN_ROW.findall(piece)))
        else:
            return SheetExtent(
                area.rows,
                area.columns,
                plain=True,
                may_hold_odd=may_hold_odd,
                hidden_rows=frozenset(hidden),
            )
    rows = columns = 0
    odd = False
    for cell in _cells_by_parser(stream()):
        rows, columns = max(rows, cell.row), max(columns, cell.column)
        odd = odd or cell.odd is not None
    return SheetExtent(rows, columns, plain=False, may_hold_odd=odd)


def odd_cells(stream: Stream, *, plain: bool, columns: Container[int]) -> OddCells:
    """The error cells and formulas without a result in some columns.

    Args:
        stream: The XML of the sheet.
        plain: As its `SheetExtent` states it.
        columns: The columns of interest, from 1.
    """
    cells: OddCells = {}
    for cell in _cells_by_pattern(stream()) if plain else _cells_by_parser(stream()):
        if cell.odd is not None and cell.column in columns:
            cells.setdefault(cell.row, {})[cell.column] = cell.odd
    return cells


class _Cell(NamedTuple):
    row: int
    column: int
    odd: OddCell | None


# For several bytes a pattern is twice as quick as `in`; for a single byte that is
# mostly absent, `in` is quicker.


def _prefixed(piece: bytes) -> bool:
    return _AFTER_PREFIX.search(piece) is not None and (
        _PREFIXED.search(piece) is not None
    )


def _may_hold_odd(piece: bytes) -> bool:
    if b"f" in piece and _FORMULA.search(piece):
        return True
    return _ERROR.search(piece) is not None


def _cells_by_pattern(pieces: Iterable[bytes]) -> Iterator[_Cell]:
    for piece in pieces:
        if not _may_hold_odd(piece):
            continue
        for letters, row, attributes, inside in _CELL.findall(piece):
            error, formula = b't="e"' in attributes, _FORMULA.search(inside)
            if not error and formula is None:
                continue
            value = _VALUE.search(inside)
            odd = _odd(
                "e" if error else "str" if b't="str"' in attributes else "",
                has_formula=formula is not None,
                value=value[1].decode(errors="replace") if value else None,
            )
            yield _Cell(int(row), _column(letters.decode()), odd)


def _cells_by_parser(pieces: Iterable[bytes]) -> Iterator[_Cell]:
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    for piece in pieces:
        parser.Parse(piece)
        yield from walk.cells
        walk.cells.clear()
    parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
    yield from walk.cells


class _Walk:
    """Collects the cells of a sheet; one without a stated place follows the last."""

    def __init__(self) -> None:
        self.cells: list[_Cell] = []
        self._row = self._column = 0
        self._type = ""
        self._formula = False
        self._value: str | None = None
        self._in_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self._row += 1
                self._column = 0
                if "r" in attributes:
                    self._row = int(_valid_place(_ROW, attributes["r"])[0])
            case "c":
                self._column += 1
                if "r" in attributes:
                    letters, row = _valid_place(_REFERENCE, attributes["r"]).groups()
                    self._row, self._column = int(row), _column(letters)
                self._type = attributes.get("t", "")
                self._formula, self._value = False, None
            case "f":
                self._formula = True
            case "v":
                self._value, self._in_value = "", True
            case _:
                pass

    def text(self, text: str) -> None:
        if self._in_value and self._value is not None:
            self._value += text

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v":
                self._in_value = False
            case "c":
                odd = _odd(self._type, has_formula=self._formula, value=self._value)
                self.cells.append(_Cell(self._row, self._column, odd))
            case _:
                pass


def _valid_place(form: re.Pattern[str], place: str) -> re.Match[str]:
    # From an invalid place calamine would count on past any size.
    if (match := form.fullmatch(place)) is None:
        raise ValueError(place)
    return match


def _odd(kind: str, *, has_formula: bool, value: str | None) -> OddCell | None:
    if kind == "e":
        return OddCell(OddKind.ERROR, value or "#N/A")
    # A formula whose result is an empty text is stored as `str` with a value.
    if has_formula and not value and not (kind == "str" and value is not None):
        return OddCell(OddKind.NO_RESULT)
    return None


def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
