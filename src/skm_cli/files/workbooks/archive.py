"""The archive of a workbook that we write: always alike, and known as ours again.

A custom property carries a hash of everything else in the archive. Whoever opens the
workbook and saves it, edited or not, makes it a person's; so does whatever cannot be
read: hostile files come this way too.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

MARK = "skm-buku"
"""The name of the custom property."""
NO_DIGEST = "0" * 64
"""What stands in it until everything else is known."""

_CUSTOM = "docProps/custom.xml"
_DIGEST = re.compile(rb'name="skm-buku"[^>]*>\s*<[^>]*lpwstr[^>]*>([0-9a-f]{64})<')
_LARGEST = 2_000_000_000
_CHUNK = 1 << 20
_UNIX = 3


def pack_workbook(members: Mapping[str, bytes]) -> bytes:
    """An archive of these members without clock and platform."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.create_system = _UNIX
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def marked(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same members, with their hash in the property made ready for it."""
    hashed = hashlib.sha256()
    for name in sorted(members.keys() - {_CUSTOM}):
        hashed.update(_heading(name, len(members[name])))
        hashed.update(members[name])
    custom = members[_CUSTOM]
    digest = hashed.hexdigest().encode()
    return {**members, _CUSTOM: custom.replace(NO_DIGEST.encode(), digest)}


def is_untouched_workbook(data: bytes) -> bool:
    """Whether this is a workbook that we marked and nobody has saved since."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _DIGEST.search(archive.read(_CUSTOM))
            return found is not None and found[1].decode() == _digest(archive)
    except Exception:  # noqa: BLE001 - hostile bytes make zipfile raise nearly anything
        return False


def _digest(archive: zipfile.ZipFile) -> str | None:
    """The hash of all members but the marked one; None of what is none of ours."""
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
