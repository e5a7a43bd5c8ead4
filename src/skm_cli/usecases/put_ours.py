"""Puts a workbook of ours at a name that a person chose."""

from pathlib import Path

from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import set_aside, write_whole
from skm_cli.files.workbooks.archive import is_untouched_workbook
from skm_cli.files.workspace import read_bytes


def check_name(path: Path, shown: str) -> None:
    """See that a name is one of a file, before the work for it is done.

    Raises:
        FileUnusableError: It is one of a device.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = "nama ini dipakai oleh perangkat, bukan berkas"
        raise FileUnusableError(shown, message, "pakai nama lain")


def put_workbook(path: Path, data: bytes, *, shown: str) -> Path | None:
    """Write a workbook; where one that a person had in hand was put, if there was.

    Raises:
        FileUnusableError: The disk refuses; what was there is still there.
    """
    there = read_bytes(path, shown=shown)
    # Excel marks what it saves as nobody's: then a person has had it in hand.
    others = there is not None and there != data and not is_untouched_workbook(there)
    aside = set_aside(path, shown=shown) if others else None
    write_whole(path, data, shown=shown)
    return aside
