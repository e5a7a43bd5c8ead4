"""Builds small .ods, .xlsb and .xls files from rows as text."""

import struct
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from workbooks import Cell, table

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS = (
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)


def ods(path: Path, sheets: dict[str, str]) -> Path:
    """An .ods file of these sheets."""
    return ods_of(path, {name: _ods_rows(table(text)) for name, text in sheets.items()})


def ods_of(path: Path, sheets: dict[str, str]) -> Path:
    """An .ods file whose sheets hold the XML of these rows."""
    tables = "".join(
        f'<table:table table:name="{name}">{rows}</table:table>'
        for name, rows in sheets.items()
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", ODS_TYPE)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", _ODS.format(tables))
    return path


def _ods_rows(rows: list[list[Cell]]) -> str:
    return "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
        for row in rows
    )


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    kind = (
        'office:value-type="string"'
        if isinstance(cell, str)
        else f'office:value-type="float" office:value="{cell}"'
    )
    text = f"<text:p>{escape(str(cell))}</text:p>"
    return f"<table:table-cell {kind}>{text}</table:table-cell>"


def xlsb(path: Path, text: str, *, row_of_last: int = 0, column: int = 0) -> Path:
    """An .xlsb file of one sheet.

    Args:
        path: Where it is written.
        text: Its rows, as in `workbooks.workbook`.
        row_of_last: The index of the row in which the last row stands, 0 for its own.
        column: The index of the column of the last cell, 0 for its own.
    """
    records = [_record(129), _record(148, bytes(16)), _record(145)]
    rows = table(text)
    for number, row in enumerate(rows):
        last = row_of_last and number == len(rows) - 1
        place = row_of_last if last else number
        records.append(_record(0, struct.pack("<II", place, 0) + bytes(9)))
        for at, cell in enumerate(row):
            where = column if last and column and at == len(row) - 1 else at
            records.append(_xlsb_cell(where, cell))
    records += [_record(146), _record(130)]
    sheet = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Jawaban"))
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships><Relationship Id="rId1" Type="{relation}/worksheet" '
            'Target="worksheets/sheet1.bin"/></Relationships>',
        )
        package.writestr(
            "xl/workbook.bin",
            _record(131) + _record(143) + sheet + _record(144) + _record(132),
        )
        package.writestr("xl/worksheets/sheet1.bin", b"".join(records))
    return path


def moved(path: Path, part: str, place: str) -> Path:
    """Move a part of an .xlsb file to another place in it."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    relations = "xl/_rels/workbook.bin.rels"
    inside, new = part.removeprefix("xl/"), place.removeprefix("xl/")
    parts[relations] = parts[relations].replace(inside.encode(), new.encode())
    parts[place] = parts.pop(part)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def _xlsb_cell(column: int, cell: Cell) -> bytes:
    head = struct.pack("<II", column, 0)
    match cell:
        case None:
            return _record(1, head)
        case int() | float():
            return _record(5, head + struct.pack("<d", cell))
        case _:
            return _record(6, head + _wide(str(cell)))


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    return _varied(kind) + _varied(len(content)) + content


def _varied(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])


_SECTOR = 512
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF


def xls(path: Path, text: str, *, sheet: str = "Jawaban") -> Path:
    """An .xls file of one sheet, in an OLE container."""
    begin = struct.pack("<HHHHII", 0x600, 0x5, 0, 0, 0, 0)
    name = bytes([len(sheet), 0]) + sheet.encode("cp1252")
    before = _biff(0x809, begin)
    size = len(before) + 4 + 6 + len(name) + 4
    bound = _biff(0x85, struct.pack("<IH", size, 0) + name)
    cells = b"".join(
        _xls_cell(row, column, cell)
        for row, cells in enumerate(table(text))
        for column, cell in enumerate(cells)
        if cell is not None
    )
    inside = _biff(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    stream = before + bound + _biff(0xA) + inside + cells + _biff(0xA)
    path.write_bytes(_container(stream.ljust(4096, b"\0")))
    return path


def _xls_cell(row: int, column: int, cell: Cell) -> bytes:
    head = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, int | float):
        return _biff(0x203, head + struct.pack("<d", cell))
    text = str(cell)
    content = struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
    return _biff(0x204, head + content)


def _biff(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _container(stream: bytes) -> bytes:
    count = -(-len(stream) // _SECTOR)
    chain = [*range(3, 2 + count), _END]
    table = [0xFFFFFFFD, _END, *chain]
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, 4096, _END, 0, _END, 0,
    ) + struct.pack("<109I", 0, *[_FREE] * 108)  # fmt: skip
    sectors = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    entries = _entry("Root Entry", 5, _END, 0, child=1)
    entries += _entry("Workbook", 2, 2, len(stream), child=_FREE)
    return (
        header
        + sectors
        + entries.ljust(_SECTOR, b"\0")
        + stream.ljust(count * _SECTOR, b"\0")
    )


def _entry(name: str, kind: int, start: int, size: int, *, child: int) -> bytes:
    letters = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        letters, len(letters) + 2, kind, 1, _FREE, _FREE, child, b"", 0, 0, 0, start, size,
    )  # fmt: skip
