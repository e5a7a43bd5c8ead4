"""`skm rtl check`: what is wrong or missing in a plan, as the report would say."""

import json
from pathlib import Path

import pytest

from answers import write_answers
from skm import Skm
from workspaces import SKM_YAML

DONE = "{kegiatan: A, waktu: TW4, penanggung_jawab: B, realisasi: {status: selesai, deskripsi: C, waktu_pelaksanaan: Desember 2023, hambatan: nihil, dokumentasi: nihil}}"
PLAN = "prioritas:\n" + "".join(
    f"  - unsur: {unsur}\n    rtl: [{DONE}]\n" for unsur in ("U3", "U5", "U2")
)


@pytest.fixture
def ready(skm: Skm, tmp_path: Path) -> Path:
    """A workspace in which nothing is owed."""
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text(SKM_YAML, encoding="utf-8")
    skm("score", "responses.xlsx")
    write(tmp_path, PLAN)
    return tmp_path


def write(folder: Path, plan: str) -> None:
    (folder / "periode/2023Q4/rtl.yaml").write_text(plan, encoding="utf-8")


@pytest.mark.usefixtures("ready")
def test_nothing_wrong_and_nothing_missing_is_done(skm: Skm) -> None:
    ran = skm("rtl", "check")

    assert ran.code == 0
    assert ran.out == (
        "RTL Triwulan IV Tahun 2023, periode/2023Q4/rtl.yaml\n\n"
        "  Perlu diperbaiki: tidak ada\n"
    )
    assert ran.err.startswith("Periode: Triwulan IV Tahun 2023, yang terbaru dengan")
    assert ran.last == "Selesai: tidak ada yang perlu diperbaiki, tanpa catatan"


def test_what_is_missing_is_what_the_report_says_is_owed(skm: Skm, ready: Path) -> None:
    write(
        ready,
        PLAN.replace("deskripsi: C, ", "", 2).replace(
            "nihil}}]", "[{berkas: a.jpg, keterangan: x}]}}]", 1
        ),
    )

    checked = skm("rtl", "check")
    reported = skm("report", "--out", "a.docx")

    owed = [
        line
        for line in reported.err.splitlines()
        if "rtl.yaml:" in line and "catatan" not in line
    ]
    assert checked.code == 3
    assert len(owed) == 3
    assert all(f"    {line}" in checked.out for line in owed)
    assert checked.last == (
        "Selesai: tidak ada yang perlu diperbaiki, 3 isian masih kosong, tanpa catatan"
    )
    assert skm("report", "--out", "b.docx", "--final").code == 3


def test_a_fault_is_shown_once_and_nothing_is_written(skm: Skm, ready: Path) -> None:
    write(ready, PLAN.replace("TW4", "TW5", 1).replace("U2", "U12"))
    before = sorted(ready.rglob("*"))

    ran = skm("rtl", "check")

    assert ran.code == 3
    assert "rtl.yaml:3: `TW5` bukan triwulan\n      saran: pilih TW1" in ran.out
    assert "unsur `U12` tidak ada" in ran.out
    assert "TW5" not in ran.err
    assert "  Belum diisi: baru dapat diperiksa sesudah semua itu diperbaiki" in ran.out
    assert ran.last == "2 hal perlu diperbaiki, tanpa catatan"
    assert sorted(ready.rglob("*")) == before


def test_json_has_faults_gaps_and_notes_apart(skm: Skm, ready: Path) -> None:
    write(ready, PLAN.replace("deskripsi: C, ", "", 1))
    missing = skm("rtl", "check", "--format", "json")
    write(ready, PLAN.replace("TW4", "TW5", 1))
    wrong = skm("rtl", "check", "--format", "json", "--period", "2023Q4")

    assert (missing.code, wrong.code) == (3, 3)
    data = json.loads(missing.out)
    assert list(data) == [
        "skema", "periode", "berkas", "perlu_diperbaiki", "belum_diisi", "catatan",
    ]  # fmt: skip
    assert data["skema"] == "skm/periksa-rtl/1"
    assert data["belum_diisi"] == [
        {
            "tempat": "periode/2023Q4/rtl.yaml:3",
            "pesan": "deskripsi tindak lanjut belum diisi (U3)",
            "saran": "",
        }
    ]
    data = json.loads(wrong.out)
    assert data["belum_diisi"] is None
    (fault,) = data["perlu_diperbaiki"]
    assert fault["tempat"] == "periode/2023Q4/rtl.yaml:3"


def test_without_a_score_it_says_what_to_run(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    ran = skm("rtl", "check", "--format", "json")

    assert ran.code == 4
    assert json.loads(ran.out)["skema"] == "skm/masalah/1"
    assert ran.last == "  saran: mulai dengan skm score responses.xlsx"
