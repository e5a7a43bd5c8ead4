"""The sheets on which a plan is filled in: what is asked, and under which head."""

from collections.abc import Iterable
from typing import NamedTuple

from skm_cli.files.yaml.evidence_keys import KETERANGAN
from skm_cli.plan import rtl_keys as shape

PLANS, PROOFS, WHOLE = "RTL", "Dokumentasi", "Umum"
NUMBER, AGAIN = "no", ("waktu", "waktu_2", "waktu_3")
DECREED = "penetapan"
YES = "ya"


class FormColumn(NamedTuple):
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
    FormColumn(NUMBER, "No", "", 5, centred=True),
    FormColumn("unsur", "Unsur", "pilih dari daftar; satu baris satu RTL", 24),
    FormColumn(
        "dari", "Lanjutan dari", "kosong, kecuali RTL lanjutan", 11, centred=True
    ),
    FormColumn("penyebab", "Penyebab", shape.PENYEBAB.help, 26),
    FormColumn("kegiatan", "Program/kegiatan", shape.KEGIATAN.help, 34),
    FormColumn(AGAIN[0], "Waktu", "triwulan rencana", 11, centred=True),
    FormColumn(AGAIN[1], "Waktu (2)", "jika lebih dari satu", 11, centred=True),
    FormColumn(AGAIN[2], "Waktu (3)", "", 11, centred=True),
    FormColumn("penanggung_jawab", "Penanggung jawab", shape.PENANGGUNG_JAWAB.help, 24),
    FormColumn("status", "Status", "pilih dari daftar", 10, centred=True),
    FormColumn("deskripsi", "Deskripsi tindak lanjut", shape.DESKRIPSI.help, 34),
    FormColumn(
        "waktu_pelaksanaan", "Waktu pelaksanaan", shape.WAKTU_PELAKSANAAN.help, 19
    ),
    FormColumn("hambatan", "Tantangan/hambatan", "jika tidak ada, tulis nihil", 26),
    FormColumn("alasan", "Alasan", f"mengapa belum selesai; {_UNFINISHED}", 26),
    FormColumn("strategi", "Strategi penyelesaian", _UNFINISHED, 26),
    FormColumn("target", "Target", shape.TARGET.help, 17),
    FormColumn("tanpa_rtl", "Alasan tanpa RTL", "jika memang tidak ada RTL", 22),
)
PROOF_COLUMNS = (
    FormColumn(NUMBER, "Nomor RTL", "angka di kolom No lembar RTL", 12, centred=True),
    FormColumn(
        "berkas",
        "Berkas",
        "nama foto atau berkas di folder dokumentasi; jika memang tidak ada "
        "dokumentasi, tulis nihil",
        44,
    ),
    FormColumn("tautan", "Tautan", "atau alamat laman", 44),
    FormColumn("keterangan", "Keterangan", KETERANGAN.help, 50),
)
WHOLE_LINES = (
    FormColumn("periode", "Periode", "jangan diubah", 22),
    FormColumn(
        DECREED,
        "Penetapan pimpinan",
        f'pilih "{YES}" jika pimpinan menetapkan unsur lain, lalu ganti unsurnya di '
        f"lembar {PLANS}",
        22,
    ),
    FormColumn("alasan", "Alasan penetapan", "mengapa unsur itu yang dipilih", 22),
    FormColumn("dasar", "Dasar penetapan", shape.DASAR.help, 22),
)


def folded_title(text: str) -> str:
    """A header as it is compared: letters and figures alone, whatever their case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def columns_by_header(columns: Iterable[FormColumn]) -> dict[str, FormColumn]:
    """The columns by their headers, folded."""
    return {folded_title(column.header): column for column in columns}
