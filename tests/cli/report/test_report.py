"""`skm report`: drafts, final ones, edited documents, evidence, determinism."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from answers import write_answers
from documents import assert_sound, golden_text
from skm import Skm

SKM_YAML = """\
unit: Dinas Contoh & Rekan <Satu>
pemerintah: Kota Contoh
kota: Contoh
penandatangan: {jabatan: Kepala, nama: "Pejabat 'Contoh'", nip: "012345678901234567"}
periode:
  2023Q4:
    survei: {mulai: 1 Oktober 2023, selesai: 17 November 2023}
    laporan: 18 Desember 2023
"""
RTL = """\
prioritas:
  - unsur: U3
    rtl:
      - kegiatan: Publikasi "standar" & biaya
        waktu: [TW4]
        penanggung_jawab: Kepala Bagian
        realisasi:
          status: selesai
          deskripsi: "Baris pertama\\nbaris kedua: {{ bukan tag }}"
          waktu_pelaksanaan: November 2023
          hambatan: nihil
          dokumentasi:
            - {berkas: satu.png, keterangan: Rapat}
            - {tautan: "https://contoh.go.id/?a=1&b=2", keterangan: Laman}
            - {berkas: notula.pdf, keterangan: Notula}
  - unsur: U5
    rtl: &sama [{kegiatan: A, waktu: TW4, penanggung_jawab: B, realisasi: {status: selesai, deskripsi: C, waktu_pelaksanaan: D, hambatan: nihil, dokumentasi: nihil}}]
  - unsur: U2
    rtl: [{kegiatan: A, waktu: TW4, penanggung_jawab: B, realisasi: {status: selesai, deskripsi: C, waktu_pelaksanaan: D, hambatan: nihil, dokumentasi: nihil}}]
""".replace("&sama ", "")


@pytest.fixture
def ready(skm: Skm, tmp_path: Path) -> Path:
    """A workspace in which nothing is owed."""
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text(SKM_YAML, encoding="utf-8")
    skm("score", "responses.xlsx")
    folder = tmp_path / "periode/2023Q4"
    (folder / "rtl.yaml").write_text(RTL, encoding="utf-8")
    (folder / "dokumentasi").mkdir()
    Image.new("RGB", (400, 300), "teal").save(folder / "dokumentasi/satu.png")
    (folder / "dokumentasi/notula.pdf").touch()
    return tmp_path


def text_of(path: Path) -> str:
    return golden_text(path.read_bytes())


def test_nothing_owed_is_a_final_report_with_or_without_final(
    skm: Skm, ready: Path
) -> None:
    draft = skm("report", "--out", "a.docx")
    final = skm("report", "--out", "b.docx", "--final")

    assert (draft.code, final.code) == (0, 0)
    assert draft.last == "Tersimpan: a.docx (final, Triwulan IV Tahun 2023)"
    assert (ready / "a.docx").read_bytes() == (ready / "b.docx").read_bytes()
    assert_sound((ready / "a.docx").read_bytes())


def test_what_a_person_typed_comes_out_as_typed(skm: Skm, ready: Path) -> None:
    skm("report", "--out", "a.docx")

    text = text_of(ready / "a.docx")
    for typed in (
        "DINAS CONTOH & REKAN <SATU>",
        'Publikasi "standar" & biaya',
        "Baris pertama / baris kedua: {{ bukan tag }}",
        "Tautan: https://contoh.go.id/?a=1&b=2 (Laman)",
        "Berkas: notula.pdf (Notula)",
        "Pejabat 'Contoh'",
        "NIP 012345678901234567",
    ):
        assert typed in text
    assert "[belum diisi" not in text


def test_the_same_input_gives_the_same_bytes_in_any_folder(
    skm: Skm, ready: Path
) -> None:
    skm("report", "--out", "a.docx")
    shutil.copytree(ready / "periode", ready / "lain/periode")
    shutil.copy(ready / "skm.yaml", ready / "lain/skm.yaml")
    skm("report", "--out", "b.docx", cwd="lain")

    assert (ready / "a.docx").read_bytes() == (ready / "lain/b.docx").read_bytes()
    with zipfile.ZipFile(ready / "a.docx") as package:
        assert {item.date_time for item in package.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }


def test_an_unchanged_document_is_replaced(skm: Skm, ready: Path) -> None:
    skm("report", "--out", "a.docx")

    ran = skm("report", "--out", "a.docx")

    assert "disimpan sebagai" not in ran.err
    assert not (ready / "a.1.docx").exists()


def edit(path: Path) -> bytes:
    document = Document(str(path))
    document.paragraphs[0].add_run(" disunting")
    document.save(str(path))
    return path.read_bytes()


def test_a_document_that_a_person_edited_is_set_aside(skm: Skm, ready: Path) -> None:
    skm("report", "--out", "a.docx")
    first = edit(ready / "a.docx")
    ran = skm("report", "--out", "a.docx")
    second = edit(ready / "a.docx")
    skm("report", "--out", "a.docx")

    assert "disimpan sebagai a.1.docx" in ran.err
    assert (ready / "a.1.docx").read_bytes() == first
    assert (ready / "a.2.docx").read_bytes() == second
    assert "disunting" not in text_of(ready / "a.docx")


@pytest.mark.parametrize("data", [b"", b"halo", b"PK\x03\x04"])
def test_what_is_not_ours_is_set_aside(skm: Skm, ready: Path, data: bytes) -> None:
    (ready / "a.docx").write_bytes(data)

    skm("report", "--out", "a.docx")

    assert (ready / "a.1.docx").read_bytes() == data


def test_a_photo_that_is_missing_or_broken_is_a_gap_and_the_rest_works(
    skm: Skm, ready: Path
) -> None:
    photos = ready / "periode/2023Q4/dokumentasi"
    (photos / "satu.png").write_bytes(b"bukan gambar")
    (photos / "notula.pdf").unlink()

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 0
    assert (
        "periode/2023Q4/rtl.yaml:13: foto `satu.png` tidak dapat dibaca sebagai gambar"
    ) in ran.err
    assert (
        "periode/2023Q4/rtl.yaml:15: berkas `notula.pdf` tidak ada di "
        "periode/2023Q4/dokumentasi"
    ) in ran.err
    assert "[belum diisi: foto dokumentasi]" in text_of(ready / "a.docx")
    (photos / "satu.png").unlink()
    assert "foto `satu.png` tidak ada di periode/2023Q4/dokumentasi" in (
        skm("report", "--out", "a.docx").err
    )


def test_a_photo_behind_a_link_out_of_the_folder_is_a_fault(
    skm: Skm, ready: Path
) -> None:
    photo = ready / "periode/2023Q4/dokumentasi/satu.png"
    photo.rename(ready / "rahasia.png")
    photo.symlink_to(ready / "rahasia.png")

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 3
    assert "`satu.png` berada di luar folder dokumentasi" in ran.err
    assert not (ready / "a.docx").exists()


def test_faults_of_all_files_are_shown_at_once(skm: Skm, ready: Path) -> None:
    (ready / "skm.yaml").write_text("unitt: Dinas\n")
    (ready / "periode/2023Q4/rtl.yaml").write_text("prioritass: []\n")
    skor = ready / "periode/2023Q4/skor.json"
    skor.write_text(skor.read_text().replace('"mutu": "A"', '"mutu": "B"', 1))

    ran = skm("report", "--out", "a.docx")

    assert ran.last.startswith("3 hal perlu diperbaiki")
    assert "skm.yaml:1: isian `unitt`" in ran.err
    assert "rtl.yaml:1: isian `prioritass`" in ran.err
    assert '`mutu` berisi "B", menurut jawabannya "A"' in ran.err


def test_a_changed_score_leaves_the_last_document(skm: Skm, ready: Path) -> None:
    skm("report", "--out", "a.docx")
    before = (ready / "a.docx").read_bytes()
    skor = ready / "periode/2023Q4/skor.json"
    skor.write_text(skor.read_text().replace('"nrr": 3.51', '"nrr": 3.91', 1))

    assert skm("report", "--out", "a.docx").code == 3
    assert (ready / "a.docx").read_bytes() == before


def test_a_workbook_that_changed_since_is_noted(skm: Skm, ready: Path) -> None:
    write_answers(ready / "responses.xlsx", respondents=199)

    assert (
        "responses.xlsx: catatan: isinya berubah sesudah nilai dihitung\n"
        "  saran: jalankan lagi skm score responses.xlsx"
    ) in skm("report", "--out", "a.docx").err


@pytest.mark.usefixtures("ready")
def test_the_period_is_the_newest_with_a_plan_and_that_is_said(
    skm: Skm, ready: Path
) -> None:
    write_answers(ready / "baru.xlsx", first=None)
    skm("score", "baru.xlsx", "--period", "2024Q1")

    ran = skm("report", "--out", "a.docx")
    draft = skm("report", "--out", "a.docx", "--period", "2024Q1")

    assert ran.err.startswith(
        "Periode: Triwulan IV Tahun 2023, yang terbaru dengan rtl.yaml\n"
    )
    assert not draft.err.startswith("Periode")
    assert "konsep, Triwulan I Tahun 2024" in draft.err


def test_without_a_plan_the_newest_score_is_taken_and_each_priority_owed(
    skm: Skm, ready: Path
) -> None:
    (ready / "periode/2023Q4/rtl.yaml").unlink()

    ran = skm("report", "--out", "a.docx")

    other_lines = ("NIP", "nomor halaman", "Ctrl+A")
    lines = [
        line for line in ran.err.split("\n") if not any(w in line for w in other_lines)
    ]
    assert lines[:4] == [
        "Periode: Triwulan IV Tahun 2023, yang terbaru dengan nilai tersimpan",
        "periode/2023Q4/rtl.yaml: RTL U3 belum ditulis",
        "periode/2023Q4/rtl.yaml: RTL U5 belum ditulis",
        "periode/2023Q4/rtl.yaml: RTL U2 belum ditulis",
    ]
    assert "3 isian kosong" in ran.last


def test_an_entry_of_another_unsur_is_noted_and_not_printed(
    skm: Skm, ready: Path
) -> None:
    path = ready / "periode/2023Q4/rtl.yaml"
    path.write_text(RTL.replace("unsur: U2", "unsur: U9"), encoding="utf-8")

    ran = skm("report", "--out", "a.docx")

    assert "U9 bukan unsur prioritas, jadi RTL-nya tidak dicetak" in ran.err
    assert "tulis `penetapan`, atau ganti menjadi U2" in ran.err
    assert "RTL U2 belum ditulis" in ran.err
    assert "3 | U9. Sarana dan prasarana" not in text_of(ready / "a.docx")


def test_what_the_head_set_decides(skm: Skm, ready: Path) -> None:
    path = ready / "periode/2023Q4/rtl.yaml"
    decree = "penetapan: {alasan: Anggaran, dasar: Notula}\n"
    path.write_text(decree + RTL.replace("unsur: U2", "unsur: U9"), encoding="utf-8")

    ran = skm("report", "--out", "a.docx", "--final")

    assert ran.code == 0
    assert "3 | U9. Sarana dan prasarana" in text_of(ready / "a.docx")


def test_a_logo_stands_on_the_cover_and_one_that_cannot_be_read_is_left_out(
    skm: Skm, ready: Path
) -> None:
    (ready / "skm.yaml").write_text(f"{SKM_YAML}logo: logo.png\n", encoding="utf-8")

    without = skm("report", "--out", "a.docx")
    Image.new("RGBA", (300, 300), (0, 90, 90, 128)).save(ready / "logo.png")
    skm("report", "--out", "b.docx", "--final")

    assert "skm.yaml:9: logo `logo.png` tidak ada" in without.err
    assert text_of(ready / "a.docx").count("[gambar:") == 1
    assert text_of(ready / "b.docx").count("[gambar:") == 2
    assert_sound((ready / "b.docx").read_bytes())


def test_a_cover_has_its_note_and_its_address(skm: Skm, ready: Path) -> None:
    more = "catatan_sampul: KONSEP\nalamat: Jalan Contoh Nomor 1\nangka: titik\n"
    (ready / "skm.yaml").write_text(SKM_YAML + more, encoding="utf-8")

    skm("report", "--out", "a.docx")

    text = text_of(ready / "a.docx")
    assert "KONSEP" in text.partition("BAB I")[0]
    assert "Jalan Contoh Nomor 1" in text.partition("BAB I")[0]
    assert "3 | U3. Waktu penyelesaian | 3.46 | B" in text


def test_no_survey_window_and_no_dates_are_a_gap(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)
    skm("score", "responses.xlsx", "--period", "2023Q4")

    ran = skm("report", "--out", "a.docx")

    assert "skm.yaml: masa survei belum diisi" in ran.err
    assert "Tabel 1. Ringkasan Hasil SKM Triwulan IV Tahun 2023" in (
        text_of(tmp_path / "a.docx")
    )


def test_the_document_carries_its_properties_and_no_clock(
    skm: Skm, ready: Path
) -> None:
    skm("report", "--out", "a.docx")

    properties = Document(io.BytesIO((ready / "a.docx").read_bytes())).core_properties
    assert properties.title == (
        "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat Triwulan "
        "IV Tahun 2023"
    )
    assert properties.author == "Dinas Contoh & Rekan <Satu>"
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2023-12-18"
    assert properties.language == "id-ID"
