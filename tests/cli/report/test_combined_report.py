"""`skm report --kind gabungan`: one document for a survey and the plan before it."""

from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from answers import write_answers
from documents import assert_sound, golden_text
from skm import Skm

SKM_YAML = """\
unit: Dinas Contoh
pemerintah: Kota Contoh
kota: Contoh
penandatangan: {jabatan: Kepala, nama: "Pejabat Contoh", nip: "197001011990011001"}
pelaksana: mandiri
metode: kuesioner daring
lokasi: ruang pelayanan
periode:
  2023Q3:
    survei: {mulai: 1 Juli 2023, selesai: 31 Agustus 2023}
    laporan: 15 September 2023
  2023Q4:
    survei: {mulai: 1 Oktober 2023, selesai: 17 November 2023}
    laporan: 18 Desember 2023
    populasi: {KTP: 300, KK: 100}
    publikasi: [papan pengumuman]
    tahapan:
      - {kegiatan: Persiapan, mulai: 25 September 2023, selesai: 29 September 2023, hari_kerja: 5}
    dokumentasi:
      - {berkas: survei.png, keterangan: Pengisian kuesioner}
"""
_RTL = (
    "- unsur: {code}\n  penyebab: Loket kurang\n  rtl: [{{kegiatan: {what}, waktu: TW4, "
    "penanggung_jawab: Kepala, realisasi: {{status: {status}, deskripsi: Tertulis, "
    "waktu_pelaksanaan: November 2023, hambatan: nihil, dokumentasi: {proofs}}}, "
    "penyelesaian: {{alasan: a, strategi: s, target: TW1 2024}}}}]\n"
)


def _plan(status: str, proofs: str = "nihil") -> str:
    entries = (
        _RTL.format(code=code, what=f"Perbaikan {code}", status=status, proofs=proofs)
        for code in ("U3", "U5", "U2")
    )
    return "prioritas:\n" + "".join(entries)


@pytest.fixture
def ready(skm: Skm, tmp_path: Path) -> Path:
    """Two quarters, each with a score and a plan, in which nothing is owed."""
    (tmp_path / "skm.yaml").write_text(SKM_YAML, encoding="utf-8")
    for period, first, plan in (
        (
            "2023Q3",
            datetime(2023, 7, 3, 9),
            _plan("proses", "[{berkas: a.png, keterangan: Rapat}]"),
        ),
        ("2023Q4", datetime(2023, 10, 2, 9), _plan("belum")),
    ):
        write_answers(tmp_path / "r.xlsx", first=first, services=("KTP", "KK"))
        assert skm("score", "r.xlsx", "--period", period).code == 0
        folder = tmp_path / "periode" / period
        (folder / "rtl.yaml").write_text(plan, encoding="utf-8")
        (folder / "dokumentasi").mkdir()
    photos = ("2023Q3/dokumentasi/a.png", "2023Q4/dokumentasi/survei.png")
    for name in photos:
        Image.new("RGB", (400, 300), "teal").save(tmp_path / "periode" / name)
    return tmp_path


def test_a_combined_report_holds_the_survey_and_the_plan_before(
    skm: Skm, ready: Path
) -> None:
    ran = skm("report", "--kind", "gabungan", "--period", "2023Q4", "--final")

    docx = (ready / "periode/2023Q4/laporan-gabungan.docx").read_bytes()
    text = golden_text(docx)
    assert (ran.code, ran.out) == (0, "periode/2023Q4/laporan-gabungan.docx\n")
    for line in (
        "1 | U3. Waktu penyelesaian / Perbaikan U3 | Proses | Tertulis / "
        "Tantangan/hambatan: Nihil | [gambar: Foto: Rapat] / Gambar 4. Rapat",
        "1 | Triwulan III Tahun 2023 | 90,10 | A | –",
        "2 | Triwulan IV Tahun 2023 | 90,10 | A | tetap",
        "1 | KTP | 100 | 3,56 | 3,51 | 3,46 | 3,93 | 3,51 | 3,56 | 3,53 | 3,87 | 3,52 | 90,14",
        "• U3 Waktu penyelesaian. Penyebab: Loket kurang.",
        "Sampai dengan tanggal 18 Desember 2023, seluruh rencana tindak lanjut hasil "
        "SKM Triwulan III Tahun 2023 masih dalam proses. Uraiannya disajikan dalam "
        "Tabel 8.",
    ):
        assert line in text
    assert_sound(docx)


def test_the_same_workspace_gives_the_same_combined_report(
    skm: Skm, ready: Path
) -> None:
    made = []
    for name in ("satu.docx", "dua.docx"):
        words = ("--kind", "gabungan", "--period", "2023Q4", "--out", name)
        assert skm("report", *words).code == 0
        made.append((ready / name).read_bytes())

    assert made[0] == made[1]


def test_what_this_period_says_of_a_leftover_is_newer(skm: Skm, ready: Path) -> None:
    done = (
        "lanjutan: [{dari: 2023Q3, unsur: U3, kegiatan: Perbaikan U3, waktu: TW4, "
        "penanggung_jawab: Kepala, realisasi: {status: selesai, deskripsi: Tuntas, "
        "waktu_pelaksanaan: Desember 2023, hambatan: nihil, dokumentasi: nihil}}]\n"
    )
    rtl = ready / "periode/2023Q4/rtl.yaml"
    rtl.write_text(rtl.read_text(encoding="utf-8") + done, encoding="utf-8")

    skm("report", "--kind", "gabungan", "--period", "2023Q4", "--out", "g.docx")

    text = golden_text((ready / "g.docx").read_bytes())
    row = "Perbaikan U3 | Sudah | Tuntas / Tantangan/hambatan: Nihil | Nihil"
    assert row in text
    assert "satu telah selesai dilaksanakan dan dua masih dalam proses" in text


def test_a_first_period_has_no_plan_before(skm: Skm, ready: Path) -> None:
    ran = skm("report", "--kind", "gabungan", "--period", "2023Q3", "--out", "g.docx")

    text = golden_text((ready / "g.docx").read_bytes())
    assert ran.code == 0
    assert "Tidak terdapat rencana tindak lanjut hasil SKM periode sebelumnya" in text
    assert "baru terdapat satu periode survei" in text
    assert "[belum diisi: populasi]" in text
