"""Columns with answers that no unsur takes: repeated blocks, unsur that are not asked."""

import json
from pathlib import Path

import pytest

from skm import Skm
from workbooks import ALL_4, UNSUR, workbook

NAMES = UNSUR.split(" | ")
LOW = " | ".join("1" * 9)


def again(form: str) -> str:
    return " | ".join(form.format(name) for name in NAMES)


@pytest.mark.parametrize("form", ["{}.1", "{} (2)", "{}2", "{} 2"])
def test_a_block_that_comes_again_under_numbered_heads_is_a_fault(
    skm: Skm, tmp_path: Path, form: str
) -> None:
    text = f"{UNSUR} | {again(form)}\n{ALL_4} | {LOW}"
    workbook(tmp_path / "a.xlsx", text)

    ran = skm("score", "a.xlsx")

    assert ran.code == 3
    first, last = form.format("Persyaratan"), form.format("Sarana")
    assert (
        "pertanyaan berulang: sembilan pertanyaan masing-masing di dua kolom, "
        'A "Persyaratan" sampai dengan I "Sarana" dan '
        f'J "{first}" sampai dengan R "{last}"'
    ) in " ".join(ran.err.split())
    assert ran.err.count("pertanyaan berulang") == 1


@pytest.mark.parametrize(("form", "answer"), [("{}", 3), ("{}.1", 0)])
def test_the_block_that_is_named_is_the_one_that_is_read(
    skm: Skm, tmp_path: Path, form: str, answer: int
) -> None:
    text = f"{UNSUR} | {again('{}.1')}\n{ALL_4} | {LOW}"
    workbook(tmp_path / "a.xlsx", text)
    heads = [form.format(name) for name in NAMES]
    pairs = ", ".join(f'U{n}: "{head}"' for n, head in enumerate(heads, 1))
    (tmp_path / "skm.yaml").write_text(f"kolom: {{{pairs}}}\n")

    ran = skm("score", "a.xlsx", "--format", "json")

    assert ran.code == 0, ran.err
    expected = [int(at == answer) for at in range(4)]
    found = json.loads(ran.out)["unsur"]
    assert [one["jawaban"] for one in found] == [expected] * 9


def test_one_question_that_comes_again_names_both_columns(
    skm: Skm, tmp_path: Path
) -> None:
    workbook(tmp_path / "a.xlsx", f"{UNSUR} | Waktu (2)\n{ALL_4} | 1")

    ran = skm("score", "a.xlsx")

    assert ran.code == 3
    assert (
        'dua kolom terbaca sebagai U3 Waktu penyelesaian: C "Waktu" dan J "Waktu (2)"'
    ) in " ".join(ran.err.split())
    assert 'pilih satu di skm.yaml: kolom: {U3: "Waktu"}' in ran.err


def test_a_repeated_head_without_answers_is_nothing(skm: Skm, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", f"{UNSUR} | Waktu.1\n{ALL_4} |")

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert ran.code == 0
    assert "Waktu.1" not in ran.err


def test_columns_with_answers_that_are_no_unsur_are_named(
    skm: Skm, tmp_path: Path
) -> None:
    rows = "\n".join(f"{n} | {ALL_4} | 2 | Sangat baik" for n in range(1, 6))
    workbook(tmp_path / "a.xlsx", f"No | {UNSUR} | Keamanan | Ramah\n{rows}")

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert ran.code == 0
    assert (
        'kolom K "Keamanan" dan L "Ramah" berisi jawaban, tetapi tidak dihitung karena '
        "unsurnya tidak ada dalam permenpan-14-2017"
    ) in " ".join(ran.err.split())
    assert "--instrument" in ran.err


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Kepentingan", "4"),
        ("Tingkat kepentingan", "3"),
        ("Jumlah", "4"),
        ("Rata-rata", "4"),
        ("Mutu", "A"),
        ("Keamanan", ""),
        ("Loket", "Timur"),
        ("Saran", "Cepat"),
        ("Nilai", "36"),
        ("Pernah mengadu", "Ya"),
        ("Usia", "4"),
        ("Bulan", "3"),
        ("Halaman", "2"),
        ("Page", "2"),
        ("ID Kunjungan", "4"),
    ],
)
def test_columns_of_something_else_stay_silent(
    skm: Skm, tmp_path: Path, header: str, cell: str
) -> None:
    rows = "\n".join(f"{n} | {ALL_4} | {cell}" for n in range(1, 6))
    workbook(tmp_path / "a.xlsx", f"No | {UNSUR} | {header}\n{rows}")

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert ran.code == 0
    assert "berisi jawaban, tetapi" not in " ".join(ran.err.split())


@pytest.mark.parametrize("header", ["Saran dan masukan", "Kesan Anda"])
def test_a_column_of_suggestions_that_holds_only_values_is_named(
    skm: Skm, tmp_path: Path, header: str
) -> None:
    rows = "\n".join(f"{n} | {ALL_4} | {n % 4 + 1}" for n in range(1, 6))
    workbook(tmp_path / "a.xlsx", f"No | {UNSUR} | {header}\n{rows}")

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert ran.code == 0
    told = f'kolom K "{header}" berisi jawaban, tetapi tidak dihitung'
    assert told in " ".join(ran.err.split())
