"""The sheets and columns on which a plan is filled in."""

from collections.abc import Iterable
from typing import NamedTuple

from skm_cli.files.yaml.evidence_keys import KETERANGAN
from skm_cli.plan import rtl_keys

PLANS, EVIDENCE, GENERAL = "RTL", "Dokumentasi", "Umum"
"""The names of the sheets."""

NUMBER = "no"
TIMES = ("waktu", "waktu_2", "waktu_3")
DECREE = "penetapan"
YES = "ya"


class FormColumn(NamedTuple):
    """A column of the sheets `RTL` and `Dokumentasi`, or a line of the sheet `Umum`.

    Attributes:
        name: Its key in rtl.yaml, or the program's own name for it.
        header: Its header, or the label of the line.
        hint: The text below the header, or to the right of the line.
        width: The width of the column in characters.
        centred: Its values are short and are centred.
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
    FormColumn("penyebab", "Penyebab", rtl_keys.PENYEBAB.help, 26),
    FormColumn("kegiatan", "Program/kegiatan", rtl_keys.KEGIATAN.help, 34),
    FormColumn(TIMES[0], "Waktu", "triwulan rencana", 11, centred=True),
    FormColumn(TIMES[1], "Waktu (2)", "jika lebih dari satu", 11, centred=True),
    FormColumn(TIMES[2], "Waktu (3)", "", 11, centred=True),
    FormColumn(
        "penanggung_jawab", "Penanggung jawab", rtl_keys.PENANGGUNG_JAWAB.help, 24
    ),
    FormColumn("status", "Status", "pilih dari daftar", 10, centred=True),
    FormColumn("deskripsi", "Deskripsi tindak lanjut", rtl_keys.DESKRIPSI.help, 34),
    FormColumn(
        "waktu_pelaksanaan", "Waktu pelaksanaan", rtl_keys.WAKTU_PELAKSANAAN.help, 19
    ),
    FormColumn("hambatan", "Tantangan/hambatan", "jika tidak ada, tulis nihil", 26),
    FormColumn("alasan", "Alasan", f"mengapa belum selesai; {_UNFINISHED}", 26),
    FormColumn("strategi", "Strategi penyelesaian", _UNFINISHED, 26),
    FormColumn("target", "Target", rtl_keys.TARGET.help, 17),
    FormColumn("tanpa_rtl", "Alasan tanpa RTL", "jika memang tidak ada RTL", 22),
)
EVIDENCE_COLUMNS = (
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
GENERAL_LINES = (
    FormColumn("periode", "Periode", "jangan diubah", 22),
    FormColumn(
        DECREE,
        "Penetapan pimpinan",
        f'pilih "{YES}" jika pimpinan menetapkan unsur lain, lalu ganti unsurnya di '
        f"lembar {PLANS}",
        22,
    ),
    FormColumn("alasan", "Alasan penetapan", "mengapa unsur itu yang dipilih", 22),
    FormColumn("dasar", "Dasar penetapan", rtl_keys.DASAR.help, 22),
)


def folded_title(text: str) -> str:
    """A header as headers are compared: its letters and digits, in lower case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def columns_by_header(columns: Iterable[FormColumn]) -> dict[str, FormColumn]:
    """The columns by the keys of their headers (`folded_title`)."""
    return {folded_title(column.header): column for column in columns}
