"""The example, run as its README says: the published facts come out."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from documents import assert_sound, golden_text
from facts import FACTS, check_facts
from skm import Skm
from skm_cli.domain.tally import rounded
from skm_cli.files.shipped import shipped

EXAMPLE = shipped("examples", "setda-surakarta-2023Q4")
GOLDEN = Path(__file__).parents[1] / "golden" / "laporan-tindak-lanjut.txt"
PUBLISHED = {
    "U1": ("3.56", "A"), "U2": ("3.51", "B"), "U3": ("3.46", "B"),
    "U4": ("3.93", "A"), "U5": ("3.51", "B"), "U6": ("3.56", "A"),
    "U7": ("3.53", "B"), "U8": ("3.87", "A"), "U9": ("3.52", "B"),
}  # fmt: skip


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example's folder, as the current one."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_its_three_commands_make_a_final_report(skm: Skm, example: Path) -> None:
    codes = [
        skm("score", "responses.xlsx").code,
        skm("rtl", "init", "--period", "2023Q4").code,
        skm("report", "--out", "laporan.docx", "--final").code,
    ]

    assert codes == [0, 0, 0]
    document = (example / "laporan.docx").read_bytes()
    assert golden_text(document) == GOLDEN.read_text(encoding="utf-8")
    assert_sound(document)


def test_the_golden_text_holds_every_fact_in_its_place() -> None:
    assert len(FACTS) >= 60
    assert check_facts(GOLDEN.read_text(encoding="utf-8")) == []


def test_facts_out_of_place_are_found() -> None:
    golden = GOLDEN.read_text(encoding="utf-8")
    swapped = golden.replace("3,46 | B", "3,64 | B").replace("Gambar 3.", "Gambar 5.")

    assert (
        check_facts(swapped)[0]
        == "BAB II, Tabel 1: 3 | U3. Waktu penyelesaian | 3,46 | B"
    )
    assert "BAB III, RTL 3: Gambar 3. Internalisasi SOP" in check_facts(swapped)


def test_its_scores_print_as_the_published_ones(skm: Skm, example: Path) -> None:
    skm("score", "responses.xlsx")

    kept = json.loads((example / "periode/2023Q4/skor.json").read_text())
    printed = {
        unsur["kode"]: (str(rounded(mean(unsur["jawaban"]), 2)), unsur["mutu"])
        for unsur in kept["unsur"]
    }
    assert printed == PUBLISHED
    assert (kept["ikm"], kept["responden"]) == (90.14, 205)
    order = sorted(kept["unsur"], key=lambda unsur: unsur["urutan_terendah"])
    assert [unsur["kode"] for unsur in order][:4] == ["U3", "U5", "U2", "U9"]


def mean(counts: list[int]) -> Fraction:
    total = sum(value * count for value, count in enumerate(counts, 1))
    return Fraction(total, sum(counts))


def test_its_workbook_holds_nobody() -> None:
    sheet = load_workbook(EXAMPLE / "responses.xlsx")["Jawaban"]
    heads = [str(cell.value).lower() for cell in sheet[1]]

    assert not {"nama", "nik", "nip", "email", "alamat", "no hp", "telepon"} & set(
        heads
    )
    assert sheet.max_row == 206


DEMO = "Dibuat: contoh lengkap di folder contoh-skm (data responden buatan); hasilnya contoh-skm/laporan.docx"


def test_demo_lays_it_out_and_runs_it(skm: Skm, tmp_path: Path) -> None:
    first = skm("demo")
    again = skm("demo")

    assert (first.code, again.code, first.last) == (0, 0, DEMO)
    assert "contoh-skm/laporan.docx\n" in first.out
    assert [path.name for path in tmp_path.iterdir()] == ["contoh-skm"]


def test_demo_leaves_a_folder_with_anything_of_a_persons(
    skm: Skm, tmp_path: Path
) -> None:
    skm("demo", "coba")
    (tmp_path / "coba/skm.yaml").write_text("unit: Dinas\n")

    ran = skm("demo", "coba")

    assert ran.code == 4
    assert "folder ini sudah berisi berkas lain; isinya tidak diubah" in ran.err
    assert (tmp_path / "coba/skm.yaml").read_text() == "unit: Dinas\n"
    assert [path.name for path in tmp_path.iterdir()] == ["coba"]


def test_demo_takes_an_empty_folder_and_never_a_file(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "berkas").touch()

    assert skm("demo", "kosong").code == 0
    assert skm("demo", "berkas").code == 4
