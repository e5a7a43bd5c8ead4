"""Evidence that something was done (dokumentasi): a photo, a file or a web page."""

from typing import NamedTuple

_PICTURES = (
    ".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff",
    ".heic", ".heif",
)  # fmt: skip


class Evidence(NamedTuple):
    """One piece of evidence.

    Attributes:
        berkas: The name of a file in the folder `dokumentasi`; None for a link.
        tautan: The address of a web page; None for a file.
        keterangan: What it shows; None when nobody has written it yet.
        line: The line of the YAML file that names it.
    """

    berkas: str | None
    tautan: str | None
    keterangan: str | None
    line: int

    @property
    def is_picture(self) -> bool:
        """The report shows it as a picture; a link or another file is only named.

        An entry without file and link counts as a picture that is still owed.
        """
        if self.berkas is None:
            return self.tautan is None
        return self.berkas.lower().endswith(_PICTURES)
