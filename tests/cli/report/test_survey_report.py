"""`skm report --kind pelaksanaan`: the report on a survey, as a person makes it."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from answers import write_answers, write_rows
from documents import assert_sound, golden_text, part
from golden_texts import GOLDEN
from skm import Skm
from skm_cli.files.shipped import shipped

EXAMPLE = shipped("examples", "setda-surakarta-2023Q4")
WHOLE_PERIOD = """\
    populasi: 1750
    pembahasan: {forum: Forum Konsultasi Publik, tanggal: 5 Desember 2023}
    publikasi: [papan pengumuman, situs web]
    tahapan:
      - {kegiatan: Persiapan, mulai: 22 September 2023, selesai: 30 September 2023,
         hari_kerja: 6}
      - {kegiatan: Pengumpulan data, mulai: 1 Oktober 2023, selesai: 17 November 2023,
         hari_kerja: 35}
    dokumentasi:
      - {berkas: gambar-1.png, keterangan: Pengisian kuesioner di ruang pelayanan}
  2023Q3: {laporan: 3 Oktober 2023}
pelaksana: mandiri
metode: kuesioner daring yang diisi sendiri oleh responden
lokasi: ruang pelayanan
"""
LOWER = (700, 690, 680, 780, 690, 700, 700, 760, 690)


@pytest.fixture
def office(skm: Skm, tmp_path: Path) -> Path:
    """The example with every setting, after a period with a plan of its own."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    settings = tmp_path / "skm.yaml"
    day = "    laporan: 18 Desember 2023\n"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(day, day + WHOLE_PERIOD), encoding="utf-8")
    plan = tmp_path / "periode/2023Q4/rtl.yaml"
    text = plan.read_text(encoding="utf-8")
    caused = text.replace("    rtl:\n", "    penyebab: Antrean panjang\n    rtl:\n")
    plan.write_text(caused, encoding="utf-8")
    (tmp_path / "lama").mkdir()
    write_answers(
        tmp_path / "lama/q3.xlsx", totals=LOWER, first=datetime(2023, 7, 3, 9)
    )
    before = tmp_path / "periode/2023Q3"
    shutil.copytree(plan.parent / "dokumentasi", before / "dokumentasi")
    old = text.replace("2023Q4", "2023Q3").replace("TW4", "TW3")
    (before / "rtl.yaml").write_text(old, encoding="utf-8")
    skm("score", "lama/q3.xlsx", "--period", "2023Q3")
    skm("score", "responses.xlsx")
    return tmp_path


def test_a_complete_workspace_makes_a_final_report(skm: Skm, office: Path) -> None:
    ran = skm("report", "--kind", "pelaksanaan", "--final")

    assert ran.code == 0, ran.err
    assert ran.out == "periode/2023Q4/laporan-pelaksanaan.docx\n"
    assert ran.err.startswith(
        "Periode: Triwulan IV Tahun 2023, yang terbaru dengan nilai tersimpan\n"
    )
    assert ran.last == (
        "Tersimpan: periode/2023Q4/laporan-pelaksanaan.docx "
        "(final, Triwulan IV Tahun 2023)"
    )
    made = (office / ran.out.strip()).read_bytes()
    assert_sound(made)
    golden = GOLDEN / "laporan-pelaksanaan.txt"
    assert golden_text(made) == golden.read_text(encoding="utf-8")
    title = part(made, "docProps/core.xml").findtext(
        "{http://purl.org/dc/elements/1.1/}title"
    )
    assert title == (
        "Laporan Pelaksanaan Survei Kepuasan Masyarakat Triwulan IV Tahun 2023"
    )


def test_the_same_input_gives_the_same_bytes(skm: Skm, office: Path) -> None:
    for name in ("a.docx", "b.docx"):
        skm("report", "--kind", "pelaksanaan", "--out", name)

    assert (office / "a.docx").read_bytes() == (office / "b.docx").read_bytes()


def test_quoted_suggestions_ask_a_person_to_read_them(skm: Skm, office: Path) -> None:
    noted = "periode/2023Q4/jawaban.csv: catatan: laporan mengutip saran responden"
    assert noted in skm("report", "--kind", "pelaksanaan").err
    assert noted not in skm("report").err

    (office / "periode/2023Q4/jawaban.csv").unlink()
    ran = skm("report", "--kind", "pelaksanaan")

    assert noted not in ran.err
    assert (
        "periode/2023Q4/jawaban.csv: catatan: belum ada, jadi jawaban setiap responden "
        "dan saran tidak dimuat\n"
        "  saran: jalankan lagi skm score responses.xlsx --period 2023Q4\n"
    ) in ran.err


def test_only_the_reports_on_a_survey_are_owed_how_it_was_done(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")

    plain, whole = skm("report"), skm("report", "--kind", "pelaksanaan", "--final")

    assert "pelaksana survei" not in plain.err
    assert whole.code == 3
    assert whole.out == ""
    assert "skm.yaml: pelaksana survei belum diisi\n" in whole.err
    assert "skm.yaml: tahapan survei belum diisi\n" in whole.err
    assert "skm.yaml: populasi belum diisi\n" in whole.err
    assert not (tmp_path / "periode/2023Q4/laporan-pelaksanaan.docx").exists()


def test_what_is_not_filled_in_is_highlighted_in_a_draft(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")

    ran = skm("report", "--kind", "pelaksanaan", "--out", "konsep.docx")

    assert ran.code == 0
    made = (tmp_path / "konsep.docx").read_bytes()
    assert_sound(made)
    text = golden_text(made)
    assert "Metode pengumpulan data: [belum diisi: metode survei]." in text
    assert "4 | Penyusunan laporan hasil | [belum diisi: waktu pelaksanaan]" in text
    assert "\n200 | " in text


def test_faults_of_the_period_before_are_faults(skm: Skm, office: Path) -> None:
    (office / "periode/2023Q3/rtl.yaml").write_text("prioritas: [{unsur: U12}]\n")

    ran = skm("report", "--kind", "pelaksanaan")

    assert ran.code == 3
    assert ran.out == ""
    assert "periode/2023Q3/rtl.yaml:1: unsur `U12` tidak ada" in ran.err
    assert skm("report", "--period", "2023Q4").code == 0


def test_the_newest_score_is_what_a_survey_is_reported_of(
    skm: Skm, office: Path
) -> None:
    write_answers(office / "lama/q1.xlsx", first=datetime(2024, 1, 8, 9))
    skm("score", "lama/q1.xlsx")

    newest, planned = skm("report", "--kind", "pelaksanaan"), skm("report")

    assert newest.out == "periode/2024Q1/laporan-pelaksanaan.docx\n"
    assert planned.out == "periode/2023Q4/laporan.docx\n"


def test_an_edited_report_is_renamed(skm: Skm, office: Path) -> None:
    name = "periode/2023Q4/laporan-pelaksanaan.docx"
    (office / name).write_bytes(b"punya orang")

    ran = skm("report", "--kind", "pelaksanaan")

    assert ran.code == 0
    assert (office / "periode/2023Q4/laporan-pelaksanaan.1.docx").exists()


def test_photos_of_one_name_in_two_periods_are_two_photos(
    skm: Skm, office: Path
) -> None:
    photos = "periode/{}/dokumentasi/gambar-1.png"
    shutil.copy(
        office / "periode/2023Q3/dokumentasi/gambar-2.png",
        office / photos.format("2023Q3"),
    )

    skm("report", "--kind", "pelaksanaan", "--out", "a.docx")

    made = (office / "a.docx").read_bytes()
    relations = "word/_rels/document.xml.rels"
    images = [each for each in part(made, relations) if "image" in each.get("Type", "")]
    # Four of the old plan, of which two are alike now, and the survey's own.
    assert len(images) == 4


def test_an_instrument_of_sixteen_questions_has_them_all_in_its_annex(
    skm: Skm, tmp_path: Path
) -> None:
    head = [f"P{number}" for number in range(1, 17)]
    rows = [[(row + at) % 3 + 2 for at in range(16)] for row in range(30)]
    write_rows(tmp_path / "responses.xlsx", head, *rows)
    skm("score", "responses.xlsx", "--instrument", "daring-16", "--period", "2025")

    ran = skm("report", "--kind", "pelaksanaan", "--out", "a.docx")

    assert ran.code == 0
    made = (tmp_path / "a.docx").read_bytes()
    assert_sound(made)
    text = golden_text(made)
    assert f"No | {' | '.join(head)}\n1 | " in text
    assert "Unsur | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9\n" in text


def test_more_respondents_than_an_annex_takes_are_summed_up(
    skm: Skm, tmp_path: Path
) -> None:
    names = "\t".join(f"U{number}" for number in range(1, 10))
    lines = [names, *("\t".join(str(at % 4 + 1) * 9) for at in range(5001))]
    (tmp_path / "semua.tsv").write_text("\n".join(lines), encoding="utf-8")
    skm("score", "semua.tsv", "--period", "2025", "--u8", "pengaduan")

    ran = skm("report", "--kind", "pelaksanaan", "--out", "a.docx")

    assert ran.code == 0
    assert "jawaban.csv" not in ran.err
    text = golden_text((tmp_path / "a.docx").read_bytes())
    assert "karena jumlah responden lebih dari 5.000. Tabel ini hanya" in text
    assert "\nΣ Nilai | 12.501 | " in text


def test_a_kind_that_is_none_is_refused(skm: Skm) -> None:
    ran = skm("report", "--kind", "triwulanan")

    assert ran.code == 2
    assert "tindak-lanjut" in ran.err
