"""Writes workbooks of styled cells, live formulas and charts, through openpyxl.

Text is always text: what begins like a formula stands there as it was typed. Each
formula is stored with its value, for viewers that do not calculate; Excel calculates
anew when it opens the workbook.
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
# The characters of a column's width that the edges of a cell take.
_INDENT = 3.0
_FOOT = "&A, halaman &P dari &N"


class Formula(NamedTuple):
    """A formula of a cell.

    Attributes:
        text: As a file holds it: English names, commas; it begins with `=`.
        value: Its result.
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
        filled: With the background of headers.
        boxed: With a line around it.
        wrapped: Long text wraps.
    """

    number_format: str = ""
    align: str = ""
    bold: bool = False
    size: int = 11
    filled: bool = False
    boxed: bool = False
    wrapped: bool = False


class Cell(NamedTuple):
    """A cell: its value, None for a blank one, and its style."""

    value: Formula | str | float | None
    style: CellStyle


GridRow = Sequence[Cell | None]
"""A row of cells; None for a cell that is not written."""


class Grid(NamedTuple):
    """A sheet.

    Attributes:
        name: Its name.
        widths: The widths of its columns, in characters.
        rows: Its rows from the first; None for a cell that is not written.
        header_rows: The first and last row of its header, which stays in sight and is
            printed on every page; None for no header.
        frozen_columns: The number of columns that stay in sight.
        merged: The ranges that are merged.
        heights: The heights of rows in points, where they differ from their text's.
        charts: Its charts.
        row_breaks: The rows after which a new page begins.
        column_breaks: The columns after which a new page begins.
        scale: The size of print in percent, with such breaks; without any, it is
            printed as small as its width needs.
        rules: Each range whose cells have a rule, and the rule.
        grows: A person will type in it, and its rows must grow with the text.
        hidden: Excel does not show it.
    """

    name: str
    widths: tuple[float, ...]
    rows: Iterable[Sequence[Cell | None]]
    header_rows: tuple[int, int] | None = None
    frozen_columns: int = 0
    merged: tuple[str, ...] = ()
    heights: Mapping[int, float] = {}
    charts: tuple[SheetChart, ...] = ()
    row_breaks: tuple[int, ...] = ()
    column_breaks: tuple[int, ...] = ()
    scale: int = _SCALE
    rules: tuple[tuple[str, CellRule], ...] = ()
    grows: bool = False
    hidden: bool = False


def grid_workbook(
    grids: Sequence[Grid], *, title: str, made: datetime, opens_on: int = 0
) -> bytes:
    """The bytes of a workbook of these sheets, marked as ours and untouched.

    Args:
        grids: Its sheets.
        title: Its title.
        made: The date of its making that stands in it.
        opens_on: The sheet that it opens on, from 0.
    """
    lists = long_lists(rule for grid in grids for _, rule in grid.rules)
    if lists:
        grids = [*grids, _lists_grid(lists)]
    book = Workbook(write_only=True)
    book.calculation = CalcProperties(fullCalcOnLoad=True)
    book.properties.title = title
    mark = StringProperty(name=MARK, value=NO_DIGEST)
    book.custom_doc_props.append(mark)  # type: ignore[attr-defined]  # not in the stubs
    # A write-only sheet has all attributes of a Worksheet that are used here.
    sheets = [cast("Worksheet", book.create_sheet(grid.name)) for grid in grids]
    if opens_on:
        book.active = opens_on
        sheets[opens_on].sheet_view.tabSelected = True
    values = [_write_grid(*each, lists) for each in zip(sheets, grids, strict=True)]
    members = members_of(book, made=made)
    names = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(grids) + 1)]
    mend(members, dict(zip(names, values, strict=True)))
    for name, grid in zip(names, grids, strict=True):
        if grid.grows:
            # A row with a custom height would not grow with what is typed.
            members[name] = members[name].replace(b' customHeight="1"', b"")
    return pack_workbook(marked(members))


def _lists_grid(lists: Sequence[Choice]) -> Grid:
    """The hidden sheet of the lists, a column each."""
    plain = CellStyle()
    rows = zip_longest(*(choice.values for choice in lists))
    cells = [[Cell(text, plain) if text else None for text in row] for row in rows]
    return Grid(LISTS, (), cells, hidden=True)


def _write_grid(
    sheet: Worksheet, grid: Grid, lists: Sequence[Choice]
) -> dict[str, float | str]:
    """Write a sheet, and return the values of its formulas by address."""
    _set_up(sheet, grid)
    for ready, rule in grid.rules:
        sheet.data_validations.append(validation(rule, lists, ready))
    calculated: dict[str, float | str] = {}
    styled: dict[tuple[CellStyle, bool], SheetCell] = {}
    for number, row in enumerate(grid.rows, 1):
        lines = max(map(_lines, row, grid.widths), default=1)
        if lines > 1 and number not in grid.heights:
            sheet.row_dimensions[number].height = _LINE_HEIGHT * lines
        cells = _cells(sheet, styled, row)
        sheet.append(cells)  # type: ignore[arg-type]  # the stubs know one type of generator
        for column, cell in enumerate(row, 1):
            if cell and isinstance(cell.value, Formula):
                calculated[f"{column_letters(column)}{number}"] = cell.value.value
    for chart in grid.charts:
        sheet.add_chart(bars(sheet, chart), chart.at)
    return calculated


def _lines(cell: Cell | None, width: float) -> int:
    """The number of lines of a cell's text: not every program sets row heights."""
    if cell is None or not cell.style.wrapped or not isinstance(cell.value, str):
        return 1
    room = width - _INDENT
    return sum(max(1, math.ceil(len(line) / room)) for line in cell.value.split("\n"))


def _set_up(sheet: Worksheet, grid: Grid) -> None:
    """Set what openpyxl must know of a sheet before its first row."""
    set_up_print(sheet)
    parts = bool(grid.row_breaks or grid.column_breaks)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=not parts)
    if parts:
        sheet.page_setup.scale = grid.scale
    if grid.hidden:
        sheet.sheet_state = "hidden"
    sheet.page_margins.bottom, sheet.page_margins.footer = _BOTTOM, _FOOT_MARGIN
    for row in grid.row_breaks:
        sheet.row_breaks.append(Break(id=row))
    for column in grid.column_breaks:
        sheet.col_breaks.append(Break(id=column, max=_LAST_ROW))
        frozen = column_letters(max(1, grid.frozen_columns))
        sheet.print_title_cols = f"A:{frozen}"
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
    if grid.header_rows:
        first, last = grid.header_rows
        sheet.print_title_rows = f"{first}:{last}"
        sheet.freeze_panes = f"{column_letters(grid.frozen_columns + 1)}{last + 1}"


def _cells(
    sheet: Worksheet,
    styled: dict[tuple[CellStyle, bool], SheetCell],
    row: Sequence[Cell | None],
) -> Generator[SheetCell | None, object, None]:
    """The cells of a row, each to be written before the next is taken.

    Cells of one style are one object with one value after another: a style is slow to
    set, and a survey has many respondents.
    """
    for cell in row:
        if cell is None:
            yield None
            continue
        value, style = cell
        quoted = isinstance(value, str) and value.startswith(_LIKE_A_FORMULA)
        out = styled.get((style, quoted))
        if out is None:
            out = styled[style, quoted] = _styled_cell(sheet, style)
            out.quotePrefix = quoted
        if isinstance(value, str):
            text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", value)
            out.value = _LIKE_AN_ESCAPE.sub("_x005F_", text)
            # openpyxl takes `=…` for a formula and `#N/A` for an error.
            out.data_type = "s"
        else:
            out.value = value.text if isinstance(value, Formula) else value
        yield out


def _styled_cell(sheet: Worksheet, style: CellStyle) -> SheetCell:
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name="Calibri", size=style.size, bold=style.bold)
    # Between a line and the text next to it there must be some space.
    indented = style.boxed and style.align in {"", "left"}
    cell.alignment = Alignment(
        horizontal="left" if indented else style.align or None,
        vertical="center",
        wrap_text=style.wrapped,
        indent=1 if indented else 0,
    )
    if style.number_format:
        cell.number_format = style.number_format
    if style.boxed:
        cell.border = _BOX
    if style.filled:
        cell.fill = _FILL
    return cell
