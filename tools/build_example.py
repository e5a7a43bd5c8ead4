"""Makes the workbook and the pictures of examples/setda-surakarta-2023Q4.

The answers are made up. Their totals are chosen so that every figure and letter of
the published Tabel 1, and the order of its lowest, come out of the arithmetic.

    python tools/build_example.py [FOLDER]
"""

import sys
from datetime import datetime
from pathlib import Path

from made_up import Asked, Survey, picture, workbook

EXAMPLE = Path(__file__).parent.parent / "examples" / "setda-surakarta-2023Q4"
SURVEY = Survey(
    respondents=205,
    first=datetime(2023, 10, 2, 8, 5),
    last=datetime(2023, 11, 17, 15, 40),
    unsur=(
        Asked("Persyaratan", 729, 9),
        Asked("Prosedur", 720, 11),
        Asked("Waktu", 709, 15),
        Asked("Biaya", 805, 0),
        Asked("Produk", 719, 10),
        Asked("Kompetensi", 730, 7),
        Asked("Perilaku", 724, 8),
        Asked("Pengaduan", 794, 2),
        Asked("Sarana", 722, 10),
    ),
    profile={
        "Jenis kelamin": {"L": 100, "P": 105},
        "Pendidikan": {"SMA": 62, "D3": 24, "S1": 98, "S2": 21},
        "Pekerjaan": {"PNS": 71, "Swasta": 58, "Wirausaha": 41, "Lainnya": 35},
        "Jenis layanan": {
            "Layanan keprotokolan": 58,
            "Layanan bantuan hukum": 37,
            "Layanan pengadaan barang/jasa": 64,
            "Layanan administrasi pembangunan": 46,
        },
    },
    suggestions=(
        "Jadwal layanan diumumkan lebih awal",
        "Waktu penyelesaian ditulis di loket",
        "Alur permohonan dipasang di laman",
        "Kursi tunggu ditambah",
        "Sudah sesuai harapan",
    ),
    widths=(18, 13, 7, 12, 13, 33),
    seed=20_231_117,
    made=datetime(2023, 12, 18),
)
COLOURS = ("#3f6f8f", "#5f7f4f", "#8f6f3f", "#6f5f8f")


def main(folder: Path = EXAMPLE) -> None:
    """Write the workbook and the pictures into an example's folder."""
    pictures = folder / "periode" / "2023Q4" / "dokumentasi"
    pictures.mkdir(parents=True, exist_ok=True)
    (folder / "responses.xlsx").write_bytes(workbook(SURVEY))
    for number, colour in enumerate(COLOURS, 1):
        made = picture(f"Foto contoh {number}", colour)
        (pictures / f"gambar-{number}.png").write_bytes(made)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
