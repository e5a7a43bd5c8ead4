"""`skm trend`: its table, its notes and its JSON."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from answers import REFERENCE, write_answers
from cards import card_of_totals
from skm import Skm
from skm_cli.domain.period import Period
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.scores.trend import series_of
from skm_cli.usecases.scores.trend import separation_notes
from terminal import screen_output
from workspaces import store_scores

EARLIER = (712, 712, 691, 786, 701, 712, 706, 774, 720)


def score(folder: Path, period: str, totals: tuple[int, ...] = REFERENCE) -> Path:
    card = card_of_totals(list(totals), 200)
    return store_scores(folder, replace(card, period=Period.parse(period)))


SCREEN = """\
Tren Survei Kepuasan Masyarakat

  IKM per triwulan (permenpan-14-2017, bobot 1/9)

  Periode  Responden     IKM  Mutu  Perubahan
  -------  ---------  ------  ----  ------------
  2022Q4     riwayat   85,20   B    -
  2023Q1     riwayat   86,75   B    naik 1,55
  2023Q3         200   90,47   A    naik 3,72
  2023Q4         200   90,10   A    turun 0,38

  Grafik IKM  _.^^   terendah 85,20 (2022Q4), tertinggi 90,47 (2023Q3)

  Kode Unsur                                     2023Q3   2023Q4  Perubahan
  ---- ---------------------------------------  -------  -------  ------------
  U1   Persyaratan                                 3,56     3,56  tetap
  U2   Sistem, mekanisme, dan prosedur             3,56     3,51  turun 0,05
  U3   Waktu penyelesaian                          3,46     3,46  tetap
  U4   Biaya/tarif                                 3,93     3,93  tetap
  U5   Produk spesifikasi jenis pelayanan          3,51     3,51  tetap
  U6   Kompetensi pelaksana                        3,56     3,56  tetap
  U7   Perilaku pelaksana                          3,53     3,53  tetap
  U8   Penanganan pengaduan, saran dan masukan     3,87     3,87  tetap
  U9   Sarana dan prasarana                        3,60     3,52  turun 0,09

  Unsur yang turun dari 2023Q3 ke 2023Q4
    U9 Sarana dan prasarana: turun 0,09, mutu A menjadi B
    U2 Sistem, mekanisme, dan prosedur: turun 0,05, mutu A menjadi B

  Perubahan IKM (turun 0,38) belum dapat dibandingkan dengan kebetulan
  Perubahan setiap unsur dapat terjadi karena kebetulan

  Perubahan dihitung dari nilai sebelum dibulatkan.
"""


def test_a_series_is_shown_with_its_changes_and_what_fell(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("riwayat:\n  2022Q4: 85,20\n  2023Q1: 86.75\n")
    score(tmp_path, "2023Q4")
    score(tmp_path, "2023Q3", EARLIER)

    ran = skm("trend")

    assert (ran.code, ran.out) == (0, SCREEN)
    assert ran.err == (
        "skm.yaml:1: catatan: instrumen dan bobot nilai 2022Q4, 2023Q1 dalam `riwayat` "
        "tidak tercatat; perubahannya berarti hanya jika cara menghitungnya sama\n"
        "  saran: periksa laporan periode itu\n"
    )
    assert max(map(len, ran.out.split("\n"))) <= 80


def test_scores_of_the_program_itself(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "a.xlsx")
    write_answers(tmp_path / "b.xlsx", totals=[800] * 9, first=None)
    skm("score", "a.xlsx", "--period", "2023Q4")
    skm("score", "b.xlsx", "--period", "2024Q1")

    ran = skm("trend")

    assert "  2024Q1         200  100,00   A    naik 9,90\n" in ran.out
    assert "  Tidak ada unsur yang turun dari 2023Q4 ke 2024Q1\n" in ran.out
    assert ran.err == ""


def test_a_fall_of_the_units_mutu_is_shown(skm: Skm, tmp_path: Path) -> None:
    score(tmp_path, "2022")
    score(tmp_path, "2023", (600,) * 9)

    assert (
        "  Mutu unit turun dari 2022 ke 2023: A (Sangat Baik) menjadi C (Kurang Baik)\n"
    ) in skm("trend").out


def test_one_period_is_no_trend_yet(skm: Skm, tmp_path: Path) -> None:
    score(tmp_path, "2023Q4")

    ran = skm("trend")

    assert ran.code == 0
    assert "  2023Q4         200   90,10   A    -\n" in ran.out
    assert ran.out.endswith(
        "  Tren belum dapat disajikan karena baru terdapat satu periode survei.\n"
    )


def test_periods_of_different_lengths_stand_apart_with_a_note(
    skm: Skm, tmp_path: Path
) -> None:
    for period in ("2023Q3", "2023Q4", "2023S2", "2023"):
        score(tmp_path, period)

    ran = skm("trend")

    heads = [line for line in ran.out.split("\n") if line.startswith("  IKM per ")]
    assert [head.split()[2] for head in heads] == ["triwulan", "semester", "tahun"]
    assert ran.err == (
        "skm: catatan: nilai per triwulan, per semester, dan per tahun disajikan "
        "terpisah karena masa surveinya tidak sama panjang\n"
        "  saran: untuk satu tren, pakai periode yang sama panjang di --period dan di "
        "`riwayat`\n"
    )


def test_history_of_a_scored_period_is_not_used_and_noted(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas\nriwayat: {2023Q4: 89.5}\n")
    score(tmp_path, "2023Q4")

    ran = skm("trend")

    assert "89,50" not in ran.out
    assert (
        "skm.yaml:2: catatan: `riwayat` tidak dipakai untuk periode yang mempunyai "
        "skor.json: 2023Q4 89,50\n"
    ) in ran.err


def test_history_alone_is_a_trend(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("riwayat: {2022: 85.20, 2023: 85.1}\n")

    ran = skm("trend")

    assert ran.out.split("\n")[2] == "  IKM per tahun"
    assert "  2023       riwayat   85,10   B    turun 0,10\n" in ran.out
    assert "  Grafik IKM  ^_   " in ran.out


def test_equal_values_make_a_level_line(skm: Skm, tmp_path: Path) -> None:
    for period in ("2022", "2023"):
        score(tmp_path, period)

    assert "  Grafik IKM  --   " in skm("trend").out


def test_json_says_the_same(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("riwayat: {2023Q1: 86.75}\n")
    score(tmp_path, "2023Q3", EARLIER)
    score(tmp_path, "2023Q4")

    found = json.loads(skm("trend", "--format", "json").out)

    assert list(found) == ["skema", "deret", "catatan"]
    assert found["skema"] == "skm/tren/1"
    (series,) = found["deret"]
    assert series["periode"][0] == {
        "periode": "2023Q1",
        "responden": None,
        "ikm": 86.75,
        "mutu": "B",
        "perubahan": None,
        "asal": "riwayat",
    }
    assert series["periode"][2]["perubahan"] == -0.38
    compared = series["perbandingan"]
    assert (compared["dari"], compared["ke"]) == ("2023Q3", "2023Q4")
    assert (compared["turun"], compared["turun_mutu"]) == (["U2", "U9"], ["U2", "U9"])
    assert compared["unsur"][8] == {
        "kode": "U9",
        "nama": "Sarana dan prasarana",
        "nrr_sebelum": 3.6,
        "nrr": 3.515,
        "perubahan": -0.085,
        "lebih_besar_daripada_kebetulan": False,
        "mutu_sebelum": "A",
        "mutu": "B",
    }
    assert found["catatan"][0]["tempat"] == "skm.yaml:1"


def test_a_change_beyond_chance_is_marked(skm: Skm, tmp_path: Path) -> None:
    better = (712, 702, 791, 786, 701, 712, 706, 774, 703)
    for period, totals in (("2023Q3", REFERENCE), ("2023Q4", better)):
        write_answers(tmp_path / "responses.xlsx", totals=totals, first=None)
        skm("score", "responses.xlsx", "--period", period)

    ran = skm("trend")

    compared = json.loads(skm("trend", "--format", "json").out)["deret"][0]
    compared = compared["perbandingan"]
    assert compared["lebih_besar_daripada_kebetulan"] is True
    beyond = {
        one["kode"]: one["lebih_besar_daripada_kebetulan"] for one in compared["unsur"]
    }
    assert [code for code, found in beyond.items() if found] == ["U3"]
    assert ran.out.endswith(
        "  Perubahan IKM (naik 1,39) lebih besar daripada kebetulan\n"
        "  Perubahan unsur yang lebih besar daripada kebetulan\n"
        "    U3 Waktu penyelesaian: naik 0,50\n"
    )


def test_no_score_is_exit_4(skm: Skm) -> None:
    ran = skm("trend")

    assert (ran.code, ran.out) == (4, "")
    assert ran.err == (
        "skm: belum ada nilai yang tersimpan, jadi belum ada yang dapat dilaporkan\n"
        "  saran: periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi "
        "responses.xlsx, lalu skm score responses.xlsx\n"
    )


def test_every_fault_of_every_file_is_shown_at_once(skm: Skm, tmp_path: Path) -> None:
    for period in ("2023Q3", "2023Q4"):
        path = score(tmp_path, period)
        path.write_text(path.read_text().replace('"ikm": 90.1', '"ikm": 90.2'))
    (tmp_path / "skm.yaml").write_text("riwayat: {2022: 850, 2021: 85,20, x: 90}\n")

    ran = skm("trend", "--format", "json")

    places = [one["tempat"] for one in json.loads(ran.out)["perlu_diperbaiki"]]
    assert ran.code == 3
    assert places == [
        "periode/2023Q3/skor.json",
        "periode/2023Q4/skor.json",
        "skm.yaml:1",
        "skm.yaml:1",
        "skm.yaml:1",
    ]
    assert "koma di dalam kurung memutus angka" in ran.err


def test_a_terminal_gets_blocks(tmp_path: Path) -> None:
    score(tmp_path, "2022", EARLIER)
    score(tmp_path, "2023")

    text = screen_output(
        tmp_path, "trend", columns=60, NO_COLOR="1", PYTHONIOENCODING="utf-8"
    )

    assert "Grafik IKM  █▁ " in text
    table = [line for line in text.split("\n") if line.startswith("  U")]
    assert max(map(len, table)) <= 60
    assert any("Penanganan pengadu... " in line for line in table)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_console_gets_no_letter_that_it_lacks(
    tmp_path: Path, encoding: str
) -> None:
    score(tmp_path, "2022", EARLIER)
    score(tmp_path, "2023")

    text = screen_output(
        tmp_path, "trend", columns=80, NO_COLOR="1", PYTHONIOENCODING=encoding
    )

    assert "Grafik IKM  ^_ " in text
    assert text.isascii()


def test_another_weight_stands_apart_and_is_said(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)
    skm("score", "responses.xlsx", "--period", "2023Q3", "--weight", "0.11")
    skm("score", "responses.xlsx", "--period", "2023Q4")

    ran = skm("trend")

    assert "  IKM per triwulan (permenpan-14-2017, bobot 0,11)\n" in ran.out
    assert "naik" not in ran.out
    assert ran.err == (
        "skm: catatan: nilai per triwulan dihitung dengan cara yang berbeda, jadi "
        "tidak dibandingkan: 2023Q3 (permenpan-14-2017, bobot 0,11); 2023Q4 "
        "(permenpan-14-2017, bobot 1/9)\n"
        "  saran: untuk membandingkannya, jalankan lagi skm score pada jawaban setiap "
        "periode dengan cara yang sama (--instrument, --weight, --blank)\n"
    )


def own_instrument(card: Scorecard, name: str) -> Scorecard:
    """The scores of an instrument of the same id, one unsur of which is renamed."""
    renamed = card.instrument.unsur[3]._replace(name=name)
    unsur = (*card.instrument.unsur[:3], renamed, *card.instrument.unsur[4:])
    return replace(card, instrument=replace(card.instrument, unsur=unsur))


def test_an_instrument_that_changed_under_its_name_is_noted() -> None:
    cards = [
        own_instrument(replace(card_of_totals([700] * 9, 200), period=period), name)
        for period, name in (
            (Period.parse("2022"), "Biaya/tarif"),
            (Period.parse("2023"), "Kemudahan"),
        )
    ]
    series = series_of(cards, {}, default=cards[0].instrument)

    (note,) = separation_notes(series)

    assert note.message.endswith(
        "2022 (permenpan-14-2017, bobot 1/9); 2023 (permenpan-14-2017, bobot 1/9); isi "
        "instrumennya pernah diubah"
    )
