"""The PDF of the example's report, as LibreOffice makes it."""

import re
import shutil
from pathlib import Path

import pytest

from libreoffice import output_of
from skm import Skm
from skm_cli.document.libreoffice.pdf import is_untouched_pdf
from skm_cli.files.shipped import shipped

pytestmark = pytest.mark.libreoffice

CHAPTERS = ("BAB I", "BAB II", "BAB III", "BAB IV")


@pytest.fixture
def made(skm: Skm, tmp_path: Path) -> Path:
    """The example's report in both forms."""
    shutil.copytree(
        shipped("examples", "setda-surakarta-2023Q4"), tmp_path, dirs_exist_ok=True
    )
    skm("score", "responses.xlsx")
    ran = skm("report", "--final", "--pdf", "--out", "laporan.docx")
    assert (ran.code, ran.out) == (0, "laporan.docx\nlaporan.pdf\n")
    return tmp_path


def test_it_has_a_title_tags_and_its_author(made: Path) -> None:
    info = output_of("pdfinfo", "-isodates", made / "laporan.pdf")
    facts = dict(re.findall(r"^([^:]+): +(.*)$", info, re.MULTILINE))

    assert facts["Title"].startswith("Laporan Hasil Tindak Lanjut")
    assert facts["Author"] == "Sekretariat Daerah"
    assert facts["Tagged"] == "yes"
    assert facts["CreationDate"].startswith("2023-12-18T00:00:00")
    data = (made / "laporan.pdf").read_bytes()
    assert b"/DisplayDocTitle true" in data
    assert b"/Lang(id-ID)" in data


def test_its_headings_are_tagged_and_in_the_outline(made: Path) -> None:
    structure = output_of("pdfinfo", "-struct", made / "laporan.pdf")
    data = (made / "laporan.pdf").read_bytes()
    titles = [
        bytes.fromhex(title.decode()).decode("utf-16-be").replace("\xa0", " ")
        for title in re.findall(rb"/Title<FEFF([0-9A-F]+)>", data)
    ]

    assert structure.count("H1 (block)") >= len(CHAPTERS)
    assert b"/Outlines" in data
    for chapter in CHAPTERS:
        assert any(title.startswith(f"{chapter} ") for title in titles)


def test_its_fonts_are_inside(made: Path) -> None:
    lines = output_of("pdffonts", made / "laporan.pdf").splitlines()[2:]

    assert lines
    assert all(re.search(r" yes yes yes +\d+ +0$", line) for line in lines)


def test_two_are_the_same_and_known_as_ours(skm: Skm, made: Path) -> None:
    skm("report", "--final", "--pdf", "--out", "lagi.docx")

    first = (made / "laporan.pdf").read_bytes()
    assert first == (made / "lagi.pdf").read_bytes()
    document = (made / "laporan.docx").read_bytes()
    assert document == (made / "lagi.docx").read_bytes()
    assert is_untouched_pdf(first)


def test_its_lists_name_the_pages_that_the_paper_has(made: Path) -> None:
    papers = output_of("pdftotext", "-layout", made / "laporan.pdf", "-").split("\f")[
        :-1
    ]
    lists = next(n for n, paper in enumerate(papers) if "DAFTAR ISI" in paper)
    entries = re.findall(
        r"^ *(BAB [IV]+|Tabel \d\.|Gambar \d\.) .*?\.* ?(\d+)$",
        papers[lists],
        re.MULTILINE,
    )

    assert [name for name, _ in entries][:4] == list(CHAPTERS)
    assert len(entries) == 10
    for name, page in entries:
        head = rf"^ *{name}$" if name in CHAPTERS else rf"^ *{re.escape(name)} "
        (there,) = (
            paper
            for paper in papers[lists + 1 :]
            if re.search(head, paper, re.MULTILINE)
        )
        assert there.rstrip().rpartition("\n")[2].strip() == page
    # The lists come before them, and are counted apart.
    assert papers[lists].rstrip().rpartition("\n")[2].strip() == "i"
