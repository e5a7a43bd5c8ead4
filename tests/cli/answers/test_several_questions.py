"""Unsur that are asked by several questions: an instrument of their own is offered."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from answers import write_rows
from skm import Skm

NAMES = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya/tarif", "Produk", "Kompetensi",
    "Perilaku", "Pengaduan", "Sarana",
)  # fmt: skip
SENTENCES = ("Kesesuaian persyaratan dokumen", "Kejelasan persyaratan di loket")
HEADS = {
    "points": [f"U{n}.{k}" for n in range(1, 10) for k in (1, 2)],
    "some only": [
        *(f"U{n}_{k}" for n in (1, 2) for k in (1, 2, 3)),
        *(f"U{n}" for n in range(3, 10)),
    ],
    "codes and words": [
        *("U1.1 Dokumen", "U1.2 Loket", "U2.1 Alur", "U2.2 Papan"),
        *NAMES[2:],
    ],
    "one unsur only": ["U1", "U2", "U3.1", "U3.2", *(f"U{n}" for n in range(4, 10))],
    "letters": [f"U{n}{k}" for n in range(1, 10) for k in "ab"],
    "numbers with letters": [f"{n}{k}" for n in range(1, 10) for k in "abc"],
    "numbers with points": [
        *("1.1", "1.2", "1.3"),
        *(f"{n}.1" for n in range(2, 9)),
        *("9.1", "9.2"),
    ],
    "questions": [
        *(f"{one}?" for one in SENTENCES),
        *("Kemudahan prosedur antre?", "Kejelasan prosedur daring?"),
        *NAMES[2:],
    ],
}


def answered(heads: Sequence[str]) -> list[list[int]]:
    """Four respondents; each column has counts of its own."""
    return [[1 + (row * (at + 1)) % 4 for at in range(len(heads))] for row in range(4)]


@pytest.mark.parametrize("dress", HEADS)
def test_the_instrument_that_is_offered_reads_them_all(
    skm: Skm, tmp_path: Path, dress: str
) -> None:
    heads = HEADS[dress]
    rows = answered(heads)
    write_rows(tmp_path / "a.xlsx", heads, *rows)

    asked = skm("score", "a.xlsx", "--period", "2023Q4", "--format", "json")
    (fault,) = json.loads(asked.out)["perlu_diperbaiki"]
    first, _, lines = fault["saran"].partition("\n")
    (tmp_path / "instrumen-kami.yaml").write_text(lines, encoding="utf-8")
    option = re.search(r"--instrument (\S+)", first)
    assert option
    ran = skm(
        *("score", "a.xlsx", "--period", "2023Q4", "--format", "json"),
        *("--instrument", option[1]),
    )

    assert "lebih dari satu pertanyaan: U" in fault["pesan"]
    assert "kolom:" not in fault["saran"]
    assert ran.code == 0, ran.err
    found = json.loads(ran.out)
    assert found["responden"] == len(rows)
    by_head = {
        head: [sum(row[at] == value for row in rows) for value in range(1, 5)]
        for at, head in enumerate(heads)
    }
    read = [
        counts
        for unsur in found["unsur"]
        for counts in (
            [item["jawaban"] for item in unsur.get("butir", [])] or [unsur["jawaban"]]
        )
    ]
    assert read == list(by_head.values())


def test_what_u8_is_comes_first_where_nothing_tells(skm: Skm, tmp_path: Path) -> None:
    heads = [*(f"U{n}" for n in range(1, 9)), "U9.1", "U9.2"]
    write_rows(tmp_path / "a.xlsx", heads, *answered(heads))

    asked = skm("score", "a.xlsx")
    settled = skm("score", "a.xlsx", "--u8", "sarana", "--format", "json")

    (fault,) = json.loads(settled.out)["perlu_diperbaiki"]
    assert "saran: jika U8 sarana, tambahkan dahulu --u8 sarana; simpan" in asked.err
    assert "beberapa unsur" in fault["pesan"]
    assert "U8 (I dan J)" in fault["pesan"]
    assert fault["saran"].startswith("simpan baris ini sebagai instrumen-kami.yaml")
