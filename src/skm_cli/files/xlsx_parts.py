"""The parts of an .xlsx file, unpacked piece by piece and never past a limit."""

import posixpath
import zipfile
import zlib
from collections.abc import Container, Iterator
from copy import copy
from xml.parsers import expat

from skm_cli.errors import FileUnusableError

UNPACKED_LIMIT = 1_000_000_000
"""Bytes that a workbook may unpack to; a full sheet of 17 columns takes 0,6 GB."""

XLSX_BOOK = "xl/workbook.xml"
"""The part that lists the sheets of an .xlsx file."""

_PIECE = 1 << 18
# A cell longer than this is cut; it is no cell of a questionnaire.
_LONGEST_CELL = 1 << 16
# What deflate can reach at most: a part smaller than the limit divided by this
# cannot pass the limit, whatever the directory says of its size.
_DEFLATE_AT_MOST = 1032
_RELATIONS = "xl/_rels/workbook.xml.rels"


def check_sizes(
    package: zipfile.ZipFile, shown: str, sheets: Container[str] = ()
) -> None:
    """See that no part can unpack past the limit.

    Args:
        package: The workbook.
        shown: The file as messages show it.
        sheets: The parts that are looked at elsewhere.

    Raises:
        FileUnusableError: The workbook unpacks to more than the limit, or is broken.
    """
    total = sum(part.file_size for part in package.infolist())
    if total > UNPACKED_LIMIT:
        raise _too_large(shown, f"mencapai {gigabytes(total)}")
    names = [part.filename for part in package.infolist()]
    if len(names) != len(set(names)):
        raise damaged(shown)
    for part in package.infolist():
        small = part.compress_size * _DEFLATE_AT_MOST <= UNPACKED_LIMIT
        read = part.filename.endswith(("xml", "bin")) and part.filename not in sheets
        if read and not small:
            for _ in pieces(package, part.filename, shown):
                pass


def pieces(package: zipfile.ZipFile, name: str, shown: str) -> Iterator[bytes]:
    """The unpacked bytes of a part, each piece ending before a cell begins.

    The size in the zip directory may lie, so what really comes out is counted.

    Raises:
        FileUnusableError: The part is broken, or unpacks to more than the limit.
    """
    part = copy(package.getinfo(name))
    if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise damaged(shown)
    # zipfile stops at the size that the directory states; the reader does not.
    part.file_size = UNPACKED_LIMIT + 2 * _PIECE
    unpacked, rest = 0, b""
    try:
        with package.open(part) as file:
            while piece := file.read(_PIECE):
                unpacked += len(piece)
                if unpacked > UNPACKED_LIMIT:
                    raise _too_large(shown, "melebihi batas")
                piece = rest + piece
                cut = _last_cell(piece)
                yield piece[:cut]
                rest = piece[cut:]
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise damaged(shown) from error
    yield rest


def _last_cell(piece: bytes) -> int:
    near = max(0, len(piece) - _LONGEST_CELL)
    for tag in (b"<c ", b"<"):
        if (cut := piece.rfind(tag, near)) >= 0:
            return cut
    return len(piece)


def sheet_parts(package: zipfile.ZipFile, shown: str) -> dict[str, str]:
    """The part of each sheet by the sheet's name, as the reader will find it.

    Raises:
        FileUnusableError: The package holds no workbook, or it is broken.
    """
    stored = {name.replace("\\", "/").casefold(): name for name in package.namelist()}
    if XLSX_BOOK not in stored or _RELATIONS not in stored:
        raise no_workbook(shown)
    targets = {
        found["Id"]: posixpath.join("/xl", found["Target"])[1:].casefold()
        for found in _elements(package, stored[_RELATIONS], "Relationship", shown)
        if {"Id", "Target"} <= found.keys()
    }
    parts = {}
    for sheet in _elements(package, stored[XLSX_BOOK], "sheet", shown):
        ids = [value for key, value in sheet.items() if key.rpartition(":")[2] == "id"]
        part = stored.get(targets.get(ids[0] if ids else "", ""))
        if part is not None and "name" in sheet:
            parts[sheet["name"]] = part
    return parts


def _elements(
    package: zipfile.ZipFile, part: str, tag: str, shown: str
) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == tag:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        for piece in pieces(package, part, shown):
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        raise damaged(shown) from error
    return found


def gigabytes(size: int) -> str:
    """A size in bytes as a person reads it, `1,2 GB`."""
    tenths = (size + 50_000_000) // 100_000_000
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth} GB" if tenth else f"{whole} GB"


def damaged(shown: str) -> FileUnusableError:
    """What a workbook that is cut off or broken means to the user."""
    return FileUnusableError(
        shown,
        "isi berkas terputus atau rusak",
        "buka di Excel lalu simpan kembali, atau minta salinannya",
    )


def no_workbook(shown: str) -> FileUnusableError:
    """What a file that is no workbook means to the user."""
    return FileUnusableError(
        shown,
        "jenis berkas ini bukan buku kerja",
        "pakai .xlsx, .xls, .xlsb, .ods, atau .csv",
    )


def _too_large(shown: str, how: str) -> FileUnusableError:
    return FileUnusableError(
        shown,
        f"isinya {how}; batasnya {gigabytes(UNPACKED_LIMIT)}",
        "hapus lembar dan gambar yang tidak diperlukan, atau simpan lembar jawaban "
        "sebagai .csv",
    )
