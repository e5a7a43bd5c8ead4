"""Unpacks a .docx, and packs one so that the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_FIRST = "[Content_Types].xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_COMPRESSED = (".jpeg", ".jpg", ".png", ".xlsx")


def unpacked(docx: bytes) -> dict[str, bytes]:
    """The parts of a .docx by their names."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack_document(members: Mapping[str, bytes]) -> bytes:
    """The .docx of these parts, which depends on no clock, platform or order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != _FIRST, name)):
            info = zipfile.ZipInfo(name, _OLDEST)
            info.create_system = _UNIX
            info.compress_type = (
                zipfile.ZIP_STORED
                if name.endswith(_COMPRESSED)
                else zipfile.ZIP_DEFLATED
            )
            archive.writestr(info, members[name])
    return out.getvalue()
