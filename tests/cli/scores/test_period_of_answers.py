"""A period that no answer lies in, and the same answers under two periods."""

from pathlib import Path

from answers import write_answers
from skm import Skm

WINDOW = "{mulai: 1 Juli 2023, selesai: 30 September 2023}"


def test_a_period_without_any_date_is_refused_with_both_ways_out(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx")

    ran = skm("score", "responses.xlsx", "--period", "2023Q3")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "responses.xlsx: tidak satu pun tanggal jawaban ada dalam Triwulan III Tahun "
        "2023; tanggalnya 200 dalam Triwulan IV Tahun 2023 (2023Q4)\n"
        "  saran: ulangi dengan --period 2023Q4; jika formulir kertas diketik sesudah "
        "Triwulan III Tahun 2023 berakhir, tulis masa surveinya di skm.yaml, sesuaikan "
        "tanggalnya\n"
        "    periode:\n"
        "      2023Q3:\n"
        f"        survei: {WINDOW}\n"
        "1 hal perlu diperbaiki; tidak ada berkas yang ditulis\n"
    )
    assert not (tmp_path / "periode").exists()


def test_both_ways_out_lead_on(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")
    refused = skm("score", "responses.xlsx", "--period", "2023Q3")

    assert skm("score", "responses.xlsx", "--period", "2023Q4").code == 0
    lines = refused.err.split("    periode:")[1].split("1 hal")[0]
    (tmp_path / "skm.yaml").write_text(f"periode:{lines}".replace("\n    ", "\n"))
    typed_later = skm("score", "responses.xlsx", "--period", "2023Q3")
    assert typed_later.code == 0
    remark = "semua 200 tanggal di luar masa survei; tetap dihitung"
    assert f"responses.xlsx: catatan: {remark}" in typed_later.err


def test_a_period_that_holds_one_date_is_taken(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    for period in ("2023Q4", "2023S2", "2023"):
        assert skm("score", "responses.xlsx", "--period", period).code == 0


def test_answers_without_dates_are_taken_for_any_period(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)

    assert skm("score", "responses.xlsx", "--period", "2023Q1").code == 0


def test_the_same_answers_under_another_period_are_said_with_how_to_undo_it(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)
    first = skm("score", "responses.xlsx", "--period", "2023Q1")

    second = skm("score", "responses.xlsx", "--period", "2023Q2")

    remark = "jawaban yang sama sudah tersimpan sebagai"
    assert remark not in first.err
    assert f"periode/2023Q2/skor.json: catatan: {remark} 2023Q1\n" in second.err
    assert (
        "  saran: jika 2023Q1 keliru, hapus folder periode/2023Q1; jika 2023Q2 yang "
        "keliru, hapus folder periode/2023Q2\n"
    ) in second.err
    assert remark not in (tmp_path / "periode/2023Q2/skor.json").read_text("utf-8")
    write_answers(tmp_path / "responses.xlsx", totals=[800] * 9, first=None)
    assert remark not in skm("score", "responses.xlsx", "--period", "2023Q3").err
