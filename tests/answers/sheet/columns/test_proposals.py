"""Which columns a fault proposes: plain ones, and never one by chance."""

import re
from pathlib import Path

import pytest

from read_responses import problems
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, UNSUR, workbook


def proposed(folder: Path, header: str, *, reading: Reading | None = None) -> str:
    """The entry `kolom` that the faults of a header propose, without its braces."""
    count = header.count("|") + 1
    rows = "\n".join(" | ".join([str(n)] * count) for n in (4, 2, 3))
    path = workbook(folder / "a.xlsx", f"{header}\n{rows}")
    (hint,) = {one.hint or "" for one in problems(path, reading or Reading())}
    found = re.search(r"kolom: \{(.*)\}", hint)
    assert found, hint
    return found[1]


@pytest.mark.parametrize(
    ("unknown", "header"),
    [
        ("Prosedur", "Bulan"),
        ("Prosedur", "Bulan survei"),
        ("Waktu", "Loket"),
        ("Biaya/tarif", "Kelas"),
        ("Produk", "Kode desa"),
        ("Produk", "Keluhan"),
        ("Kompetensi", "Saran"),
        ("Sarana", "Pungli"),
        ("Sarana", "Apakah keluhan Saudara ditanggapi"),
        ("Sarana", "Pertanyaan tambahan dari dinas"),
        ("Pengaduan", "Gedung"),
    ],
)
def test_a_column_about_something_else_is_not_proposed(
    tmp_path: Path, unknown: str, header: str
) -> None:
    line = proposed(tmp_path, UNSUR.replace(unknown, header))

    assert line.endswith('"judul kolomnya"')


@pytest.mark.parametrize(
    ("unknown", "header", "code"),
    [
        ("Prosedur", "x", "U2"),
        ("Prosedur", "Keruwetan", "U2"),
        ("Biaya/tarif", "Ongkos", "U4"),
        ("Pengaduan", "Keluhan", "U8"),
        ("Sarana", "Gedung", "U9"),
        ("Sarana", "y", "U9"),
        ("Persyaratan", "Aspek 1", "U1"),
    ],
)
def test_a_column_whose_words_or_place_tell_is_proposed(
    tmp_path: Path, unknown: str, header: str, code: str
) -> None:
    assert proposed(tmp_path, UNSUR.replace(unknown, header)) == f'{code}: "{header}"'


def test_what_is_not_plain_stands_beside_what_is(tmp_path: Path) -> None:
    header = UNSUR.replace("Biaya/tarif", "Ongkos").replace("Sarana", "Pungli")

    assert proposed(tmp_path, header) == 'U4: "Ongkos", U9: "judul kolomnya"'


def test_what_the_user_has_named_stays_in_the_line(tmp_path: Path) -> None:
    header = UNSUR.replace("Waktu", "Cepatnya").replace("Sarana", "Pungli")
    reading = Reading(columns={"U3": "Cepatnya"})

    line = proposed(tmp_path, header, reading=reading)

    assert line == 'U3: "Cepatnya", U9: "judul kolomnya"'


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (f"{UNSUR} | Kecepatan", 'U3: "Waktu"'),
        (f"Kecepatan | {UNSUR}", 'U3: "Waktu"'),
        (UNSUR.replace("Waktu", "Waktu | Kecepatan"), 'U3: "judul kolomnya"'),
    ],
)
def test_of_two_columns_the_one_in_its_place_is_proposed(
    tmp_path: Path, header: str, line: str
) -> None:
    assert proposed(tmp_path, header) == line


def test_of_two_columns_the_one_with_answers_is_proposed(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        f"Kecepatan | {UNSUR}\nsetengah jam | {ALL_4}",
    )

    problem, *_ = problems(path)

    assert problem.hint == 'pilih satu di skm.yaml: kolom: {U3: "Waktu"}'


@pytest.mark.parametrize(
    "header",
    [
        " | ".join(f"Apakah hal {letter} baik?" for letter in "abcdefghi"),
        " | ".join(f"R{n}" for n in range(1, 10)),
        " | ".join(f"Loket {n}" for n in range(1, 10)),
        " | ".join(["Persyaratan", *(f"Hal {letter}" for letter in "abcdefgh")]),
    ],
)
def test_questions_in_unknown_words_are_not_counted_off(
    tmp_path: Path, header: str
) -> None:
    assert proposed(tmp_path, header) == 'U1: "judul kolomnya"'


def test_headers_that_say_nothing_are_counted_off(tmp_path: Path) -> None:
    line = proposed(tmp_path, " | ".join(f"Aspek {letter}" for letter in "ABCDEFGHI"))

    assert line.startswith('U1: "Aspek A", U2: "Aspek B"')
