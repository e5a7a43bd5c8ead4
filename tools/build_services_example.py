"""Makes the workbooks and the pictures of examples/dukcapil-2025.

Three services, four quarters: the IKM rises, and in the last one two unsur are equal
at the cut of the three lowest. The unit and the answers are made up.

    python tools/build_services_example.py [FOLDER]
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from made_up import Asked, Survey, picture, workbook

EXAMPLE = Path(__file__).parent.parent / "examples" / "dukcapil-2025"
HEADERS = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku",
    "Pengaduan", "Sarana",
)  # fmt: skip
SERVICES = ("Penerbitan KTP-el", "Penerbitan Kartu Keluarga", "Penerbitan Akta")
SUGGESTIONS = (
    "Loket ditambah pada hari Senin",
    "Nomor antrean dapat diambil dari rumah",
    "Ruang tunggu diberi pendingin udara",
    "Petugas sudah ramah dan menjelaskan dengan jelas",
    "Pemberitahuan dikirim ketika dokumen selesai",
    "Papan petunjuk dipasang di pintu masuk",
)
LANDSCAPE, PORTRAIT = (1000, 660), (600, 900)


class Quarter(NamedTuple):
    """One quarter: its respondents, its days, and each NRR in hundredths."""

    name: str
    first: datetime
    last: datetime
    respondents: tuple[int, int, int]
    women: int
    nrr: tuple[int, ...]


QUARTERS = (
    Quarter("2025Q1", datetime(2025, 2, 3, 8, 10), datetime(2025, 3, 14, 14, 20),
            (40, 32, 24), 50, (320, 312, 298, 372, 318, 330, 334, 340, 304)),
    Quarter("2025Q2", datetime(2025, 5, 5, 8, 20), datetime(2025, 6, 13, 13, 50),
            (44, 34, 26), 55, (324, 318, 306, 374, 322, 332, 338, 344, 308)),
    Quarter("2025Q3", datetime(2025, 8, 4, 8, 5), datetime(2025, 9, 12, 15, 10),
            (46, 38, 28), 57, (330, 324, 312, 376, 327, 336, 342, 348, 316)),
    # The second and the fifth have one total: 332 hundredths of 120.
    Quarter("2025Q4", datetime(2025, 10, 6, 8, 15), datetime(2025, 11, 21, 14, 45),
            (50, 40, 30), 63, (338, 332, 320, 378, 332, 341, 346, 352, 326)),
)  # fmt: skip
PICTURES = {
    "2025Q2": {
        "loket.png": ("Loket", "#3f6f8f", LANDSCAPE),
    },
    "2025Q3": {
        "antrean.png": ("Antrean", "#3f6f8f", PORTRAIT),
        "papan-alur.png": ("Papan alur", "#5f7f4f", PORTRAIT),
        "ruang-tunggu.png": ("Ruang tunggu", "#8f6f3f", LANDSCAPE),
        "rapat.png": ("Rapat", "#6f5f8f", LANDSCAPE),
        "lembar-informasi.png": ("Lembar informasi", "#4f6f5f", LANDSCAPE),
    },
    "2025Q4": {
        "kuesioner.png": ("Kuesioner", "#3f6f8f", PORTRAIT),
        "pendampingan.png": ("Pendampingan", "#8f6f3f", PORTRAIT),
        "ruang-layanan.png": ("Ruang layanan", "#5f7f4f", LANDSCAPE),
        "pengumuman.png": ("Pengumuman", "#6f5f8f", LANDSCAPE),
    },
}


def survey(quarter: Quarter, seed: int) -> Survey:
    """The made-up survey of a quarter."""
    count = sum(quarter.respondents)
    return Survey(
        respondents=count,
        first=quarter.first,
        last=quarter.last,
        unsur=tuple(
            Asked(header, total, twos=count // 12, ones=count // 60)
            if (total := round(nrr * count / 100)) < 3.6 * count
            else Asked(header, total, twos=count // 60)
            for header, nrr in zip(HEADERS, quarter.nrr, strict=True)
        ),
        profile={
            "Jenis kelamin": {"L": count - quarter.women, "P": quarter.women},
            "Pendidikan": _parts(count, "SMA", SD=6, SMP=10, D3=12, S1=28, S2=4),
            "Pekerjaan": _parts(count, "Swasta", PNS=14, Wirausaha=24, Pelajar=12),
            "Disabilitas": _parts(count, "Tidak", Ya=3),
            "Jenis layanan": dict(zip(SERVICES, quarter.respondents, strict=True)),
        },
        suggestions=SUGGESTIONS,
        widths=(18, 13, 7, 12, 13, 12, 26),
        seed=seed,
        made=quarter.last,
    )


def _parts(count: int, rest: str, **parts: int) -> dict[str, int]:
    return {**parts, rest: count - sum(parts.values())}


def main(folder: Path = EXAMPLE) -> None:
    """Write the workbooks and the pictures into the example's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed, quarter in enumerate(QUARTERS, 2025):
        data = workbook(survey(quarter, seed))
        (folder / f"responses-{quarter.name}.xlsx").write_bytes(data)
    for period, pictures in PICTURES.items():
        place = folder / "periode" / period / "dokumentasi"
        place.mkdir(parents=True, exist_ok=True)
        for name, (text, colour, size) in pictures.items():
            (place / name).write_bytes(picture(f"Foto contoh:\n{text}", colour, size))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
