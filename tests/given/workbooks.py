"""Builds workbooks from text, as offices have them, and hostile ones from XML."""

import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

UNSUR = (
    "Persyaratan | Prosedur | Waktu | Biaya/tarif | Produk | Kompetensi | Perilaku | "
    "Pengaduan | Sarana"
)
CODES = "U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9"
ALL_4 = "4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4"

Cell = str | float | bool | date | None


def workbook(path: Path, text: str, *, sheet: str = "Jawaban") -> Path:
    """A workbook of one sheet, a line a row, cells between bars.

    `4` is a number, `'4` the text "4", `TRUE` a truth value, `2023-11-17` and
    `2023-11-17 09:30` are dates, `=A1` is a formula without a result, `#N/A` an
    error; `\\n` is a line break in a cell and `_` a no-break space.
    """
    return workbook_of(path, {sheet: text})


def workbook_of(
    path: Path, sheets: dict[str, str], *, hidden: str = "", chart: str = ""
) -> Path:
    """A workbook of several sheets, one of them hidden, perhaps with a chart."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, text in sheets.items():
        fill(book.create_sheet(name), table(text))
    if hidden:
        book[hidden].sheet_state = "hidden"
    if chart:
        book.create_chartsheet(chart)
    book.save(path)
    return path


def table(text: str) -> list[list[Cell]]:
    """The rows and cells of a text, as `workbook` explains."""
    lines = [line.strip() for line in text.strip("\n").splitlines()]
    return [[_cell(cell) for cell in line.split("|")] for line in lines]


def fill(sheet: Worksheet, rows: Sequence[Sequence[Cell]]) -> None:
    """Put rows on a sheet, from A1."""
    for row in rows:
        sheet.append(list(row))


def _cell(text: str) -> Cell:
    typed = text.strip().replace("\\n", "\n").replace("_", "\u00a0")
    match typed:
        case "":
            return None
        case "TRUE" | "FALSE":
            return typed == "TRUE"
        case _ if re.fullmatch(r"-?\d+(\.\d+)?", typed):
            return float(typed) if "." in typed else int(typed)
        case _ if re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", typed):
            return datetime.fromisoformat(typed)
        case _:
            return typed.removeprefix("'")


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    '><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/{kind}" Target="{target}"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships"><sheets>'
    '<sheet name="Jawaban" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SHEET = "xl/worksheets/sheet1.xml"


def from_xml(path: Path, sheet: str, *, part: str = SHEET) -> Path:
    """A workbook whose one sheet is this XML."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr(
            "_rels/.rels",
            _RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"),
        )
        package.writestr("xl/workbook.xml", _BOOK)
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml"),
        )
        package.writestr(part, sheet)
    return path


def sheet_xml(rows: str, *, before: str = "", after: str = "") -> str:
    """The XML of a sheet around the XML of its rows."""
    data = f"<sheetData>{rows}</sheetData>"
    return f'<worksheet xmlns="{_MAIN}">{before}{data}{after}</worksheet>'


def answers_xml(*, head: str = CODES, answers: str = ALL_4) -> str:
    """The XML of a header row and a row of answers, every cell in its place."""
    rows = []
    for number, row in enumerate((head, answers), 1):
        cells = [
            f'<c r="{chr(64 + column)}{number}" t="str"><v>{cell.strip()}</v></c>'
            for column, cell in enumerate(row.split("|"), 1)
        ]
        rows.append(f'<row r="{number}">{"".join(cells)}</row>')
    return "".join(rows)


def with_rows(path: Path, rows: str, *, after: str = "") -> Path:
    """A workbook of one sheet: the XML of its rows, and what follows them."""
    return from_xml(path, sheet_xml(rows, after=after))


def with_cell_at(path: Path, place: str) -> Path:
    """Answers and one more cell at an address such as `ALL100000`."""
    row = "".join(filter(str.isdigit, place))
    far = f'<row r="{row}"><c r="{place}"><v>1</v></c></row>'
    return with_rows(path, answers_xml() + far)


def with_lying_dimension(path: Path, stated: str) -> Path:
    """Answers under a wrong dimension, as WPS and others state it."""
    before = f'<dimension ref="{stated}"/>'
    return from_xml(path, sheet_xml(answers_xml(), before=before))


# Writes the XML of rows another way.
Rewrite = Callable[[str], str]


def unplaced(rows: str) -> str:
    """Rows and cells without their addresses."""
    return re.sub(r' r="\w+"', "", rows)


def single_quoted(rows: str) -> str:
    """Attributes between single quotes."""
    return rows.replace('"', "'")


def without_places(path: Path) -> Path:
    """Answers in rows and cells without addresses."""
    return with_rows(path, unplaced(answers_xml()))


def with_prefix(path: Path) -> Path:
    """Answers whose elements all bear a namespace prefix."""
    xml = re.sub(r"<(/?)(\w)", r"<\1x:\2", sheet_xml(answers_xml()))
    return from_xml(path, xml.replace("xmlns=", "xmlns:x="))


def unpacking_to(path: Path, size: int) -> Path:
    """A small file that unpacks to a little more than `size` bytes."""
    text = f'<row r="2"><c r="A2" t="str"><v>{"A" * size}</v></c></row>'
    return with_rows(path, text)


def understating(path: Path, size: int, *, part: str = SHEET) -> Path:
    """A file that unpacks to more than its zip directory says."""
    if part == SHEET:
        unpacking_to(path, size)
    else:
        from_xml(path, sheet_xml(answers_xml()))
        added(path, part, "A" * (size + 1000))
    with zipfile.ZipFile(path) as package:
        real = package.getinfo(part).file_size
    stated = path.read_bytes().replace(real.to_bytes(4, "little"), b"\x64\0\0\0")
    path.write_bytes(stated)
    return path


def holding_one_text_of(path: Path, size: int, part: str) -> Path:
    """A small file with one text of `size` letters in one of its parts."""
    if part == SHEET:
        return unpacking_to(path, size)
    from_xml(path, sheet_xml(answers_xml()))
    added(path, part, f"<sst><si><t>{'A' * size}</t></si></sst>")
    return path


def added(path: Path, part: str, content: str) -> None:
    """Add a part to a workbook."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(part, content)


def doubled(path: Path, part: str) -> None:
    """Store a part of a workbook a second time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        added(path, part, "<worksheet/>")


def zipped(path: Path, parts: dict[str, str]) -> Path:
    """A zip archive of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def replaced(path: Path, part: str, content: str) -> Path:
    """A workbook in which a part has other content."""
    workbook(path, f"{CODES}\n{ALL_4}")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    return zipped(path, {**parts, part: content})


def spoil(path: Path, part: str) -> None:
    """Turn a byte of a part over, as a bad disk does."""
    with zipfile.ZipFile(path) as package:
        at = package.getinfo(part).header_offset + len(part) + 60
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)


def cut_off(path: Path) -> Path:
    """The first half of a workbook."""
    workbook(path, f"{CODES}\n{ALL_4}")
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")


def encrypted(path: Path) -> Path:
    """The beginning of a workbook with a password, as Excel saves it."""
    path.write_bytes(_OLE + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0"))
    return path


def repeated(path: Path, begin: str, block: str, times: int, end: str) -> Path:
    """A workbook whose one sheet holds a block many times, made without unpacking it.

    The block is packed once and its packed bytes repeated, which is how a small file
    unpacks to more than a gigabyte.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(begin.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    once = packer.compress(block.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    packed += once * times
    packed += packer.compress(end.encode()) + packer.flush()
    check = zlib.crc32(begin.encode())
    for _ in range(times):
        check = zlib.crc32(block.encode(), check)
    size = len(begin) + len(block) * times + len(end)
    from_xml(path, "", part="xl/other.xml")
    with zipfile.ZipFile(path, "a") as package, package.open(SHEET, "w") as part:
        part.write(b"")
    return _with_part(path, packed, size, zlib.crc32(end.encode(), check))


def _with_part(path: Path, packed: bytes, size: int, check: int) -> Path:
    """Put packed content into the sheet, which is the last part of the archive."""
    content = path.read_bytes()
    with zipfile.ZipFile(path) as package:
        info, start = package.getinfo(SHEET), package.start_dir
    local, directory = content[info.header_offset : start], content[start:]
    sizes = struct.pack("<III", check, len(packed), size)
    deflated = struct.pack("<H", zipfile.ZIP_DEFLATED)
    local = local[:8] + deflated + local[10:14] + sizes + local[26 : 30 + len(SHEET)]
    entry = directory.rindex(b"PK\x01\x02")
    directory = (
        directory[: entry + 10]
        + deflated
        + directory[entry + 12 : entry + 16]
        + sizes
        + directory[entry + 28 :]
    )
    end = directory.rindex(b"PK\x05\x06")
    at = info.header_offset + len(local) + len(packed)
    directory = directory[: end + 16] + struct.pack("<I", at) + directory[end + 20 :]
    path.write_bytes(content[: info.header_offset] + local + packed + directory)
    return path
