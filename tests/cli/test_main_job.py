"""The three commands in an empty folder that holds nothing but the workbook."""

import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from answers import write_answers
from documents import golden_text
from skm import Skm


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_answers(tmp_path / "responses.xlsx")


def test_the_three_commands_work_in_order_in_an_empty_folder(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    scored = skm("score", book.name)
    planned = skm("rtl", "init", "--period", "2023Q4")
    reported = skm("report", "--out", "laporan.docx")

    assert (scored.code, planned.code, reported.code) == (0, 0, 0)
    assert planned.out == "periode/2023Q4/rtl.yaml\nperiode/rtl.schema.json\n"
    assert reported.out == "laporan.docx\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "laporan.docx",
        "periode",
        "responses.xlsx",
    ]
    assert sorted(p.name for p in (tmp_path / "periode" / "2023Q4").iterdir()) == [
        "dokumentasi",
        "jawaban.csv",
        "rtl.yaml",
        "skor.json",
    ]
    text = golden_text((tmp_path / "laporan.docx").read_bytes())
    assert "U3 Waktu penyelesaian (3,46)" in text


SCREEN = """\
Survei Kepuasan Masyarakat, Triwulan IV Tahun 2023

  Kode Unsur                                     NRR  Konversi  Mutu  Jawaban
  ---- ---------------------------------------  ----  --------  ----  ----------
  U1   Persyaratan                              3,56     89,00   A    3333444444
> U2   Sistem, mekanisme, dan prosedur          3,51     87,75   B    3333344444
> U3   Waktu penyelesaian                       3,46     86,38   B    3333344444
  U4   Biaya/tarif                              3,93     98,25   A    3444444444
> U5   Produk spesifikasi jenis pelayanan       3,51     87,63   B    3333344444
  U6   Kompetensi pelaksana                     3,56     89,00   A    3333444444
  U7   Perilaku pelaksana                       3,53     88,25   B    3333344444
  U8   Penanganan pengaduan, saran dan masukan  3,87     96,75   A    3444444444
  U9   Sarana dan prasarana                     3,52     87,88   B    3333344444

  IKM 90,10   mutu A (Sangat Baik)   200 responden   bobot 1/9

  Tiga unsur dengan nilai terendah
    1. U3 Waktu penyelesaian                   3,46
    2. U5 Produk spesifikasi jenis pelayanan   3,51
    3. U2 Sistem, mekanisme, dan prosedur      3,51
  U5 dan U2 tercetak sama (3,51); sebelum dibulatkan U5 lebih rendah.

  Kolom yang dibaca dari responses.xlsx, lembar Jawaban
    C Persyaratan = U1      D Prosedur = U2    E Waktu = U3
    F Biaya/Tarif = U4      G Produk = U5      H Kompetensi = U6
    I Perilaku = U7         J Pengaduan = U8   K Sarana = U9
    A Cap waktu = tanggal
"""


def test_the_screen_of_score(skm: Skm, book: Path) -> None:
    ran = skm("score", book.name)

    assert "\n".join(line.rstrip() for line in ran.out.split("\n")) == SCREEN
    assert "Nama" not in ran.out
    assert ran.err.endswith(
        "Tersimpan: periode/2023Q4/skor.json (200 responden, IKM 90,10, mutu A)\n"
        "Tersimpan: periode/2023Q4/jawaban.csv (jawaban setiap responden)\n"
        "Langkah berikutnya: skm rtl init --period 2023Q4\n"
    )


def test_no_line_of_the_screen_is_longer_than_a_terminal(skm: Skm, book: Path) -> None:
    assert max(map(len, skm("score", book.name).out.split("\n"))) <= 80


def test_json_is_what_is_kept(skm: Skm, tmp_path: Path, book: Path) -> None:
    ran = skm("score", book.name, "--format", "json")

    kept = (tmp_path / "periode/2023Q4/skor.json").read_text(encoding="utf-8")
    assert ran.out == kept
    assert json.loads(kept)["ikm"] == 90.1


def test_the_month_of_the_dates_gives_the_quarter_and_a_note(
    skm: Skm, book: Path
) -> None:
    assert (
        "responses.xlsx: catatan: 200 dari 200 tanggal jawaban ada dalam Triwulan IV "
        "Tahun 2023; disimpan sebagai 2023Q4\n"
        "  saran: untuk survei semester atau tahunan: --period 2023S2 atau --period 2023"
    ) in skm("score", book.name).err


def test_a_window_of_skm_yaml_gives_a_semester(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    window = "{mulai: 1 Oktober 2023, selesai: 10 November 2023}"
    (tmp_path / "skm.yaml").write_text(f"periode: {{2023S2: {{survei: {window}}}}}\n")

    ran = skm("score", book.name)

    assert "Tersimpan: periode/2023S2/skor.json" in ran.err
    assert "jawaban di luar masa survei: baris 193, 194, 195" in ran.err
    kept = json.loads((tmp_path / "periode/2023S2/skor.json").read_text())
    assert kept["survei"] == {"mulai": "2023-10-01", "selesai": "2023-11-10"}
    assert kept["responden"] == 200


def test_no_dates_show_the_table_and_keep_nothing(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)

    ran = skm("score", "responses.xlsx")

    assert ran.code == 0
    assert ran.out.startswith("Survei Kepuasan Masyarakat\n")
    assert "catatan: periode tidak diketahui; nilai ditampilkan, tidak disimpan" in (
        ran.err
    )
    assert not (tmp_path / "periode").exists()


def test_dates_of_two_quarters_show_what_to_choose_from(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx", first=datetime(2023, 9, 20))

    ran = skm("score", "responses.xlsx")

    assert ran.code == 0
    assert "    --period 2023Q3   (53 dari 200 tanggal jawaban)\n" in ran.err
    assert "    --period 2023Q4   (147 dari 200 tanggal jawaban)\n" in ran.err
    assert ran.err.endswith("    --period 2023S2\n    --period 2023\n")
    assert not (tmp_path / "periode").exists()


def test_a_given_period_is_kept_and_rows_outside_it_are_named(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx", first=datetime(2023, 9, 20))

    ran = skm("score", "responses.xlsx", "--period", "2023tw4")

    assert "53 jawaban di luar Triwulan IV Tahun 2023: baris 2, 3, 4" in ran.err
    assert "dan 33 baris lain; tetap dihitung" in ran.err
    assert (tmp_path / "periode/2023Q4/skor.json").is_file()


def test_a_score_made_from_other_files_says_what_it_replaces(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    skm("score", book.name)
    book.rename(tmp_path / "rekap.xlsx")

    assert "Menggantikan nilai dari responses.xlsx\n" in skm("score", "rekap.xlsx").err
    assert "Menggantikan" not in skm("score", "rekap.xlsx").err


def test_services_are_scored_and_small_ones_noted(skm: Skm, tmp_path: Path) -> None:
    write_answers(
        tmp_path / "responses.xlsx",
        totals=[24] * 9,
        respondents=6,
        services=("KTP", "KTP", "KK"),
    )

    ran = skm("score", "responses.xlsx", "--period", "2023Q4", "--format", "json")

    services = json.loads(ran.out)["layanan"]
    assert [(s["nama"], s["responden"], s["ikm"]) for s in services] == [
        ("KTP", 4, 100.0),
        ("KK", 2, 100.0),
    ]
    assert "satu layanan hanya diikuti dua responden: KK" in ran.err


def test_the_workspace_is_found_from_a_folder_below(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas\n")
    (tmp_path / "data").mkdir()
    book.rename(tmp_path / "data" / "responses.xlsx")

    skm("score", "responses.xlsx", cwd="data")
    ran = skm("report", "--out", "l.docx", cwd="data")

    kept = json.loads((tmp_path / "periode/2023Q4/skor.json").read_text())
    assert kept["sumber"][0]["berkas"] == "data/responses.xlsx"
    assert ran.out == "l.docx\n"
    assert (tmp_path / "data" / "l.docx").is_file()


def test_without_a_name_the_report_lies_in_the_folder_of_its_period(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    skm("score", book.name)

    assert skm("report").out == "periode/2023Q4/laporan.docx\n"
    assert (tmp_path / "periode/2023Q4/laporan.docx").is_file()


def test_no_column_of_a_persons_own_reaches_any_file(
    skm: Skm, tmp_path: Path, book: Path
) -> None:
    skm("score", book.name)
    skm("rtl", "init")
    skm("report")

    with zipfile.ZipFile(tmp_path / "periode/2023Q4/laporan.docx") as package:
        texts = [package.read(name) for name in package.namelist()]
    for kind in ("*.json", "*.csv"):
        texts += [p.read_bytes() for p in (tmp_path / "periode").rglob(kind)]
    assert not [text for text in texts if b"Nama\xc2" in text or b'"Nama"' in text]
