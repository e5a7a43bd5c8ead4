"""Workbooks with faults: the hint is followed to the letter, and then it is read."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from answers import write_rows
from skm import Skm
from workbooks import UNSUR, workbook

ROWS = ("4 | 3 | 3 | 4 | 4 | 3 | 4 | 4 | 3", "3 | 3 | 2 | 4 | 3 | 3 | 3 | 4 | 2")


OWN = (
    UNSUR.replace("Biaya/tarif", "Ongkos")
    .replace("Pengaduan", "Keluhan")
    .replace("Sarana", "Gedung")
)


def everywhere(*labels: str) -> str:
    """These labels in every column, one a row."""
    return "\n".join(" | ".join([label] * 9) for label in labels)


UGLY: dict[str, tuple[str, Sequence[int]]] = {
    # What the words alone decide, and the counts of U1 that follow.
    "own words for three unsur": (
        f"{OWN}\n" + "\n".join(ROWS),
        (0, 0, 1, 1),
    ),
    "own words for all": (
        " | ".join(f"Aspek {n}" for n in range(1, 10)) + "\n" + "\n".join(ROWS),
        (0, 0, 1, 1),
    ),
    "hundredths": (
        f"{UNSUR}\n" + everywhere("100", "75", "25"),
        (1, 0, 1, 1),
    ),
    "letters the other way round": (
        f"{UNSUR}\na. Sangat sesuai{' | 4' * 8}\nb. Sesuai{' | 4' * 8}",
        (0, 0, 1, 1),
    ),
    "misspelt labels": (
        f"{UNSUR}\nSangat sesuay{' | 4' * 8}\nkurang sesuay{' | 4' * 8}",
        (0, 1, 0, 1),
    ),
    "two columns for one unsur": (
        f"{UNSUR} | Waktu penyelesaian\n" + "\n".join(f"{row} | 1" for row in ROWS),
        (0, 0, 1, 1),
    ),
}


def pasted(err: str) -> str:
    """The lines to paste: those below a hint, else what its colon introduces."""
    block = re.search(r"^  saran: .*\n((?:    .*\n)+)", err, re.MULTILINE)
    if block:
        return "".join(line[4:] + "\n" for line in block[1].splitlines())
    inline = re.search(r"skm\.yaml: (kolom: .*)|tulis (skala: \S+)", err)
    assert inline, err
    return f"{inline[1] or inline[2]}\n"


@pytest.mark.parametrize("kind", UGLY)
def test_the_lines_of_the_hint_mend_it(skm: Skm, tmp_path: Path, kind: str) -> None:
    text, expected = UGLY[kind]
    workbook(tmp_path / "a.xlsx", text)

    asked = skm("score", "a.xlsx")
    (tmp_path / "skm.yaml").write_text(pasted(asked.err), encoding="utf-8")
    ran = skm("score", "a.xlsx", "--format", "json")

    assert asked.code == 3
    assert len(asked.err.splitlines()) <= 24
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["unsur"][0]["jawaban"] == list(expected)


def test_a_label_without_a_guess_counts_only_with_a_number(
    skm: Skm, tmp_path: Path
) -> None:
    """Pasted as they stand, three dots are a fault, and with numbers they count."""
    workbook(tmp_path / "a.xlsx", f"{UNSUR}\n{everywhere('Jelek', 'Oke', 'Mantap')}")

    lines = pasted(skm("score", "a.xlsx").err)
    (tmp_path / "skm.yaml").write_text(lines)
    unmended = skm("score", "a.xlsx")
    mended = lines.replace('"Jelek": ...', '"Jelek": 1').replace('"Oke": ...', '"Oke": 3')  # fmt: skip
    (tmp_path / "skm.yaml").write_text(mended.replace("...", "4"))
    ran = skm("score", "a.xlsx", "--format", "json")

    assert unmended.code == 3
    assert "skm.yaml:2: " in unmended.err
    assert json.loads(ran.out)["unsur"][8]["jawaban"] == [1, 0, 1, 1]


def test_a_label_can_be_marked_as_no_answer(skm: Skm, tmp_path: Path) -> None:
    rows = [f"3 | {label}{' | 3' * 7}" for label in ("tdk tahu", "4", "4")]
    workbook(tmp_path / "a.xlsx", "\n".join((UNSUR, *rows)))

    lines = pasted(skm("score", "a.xlsx").err)
    (tmp_path / "skm.yaml").write_text(lines.replace("...", "kosong"))
    ran = skm("score", "a.xlsx", "--format", "json")
    (tmp_path / "skm.yaml").write_text(lines.replace("...", '""'))
    empty = skm("score", "a.xlsx")

    unsur = json.loads(ran.out)["unsur"][1]
    assert (unsur["jawaban"], unsur["kosong"]) == ([0, 0, 0, 2], 1)
    assert 'skm.yaml:1: arti jawaban "tdk tahu" belum diisi' in empty.err


@pytest.mark.parametrize(
    "first", ["Responden | Pertanyaan | Jawaban", "Unsur | R1 | R2"]
)
def test_unsur_in_rows_are_refused_with_the_right_layout(
    skm: Skm, tmp_path: Path, first: str
) -> None:
    before = "1 | " if first.startswith("R") else ""
    rows = [f"{before}{name.strip()} | 4 | 4" for name in UNSUR.split("|")]
    workbook(tmp_path / "a.xlsx", "\n".join((first, *rows)))

    ran = skm("score", "a.xlsx")

    assert ran.code == 3
    assert "satu baris untuk setiap responden" in ran.err


def test_numbers_in_unknown_headers_show_which_is_which(
    skm: Skm, tmp_path: Path
) -> None:
    heads = [*(f"U{n}" for n in range(9, 2, -1)), "Pertanyaan dua", "Pertanyaan satu"]
    rows = [[4, 4, 4, 4, 4, 4, 4, 2, 1]] * 3
    write_rows(tmp_path / "a.xlsx", heads, *rows)

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert 'kolom: {U1: "Pertanyaan satu", U2: "Pertanyaan dua"}' in ran.err


def test_heads_whose_numbers_do_not_fit_are_left_to_a_person(
    skm: Skm, tmp_path: Path
) -> None:
    heads = [*(f"U{n}" for n in range(3, 10)), "Soal 12", "Soal lain"]
    write_rows(tmp_path / "a.xlsx", heads, *[[4] * 9] * 3)

    ran = skm("score", "a.xlsx", "--period", "2023Q4")

    assert 'U1: "..."' in ran.err
