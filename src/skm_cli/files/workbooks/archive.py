"""The archive of a workbook that the program writes, with a mark that it is ours.

A custom property holds a hash of everything else in the archive. A workbook that was
saved since, edited or not, counts as a person's; so does one that cannot be read.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

MARK = "skm-buku"
"""The name of the custom property."""
NO_DIGEST = "0" * 64
"""The value of the property before the hash is known."""

_CUSTOM = "docProps/custom.xml"
_DIGEST = re.compile(rb'name="skm-buku"[^>]*>\s*<[^>]*lpwstr[^>]*>([0-9a-f]{64})<')
_LARGEST = 2_000_000_000
_CHUNK = 1 << 20
_UNIX = 3


def pack_workbook(members: Mapping[str, bytes]) -> bytes:
    """The bytes of an archive of these members, the same on every run and platform."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.create_system = _UNIX
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def marked(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members with their hash in place of `NO_DIGEST`."""
    hashed = hashlib.sha256()
    for name in sorted(members.keys() - {_CUSTOM}):
        hashed.update(_heading(name, len(members[name])))
        hashed.update(members[name])
    custom = members[_CUSTOM]
    digest = hashed.hexdigest().encode()
    return {**members, _CUSTOM: custom.replace(NO_DIGEST.encode(), digest)}


def is_untouched_workbook(data: bytes) -> bool:
    """Whether this is a workbook that the program wrote and nobody has saved since."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            digest = _DIGEST.search(archive.read(_CUSTOM))
            return digest is not None and digest[1].decode() == _digest(archive)
    except Exception:  # noqa: BLE001 - hostile bytes make zipfile raise nearly anything
        return False


def _digest(archive: zipfile.ZipFile) -> str | None:
    """The hash of all members but the marked one; None for an archive too large."""
    members = [each for each in archive.infolist() if each.filename != _CUSTOM]
    if sum(member.file_size for member in members) > _LARGEST:
        return None
    hashed = hashlib.sha256()
    for member in sorted(members, key=lambda each: each.filename):
        hashed.update(_heading(member.filename, member.file_size))
        with archive.open(member) as content:
            while chunk := content.read(_CHUNK):
                hashed.update(chunk)
    return hashed.hexdigest()


def _heading(name: str, size: int) -> bytes:
    return f"{name}\n{size}\n".encode()
