"""Writes a file of ours at a name that a person chose."""

from collections.abc import Callable
from pathlib import Path

from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import set_aside, write_whole
from skm_cli.files.workspace import NamedFile, read_bytes


def refuse_device(file: NamedFile) -> None:
    """Refuse the name of a device, before the work for a file is done.

    Raises:
        FileUnusableError: It is one.
    """
    path = file.path
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = "nama ini dipakai oleh perangkat, bukan berkas"
        raise FileUnusableError(file.shown, message, "pakai nama lain")


def write_output(
    file: NamedFile, data: bytes, *, is_untouched: Callable[[bytes], bool]
) -> Path | None:
    """Write a file; one that a person made or edited is renamed first.

    Args:
        file: Where.
        data: Its content.
        is_untouched: Whether a file that is there is ours as we wrote it.

    Returns:
        The new name of the person's file; None if there was none.

    Raises:
        FileUnusableError: The name is a device's, or the disk refuses; what was there
            is still there.
    """
    refuse_device(file)
    path, shown = file
    there = read_bytes(path, shown=shown)
    edited = there is not None and there != data and not is_untouched(there)
    aside = set_aside(path, shown=shown) if edited else None
    write_whole(path, data, shown=shown)
    return aside
