"""Writes a file at a path that a person chose, without losing a file of theirs."""

from collections.abc import Callable
from pathlib import Path

from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import set_aside, write_whole
from skm_cli.files.workspace import NamedFile, read_bytes


def refuse_device(file: NamedFile) -> None:
    """Refuse the name of a device before the content of a file is computed.

    Raises:
        FileUnusableError: The path is a device.
    """
    path = file.path
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = "nama ini dipakai oleh perangkat, bukan berkas"
        raise FileUnusableError(file.shown, message, "pakai nama lain")


def write_output(
    file: NamedFile, data: bytes, *, is_untouched: Callable[[bytes], bool]
) -> Path | None:
    """Write a file; a file there that a person made or edited is renamed first.

    Args:
        file: The file to write.
        data: Its content.
        is_untouched: Whether content is ours as we wrote it.

    Returns:
        The new path of the person's file; None if there was none.

    Raises:
        FileUnusableError: The path is a device, or the disk refuses; the file that
            was there is still there.
    """
    refuse_device(file)
    there = read_bytes(file)
    edited = there is not None and there != data and not is_untouched(there)
    aside = set_aside(file) if edited else None
    write_whole(file, data)
    return aside
