"""`skm score --format csv`: what an Indonesian Excel opens by a double click."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from answers import write_answers, write_rows
from cards import INSTRUMENT, scorecard
from skm import Skm
from skm_cli.domain.scores.score import Pooling, ServiceScore
from skm_cli.scores.score_csv import dump_csv

TEXT = """\
\ufeffKode;Unsur;NRR;Konversi;Mutu;Jawaban 1;Jawaban 2;Jawaban 3;Jawaban 4;Kosong;\
Urutan terendah;Prioritas
U1;Persyaratan;3,56;89,00;A;0;0;88;112;0;6;
U2;Sistem, mekanisme, dan prosedur;3,51;87,75;B;0;0;98;102;0;3;ya
U3;Waktu penyelesaian;3,46;86,38;B;0;0;109;91;0;1;ya
U4;Biaya/tarif;3,93;98,25;A;0;0;14;186;0;9;
U5;Produk spesifikasi jenis pelayanan;3,51;87,63;B;0;0;99;101;0;2;ya
U6;Kompetensi pelaksana;3,56;89,00;A;0;0;88;112;0;7;
U7;Perilaku pelaksana;3,53;88,25;B;0;0;94;106;0;5;
U8;Penanganan pengaduan, saran dan masukan;3,87;96,75;A;0;0;26;174;0;8;
U9;Sarana dan prasarana;3,52;87,88;B;0;0;97;103;0;4;
IKM;IKM unit (Triwulan IV Tahun 2023, 200 responden, bobot 1/9);;90,10;A;;;;;;;
"""


def test_the_text_is_what_a_spreadsheet_opens(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    ran = skm("score", "responses.xlsx", "--format", "csv")

    assert (ran.code, ran.out) == (0, TEXT)
    assert "U5 dan U2 tercetak sama (3,51)" in ran.err
    assert "Tersimpan: periode/2023Q4/skor.json" in ran.err


def test_every_row_has_as_many_cells_as_the_head() -> None:
    rows = list(csv.reader(dump_csv(scorecard()).splitlines(), delimiter=";"))

    assert {len(row) for row in rows} == {12}
    assert len(rows) == 11


def test_rules_other_than_the_default_are_written() -> None:
    card = scorecard(U1="4 4")
    services = (ServiceScore("KTP", 2, card.scores),)
    card = replace(card, services=services, pooling=Pooling.SERVICES, left_out=12)

    assert (
        "2 responden, bobot 1/9, rerata layanan, 12 responden dengan jawaban kosong "
        "tidak dihitung)"
    ) in dump_csv(card)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_taken_for_a_formula(begin: str) -> None:
    name = f'{begin}HYPERLINK("x")'
    named = INSTRUMENT.unsur[0]._replace(name=name)
    instrument = replace(INSTRUMENT, unsur=(named, *INSTRUMENT.unsur[1:]))

    text = dump_csv(scorecard(instrument=instrument))

    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=";"))
    assert rows[1][1] == f"'{name}"


def test_faults_leave_stdout_empty(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "responses.xlsx", INSTRUMENT.codes, [5] * 9)

    ran = skm("score", "responses.xlsx", "--format", "csv")

    assert (ran.code, ran.out) == (3, "")
