"""Writes files whole or not at all, and keeps what a person wrote."""

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.errors import FileUnusableError
from skm_cli.files.workspace import NamedFile


def write_whole(file: NamedFile, data: bytes) -> None:
    """Put `data` in a file, replacing what is there whole or not at all.

    Raises:
        FileUnusableError: The disk refuses; the old file is still there.
    """
    path, shown = file
    # In the same folder, so that the last step is a rename; each process has its name.
    unfinished = path.with_name(f".skm-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except BaseException as error:
        _remove(unfinished)
        if isinstance(error, OSError):
            raise write_error(error, shown) from error
        raise


def _remove(unfinished: Path) -> None:
    # A write that failed may have made no file, nor its folder.
    with suppress(OSError):
        unfinished.unlink()


class FileToWrite(NamedTuple):
    """A file to be put in place.

    Attributes:
        file: Its place, with its name for messages.
        data: Its new content; None to remove the file.
    """

    file: NamedFile
    data: bytes | None


def write_together(files: Sequence[FileToWrite]) -> None:
    """Put several files in place, all of them or none.

    All are written under temporary names before the first is put in place. When one
    cannot be put in place, those before it are restored. Only a power cut can leave
    some new and some old.

    Raises:
        FileUnusableError: The disk refuses; the old files are still there.
    """
    unfinished = [
        each.file.path.with_name(f".skm-{os.getpid()}-{number}")
        for number, each in enumerate(files)
    ]
    done: list[FileToWrite] = []
    shown = ""
    try:
        for (file, data), temporary in zip(files, unfinished, strict=True):
            path, shown = file
            if data is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                temporary.write_bytes(data)
        for (file, data), temporary in zip(files, unfinished, strict=True):
            path, shown = file
            before = path.read_bytes() if path.exists() else None
            done.append(FileToWrite(file, before))
            if data is None:
                path.unlink(missing_ok=True)
            else:
                temporary.replace(path)
    except BaseException as error:
        _undo(done)
        for temporary in unfinished:
            _remove(temporary)
        if isinstance(error, OSError):
            raise write_error(error, shown) from error
        raise


def _undo(done: Sequence[FileToWrite]) -> None:
    """Restore files to this content; the last of them may never have changed."""
    for file, data in reversed(done):
        path = file.path
        with suppress(OSError, FileUnusableError):
            if data is None:
                path.unlink(missing_ok=True)
            elif not path.exists() or path.read_bytes() != data:
                write_whole(file, data)


def write_new(file: NamedFile, data: bytes) -> bool:
    """Put `data` in a file; False when it is there already, which stays.

    Raises:
        FileUnusableError: The disk refuses.
    """
    path, shown = file
    if path.is_file():
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        opened = path.open("xb")
    except OSError as error:
        raise write_error(error, shown) from error
    try:
        with opened:
            opened.write(data)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise write_error(error, shown) from error
        raise
    return True


def free_name(path: Path) -> Path:
    """The path with the first number that no file has, `laporan.1.docx`."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    return aside


def set_aside(file: NamedFile) -> Path:
    """Rename a file to its next free name, `laporan.1.docx`.

    Raises:
        FileUnusableError: The disk refuses; the file keeps its name.
    """
    try:
        return file.path.rename(free_name(file.path))
    except OSError as error:
        raise write_error(error, file.shown) from error


def keep_copy(file: NamedFile, data: bytes, day: date) -> Path:
    """Write a copy of a file next to it, named by a day: `rtl.2026-01-31.yaml`.

    Args:
        file: The file that is about to be replaced.
        data: Its content.
        day: The day; a second copy of the same day gets a number.

    Raises:
        FileUnusableError: The disk refuses.
    """
    path = file.path
    copy, number = path.with_name(f"{path.stem}.{day}{path.suffix}"), 0
    while not write_new(file.beside(copy.name), data):
        number += 1
        copy = path.with_name(f"{path.stem}.{day}.{number}{path.suffix}")
    return copy


def write_error(error: OSError, shown: str) -> FileUnusableError:
    """The error to raise when the disk refuses to write."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return FileUnusableError(
                shown,
                "ruang penyimpanan penuh; berkas lama tidak diubah",
                "kosongkan ruang, lalu ulangi",
            )
        case errno.EACCES | errno.EPERM if os.name == "nt":
            return FileUnusableError(
                shown,
                "berkas sedang dibuka di program lain; isinya tidak diubah",
                "tutup dahulu, atau pakai nama lain",
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return FileUnusableError(
                shown,
                "tidak ada izin untuk menulis di sini; isinya tidak diubah",
                "periksa izin foldernya, atau pakai folder lain",
            )
        case errno.EISDIR:
            return FileUnusableError(
                shown, "nama ini dipakai oleh folder", "pakai nama lain"
            )
        case errno.ENOTDIR | errno.EEXIST:
            return FileUnusableError(
                shown,
                "sebagian dari jalurnya adalah berkas, bukan folder",
                "pakai folder lain",
            )
        case _:
            return FileUnusableError(
                shown,
                f"tidak dapat ditulis ({error.strerror})",
                "pakai nama atau folder lain",
            )
