"""The combined report as LibreOffice lays it out on paper."""

import re
from pathlib import Path

import pytest

from cards import scorecard
from combined_cases import CASES, document
from libreoffice import after_lists, printed
from reports import plan, report
from skm_cli.domain.report.survey_report import SurveyReport
from survey_reports import survey

pytestmark = pytest.mark.libreoffice


def pages_of(made: SurveyReport, folder: Path) -> list[str]:
    """The pages after the lists, which begin at 1."""
    path = folder / "laporan.docx"
    path.write_bytes(document(made))
    return after_lists(printed(path))


def test_every_table_and_figure_stands_with_its_caption(tmp_path: Path) -> None:
    pages = pages_of(CASES["lengkap"](), tmp_path)

    assert 14 <= len(pages) <= 20
    for caption, inside in (
        ("Tabel 2. Jumlah Minimal", "Layanan 1"),
        ("Tabel 3. Karakteristik Responden", "Perempuan"),
        ("Tabel 4. Nilai Setiap Unsur dan IKM", "Nilai IKM"),
        ("Tabel 5. Nilai Setiap Unsur dan IKM per", "Unit (gabungan"),
        ("Gambar 4. Nilai Rata-Rata", "U9. Sarana dan prasarana"),
        ("Gambar 6. Tren Nilai IKM", "TW IV 2021"),
        ("Tabel 7. Tren Nilai IKM", "naik 2,06"),
        ("Tabel 8. Hasil Tindak Lanjut", "Pengumuman"),
    ):
        (page,) = [page for page in pages if caption in page]
        assert inside in page


def test_pages_are_counted_from_the_first_chapter(tmp_path: Path) -> None:
    for name in ("tanpa-layanan", "tiga-puluh-layanan"):
        pages = pages_of(CASES[name](), tmp_path)

        numbers = [int(page.split()[-1]) for page in pages]
        assert numbers == [*range(1, len(pages) + 1)]
        assert re.search(r"^\s*BAB I$", pages[0], re.MULTILINE)


def test_thirty_services_repeat_the_head_of_their_table(tmp_path: Path) -> None:
    pages = pages_of(CASES["tiga-puluh-layanan"](), tmp_path)

    head = re.compile(r"No +Jenis Layanan +(?:Responden )?.*U1 +U2")
    found = [page for page in pages if head.search(page)]
    assert len(found) == 2
    assert "Layanan 30" in found[1]


def test_a_row_of_many_photos_goes_on_on_the_next_page(tmp_path: Path) -> None:
    names = [f"{number}.jpg" for number in range(1, 13)]
    shown = ", ".join(f"{{berkas: {name}, keterangan: Foto {name}}}" for name in names)
    done = f"{{status: selesai, deskripsi: d, hambatan: nihil, dokumentasi: [{shown}]}}"
    before = report(
        plan(f"{{unsur: U1, rtl: [{{kegiatan: Rapat, realisasi: {done}}}]}}"),
        card=scorecard(period="2023Q3"),
        photos=tuple(names),
    )

    text = "\n".join(pages_of(survey(before=before), tmp_path))

    assert [name for name in names if f"Foto {name}" not in text] == []
