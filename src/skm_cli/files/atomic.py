"""Writing files whole or not at all, and never over what a person wrote."""

import errno
import os
import tempfile
from pathlib import Path

from skm_cli.errors import FileUnusableError


def write_whole(path: Path, data: bytes, *, shown: str) -> None:
    """Put `data` at `path`, replacing what is there whole or not at all.

    Raises:
        FileUnusableError: The disk refuses; the old file is still there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".skm-", dir=path.parent)
    except OSError as error:
        raise refusal(error, shown) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes a file that only its owner may read; a report is for others.
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise refusal(error, shown) from error
        raise


def write_new(path: Path, data: bytes, *, shown: str) -> bool:
    """Put `data` at `path` unless something is there; False when something is.

    Raises:
        FileUnusableError: The disk refuses.
    """
    if path.is_file():
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        file = path.open("xb")
    except OSError as error:
        raise refusal(error, shown) from error
    try:
        with file:
            file.write(data)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise refusal(error, shown) from error
        raise
    return True


def set_aside(path: Path, *, shown: str) -> Path:
    """Rename the file at `path` to its next free number, `laporan.1.docx`.

    Raises:
        FileUnusableError: The disk refuses; the file is where it was.
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    try:
        return path.rename(aside)
    except OSError as error:
        raise refusal(error, shown) from error


def refusal(error: OSError, shown: str) -> FileUnusableError:
    """What a disk that refuses to write means to the person at the keyboard."""
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
