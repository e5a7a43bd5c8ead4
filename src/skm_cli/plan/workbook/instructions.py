"""The first sheet of the plan's workbook: how to fill it in."""

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.files.workbooks.grids import Cell, CellStyle, Grid
from skm_cli.plan.workbook.columns import EVIDENCE, GENERAL, PLANS

INSTRUCTIONS = "Petunjuk"
_WIDTH = 110
_FILLING = f"""\
1. Buka lembar {PLANS}. Satu baris untuk satu RTL, mulai baris 3.
2. Unsur dengan nilai terendah sudah tertulis. RTL kedua untuk unsur yang sama ditulis
    di baris kosong di bawahnya; pilih unsurnya dari daftar.
3. Yang belum diketahui dibiarkan kosong; laporan akan menandainya. Jika memang tidak
    ada, tulis: nihil
4. Waktu dipilih dari daftar. TW tanpa tahun adalah triwulan berikutnya sesudah survei.
    Jika lebih dari satu, pakai kolom Waktu (2) dan Waktu (3).
5. Waktu pelaksanaan ditulis mis. November 2023, 20 November 2023, atau
    6 s.d. 10 November 2023.
6. Alasan, strategi penyelesaian, dan target hanya jika statusnya belum atau proses.
7. Jika memang tidak ada RTL untuk satu unsur, isi kolom Alasan tanpa RTL saja.
8. Baris dengan isi di kolom Lanjutan dari adalah RTL periode sebelumnya yang belum
    selesai.
9. Baris baru dalam satu sel dibuat dengan Alt+Enter."""
_ABOUT_EVIDENCE = f"""\
1. Buka lembar {EVIDENCE}. Satu baris untuk satu foto, berkas, atau tautan.
2. Nomor RTL adalah angka di kolom No lembar {PLANS}.
3. Simpan fotonya di folder {{folder}}, lalu tulis namanya saja, mis. foto-1.jpg"""
_ABOUT_DECREE = f"""\
Lembar {GENERAL} hanya diisi jika pimpinan menetapkan unsur lain: pilih "ya", lalu tulis
    alasan dan dasarnya, dan ganti unsurnya di lembar {PLANS}."""
_AFTERWARDS = """\
1. Simpan buku kerja ini, lalu tutup.
2. Di folder kerja, jalankan skm rtl import dengan nama buku kerja ini, mis.
    skm rtl import rtl.xlsx
3. Yang perlu diperbaiki disebutkan beserta alamat selnya. Perbaiki, simpan, lalu
    ulangi.
4. Jika rtl.yaml sudah ada, tambahkan --replace; salinan lama disimpan dengan tanggal.
5. Judul kolom dan nama lembar jangan diubah."""


def instructions_grid(period: Period) -> Grid:
    """The sheet of instructions for the plan of a period."""
    folder = f"periode/{period}/dokumentasi"
    parts = (
        (f"Petunjuk pengisian RTL {wording.period(period)}", ""),
        ("Cara mengisi", _FILLING),
        ("Dokumentasi", _ABOUT_EVIDENCE.format(folder=folder)),
        ("Penetapan pimpinan", _ABOUT_DECREE),
        ("Sesudah terisi", _AFTERWARDS),
    )
    rows: list[list[Cell | None]] = []
    for heading, text in parts:
        rows += [[None]] if rows else []
        rows.append([Cell(heading, CellStyle(bold=True, size=11 if rows else 14))])
        # An indented line continues the one above.
        lines = text.replace("\n    ", " ").split("\n") if text else []
        rows += [[Cell(line, CellStyle(wrapped=True))] for line in lines]
    return Grid(INSTRUCTIONS, (_WIDTH,), rows)
