"""The parts of a workbook's package, unpacked in pieces and never past a limit."""

import posixpath
import zipfile
import zlib
from collections.abc import Container, Iterator
from copy import copy
from typing import NamedTuple
from xml.parsers import expat

from skm_cli.errors import FileUnusableError
from skm_cli.files.unusable import damaged, no_workbook, raise_limit_hint, size_text
from skm_cli.progress import Progress, Step

XLSX_BOOK = "xl/workbook.xml"
"""The part that lists the sheets of an .xlsx file."""

_PIECE = 1 << 18
# Excel keeps 32,767 letters in a cell. Calamine would hold a text of any length, and
# several copies of it.
_TEXTS = ("worksheets/", "sharedstrings.xml", "content.xml")
_LONGEST_TEXT = 1 << 20
_SHARED = "xl/sharedstrings.xml"
_SHARED_UNCHECKED = 1 << 26
# A longer cell is cut in two; it is no cell of a questionnaire.
_LONGEST_CELL = 1 << 16
# The most that deflate can reach: a part smaller than the limit divided by this
# cannot pass the limit, whatever size the directory states.
_DEFLATE_AT_MOST = 1032
_RELATIONS = "xl/_rels/workbook.xml.rels"


class Package(NamedTuple):
    """The zip archive of a workbook.

    Attributes:
        archive: The archive.
        shown: The file as messages show it.
        limit: The most bytes that it may unpack to.
        progress: Called with how much of a part was unpacked.
    """

    archive: zipfile.ZipFile
    shown: str
    limit: int
    progress: Progress

    def stored(self) -> dict[str, str]:
        """The name of each part, by the folded name by which calamine finds it."""
        names = self.archive.namelist()
        return {name.replace("\\", "/").casefold(): name for name in names}


def check_sizes(package: Package, sheets: Container[str] = ()) -> None:
    """Check that no part unpacks past the limit.

    Args:
        package: The workbook.
        sheets: The parts that are checked elsewhere.

    Raises:
        FileUnusableError: The workbook unpacks past the limit, or is broken.
    """
    parts = package.archive.infolist()
    total = sum(part.file_size for part in parts)
    if total > package.limit:
        raise _too_large(package, f"mencapai {size_text(total)}")
    names = [part.filename for part in parts]
    if len(names) != len(set(names)):
        raise damaged(package.shown)
    for part in parts:
        shared = part.filename.casefold() == _SHARED
        limit = min(package.limit, _SHARED_UNCHECKED) if shared else package.limit
        small = part.compress_size * _DEFLATE_AT_MOST <= limit
        read = part.filename.endswith(("xml", "bin")) and part.filename not in sheets
        if read and not small:
            for _ in pieces(package, part.filename):
                pass


def pieces(package: Package, name: str) -> Iterator[bytes]:
    """The unpacked bytes of a part, in pieces that end before a cell begins.

    The size in the zip directory may be false, so the unpacked bytes are counted.

    Raises:
        FileUnusableError: The part is broken, unpacks past the limit, or holds a
            longer text than a cell can.
    """
    part = copy(package.archive.getinfo(name))
    if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise damaged(package.shown)
    stated = part.file_size
    # zipfile stops at the size that the directory states; calamine does not.
    part.file_size = package.limit + 2 * _PIECE
    # Calamine itself verifies the checksum.
    del part.CRC
    has_texts = any(word in name.casefold() for word in _TEXTS)
    unpacked, text, rest = 0, 0, b""
    try:
        with package.archive.open(part) as file:
            while piece := file.read(_PIECE):
                unpacked += len(piece)
                package.progress(Step.CHECK, unpacked, stated)
                if unpacked > package.limit:
                    raise _too_large(package, "melebihi batas")
                text = (
                    len(piece) - at
                    if (at := piece.rfind(b"<")) >= 0
                    else (text + len(piece))
                )
                if has_texts and text > _LONGEST_TEXT:
                    raise _too_long(package)
                piece = rest + piece
                cut = _last_cell(piece)
                yield piece[:cut]
                rest = piece[cut:]
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise damaged(package.shown) from error
    yield rest


def _last_cell(piece: bytes) -> int:
    near = max(0, len(piece) - _LONGEST_CELL)
    for tag in (b"<c ", b"<"):
        if (cut := piece.rfind(tag, near)) >= 0:
            return cut
    return len(piece)


def sheet_parts(package: Package) -> dict[str, str]:
    """The part of each sheet by the sheet's name, as calamine finds it.

    Raises:
        FileUnusableError: The package holds no workbook, or it is broken.
    """
    stored = package.stored()
    if XLSX_BOOK not in stored or _RELATIONS not in stored:
        raise no_workbook(package.shown)
    targets = related(package, stored[_RELATIONS])
    parts = {}
    for sheet in _elements(package, stored[XLSX_BOOK], "sheet"):
        ids = [value for key, value in sheet.items() if key.rpartition(":")[2] == "id"]
        part = stored.get(targets.get(ids[0] if ids else "", ""))
        if part is not None and "name" in sheet:
            parts[sheet["name"]] = part
    return parts


def related(package: Package, relations: str) -> dict[str, str]:
    """The folded names of the parts that the workbook relates to, by their ids.

    Raises:
        FileUnusableError: The package is broken.
    """
    return {
        relation["Id"]: posixpath.join("/xl", relation["Target"])[1:].casefold()
        for relation in _elements(package, relations, "Relationship")
        if {"Id", "Target"} <= relation.keys()
    }


def _elements(package: Package, part: str, tag: str) -> list[dict[str, str]]:
    elements: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == tag:
            elements.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        for piece in pieces(package, part):
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        raise damaged(package.shown) from error
    return elements


def _too_large(package: Package, excess: str) -> FileUnusableError:
    total = sum(part.file_size for part in package.archive.infolist())
    return FileUnusableError(
        package.shown,
        f"isinya {excess}; batasnya {size_text(package.limit)}",
        "hapus lembar dan gambar yang tidak diperlukan, simpan lembar jawaban "
        f"sebagai .csv, {raise_limit_hint(max(total, package.limit))}",
    )


def _too_long(package: Package) -> FileUnusableError:
    return FileUnusableError(
        package.shown,
        "ada sel yang teksnya lebih panjang daripada 1 MB",
        "hapus isi sel itu, lalu simpan",
    )
