"""What one period leaves unfinished goes into the next one's plan and report."""

from datetime import date, datetime
from pathlib import Path

import pytest

from answers import write_answers
from documents import assert_sound, golden_text
from plans import load
from skm import Skm

OLD = """\
prioritas:
  - unsur: U1
    penyebab: Formulir terlalu panjang
    rtl:
      - kegiatan: "Formulir: satu halaman # saja"
        waktu: [TW3, Oktober]
        penanggung_jawab: Kepala Bagian Organisasi
        realisasi:
          status: proses
          deskripsi: |
            Baris "satu"
            baris dua
          waktu_pelaksanaan: September 2023
          hambatan: nihil
          dokumentasi:
            - {berkas: formulir.jpg, keterangan: Formulir lama}
            - {tautan: "https://contoh.go.id", keterangan: Laman}
        penyelesaian: {alasan: Menunggu kertas, strategi: Pengadaan, target: TW4}
      - kegiatan: Sudah selesai
        realisasi: {status: selesai}
  - unsur: U4
    rtl: []
    tanpa_rtl: Tarif ditetapkan dengan peraturan daerah
  - unsur: U5
    rtl:
      - kegiatan:
lanjutan:
  - dari: 2023Q1
    unsur: U9
    kegiatan: Kursi tunggu
    waktu: [TW2]
"""
NEW = "periode/2023Q4/rtl.yaml"


@pytest.fixture
def workspace(skm: Skm, tmp_path: Path) -> Path:
    """A period that has been scored, after one whose plan is not wholly done."""
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    for period, plan in (("2023Q3", OLD), ("2023Q2", "prioritas:\n - unsur: U2\n")):
        folder = tmp_path / "periode" / period
        folder.mkdir()
        (folder / "rtl.yaml").write_text(plan, encoding="utf-8")
    return tmp_path


def test_init_copies_what_the_newest_plan_before_left(
    skm: Skm, workspace: Path
) -> None:
    ran = skm("rtl", "init")

    assert (ran.code, ran.out) == (0, f"{NEW}\nperiode/rtl.schema.json\n")
    assert (
        "Disalin: dua RTL yang belum selesai dari periode/2023Q3/rtl.yaml (U9 dan U1)\n"
    ) in ran.err
    _, _, copied = (workspace / NEW).read_text().partition("\nlanjutan:")
    assert copied == (
        """\
                    # disalin dari periode/2023Q3/rtl.yaml
  - dari: 2023Q1
    unsur: U9                # Sarana dan prasarana
    kegiatan: "Kursi tunggu"
    waktu: [TW2 2023]
    penanggung_jawab:
    realisasi:
      status: belum
      deskripsi:
      waktu_pelaksanaan:
      hambatan:
      dokumentasi:
    penyelesaian:
      alasan:
      strategi:
      target:
  - dari: 2023Q3
    unsur: U1                # Persyaratan
    penyebab: "Formulir terlalu panjang"
    kegiatan: "Formulir: satu halaman # saja"
    waktu: [TW3 2023, Oktober 2023]
    penanggung_jawab: "Kepala Bagian Organisasi"
    realisasi:
      status: proses
      deskripsi: |-
        Baris "satu"
        baris dua
      waktu_pelaksanaan: "September 2023"
      hambatan: nihil
      dokumentasi:
        # - {berkas: "formulir.jpg", keterangan: "Formulir lama"}   # di periode/2023Q3/dokumentasi
        - {tautan: "https://contoh.go.id", keterangan: "Laman"}
    penyelesaian:
      alasan: "Menunggu kertas"
      strategi: "Pengadaan"
      target: "Triwulan IV Tahun 2023"
"""
    )


def test_what_was_copied_means_the_same_in_the_new_file(
    skm: Skm, workspace: Path
) -> None:
    skm("rtl", "init")

    leftover = load((workspace / NEW).read_bytes()).leftovers[1]

    plan = leftover.follow_up.plan
    assert [when.last for when in plan.waktu] == [date(2023, 9, 30), date(2023, 10, 31)]
    assert plan.kegiatan == "Formulir: satu halaman # saja"
    assert leftover.follow_up.realisation.deskripsi == 'Baris "satu"\nbaris dua'
    assert (str(leftover.origin), leftover.penyebab) == (
        "2023Q3",
        "Formulir terlalu panjang",
    )


def test_the_report_tells_of_it(skm: Skm, workspace: Path) -> None:
    skm("rtl", "init")

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 0, ran.err
    docx = (workspace / "a.docx").read_bytes()
    text = golden_text(docx)
    assert "\nLanjutan RTL Triwulan III Tahun 2023\n5 | U1. Persyaratan | " in text
    assert "\nRTL Lanjutan Triwulan I Tahun 2023\n" in text
    assert "Alasan: Menunggu kertas." in text
    lines = (workspace / NEW).read_text().split("\n")
    owed = lines.index("    penanggung_jawab:") + 1
    assert f"{NEW}:{owed}: penanggung jawab belum diisi (U9)\n" in ran.err
    assert_sound(docx)


def test_nothing_left_is_not_spoken_of(skm: Skm, workspace: Path) -> None:
    (workspace / "periode/2023Q3/rtl.yaml").write_text("prioritas: []\n")

    ran = skm("rtl", "init")

    assert "Disalin" not in ran.err
    assert "\nlanjutan" not in (workspace / NEW).read_text()


def test_what_follows_another_instrument_is_not_copied(
    skm: Skm, workspace: Path
) -> None:
    folder = workspace / "periode/2023Q3"
    headers = [f"U{n}" for n in range(1, 15)]
    first = datetime(2023, 7, 3, 9)
    write_answers(
        workspace / "lama.xlsx", totals=[700] * 14, headers=headers, first=first
    )
    scored = skm("score", "lama.xlsx", "--instrument", "kepmenpan-25-2004")
    assert (folder / "skor.json").exists(), scored.err

    ran = skm("rtl", "init")

    assert (
        "periode/2023Q3/rtl.yaml: catatan: dua RTL yang belum selesai memakai "
        "instrumen kepmenpan-25-2004, jadi tidak disalin\n"
    ) in ran.err
    assert "\nlanjutan" not in (workspace / NEW).read_text()


def test_a_fault_in_the_plan_before_is_mended_first(skm: Skm, workspace: Path) -> None:
    (workspace / "periode/2023Q3/rtl.yaml").write_text("prioritas: [{unsur: U12}]\n")

    ran = skm("rtl", "init")

    assert ran.code == 3
    assert "periode/2023Q3/rtl.yaml:1: unsur `U12` tidak ada" in ran.err
    assert not (workspace / NEW).exists()


def test_a_plan_that_is_there_is_offered_what_it_lacks(
    skm: Skm, workspace: Path
) -> None:
    have = "prioritas: [{unsur: U3}, {unsur: U5}, {unsur: U2}]\n"
    (workspace / NEW).write_text(have)

    ran = skm("rtl", "init")

    assert (
        f"{NEW}: catatan: sudah ada dan tidak diubah; dua RTL dari "
        "periode/2023Q3/rtl.yaml belum ada di `lanjutan`\n"
        "  saran: tempelkan blok di bawah ini di akhir berkas\n"
    ) in ran.err
    assert (workspace / NEW).read_text() == have
    (workspace / NEW).write_text(have + ran.out)
    again = skm("rtl", "init")
    assert (again.out, "tidak diubah\n" in again.err) == ("", True)


def test_it_is_offered_only_what_it_lacks(skm: Skm, workspace: Path) -> None:
    (workspace / NEW).write_text(
        "prioritas: [{unsur: U3}, {unsur: U5}]\n"
        "lanjutan: [{dari: 2023Q1, unsur: U9, kegiatan: kursi  tunggu}]\n"
    )

    ran = skm("rtl", "init")

    assert "; U2 belum mempunyai RTL; satu RTL dari periode/2023Q3/rtl.yaml" in ran.err
    assert ran.out.startswith("  - unsur: U2 ")
    assert "\n# di bawah lanjutan:\n  - dari: 2023Q3\n    unsur: U1 " in ran.out
    assert "Kursi tunggu" not in ran.out


def test_the_earlier_file_is_untouched(skm: Skm, workspace: Path) -> None:
    skm("rtl", "init")

    assert (workspace / "periode/2023Q3/rtl.yaml").read_text() == OLD


def test_a_fault_there_stops_nothing_where_the_plan_is_there(
    skm: Skm, workspace: Path
) -> None:
    (workspace / "periode/2023Q3/rtl.yaml").write_text("prioritas: [{unsur: U12}]\n")
    (workspace / NEW).write_text("prioritas: [{unsur: U3}]\n")

    ran = skm("rtl", "init")

    assert ran.code == 0
    assert "`lanjutan`" not in ran.err
