"""`skm rtl status`: what is done, what is late, how soon it was done, whether it helped."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from answers import REFERENCE, write_answers
from skm import Skm
from terminal import screen_output
from workspaces import SKM_YAML

PUBLISHED = f"""\
{SKM_YAML}\
    laporan_skm: 5 Desember 2023
    publikasi: [papan pengumuman, situs web]
"""
PLAN = """\
prioritas:
  - unsur: U3
    rtl:
      - kegiatan: Publikasi waktu
        waktu: [TW4]
        penanggung_jawab: Kepala
        realisasi: {status: selesai, deskripsi: d, waktu_pelaksanaan: 10 s.d. 12 Januari 2024, hambatan: nihil, dokumentasi: nihil}
  - unsur: U5
    rtl:
      - kegiatan: Publikasi produk
        waktu: [TW4, TW1]
        penanggung_jawab: Kepala
        realisasi: {status: proses, deskripsi: d, waktu_pelaksanaan: nihil, hambatan: nihil, dokumentasi: nihil}
        penyelesaian: {alasan: a, strategi: s, target: TW2 2024}
  - unsur: U2
    rtl:
      - kegiatan: Sosialisasi
        waktu: [Januari 2024]
        penanggung_jawab: Kepala
        realisasi: {status: belum}
        penyelesaian: {alasan: a, strategi: s, target: sesudah pengadaan}
"""
DONE = (
    PLAN.replace("status: proses", "status: selesai")
    .replace("waktu_pelaksanaan: nihil", "waktu_pelaksanaan: Februari 2024")
    .replace(
        "{status: belum}",
        "{status: selesai, deskripsi: d, waktu_pelaksanaan: TW1 2024, hambatan: nihil, dokumentasi: nihil}",
    )
)


SCREEN = """\
RTL Triwulan IV Tahun 2023, keadaan per 10 Februari 2024

  No  Unsur  Program/kegiatan  Rencana              Status   Terlambat
  --  -----  ----------------  -------------------  -------  -------------------
   1  U3     Publikasi waktu   TW 4 2023            selesai  12 hari
   2  U5     Publikasi produk  TW 4 2023-TW 1 2024  proses   target 30 Juni 2024
   3  U2     Sosialisasi       TW 1 2024            belum    10 hari

  Realisasi 1 dari 3 RTL (33,33%); semua isian lengkap
  RTL terakhir sejauh ini selesai 12 Januari 2024, dalam 2 bulan sejak laporan SKM 5 Desember 2023

  Indikatif untuk PEKPPP Tahun 2023 (2023Q4), bukan nilai resmi
    RTL selesai              33,33%               skala 3 (30% sampai dengan 80%)
    Kecepatan tindak lanjut  2 RTL belum selesai  skala 0 (belum semua RTL selesai)
    Media publikasi          2 media              skala 2 (2 media)
"""


@pytest.fixture
def ready(skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A score and a plan, on 10 February 2024."""
    seconds = int(datetime(2024, 2, 10, 9, tzinfo=UTC).timestamp())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text(PUBLISHED, encoding="utf-8")
    skm("score", "responses.xlsx")
    plan(tmp_path, PLAN)
    return tmp_path


def plan(folder: Path, text: str, period: str = "2023Q4") -> None:
    (folder / f"periode/{period}/rtl.yaml").write_text(text, encoding="utf-8")


def status(skm: Skm, *words: str) -> dict[str, Any]:
    ran = skm("rtl", "status", "--format", "json", *words)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


@pytest.mark.usefixtures("ready")
def test_the_screen_says_what_stands_what_is_late_and_what_it_would_score(
    skm: Skm,
) -> None:
    ran = skm("rtl", "status")

    assert ran.code == 0
    assert ran.out == SCREEN


def test_a_terminal_of_eighty_columns_holds_the_table(ready: Path) -> None:
    plan(ready, PLAN.replace("Publikasi produk", "Publikasi produk " * 9))

    text = screen_output(ready, "rtl", "status", columns=80)

    table = re.sub(r"\x1b\[[0-9;]*m", "", text).partition("  Realisasi")[0]
    assert max(map(len, table.split("\n"))) <= 80
    assert re.search(r"Publikasi [a-z ]*\.\.\.  TW 4", table)


def test_json_has_days_and_numbers(skm: Skm, ready: Path) -> None:
    found = status(skm)

    assert list(found) == [
        "skema", "periode", "per", "rtl", "realisasi", "isian_kosong", "kecepatan",
        "pekppp", "sesudah", "catatan",
    ]  # fmt: skip
    assert found["per"] == "2024-02-10"
    assert [
        (r["unsur"], r["tenggat"], r["tenggat_dari"], r["terlambat_hari"])
        for r in found["rtl"]
    ] == [
        ("U3", "2023-12-31", "rencana", 12),
        ("U5", "2024-06-30", "target", 0),
        ("U2", "2024-01-31", "rencana", 10),
    ]
    assert found["realisasi"] == {"selesai": 1, "rtl": 3, "persen": 33.33}
    assert found["kecepatan"] == {
        "laporan_skm": "2023-12-05",
        "selesai_terakhir": "2024-01-12",
        "semua_selesai": False,
        "bulan": 2,
        "kurang": "",
    }
    plan(ready, DONE)
    done = status(skm)
    assert done["kecepatan"]["selesai_terakhir"] == "2024-03-31"
    levels = [(i["nama"], i["skala"]) for i in done["pekppp"]["indikator"]]
    assert levels == [
        ("RTL selesai", 5),
        ("Kecepatan tindak lanjut", 3),
        ("Media publikasi", 2),
    ]
    assert done["pekppp"]["indikatif"] is True


def test_missing_values_are_asked_for(skm: Skm, ready: Path) -> None:
    plan(ready, DONE)
    without = PUBLISHED.partition("    laporan_skm")[0]
    (ready / "skm.yaml").write_text(without, encoding="utf-8")

    out = skm("rtl", "status").out

    assert (
        "  Bulan sejak laporan SKM belum dapat dihitung: isi laporan_skm di skm.yaml\n"
    ) in out
    assert (
        "    Kecepatan tindak lanjut  belum dapat dihitung  isi laporan_skm di skm.yaml\n"
        "    Media publikasi          belum dicatat         isi publikasi di skm.yaml\n"
    ) in out


def test_a_time_that_is_no_date_is_noted_and_not_guessed(skm: Skm, ready: Path) -> None:
    plan(ready, DONE.replace("Februari 2024", "akhir masa sidang"))

    ran = skm("rtl", "status")
    found = status(skm)

    assert "rtl.yaml:13: catatan: waktu pelaksanaan U5 tidak memuat tanggal" in ran.err
    assert "tulis tanggal waktu_pelaksanaan U5" in ran.out
    assert found["rtl"][1]["terlambat_hari"] is None
    assert "  tidak diketahui\n" in ran.out
    assert found["kecepatan"]["bulan"] is None
    assert found["pekppp"]["indikator"][1]["skala"] is None


def test_what_was_done_before_the_skm_report_took_no_month(
    skm: Skm, ready: Path
) -> None:
    done = DONE.replace("Januari 2024, h", "November 2023, h")
    done = done.replace("Februari 2024", "November 2023").replace(
        "waktu_pelaksanaan: TW1 2024", "waktu_pelaksanaan: 3 Desember 2023"
    )
    plan(ready, done)

    out = skm("rtl", "status").out

    assert "selesai 3 Desember 2023, sebelum laporan SKM 5 Desember 2023\n" in out
    assert "  0 bulan  skala 5 (paling lama 1 bulan)\n" in out


@pytest.mark.usefixtures("ready")
def test_a_target_that_is_no_date_leaves_the_plan_to_count(skm: Skm) -> None:
    ran = skm("rtl", "status")

    assert (
        "periode/2023Q4/rtl.yaml:20: catatan: target U2 tidak memuat tanggal, bulan, "
        "atau triwulan beserta tahunnya, jadi keterlambatan dihitung dari rencananya"
    ) in ran.err


def test_a_plan_without_any_rtl_has_nothing_that_is_late(skm: Skm, ready: Path) -> None:
    without = "".join(
        f"  - {{unsur: {code}, rtl: [], tanpa_rtl: Tarif ditetapkan daerah}}\n"
        for code in ("U3", "U5", "U2")
    )
    plan(ready, f"prioritas:\n{without}")

    out = skm("rtl", "status").out
    found = status(skm)

    assert "\n  Tidak ada RTL pada periode ini\n" in out
    assert "    Kecepatan tindak lanjut  -        tidak ada RTL\n" in out
    assert found["realisasi"] == {"selesai": 0, "rtl": 0, "persen": None}
    assert [i["skala"] for i in found["pekppp"]["indikator"]] == [0, None, 2]


def test_an_unwritten_plan_counts_as_not_begun(skm: Skm, ready: Path) -> None:
    (ready / "periode/2023Q4/rtl.yaml").unlink()

    out = skm("rtl", "status").out

    assert "   1  U3     belum diisi       belum diisi  belum   tanpa rencana\n" in out
    assert (
        "Realisasi 0 dari 3 RTL (0%); 3 isian masih kosong, lihat skm rtl check" in out
    )
    assert "RTL selesai" in out
    assert "skala 1 (ada RTL, belum ada yang selesai)" in out


# The year


def second_period(skm: Skm, folder: Path, period: str = "2023Q3") -> None:
    month = {"2023Q3": (2023, 7), "2024Q1": (2024, 1), "2022Q4": (2022, 10)}[period]
    write_answers(folder / "lain.xlsx", first=datetime(*month, 3, 9))
    skm("score", "lain.xlsx", "--period", period)


def test_the_year_holds_the_plans_of_all_its_periods(skm: Skm, ready: Path) -> None:
    plan(ready, DONE)
    second_period(skm, ready)
    second_period(skm, ready, "2022Q4")
    for period in ("2023Q3", "2022Q4"):
        plan(ready, PLAN, period)
    more = "  2023Q3: {laporan_skm: 20 Oktober 2023, publikasi: [Situs web, Radio]}\n"
    (ready / "skm.yaml").write_text(PUBLISHED + more, encoding="utf-8")

    found = status(skm)

    year = found["pekppp"]
    assert year["periode"] == ["2023Q3", "2023Q4"]
    assert year["media"] == ["Situs web", "Radio", "papan pengumuman"]
    assert [(i["nilai"], i["skala"]) for i in year["indikator"]] == [
        ("66,67%", 3),
        ("2 RTL belum selesai", 0),
        ("3 media", 3),
    ]
    assert found["realisasi"]["rtl"] == 3


def test_the_slowest_period_of_the_year_counts(skm: Skm, ready: Path) -> None:
    plan(ready, DONE)
    second_period(skm, ready)
    plan(ready, DONE.replace("2024", "2023"), "2023Q3")
    more = "  2023Q3: {laporan_skm: 20 Januari 2023}\n"
    (ready / "skm.yaml").write_text(PUBLISHED + more, encoding="utf-8")

    (_, speed, _) = status(skm)["pekppp"]["indikator"]

    assert (speed["nilai"], speed["skala"]) == ("4 bulan", 3)


def test_what_a_later_plan_carries_over_is_one_rtl_of_its_own_period(
    skm: Skm, ready: Path
) -> None:
    second_period(skm, ready)
    plan(ready, PLAN, "2023Q3")
    carried = """\
lanjutan:
  - dari: 2023Q3
    unsur: U5
    kegiatan: publikasi  Produk
    waktu: [TW4 2023]
    penanggung_jawab: Kepala
    realisasi: {status: selesai, deskripsi: d, waktu_pelaksanaan: 12 Oktober 2023, hambatan: nihil, dokumentasi: nihil}
"""
    plan(ready, DONE + carried)

    found = status(skm)
    out = skm("rtl", "status").out

    assert found["rtl"][3]["dari"] == "2023Q3"
    assert found["realisasi"] == {"selesai": 4, "rtl": 4, "persen": 100.0}
    assert "   4  U5 (2023Q3)  publikasi Produk" in out
    (share, *_) = found["pekppp"]["indikator"]
    assert share["nilai"] == "83,33%"


def test_what_is_done_in_the_next_year_counts_for_the_year_that_planned_it(
    skm: Skm, ready: Path
) -> None:
    second_period(skm, ready, "2024Q1")
    later = """\
lanjutan:
  - dari: 2023Q4
    unsur: U5
    kegiatan: Publikasi produk
    waktu: [TW1 2024]
    penanggung_jawab: Kepala
    realisasi: {status: selesai, deskripsi: d, waktu_pelaksanaan: 20 Januari 2024, hambatan: nihil, dokumentasi: nihil}
  - dari: 2023Q4
    unsur: U2
    kegiatan: Sosialisasi
    waktu: [TW1 2024]
    penanggung_jawab: Kepala
    realisasi: {status: belum}
    penyelesaian: {alasan: a, strategi: s, target: TW2 2024}
"""
    plan(ready, later, "2024Q1")

    then, now = status(skm, "--period", "2023Q4"), status(skm, "--period", "2024Q1")

    assert (then["pekppp"]["tahun"], then["pekppp"]["periode"]) == (2023, ["2023Q4"])
    assert then["pekppp"]["indikator"][0]["nilai"] == "66,67%"
    assert then["realisasi"]["selesai"] == 1
    assert now["pekppp"]["periode"] == ["2024Q1"]
    assert (
        "periode/2023Q4/rtl.yaml: catatan: dua RTL yang belum selesai dilanjutkan di "
        "periode/2024Q1/rtl.yaml\n"
        "  saran: lihat keadaannya dengan skm rtl status --period 2024Q1\n"
    ) in skm("rtl", "status", "--period", "2023Q4").err


# Whether it helped


def later_score(skm: Skm, folder: Path, period: str, **changes: int) -> None:
    totals = [
        changes.get(f"U{number}", total) for number, total in enumerate(REFERENCE, 1)
    ]
    write_answers(folder / "lain.xlsx", totals=totals, first=None)
    assert skm("score", "lain.xlsx", "--period", period).code == 0


def test_a_later_survey_says_whether_what_was_done_helped(
    skm: Skm, ready: Path
) -> None:
    later_score(skm, ready, "2024Q2", U3=760, U5=705)

    out = skm("rtl", "status").out
    found = status(skm)["sesudah"]

    assert out.endswith(
        "  NRR unsur yang ditindaklanjuti, 2023Q4 dan 2024Q2\n"
        "    U3 Waktu penyelesaian                  3,46  3,80  naik 0,35   lebih besar daripada kebetulan\n"
        "    U5 Produk spesifikasi jenis pelayanan  3,51  3,53  naik 0,02   dapat terjadi karena kebetulan\n"
    )
    assert found == {
        "periode": "2024Q2",
        "unsur": [
            {
                "kode": "U3",
                "nama": "Waktu penyelesaian",
                "nrr_sebelum": 3.455,
                "nrr_sesudah": 3.8,
                "perubahan": 0.345,
                "lebih_besar_daripada_kebetulan": True,
            },
            {
                "kode": "U5",
                "nama": "Produk spesifikasi jenis pelayanan",
                "nrr_sebelum": 3.505,
                "nrr_sesudah": 3.525,
                "perubahan": 0.02,
                "lebih_besar_daripada_kebetulan": False,
            },
        ],
    }


def test_the_newest_of_several_later_surveys_is_taken(skm: Skm, ready: Path) -> None:
    later_score(skm, ready, "2024Q2", U3=600)
    later_score(skm, ready, "2024Q3", U3=640)

    found = status(skm)["sesudah"]

    out = skm("rtl", "status").out
    assert "  3,46  3,20  turun 0,26  lebih besar daripada kebetulan\n" in out
    assert "  3,51  3,51  tetap       dapat terjadi karena kebetulan\n" in out
    assert found["periode"] == "2024Q3"
    assert found["unsur"][0]["perubahan"] == -0.255


def test_a_survey_of_another_length_is_not_compared_in_silence(
    skm: Skm, ready: Path
) -> None:
    later_score(skm, ready, "2024S1")

    ran = skm("rtl", "status")

    assert "nilai 2024S1 tidak dibandingkan dengan 2023Q4" in ran.err
    assert "NRR unsur" not in ran.out
    assert status(skm)["sesudah"] == {"periode": None, "unsur": []}


def test_a_survey_by_another_instrument_is_not_compared_in_silence(
    skm: Skm, ready: Path
) -> None:
    codes = [f"U{number}" for number in range(1, 10)]
    write_answers(ready / "lain.xlsx", headers=codes, first=datetime(2024, 4, 2, 9))
    words = ("lain.xlsx", "--period", "2024Q2", "--instrument", "permenpan-16-2014")
    assert skm("score", *words).code == 0

    ran = skm("rtl", "status")

    assert (
        "nilai 2024Q2 (permenpan-16-2014) tidak dibandingkan dengan 2023Q4 "
        "(permenpan-14-2017) karena instrumennya berbeda"
    ) in ran.err
    assert "NRR unsur" not in ran.out


def test_a_survey_whose_blanks_count_otherwise_is_not_compared_in_silence(
    skm: Skm, ready: Path
) -> None:
    write_answers(ready / "lain.xlsx", first=datetime(2024, 4, 2, 9))
    words = ("lain.xlsx", "--period", "2024Q2", "--blank", "drop-row")
    assert skm("score", *words).code == 0

    ran = skm("rtl", "status")

    assert "karena jawaban kosong dihitung dengan cara yang berbeda" in ran.err
    assert status(skm)["sesudah"]["periode"] is None


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("seconds", ["besok", "9" * 30])
def test_a_clock_that_the_environment_sets_to_nonsense_is_refused(
    skm: Skm, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    ran = skm("rtl", "status")

    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH" in ran.err


@pytest.mark.usefixtures("ready")
def test_without_it_the_computers_clock_is_read(
    skm: Skm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    assert status(skm)["per"] >= "2026-01-01"
