"""What proves that something was done: a photo, another file, a page."""

from typing import NamedTuple

_PICTURES = (
    ".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff",
    ".heic", ".heif",
)  # fmt: skip


class Evidence(NamedTuple):
    """One proof of what was done.

    Attributes:
        berkas: The name of a file in `dokumentasi/`; None for a link.
        tautan: The address of a page; None for a file.
        keterangan: What it shows; None when nobody has written it yet.
        line: The line that names it.
    """

    berkas: str | None
    tautan: str | None
    keterangan: str | None
    line: int

    @property
    def is_picture(self) -> bool:
        """A picture is shown; a link or another file is named.

        What names neither a file nor a link is a picture that is still owed.
        """
        if self.berkas is None:
            return self.tautan is None
        return self.berkas.lower().endswith(_PICTURES)
