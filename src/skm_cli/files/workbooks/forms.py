"""Writes workbooks with a form to fill in, through openpyxl: always the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from skm_cli.domain.problem import column_letters
from skm_cli.files.workbooks.archive import pack_workbook

LISTS = "Pilihan"
"""The name of the hidden sheet with lists too long for a validation."""

OLDEST = datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook's dates have no zone
"""The date of a workbook without one: the first that a zip archive can state."""

# Excel's limit on the text of a list in a validation; a comma would split an item.
_INLINE = 255
_SPLITTING = re.compile(r'[,"]')
# Excel counts days from this one.
_DAY_0 = date(1899, 12, 30)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_A4 = 9
_RULE = Side(style="thin", color="9FB3C8")
_HEAD = PatternFill("solid", fgColor="D9E2EC")
_HEAD_HEIGHT = 62
_MARGIN = 0.5


class Choice(NamedTuple):
    """Allows one of these values, from a drop-down."""

    values: tuple[str, ...]


class Between(NamedTuple):
    """Allows a whole number from the least to the greatest."""

    least: int
    greatest: int


class Since(NamedTuple):
    """Allows this date or a later one."""

    first: date


class CellRule(NamedTuple):
    """The rule for what cells may hold.

    Attributes:
        allowed: What they may hold; a blank is always allowed.
        title: The title of Excel's message about any other value.
        message: The message.
        strict: Excel refuses any other value; when False, it asks.
    """

    allowed: Choice | Between | Since
    title: str
    message: str
    strict: bool = True


class EntryColumn(NamedTuple):
    """A column to be filled in.

    Attributes:
        header: Its header.
        width: In characters.
        rule: The rule of its cells; None for any value.
        number_format: As Excel writes it; empty for none.
        centred: Values are centred.
        wrapped: Long text wraps.
    """

    header: str
    width: float
    rule: CellRule | None = None
    number_format: str = ""
    centred: bool = False
    wrapped: bool = False


class EntrySheet(NamedTuple):
    """A sheet to be filled in: a header, and formatted rows without values."""

    name: str
    columns: tuple[EntryColumn, ...]
    rows: int


class TextLine(NamedTuple):
    """A line of a sheet to be read: its cells; `strong` for a heading."""

    cells: tuple[str, ...]
    strong: bool = False


class TextSheet(NamedTuple):
    """A sheet to be read: lines, and the widths of columns in characters."""

    name: str
    lines: tuple[TextLine, ...]
    widths: tuple[float, ...]


def form_workbook(page: TextSheet, form: EntrySheet) -> bytes:
    """The bytes of a workbook with instructions and a form, which it opens on."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = page.name
    _write_text_sheet(sheet, page)
    _write_entry_sheet(book.create_sheet(form.name), form)
    if lists := long_lists(_rules(form)):
        _write_lists(book.create_sheet(LISTS), lists)
    book.active = 1
    return workbook_bytes(book, made=OLDEST)


def workbook_bytes(book: Workbook, *, made: datetime) -> bytes:
    """The bytes of a workbook, the same on every run and platform.

    Args:
        book: The workbook.
        made: The date of its making that stands in it.
    """
    return pack_workbook(members_of(book, made=made))


def members_of(book: Workbook, *, made: datetime) -> dict[str, bytes]:
    """The members of a workbook's archive by name, the same on every run."""
    book.properties.creator = "skm-cli"
    book.properties.created = made
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    # openpyxl overwrites the date of modification with the moment of saving.
    stamp = f"{made:%Y-%m-%dT%H:%M:%SZ}".encode()
    core = members["docProps/core.xml"]
    members["docProps/core.xml"] = _MODIFIED.sub(rb"\g<1>" + stamp, core)
    return members


def _write_text_sheet(sheet: Worksheet, page: TextSheet) -> None:
    for number, width in enumerate(page.widths, 1):
        sheet.column_dimensions[column_letters(number)].width = width
    for row, line in enumerate(page.lines, 1):
        for column, text in enumerate(line.cells, 1):
            sheet.cell(row, column, text).font = Font(bold=line.strong)
    sheet.sheet_view.showGridLines = False
    set_up_print(sheet)


def _write_entry_sheet(sheet: Worksheet, form: EntrySheet) -> None:
    lists = long_lists(_rules(form))
    for number, column in enumerate(form.columns, 1):
        letter = column_letters(number)
        sheet.column_dimensions[letter].width = column.width
        head = sheet.cell(1, number, column.header)
        head.font = Font(bold=True)
        head.fill = _HEAD
        head.border = Border(left=_RULE, right=_RULE, top=_RULE, bottom=_RULE)
        head.alignment = Alignment(
            horizontal="center", vertical="center", wrap_text=True
        )
        ready = f"{letter}2:{letter}{form.rows + 1}"
        if column.number_format or column.centred or column.wrapped:
            _format(sheet, ready, column)
        if column.rule:
            sheet.add_data_validation(validation(column.rule, lists, ready))
    sheet.row_dimensions[1].height = _HEAD_HEIGHT
    sheet.freeze_panes = "A2"
    sheet.sheet_view.tabSelected = True
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = "A2"
    sheet.print_title_rows = "1:1"
    sheet.print_options.gridLines = True
    set_up_print(sheet)


def _format(sheet: Worksheet, ready: str, column: EntryColumn) -> None:
    alignment = Alignment(
        horizontal="center" if column.centred else None, wrap_text=column.wrapped
    )
    for (cell,) in sheet[ready]:
        if column.number_format:
            cell.number_format = column.number_format
        cell.alignment = alignment


def validation(rule: CellRule, lists: Sequence[Choice], ready: str) -> DataValidation:
    """The validation of a range for openpyxl.

    Args:
        rule: The rule of its cells.
        lists: The columns of the sheet `LISTS`.
        ready: The range.
    """
    made = _bare_validation(rule.allowed, lists)
    made.allow_blank = made.showErrorMessage = True
    made.errorStyle = "stop" if rule.strict else "warning"
    made.errorTitle, made.error = rule.title, rule.message
    made.add(ready)
    return made


def _bare_validation(
    allowed: Choice | Between | Since, lists: Sequence[Choice]
) -> DataValidation:
    match allowed:
        case Choice():
            return DataValidation(type="list", formula1=_list(allowed, lists))
        case Between(least, greatest):
            return DataValidation(
                type="whole",
                operator="between",
                formula1=str(least),
                formula2=str(greatest),
            )
        case Since(first):
            return DataValidation(
                type="date",
                operator="greaterThanOrEqual",
                formula1=str((first - _DAY_0).days),
            )


def _list(choice: Choice, lists: Sequence[Choice]) -> str:
    if not _is_long(choice):
        return f'"{",".join(choice.values)}"'
    letter = column_letters(lists.index(choice) + 1)
    return f"{LISTS}!${letter}$1:${letter}${len(choice.values)}"


def _rules(form: EntrySheet) -> list[CellRule]:
    return [column.rule for column in form.columns if column.rule]


def long_lists(rules: Iterable[CellRule]) -> tuple[Choice, ...]:
    """The lists for the sheet `LISTS`, each once."""
    allowed = (rule.allowed for rule in rules)
    lists = (choice for choice in allowed if isinstance(choice, Choice))
    return tuple(dict.fromkeys(filter(_is_long, lists)))


def _is_long(choice: Choice) -> bool:
    """Whether a validation cannot hold these values itself."""
    values = choice.values
    return len(",".join(values)) > _INLINE or any(map(_SPLITTING.search, values))


def _write_lists(sheet: Worksheet, lists: Sequence[Choice]) -> None:
    for column, choice in enumerate(lists, 1):
        for row, value in enumerate(choice.values, 1):
            # Excel compares a typed figure, which is a number, with a number only.
            sheet.cell(row, column, int(value) if value.isdecimal() else value)
    sheet.sheet_state = "hidden"


def set_up_print(sheet: Worksheet) -> None:
    """Print in A4 landscape, one page wide and as many pages long as needed."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN
