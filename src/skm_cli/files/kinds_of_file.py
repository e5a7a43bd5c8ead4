"""Sees that a file is one that may hold answers, before any reader opens it."""

import hashlib
import stat
from pathlib import Path

from skm_cli.domain import wording
from skm_cli.errors import FileUnusableError
from skm_cli.files.unusable import damaged, gigabytes, larger, locked, no_workbook

TEXT_SUFFIXES = (".csv", ".tsv")
"""The kinds of text that hold a table."""

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *TEXT_SUFFIXES)
"""The kinds of file that can be read."""

_NAMES_SHOWN = 5
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_SEARCHED = 1 << 20


def check_file(path: Path, shown: str, limit: int) -> None:
    """See that a file is there and of a kind that can be read.

    Args:
        path: The file.
        shown: The file as messages show it.
        limit: Bytes that it may have.

    Raises:
        FileUnusableError: It is not.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        message, hint = "berkas tidak ditemukan", f"periksa namanya; {_beside(path)}"
        raise FileUnusableError(shown, message, hint) from error
    except OSError as error:
        message = "berkas ini tidak dapat dibuka"
        raise FileUnusableError(shown, message, "periksa nama dan izinnya") from error
    if stat.S_ISDIR(found.st_mode):
        message, hint = "ini folder, bukan buku kerja", _beside(path / "berkas")
        raise FileUnusableError(shown, message, hint)
    if path.suffix.casefold() not in SUFFIXES or not stat.S_ISREG(found.st_mode):
        raise no_workbook(shown)
    if found.st_size == 0:
        raise FileUnusableError(shown, "berkas ini kosong", "minta salinannya")
    if found.st_size > limit:
        size = gigabytes(found.st_size)
        message = f"besarnya {size}; batasnya {gigabytes(limit)}"
        hint = "bagi menjadi beberapa berkas, lalu sebutkan semuanya, "
        raise FileUnusableError(shown, message, hint + larger(found.st_size))


def sha256(path: Path) -> str:
    """The hash of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_old(path: Path, shown: str) -> None:
    """See that a file that is no zip archive is a workbook of the older kind.

    Raises:
        FileUnusableError: It is not, or it is locked.
    """
    with path.open("rb") as file:
        start = file.read(_OLE_SEARCHED)
    if start.startswith(b"PK"):
        raise damaged(shown)
    if start.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        raise FileUnusableError(
            shown,
            "isinya halaman web, bukan buku kerja",
            "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
        )
    if not start.startswith(_OLE):
        raise _table_of_text(start, shown) or no_workbook(shown)
    if _ENCRYPTED in start:
        raise locked(shown)


def _table_of_text(start: bytes, shown: str) -> FileUnusableError | None:
    """What a text with separators under a workbook's name means to the user."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "ignore").encode()
    first = start.split(b"\n", 1)[0]
    tabs = first.count(b"\t")
    if b"\0" in start or not (tabs or b"," in first or b";" in first):
        return None
    suffix = ".tsv" if tabs else ".csv"
    return FileUnusableError(
        shown,
        "isinya teks dengan pemisah, bukan buku kerja",
        f"ganti akhiran namanya menjadi {suffix}, lalu ulangi",
    )


def _beside(path: Path) -> str:
    """What to say of the workbooks that lie where `path` should be."""
    folder = path.parent
    try:
        names = workbooks_in(folder)
    except OSError:
        return f"folder {folder.name} tidak ada atau tidak dapat dibuka"
    return there_is(names)


def workbooks_in(folder: Path) -> list[str]:
    """The names of the files in a folder that may hold answers.

    Raises:
        OSError: It cannot be looked into.
    """
    return sorted(
        file.name
        for file in folder.iterdir()
        if file.suffix.casefold() in SUFFIXES and file.name[0] not in ".~"
    )


def there_is(names: list[str]) -> str:
    """Which workbooks a folder holds, in words."""
    if not names:
        return "di folder ini tidak ada buku kerja"
    more = len(names) - _NAMES_SHOWN
    shown = [*names[:_NAMES_SHOWN], *([f"{more} lainnya"] if more > 0 else [])]
    return f"di folder ini ada {wording.listing(shown)}"
