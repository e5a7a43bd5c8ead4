"""The kinds of report that the yearly cycle of a survey needs."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of report; the value is its name in commands, keys and file names."""

    TINDAK_LANJUT = "tindak-lanjut"
    PELAKSANAAN = "pelaksanaan"
    GABUNGAN = "gabungan"

    @property
    def template(self) -> str:
        """The name of the template that the program brings."""
        return f"laporan-{self}.docx"

    @property
    def document_title(self) -> str:
        """The title on its cover."""
        match self:
            case Kind.TINDAK_LANJUT:
                return (
                    "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat"
                )
            case Kind.PELAKSANAAN:
                return "Laporan Pelaksanaan Survei Kepuasan Masyarakat"
            case Kind.GABUNGAN:
                return (
                    "Laporan Pelaksanaan dan Tindak Lanjut Survei Kepuasan Masyarakat"
                )
