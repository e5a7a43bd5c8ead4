"""A check says why each column and each label was read as it was."""

from pathlib import Path

import pytest

from answers import write_rows
from skm import Skm
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.reading_shown import reason_of
from skm_cli.files.instrument_file import load_instrument

INSTRUMENT = load_instrument()
U3, U5, U8 = INSTRUMENT.items[2], INSTRUMENT.items[4], INSTRUMENT.items[7]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("U3", "kode"),
        ("3. Waktu", "nama"),
        ("Waktu penyelesaian (U3)", "nama"),
        (U3.question, "pertanyaan"),
        ("Seberapa lama waktu layanan kami", "kata"),
        ("Kolom tanpa arti", "isi"),
    ],
)
def test_a_column_tells_why_it_is_an_unsur(header: str, reason: str) -> None:
    assert reason_of(Column(1, header), U3, INSTRUMENT, ()) == reason


def test_skm_yaml_is_the_reason_where_it_names_the_column() -> None:
    assert reason_of(Column(1, "Waktu"), U3, INSTRUMENT, {"U3"}) == "skm.yaml"


def test_a_bare_code_that_the_answers_decide_has_them_as_its_reason() -> None:
    assert reason_of(Column(1, "U9"), U8, INSTRUMENT, ()) == "isi"


HEAD = [f"U{number}" for number in range(1, 10)]


def test_labels_tell_why_they_have_their_values(skm: Skm, tmp_path: Path) -> None:
    official, known = ["Sesuai", "Mudah", "Cepat"], ["Puas", "Sangat puas"]
    rows = [[*official, "Murah", known[n % 2], 3, 3, 3, "Oke"] for n in range(4)]
    write_rows(tmp_path / "a.xlsx", HEAD, *rows)
    (tmp_path / "skm.yaml").write_text("jawaban: {U9: {Oke: 3}}\n")

    ran = skm("check", "a.xlsx")

    assert "Mudah = 3 (dasar: pilihan resmi)" in ran.out
    assert "Sangat puas = 4 (dasar: pilihan yang dikenal)" in ran.out
    assert "Oke = 3 (dasar: skm.yaml)" in ran.out


def test_it_fits_the_terminal_and_the_object_has_all(skm: Skm, tmp_path: Path) -> None:
    rows = [[4, 3, 4, 3, 4, 3, 4, 3, 4]] * 3
    write_rows(tmp_path / "a.xlsx", HEAD, *rows)

    ran = skm("check", "a.xlsx")
    found = skm("check", "a.xlsx", "--format", "json").out

    assert ran.out.count("    baris ") == 3
    assert (
        "    baris 3: U1 4, U2 3, U3 4, U4 3, U5 4, U6 3, U7 4, U8 3, U9 4" in ran.out
    )
    assert '"dasar": "kode"' in found
    assert found.count('"baris": ') >= 3
