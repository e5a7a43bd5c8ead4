"""The services of a unit: their table, and what the unit's IKM is made of."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from answers import NAMES, write_answers, write_rows
from documents import golden_text
from skm import Skm

HEAD = ["Jenis layanan", *NAMES]
MEAN = "gabung_layanan: rerata\n"


def two_services(folder: Path) -> Path:
    """Six of one service with 4, two of another with 3."""
    rows = [["KTP", *[4] * 9]] * 6 + [["Akta", *[3] * 9]] * 2
    return write_rows(folder / "responses.xlsx", HEAD, *rows)


TABLE = """\
  Jenis layanan  Responden     IKM  Mutu
  -------------  ---------  ------  ----
  KTP                    6  100,00   A
  Akta                   2   75,00   C
"""


def test_the_table_of_services_says_what_the_ikm_is_made_of(
    skm: Skm, tmp_path: Path
) -> None:
    two_services(tmp_path)

    ran = skm("score", "responses.xlsx", "--period", "2023Q4")

    assert f"{TABLE}  IKM unit dihitung dari jawaban seluruh responden.\n" in ran.out
    assert "  IKM 93,75 " in ran.out
    assert "satu layanan hanya diikuti dua responden: Akta" in ran.err


def test_the_mean_of_services_is_stated_everywhere(skm: Skm, tmp_path: Path) -> None:
    two_services(tmp_path)
    (tmp_path / "skm.yaml").write_text(MEAN)

    ran = skm("score", "responses.xlsx", "--period", "2023Q4")
    skm("rtl", "init")
    skm("report", "--out", "laporan.docx")

    assert (
        f"{TABLE}  IKM unit adalah rata-rata IKM jenis layanan di atas; NRR dan\n"
        "  urutan unsur dihitung dari jawaban seluruh responden.\n"
    ) in ran.out
    assert "  IKM 87,50   mutu B (Baik)" in ran.out
    assert "U1   Persyaratan                              3,75" in ran.out
    kept = json.loads((tmp_path / "periode/2023Q4/skor.json").read_text())
    assert (kept["ikm"], kept["gabung_layanan"]) == (87.5, "rerata")
    text = golden_text((tmp_path / "laporan.docx").read_bytes())
    assert "adalah 87,50 dengan mutu pelayanan B (Baik). Nilai IKM merupakan " in text
    assert "rata-rata nilai IKM dari dua jenis layanan." in text


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [["KTP", *[4] * 9], ["", *[3] * 9]],
            "responses.xlsx!Jawaban: 1 responden tidak menyebut jenis layanan, jadi "
            "tidak termasuk dalam rerata layanan",
        ),
        (
            [["KTP", *[4] * 9], ["Akta", *[3] * 3, None, *[3] * 5]],
            "responses.xlsx!Jawaban: rerata layanan tidak dapat dihitung karena satu "
            "layanan tidak mempunyai jawaban untuk U4 Biaya/tarif: Akta",
        ),
        (
            [["", *[4] * 9]],
            "responses.xlsx!Jawaban: tidak ada jenis layanan, sedangkan gabung_layanan "
            "adalah rerata",
        ),
    ],
)
def test_a_mean_that_would_be_a_guess_is_refused(
    skm: Skm, tmp_path: Path, rows: list[Sequence[object]], message: str
) -> None:
    write_rows(tmp_path / "responses.xlsx", HEAD, *rows)
    (tmp_path / "skm.yaml").write_text(MEAN)

    ran = skm("score", "responses.xlsx", "--period", "2023Q4")

    assert (ran.code, ran.out) == (3, "")
    assert f"{message}\n  saran: " in ran.err
    assert "gabung_layanan: responden" in ran.err
    assert not (tmp_path / "periode").exists()


def test_a_service_without_an_answer_has_no_ikm_and_a_note(
    skm: Skm, tmp_path: Path
) -> None:
    rows: list[Sequence[object]] = [
        ["KTP", *[4] * 9],
        ["Akta", *[3] * 3, None, *[3] * 5],
    ]
    write_rows(tmp_path / "responses.xlsx", HEAD, *rows)

    ran = skm("score", "responses.xlsx", "--period", "2023Q4")

    assert "  Akta                   1       -   -\n" in ran.out
    assert (
        "satu layanan tidak mempunyai IKM karena tidak ada jawaban untuk U4 "
        "Biaya/tarif: Akta"
    ) in ran.err


def test_without_services_there_is_no_such_table(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    assert "Jenis layanan" not in skm("score", "responses.xlsx").out


def test_a_trend_never_mixes_the_two(skm: Skm, tmp_path: Path) -> None:
    two_services(tmp_path)
    skm("score", "responses.xlsx", "--period", "2023Q3")
    (tmp_path / "skm.yaml").write_text(MEAN)
    skm("score", "responses.xlsx", "--period", "2023Q4")

    ran = skm("trend")

    assert "(permenpan-14-2017, bobot 1/9, rerata layanan)\n" in ran.out
    assert (
        "skm: catatan: nilai per triwulan dihitung dengan cara yang berbeda, jadi "
        "tidak dibandingkan: 2023Q3 (permenpan-14-2017, bobot 1/9); 2023Q4 "
        "(permenpan-14-2017, bobot 1/9, rerata layanan)\n"
    ) in ran.err
