"""The report on a survey as LibreOffice lays it out on paper."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cards import INSTRUMENT
from libreoffice import after_lists, printed
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.survey.answered import Answered
from survey_cases import CASES, document

pytestmark = pytest.mark.libreoffice


def pages_of(made: SurveyReport, folder: Path) -> list[str]:
    """The pages after the lists, which begin at 1."""
    path = folder / "laporan.docx"
    path.write_bytes(document(made))
    return after_lists(printed(path))


def answers(count: int) -> tuple[Answered, ...]:
    whole = len(INSTRUMENT.items)
    return tuple(Answered("", (number % 4 + 1,) * whole, "") for number in range(count))


def test_every_table_and_photo_stands_with_its_caption(tmp_path: Path) -> None:
    pages = pages_of(CASES["lengkap"](), tmp_path)

    assert 15 <= len(pages) <= 21
    for caption, inside in (
        ("Tabel 1. Tahapan", "Pemeriksaan jawaban"),
        ("Tabel 5. Rencana Tindak Lanjut", "Kegiatan U3-2"),
        ("Tabel 6. Tren Nilai IKM", "Triwulan III Tahun 2023"),
        ("Tabel 7. Isian tentang Responden", "Laki-laki; Perempuan"),
        ("Tabel 9. Jawaban Responden", "NRR tertimbang"),
        ("Gambar 6. Pendampingan responden", "Gambar 5. Pengisian kuesioner"),
    ):
        (page,) = [page for page in pages if caption in page]
        assert inside in page


@pytest.mark.parametrize("case", CASES)
def test_pages_are_counted_from_the_first_chapter(case: str, tmp_path: Path) -> None:
    pages = pages_of(CASES[case](), tmp_path)

    numbers = [int(page.split()[-1]) for page in pages]
    assert numbers == [*range(1, len(pages) + 1)]
    assert re.search(r"^\s*BAB I$", pages[0], re.MULTILINE)
    # The header and the number alone would be a page of nothing.
    assert [page for page in pages if len(page.split()) < 12] == []


@pytest.mark.parametrize("count", [1, 20, 21, 22, 23, 27, 47, 48, 49, 300])
def test_the_sums_of_the_answers_stay_together(count: int, tmp_path: Path) -> None:
    made = replace(CASES["jawaban-kosong"](), answered=answers(count))

    pages = pages_of(made, tmp_path)

    (page,) = [page for page in pages if "Σ NRR tertimbang " in page and "IKM " in page]
    assert re.search(r"Σ Nilai .*NRR .*NRR tertimbang .*IKM ", page, re.DOTALL)
    assert [each for each in pages if len(each.split()) < 12] == []
