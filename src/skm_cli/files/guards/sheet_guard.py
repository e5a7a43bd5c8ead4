"""Looks over a sheet's XML before it is read: how far it goes, what it hides.

python-calamine sets aside a place for every cell between the first and the last,
so two cells at opposite corners abort the process; and it gives an empty text for
an error cell and for a formula that was never calculated. Most sheets are seen to be
harmless by a few searches; only the others are looked at cell by cell.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from skm_cli.files.cells import OddCell, OddCells, OddKind

AREA_LIMIT = 27_300_000
"""Cells between the first and the last: a full sheet from A to Z."""

Stream = Callable[[], Iterator[bytes]]
"""The XML of one sheet from its start, each piece ending before a cell begins."""


class SheetExtent(NamedTuple):
    """What one look over a sheet told.

    Attributes:
        rows: No cell lies below this row.
        columns: No cell lies beyond this column.
        plain: Every cell states its place the way Excel writes it.
        maybe_odd: There may be error cells or formulas without a result.
    """

    rows: int
    columns: int
    plain: bool
    maybe_odd: bool

    @property
    def too_far(self) -> bool:
        """The reader would set aside too many places."""
        return self.rows * self.columns > AREA_LIMIT


class _Shape(NamedTuple):
    """A usual shape: the pattern of a cell that does not fit it, and how far it goes.

    A pattern is compiled when a sheet needs it: most need the first alone.
    """

    stray: bytes
    rows: int
    columns: int


def _shape(reference: bytes, rows: int, columns: int) -> _Shape:
    # Only s, t, cm and vm may follow: of two `r`, the reader takes the other one.
    # Most cells have one such attribute or none, which spares them the repetition.
    other = rb' [cstv]m?="\w++"'
    others = rb"(?:" + other + rb"(?:" + other + rb")*+)?+"
    plain = rb' r="' + reference + rb'"' + others + rb" ?/?>"
    return _Shape(rb"<c(?!" + plain + rb")(?=[\s/>])", rows, columns)


# Each stays within the limit wherever its cells lie, so that nothing need be counted.
_SHAPES = (
    _shape(rb"[A-Z](?:[1-9]\d{0,5}+|10[0-4]\d{4})", rows=1_049_999, columns=26),
    _shape(rb"[A-D]?[A-Z][1-9]\d{0,4}+", rows=99_999, columns=130),
    _shape(rb"[A-Z]{1,3}[1-9]\d{0,2}+", rows=999, columns=18_278),
)
_PREFIXED = re.compile(rb"<[^\s<>:/]+:c[\s/>]")
_AFTER_PREFIX = re.compile(rb":c[\s/>]")
_FORMULA = re.compile(rb"<f[\s/>]")
_ERROR = re.compile(rb'[t]="e"')
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_VALUE = re.compile(rb"<v(?:\s[^>]*)?>([^<]*)</v>")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_ROW = re.compile(r"[1-9]\d{0,6}", re.ASCII)


def look(stream: Stream) -> SheetExtent:
    """How far the cells of a sheet go and whether some may be odd.

    Raises:
        expat.ExpatError: The XML is broken.
        ValueError: A cell states a place that no sheet has.
    """
    for shape in _SHAPES:
        maybe_odd = False
        stray = re.compile(shape.stray)
        for piece in stream():
            if stray.search(piece) or _prefixed(piece):
                break
            maybe_odd = maybe_odd or _maybe_odd(piece)
        else:
            return SheetExtent(
                shape.rows, shape.columns, plain=True, maybe_odd=maybe_odd
            )
    rows = columns = 0
    odd = False
    for cell in _parsed(stream()):
        rows, columns = max(rows, cell.row), max(columns, cell.column)
        odd = odd or cell.odd is not None
    return SheetExtent(rows, columns, plain=False, maybe_odd=odd)


def odd_cells(stream: Stream, *, plain: bool, columns: Container[int]) -> OddCells:
    """The error cells and formulas without a result in some columns.

    Args:
        stream: The XML of the sheet.
        plain: What the look over it said.
        columns: The columns that matter, from 1.
    """
    found: OddCells = {}
    for cell in _matched(stream()) if plain else _parsed(stream()):
        if cell.odd is not None and cell.column in columns:
            found.setdefault(cell.row, {})[cell.column] = cell.odd
    return found


class _Cell(NamedTuple):
    row: int
    column: int
    odd: OddCell | None


# A pattern that begins with one byte finds a few bytes twice as quickly as `in`; one
# byte alone, which is mostly absent, `in` finds at once.


def _prefixed(piece: bytes) -> bool:
    return _AFTER_PREFIX.search(piece) is not None and (
        _PREFIXED.search(piece) is not None
    )


def _maybe_odd(piece: bytes) -> bool:
    if b"f" in piece and _FORMULA.search(piece):
        return True
    return _ERROR.search(piece) is not None


def _matched(pieces: Iterable[bytes]) -> Iterator[_Cell]:
    for piece in pieces:
        if not _maybe_odd(piece):
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


def _parsed(pieces: Iterable[bytes]) -> Iterator[_Cell]:
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
    """Follows the cells of a sheet, each in its place, stated or not."""

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
                    self._row = int(_stated(_ROW, attributes["r"])[0])
            case "c":
                self._column += 1
                if "r" in attributes:
                    letters, row = _stated(_REFERENCE, attributes["r"]).groups()
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


def _stated(form: re.Pattern[str], place: str) -> re.Match[str]:
    # The reader would count on from such a place, past any size.
    if (found := form.fullmatch(place)) is None:
        raise ValueError(place)
    return found


def _odd(kind: str, *, has_formula: bool, value: str | None) -> OddCell | None:
    if kind == "e":
        return OddCell(OddKind.ERROR, value or "#N/A")
    # A formula that came out as an empty text is stored as `str` with a value.
    if has_formula and not value and not (kind == "str" and value is not None):
        return OddCell(OddKind.NO_RESULT)
    return None


def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
