"""The example's document as LibreOffice lays it out on paper."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from contexts import (
    PROPERTIES,
    block,
    filled,
    on_paper,
    photo,
    picture,
    row,
    sample_context,
)
from libreoffice import after_lists, printed, saved_as
from skm_cli.answers.starter import starter_workbook
from skm_cli.document.word import fill
from skm_cli.domain.kind import Kind
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.kinds.follow_up import FOLLOW_UP
from skm_cli.usecases.plan.rtl_import import rtl_import
from skm_cli.usecases.plan.rtl_workbook import rtl_workbook
from skm_cli.usecases.report import report
from skm_cli.usecases.scores.score import score
from skm_cli.usecases.template.check_template import check_template_file
from skm_cli.usecases.template.template import export_template

pytestmark = pytest.mark.libreoffice


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """The pages of the example's report."""
    shutil.copytree(
        shipped("examples", "setda-surakarta-2023Q4"), tmp_path, dirs_exist_ok=True
    )
    workspace = Workspace(tmp_path)
    score(workspace, [tmp_path / "responses.xlsx"])
    report(workspace, FOLLOW_UP, out=tmp_path / "laporan.docx", final=True)
    return printed(tmp_path / "laporan.docx")


def page_of(pages: list[str], words: str) -> int:
    (found,) = [n for n, page in enumerate(pages) if words in page]
    return found


def test_the_report_prints_as_it_should(pages: list[str]) -> None:
    assert 8 <= len(pages) <= 10
    chapters = [
        next(
            n
            for n, page in enumerate(pages)
            if re.search(rf"^\s*{bab}$", page, re.MULTILINE)
        )
        for bab in ("BAB I", "BAB II", "BAB III", "BAB IV")
    ]
    assert chapters == sorted(set(chapters))
    # The cover has no number and no head; the lists are counted by themselves.
    assert not re.search(r"^\s*\d\s*$", pages[0], re.MULTILINE)
    assert [page.split()[-1] for page in pages[1:4]] == ["i", "1", "2"]
    above = "Sekretariat Daerah · Triwulan IV Tahun 2023"
    assert [page.split("\n")[0].strip() for page in pages[1:3]] == [above] * 2


def test_the_lists_name_what_follows(pages: list[str]) -> None:
    for words in ("BAB IV KESIMPULAN", "Tabel 2. Rencana", "Gambar 4. Internalisasi"):
        assert words in pages[1]


def test_captions_stand_on_the_page_of_what_they_name(pages: list[str]) -> None:
    pages = after_lists(pages)
    assert page_of(pages, "Tabel 1. ") == page_of(pages, "Mutu Layanan")
    assert page_of(pages, "Tabel 2. ") == page_of(pages, "Prioritas Unsur")
    for number in (1, 2, 3, 4):
        assert page_of(pages, f"Gambar {number}. ") >= page_of(pages, "BAB III\n") - 1


def test_rows_of_upright_photos_fill_the_pages_and_are_never_parted(
    tmp_path: Path,
) -> None:
    rows = [
        row(*(upright(3 * n + m) for m in (1, 2, 3)), wide=49, high=65)
        for n in range(12)
    ]
    realisation = {"pengantar": "x", "blok": [block(1, gambar=rows)]}
    photos = {"foto.png": photo(600, 800)}
    path = tmp_path / "laporan.docx"
    path.write_bytes(filled(photos, realisasi=realisation))

    pages = after_lists(printed(path))

    there = [n for n, page in enumerate(pages) if "Gambar" in page]
    assert len(there) <= 7
    assert there == list(range(there[0], there[-1] + 1))
    for n in range(12):
        ends = {page_of(pages, f"penutup{3 * n + m}x") for m in (1, 2, 3)}
        begins = {page_of(pages, f"Gambar {3 * n + m}. ") for m in (1, 2, 3)}
        assert len(begins | ends) == 1


def upright(number: int) -> dict[str, Any]:
    """A picture whose caption needs more lines the higher its number."""
    return picture(number, keterangan=f"Rapat{' kerja' * number} penutup{number}x")


def test_no_page_of_f4_paper_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "laporan.docx"
    pictures = {"foto.png": photo(1600, 900)}
    path.write_bytes(fill(on_paper(21.5, 33), sample_context(), pictures, PROPERTIES))

    # Without its head and its number.
    texts = [page.split("\n", 1)[1].split()[:-1] for page in printed(path)[1:]]
    assert len(texts) >= 6
    assert all(texts)


def test_the_signature_is_whole_and_follows_text(pages: list[str]) -> None:
    last = pages[page_of(pages, "NIP 190001012000011999")]

    for words in ("Strategi Penyelesaian", "Surakarta, 18 Desember 2023", "Sekretaris"):
        assert words in last


def test_the_starter_prints_on_few_pages_with_its_head_on_each(tmp_path: Path) -> None:
    path = tmp_path / "responses.xlsx"
    path.write_bytes(starter_workbook(load_instrument()))
    empty = printed(path)
    book = load_workbook(path)
    for line in range(2, 202):
        book["Jawaban"].cell(line, 8).value = "Sangat sesuai"
    book.save(path)
    typed = printed(path)

    # A page of instructions, and none for rows that nobody has filled in.
    assert len(empty) == 2
    assert 3 <= len(typed) <= 6
    assert all("Jenis kelamin" in page for page in typed[1:])


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_plan_s_workbook_that_libreoffice_saved_is_the_same_plan(
    tmp_path: Path, kind: str
) -> None:
    shutil.copytree(
        shipped("examples", "setda-surakarta-2023Q4"), tmp_path, dirs_exist_ok=True
    )
    workspace = Workspace(tmp_path)
    score(workspace, [tmp_path / "responses.xlsx"])
    rtl_workbook(workspace, tmp_path / "rtl.xlsx")
    theirs = saved_as(kind, tmp_path / "rtl.xlsx")
    day = date(2024, 1, 2)
    rtl_import(workspace, tmp_path / "rtl.xlsx", today=day, replace=True)

    saved = theirs / f"rtl.{kind}"

    assert rtl_import(workspace, saved, today=day).same


def test_a_template_that_libreoffice_saved_makes_the_same_report(
    tmp_path: Path,
) -> None:
    """Exported, opened and saved there, checked, used: words and pages are the same."""
    shutil.copytree(
        shipped("examples", "setda-surakarta-2023Q4"), tmp_path, dirs_exist_ok=True
    )
    workspace = Workspace(tmp_path)
    score(workspace, [tmp_path / "responses.xlsx"])
    export_template(workspace, Kind.TINDAK_LANJUT, tmp_path / "kami.docx")
    out = saved_as("docx", tmp_path / "kami.docx") / "kami.docx"

    checked = check_template_file(workspace, out, kind=Kind.TINDAK_LANJUT)
    report(workspace, FOLLOW_UP, out=tmp_path / "satu.docx", final=True)
    report(
        workspace, FOLLOW_UP, out=tmp_path / "dua.docx", final=True, own_template=out
    )

    assert checked.notes == ()
    ours, theirs = (printed(tmp_path / f"{name}.docx") for name in ("satu", "dua"))
    assert [page.split() for page in theirs] == [page.split() for page in ours]
