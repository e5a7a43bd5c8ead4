"""The door to openpyxl, second leaf: sheets of values, live formulas and charts.

Text is always text: what begins like a formula stands there as it was typed. Each
formula carries the value that it has, for viewers that do not calculate; Excel
calculates anew when it opens the workbook.
"""

import math
import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple, cast

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.properties import CalcProperties
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from skm_cli.domain.problem import column_letters
from skm_cli.files.workbooks.archive import MARK, NO_DIGEST, marked, pack_workbook
from skm_cli.files.workbooks.charts import SheetChart, bars
from skm_cli.files.workbooks.forms import (
    LISTS,
    CellRule,
    Choice,
    long_lists,
    members_of,
    set_up_print,
    validation,
)
from skm_cli.files.workbooks.mending import mend

_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# No workbook can hold these; a name from a text file may.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# To Excel `_x0041_` is another way to write a letter.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINE = Side(style="thin", color="9FB3C8")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FILL = PatternFill("solid", fgColor="D9E2EC")
_SCALE = 75
_BOTTOM, _FOOT_MARGIN = 0.75, 0.4
_LINE_HEIGHT = 15.0
_LAST_ROW = 1_048_575
# What the edges of a cell take of its characters.
_INDENT = 3.0
_FOOT = "&A, halaman &P dari &N"


class Formula(NamedTuple):
    """What a cell calculates.

    Attributes:
        text: As a file holds it: English names, commas; it begins with `=`.
        value: What it comes to.
    """

    text: str
    value: float | str


class CellStyle(NamedTuple):
    """How a cell looks.

    Attributes:
        number_format: As Excel writes it; empty for none.
        align: `center` or `right`; empty for left.
        bold: Bold text.
        size: In points.
        filled: With the colour of headers.
        boxed: With a line around it.
        wrapped: Long text goes on below itself.
    """

    number_format: str = ""
    align: str = ""
    bold: bool = False
    size: int = 11
    filled: bool = False
    boxed: bool = False
    wrapped: bool = False


class Cell(NamedTuple):
    """A cell: what it holds, None for nothing, and how it looks."""

    value: Formula | str | float | None
    look: CellStyle


GridRow = Sequence[Cell | None]
"""A row of cells; None for a cell that is not written."""


class Grid(NamedTuple):
    """A sheet.

    Attributes:
        name: Its name.
        widths: The widths of its columns, in characters.
        rows: Its rows from the first; None for a cell without anything.
        head: The first and the last row of its head, which every page repeats and
            which stays in sight; None without one.
        beside: How many columns stay in sight beside it.
        merged: Ranges that are one cell.
        heights: The height of rows in points, where it is not that of their text.
        charts: Its charts.
        breaks: The rows after which a new page begins; it is printed at `_SCALE`
            then, and else as small as its width needs.
        parted: The columns after which a new page begins, likewise.
        scale: How large it is printed where pages begin so, in percent.
        rules: What the cells of a range may hold.
        grows: Somebody will type in it, and its rows grow with that.
        hidden: Nobody sees it.
    """

    name: str
    widths: tuple[float, ...]
    rows: Iterable[Sequence[Cell | None]]
    head: tuple[int, int] | None = None
    beside: int = 0
    merged: tuple[str, ...] = ()
    heights: Mapping[int, float] = {}
    charts: tuple[SheetChart, ...] = ()
    breaks: tuple[int, ...] = ()
    parted: tuple[int, ...] = ()
    scale: int = _SCALE
    rules: tuple[tuple[str, CellRule], ...] = ()
    grows: bool = False
    hidden: bool = False


def grid_workbook(
    grids: Sequence[Grid], *, title: str, made: datetime, opens_on: int = 0
) -> bytes:
    """A workbook of these sheets that is known as ours until somebody saves it.

    Args:
        grids: Its sheets.
        title: Its title.
        made: The date that stands in it as that of its making.
        opens_on: The sheet in sight when it is opened, from 0.
    """
    lists = long_lists(rule for grid in grids for _, rule in grid.rules)
    if lists:
        grids = [*grids, _lists_grid(lists)]
    book = Workbook(write_only=True)
    book.calculation = CalcProperties(fullCalcOnLoad=True)
    book.properties.title = title
    mark = StringProperty(name=MARK, value=NO_DIGEST)
    book.custom_doc_props.append(mark)  # type: ignore[attr-defined]  # not in the stubs
    # A sheet that is only written has what we use of one that is not.
    sheets = [cast("Worksheet", book.create_sheet(grid.name)) for grid in grids]
    if opens_on:
        book.active = opens_on
        sheets[opens_on].sheet_view.tabSelected = True
    values = [_lay(*each, lists) for each in zip(sheets, grids, strict=True)]
    members = members_of(book, made=made)
    names = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(grids) + 1)]
    mend(members, dict(zip(names, values, strict=True)))
    for name, grid in zip(names, grids, strict=True):
        if grid.grows:
            # A height of our own choice would stay whatever is typed.
            members[name] = members[name].replace(b' customHeight="1"', b"")
    return pack_workbook(marked(members))


def _lists_grid(lists: Sequence[Choice]) -> Grid:
    """The hidden sheet of the lists, one a column."""
    plain = CellStyle()
    rows = zip_longest(*(choice.values for choice in lists))
    cells = [[Cell(text, plain) if text else None for text in row] for row in rows]
    return Grid(LISTS, (), cells, hidden=True)


def _lay(
    sheet: Worksheet, grid: Grid, lists: Sequence[Choice]
) -> dict[str, float | str]:
    """Write a sheet; the value of each of its formulas by address."""
    _set_up(sheet, grid)
    for held, rule in grid.rules:
        sheet.data_validations.append(validation(rule, lists, held))
    calculated: dict[str, float | str] = {}
    ready: dict[tuple[CellStyle, bool], SheetCell] = {}
    for number, row in enumerate(grid.rows, 1):
        lines = max(map(_lines, row, grid.widths), default=1)
        if lines > 1 and number not in grid.heights:
            sheet.row_dimensions[number].height = _LINE_HEIGHT * lines
        cells = _cells(sheet, ready, row)
        sheet.append(cells)  # type: ignore[arg-type]  # the stubs know one type of generator
        for column, cell in enumerate(row, 1):
            if cell and isinstance(cell.value, Formula):
                calculated[f"{column_letters(column)}{number}"] = cell.value.value
    for chart in grid.charts:
        sheet.add_chart(bars(sheet, chart), chart.at)
    return calculated


def _lines(cell: Cell | None, width: float) -> int:
    """How many lines a cell's text takes: not every program makes room by itself."""
    if cell is None or not cell.look.wrapped or not isinstance(cell.value, str):
        return 1
    room = width - _INDENT
    return sum(max(1, math.ceil(len(line) / room)) for line in cell.value.split("\n"))


def _set_up(sheet: Worksheet, grid: Grid) -> None:
    """What must be known of a sheet before its first row."""
    set_up_print(sheet)
    parts = bool(grid.breaks or grid.parted)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=not parts)
    if parts:
        sheet.page_setup.scale = grid.scale
    if grid.hidden:
        sheet.sheet_state = "hidden"
    sheet.page_margins.bottom, sheet.page_margins.footer = _BOTTOM, _FOOT_MARGIN
    for row in grid.breaks:
        sheet.row_breaks.append(Break(id=row))
    for column in grid.parted:
        sheet.col_breaks.append(Break(id=column, max=_LAST_ROW))
        beside = column_letters(max(1, grid.beside))
        sheet.print_title_cols = f"A:{beside}"
    foot = HeaderFooterItem()
    foot.center.text = _FOOT
    sheet.HeaderFooter.oddFooter = foot
    sheet.sheet_view.showGridLines = False
    for number, width in enumerate(grid.widths, 1):
        sheet.column_dimensions[column_letters(number)].width = width
    for row, height in grid.heights.items():
        sheet.row_dimensions[row].height = height
    for cells in grid.merged:
        sheet.merged_cells.add(cells)
    if grid.head:
        first, last = grid.head
        sheet.print_title_rows = f"{first}:{last}"
        sheet.freeze_panes = f"{column_letters(grid.beside + 1)}{last + 1}"


def _cells(
    sheet: Worksheet,
    ready: dict[tuple[CellStyle, bool], SheetCell],
    row: Sequence[Cell | None],
) -> Generator[SheetCell | None, object, None]:
    """The cells of a row, each to be written before the next is asked for.

    Cells that look alike are one object with one value after another: a look is
    costly to set, and a survey has many respondents.
    """
    for cell in row:
        if cell is None:
            yield None
            continue
        value, look = cell
        quoted = isinstance(value, str) and value.startswith(_LIKE_A_FORMULA)
        out = ready.get((look, quoted))
        if out is None:
            out = ready[look, quoted] = _looking(sheet, look)
            out.quotePrefix = quoted
        if isinstance(value, str):
            text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", value)
            out.value = _LIKE_AN_ESCAPE.sub("_x005F_", text)
            # openpyxl takes `=…` for a formula and `#N/A` for an error.
            out.data_type = "s"
        else:
            out.value = value.text if isinstance(value, Formula) else value
        yield out


def _looking(sheet: Worksheet, look: CellStyle) -> SheetCell:
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name="Calibri", size=look.size, bold=look.bold)
    # A line needs a little room before the text that it encloses.
    indented = look.boxed and look.align in {"", "left"}
    cell.alignment = Alignment(
        horizontal="left" if indented else look.align or None,
        vertical="center",
        wrap_text=look.wrapped,
        indent=1 if indented else 0,
    )
    if look.number_format:
        cell.number_format = look.number_format
    if look.boxed:
        cell.border = _BOX
    if look.filled:
        cell.fill = _FILL
    return cell
