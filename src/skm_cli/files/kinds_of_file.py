"""Checks that a file is of a kind that can be read, before a reader opens it."""

import codecs
import hashlib
import re
import stat
from pathlib import Path

from skm_cli.domain import wording
from skm_cli.errors import FileUnusableError
from skm_cli.files.unusable import (
    damaged,
    locked,
    no_workbook,
    raise_limit_hint,
    size_text,
)
from skm_cli.files.workspace import NamedFile

TEXT_SUFFIXES = (".csv", ".tsv")
"""The suffixes of texts that hold a table."""

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *TEXT_SUFFIXES)
"""The suffixes of the files that can be read."""

_NAMES_SHOWN = 5
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_SEARCHED = 1 << 20
_OTHER_TEXT_SUFFIXES = (".txt", ".tab")
_TEXT_SEARCHED = 1 << 12
_SEPARATOR = re.compile(rb"[\t;,|]")
# The starts of packages, web pages, PDF and JSON: commas do not make these a table.
_OTHER_STARTS = (b"PK", b"<", b"%PDF", b"{")


def check_file(file: NamedFile, limit: int) -> None:
    """Check that a file exists and is of a kind that can be read.

    Args:
        file: The file, with its name for messages.
        limit: The most bytes that it may have.

    Raises:
        FileUnusableError: It does not exist, or it is a folder, empty, of another
            kind or over the limit.
    """
    path, shown = file
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        message, hint = (
            "berkas tidak ditemukan",
            f"periksa namanya; {_workbooks_near(path)}",
        )
        raise FileUnusableError(shown, message, hint) from error
    except OSError as error:
        message = "berkas ini tidak dapat dibuka"
        raise FileUnusableError(shown, message, "periksa nama dan izinnya") from error
    if stat.S_ISDIR(status.st_mode):
        message, hint = "ini folder, bukan buku kerja", _workbooks_near(path / "berkas")
        raise FileUnusableError(shown, message, hint)
    if not stat.S_ISREG(status.st_mode) or not _has_known_name(path):
        raise no_workbook(shown)
    if status.st_size == 0:
        raise FileUnusableError(shown, "berkas ini kosong", "minta salinannya")
    if status.st_size > limit:
        size = size_text(status.st_size)
        message = f"besarnya {size}; batasnya {size_text(limit)}"
        hint = "bagi menjadi beberapa berkas, lalu sebutkan semuanya, "
        raise FileUnusableError(shown, message, hint + raise_limit_hint(status.st_size))


def _has_known_name(path: Path) -> bool:
    suffix = path.suffix.casefold()
    return suffix in SUFFIXES or (suffix in _OTHER_TEXT_SUFFIXES and holds_text(path))


def sha256(path: Path) -> str:
    """The hash of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_xls(file: NamedFile) -> None:
    """Check that a file that is no zip archive is an .xls workbook.

    Raises:
        FileUnusableError: It is none, or it is locked.
    """
    path, shown = file
    with path.open("rb") as opened:
        start = opened.read(_OLE_SEARCHED)
    if start.startswith(b"PK"):
        raise damaged(shown)
    if start.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        raise FileUnusableError(
            shown,
            "isinya halaman web, bukan buku kerja",
            "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
        )
    if not start.startswith(_OLE):
        raise no_workbook(shown)
    if _ENCRYPTED in start:
        raise locked(shown)


def holds_text(path: Path) -> bool:
    """Whether a file is a text that holds a table, by its suffix or its content.

    Many systems give a text the suffix of a workbook, and Excel saves Unicode text as
    .txt. False for a file that does not exist.
    """
    if path.suffix.casefold() in TEXT_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            start = file.read(_TEXT_SEARCHED)
    except OSError:
        return False
    if encoding := utf16_of(start):
        start = start.decode(encoding, "ignore").encode()
    markup = start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OTHER_STARTS)
    return b"\0" not in start and not markup and _SEPARATOR.search(start) is not None


def utf16_of(start: bytes) -> str:
    """The encoding of a text in UTF-16, by its start; empty for any other text.

    Without a byte-order mark, it is known by a NUL beside each plain letter.
    """
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(start) // 2
    for encoding, nuls, others in (
        ("utf-16-le", start[1::2], start[::2]),
        ("utf-16-be", start[::2], start[1::2]),
    ):
        if pairs and 2 * nuls.count(0) > pairs and 0 not in others:
            return encoding
    return ""


def _workbooks_near(path: Path) -> str:
    """The workbooks in the folder where `path` should be, in words."""
    folder = path.parent
    try:
        names = workbooks_in(folder)
    except OSError:
        return f"folder {folder.name} tidak ada atau tidak dapat dibuka"
    return workbooks_text(names)


def workbooks_in(folder: Path) -> list[str]:
    """The names of the files in a folder that may hold answers.

    Raises:
        OSError: The folder cannot be read.
    """
    return sorted(
        file.name
        for file in folder.iterdir()
        if file.suffix.casefold() in SUFFIXES and file.name[0] not in ".~"
    )


def workbooks_text(names: list[str]) -> str:
    """The workbooks of a folder, in words, from their names."""
    if not names:
        return "di folder ini tidak ada buku kerja"
    more = len(names) - _NAMES_SHOWN
    shown = [*names[:_NAMES_SHOWN], *([f"{more} lainnya"] if more > 0 else [])]
    return f"di folder ini ada {wording.listing(shown)}"
