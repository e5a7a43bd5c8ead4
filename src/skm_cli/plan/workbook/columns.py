"""The sheets on which a plan is filled in: what is asked, and under which head."""

from collections.abc import Iterable
from typing import NamedTuple

from skm_cli.files.yaml.evidence_keys import KETERANGAN
from skm_cli.plan import rtl_keys as shape

PLANS, PROOFS, WHOLE = "RTL", "Dokumentasi", "Umum"
NUMBER, AGAIN = "no", ("waktu", "waktu_2", "waktu_3")
DECREED = "penetapan"
YES = "ya"


class Column(NamedTuple):
    """What one column, or one line of the sheet `Umum`, asks for.

    Attributes:
        name: What it is called when it is read.
        header: Its header.
        hint: What stands below the header, or beside the line.
        width: In characters.
        centred: Short values stand in the middle.
    """

    name: str
    header: str
    hint: str
    width: float
    centred: bool = False


_UNFINISHED = "hanya jika status belum atau proses"

PLAN_COLUMNS = (
    Column(NUMBER, "No", "", 5, centred=True),
    Column("unsur", "Unsur", "pilih dari daftar; satu baris satu RTL", 24),
    Column("dari", "Lanjutan dari", "kosong, kecuali RTL lanjutan", 11, centred=True),
    Column("penyebab", "Penyebab", shape.PENYEBAB.help, 26),
    Column("kegiatan", "Program/kegiatan", shape.KEGIATAN.help, 34),
    Column(AGAIN[0], "Waktu", "triwulan rencana", 11, centred=True),
    Column(AGAIN[1], "Waktu (2)", "jika lebih dari satu", 11, centred=True),
    Column(AGAIN[2], "Waktu (3)", "", 11, centred=True),
    Column("penanggung_jawab", "Penanggung jawab", shape.PENANGGUNG_JAWAB.help, 24),
    Column("status", "Status", "pilih dari daftar", 10, centred=True),
    Column("deskripsi", "Deskripsi tindak lanjut", shape.DESKRIPSI.help, 34),
    Column("waktu_pelaksanaan", "Waktu pelaksanaan", shape.WAKTU_PELAKSANAAN.help, 19),
    Column("hambatan", "Tantangan/hambatan", "jika tidak ada, tulis nihil", 26),
    Column("alasan", "Alasan", f"mengapa belum selesai; {_UNFINISHED}", 26),
    Column("strategi", "Strategi penyelesaian", _UNFINISHED, 26),
    Column("target", "Target", shape.TARGET.help, 17),
    Column("tanpa_rtl", "Alasan tanpa RTL", "jika memang tidak ada RTL", 22),
)
PROOF_COLUMNS = (
    Column(NUMBER, "Nomor RTL", "angka di kolom No lembar RTL", 12, centred=True),
    Column(
        "berkas",
        "Berkas",
        "nama foto atau berkas di folder dokumentasi; jika memang tidak ada "
        "dokumentasi, tulis nihil",
        44,
    ),
    Column("tautan", "Tautan", "atau alamat laman", 44),
    Column("keterangan", "Keterangan", KETERANGAN.help, 50),
)
WHOLE_LINES = (
    Column("periode", "Periode", "jangan diubah", 22),
    Column(
        DECREED,
        "Penetapan pimpinan",
        f'pilih "{YES}" jika pimpinan menetapkan unsur lain, lalu ganti unsurnya di '
        f"lembar {PLANS}",
        22,
    ),
    Column("alasan", "Alasan penetapan", "mengapa unsur itu yang dipilih", 22),
    Column("dasar", "Dasar penetapan", shape.DASAR.help, 22),
)


def folded(text: str) -> str:
    """A header as it is compared: letters and figures alone, whatever their case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def by_header(columns: Iterable[Column]) -> dict[str, Column]:
    """The columns by their headers, folded."""
    return {folded(column.header): column for column in columns}
