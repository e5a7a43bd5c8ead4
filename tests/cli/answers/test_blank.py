"""`--blank` and `jawaban_kosong`: what a blank answer does, stated everywhere."""

import json
from pathlib import Path

import pytest

from answers import NAMES, write_rows
from documents import golden_text
from skm import Skm

SCORE = ("score", "responses.xlsx", "--period", "2023Q4")
LEFT_OUT = "  Tidak dihitung karena ada jawaban kosong: 2 responden\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [[4] * 9] * 3 + [[None, *[1] * 8]] * 2
    write_rows(tmp_path / "responses.xlsx", NAMES, *rows)
    return tmp_path


def test_blanks_count_by_unsur_by_default(skm: Skm, folder: Path) -> None:
    ran = skm(*SCORE)

    assert "5 responden" in ran.out
    assert "jawaban kosong" not in ran.out
    kept = json.loads((folder / "periode/2023Q4/skor.json").read_text())
    assert (kept["jawaban_kosong"], kept["responden_dibuang"]) == ("per_unsur", 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jawaban_kosong: buang_baris\n", ()),
        ("", ("--blank", "drop-row")),
        ("jawaban_kosong: per_unsur\n", ("--blank", "drop-row")),
    ],
)
def test_whole_rows_only_is_stated_on_screen_file_and_document(
    skm: Skm, folder: Path, text: str, words: tuple[str, ...]
) -> None:
    (folder / "skm.yaml").write_text(text)

    ran = skm(*SCORE, *words)
    skm("rtl", "init")
    skm("report", "--out", "laporan.docx")

    assert "  IKM 100,00   mutu A (Sangat Baik)   3 responden " in ran.out
    assert LEFT_OUT in ran.out
    kept = json.loads((folder / "periode/2023Q4/skor.json").read_text())
    assert (kept["jawaban_kosong"], kept["responden_dibuang"]) == ("buang_baris", 2)
    assert kept["sumber"][0]["dilewati"] == [
        {"baris": 5, "sebab": "ada jawaban kosong"},
        {"baris": 6, "sebab": "ada jawaban kosong"},
    ]
    assert (
        "Nilai hanya dihitung dari responden yang menjawab semua pertanyaan; sebanyak 2 "
        "responden lain tidak dihitung."
    ) in golden_text((folder / "laporan.docx").read_bytes())


def test_the_option_overrules_skm_yaml(skm: Skm, folder: Path) -> None:
    (folder / "skm.yaml").write_text("jawaban_kosong: buang_baris\n")

    assert "5 responden" in skm(*SCORE, "--blank", "per-unsur").out


def test_a_count_of_nothing_left_out_is_shown_too(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "responses.xlsx", NAMES, [4] * 9)

    out = skm(*SCORE, "--blank", "drop-row").out
    skm("rtl", "init")
    skm("report", "--out", "laporan.docx")

    assert "  Tidak dihitung karena ada jawaban kosong: 0 responden\n" in out
    assert (
        "Nilai hanya dihitung dari responden yang menjawab semua pertanyaan. "
    ) in f"{golden_text((tmp_path / 'laporan.docx').read_bytes())} ".replace("\n", " ")


def test_an_edited_number_of_rows_left_out_is_refused(skm: Skm, folder: Path) -> None:
    skm(*SCORE, "--blank", "drop-row")
    path = folder / "periode/2023Q4/skor.json"
    text = path.read_text().replace('"responden_dibuang": 2', '"responden_dibuang": 1')
    path.write_text(text)

    ran = skm("report")

    assert ran.code == 3
    assert "`responden_dibuang` berisi 1, menurut jawabannya 2" in ran.err


@pytest.mark.usefixtures("folder")
def test_a_trend_never_mixes_the_two(skm: Skm) -> None:
    skm("score", "responses.xlsx", "--period", "2023Q3")
    skm(*SCORE, "--blank", "drop-row")

    ran = skm("trend")

    assert "bobot 1/9, tanpa baris berjawaban kosong)\n" in ran.out
    assert "jadi tidak dibandingkan: 2023Q3 (" in ran.err


def test_a_check_reviews_rows_with_blanks_too(skm: Skm, folder: Path) -> None:
    (folder / "skm.yaml").write_text("jawaban_kosong: buang_baris\n")

    assert "5 responden" in skm("check", "responses.xlsx").out
