"""`skm check FILE…`: how a file is understood, and how good its answers are."""

import json
import shutil
from pathlib import Path

import pytest

from skm import Ran, Skm
from skm_cli.files.shipped import shipped
from workbooks import ALL_4, CODES, UNSUR, cut_off, workbook, workbook_of

MIXED = "4 | 3 | 4 | 2 | 4 | 4 | 4 | 4 | 3"
NIK, PHONE, EMAIL = "3372010203040005", "081234567890", "orang@contoh.go.id"

UGLY = f"""\
REKAPITULASI JAWABAN
 |
No | Cap waktu | Nama | NIK | Surel | JK | Layanan | {UNSUR} | Jumlah | Saran
1 | 2023-10-02 09:00 | X | '{NIK} | {EMAIL} | L | KTP | {MIXED} | 32 | hubungi {PHONE}
2 | 2023-10-02 09:30 | Y | '{NIK[::-1]} | {EMAIL} | P | KTP | {ALL_4} | 36 |
2 | 2023-10-02 09:30 | Y | '{NIK[::-1]} | {EMAIL} | P | KTP | {ALL_4} | 36 |
3 | 2023-12-30 10:00 | Z | '{NIK} | {EMAIL} | P | KK | | {MIXED[3:]} | 28 |
4 | 2023-11-02 10:00 | Q | | | P | KK | | | | | | | | | | |
5 | | W | '{NIK} | {EMAIL} | P | KK | {MIXED[:25]} | | | 25 |
Jumlah | | | | | | | 16 | 17 | 20 | 14 | 20 | 20 | 20 | 16 | 14 | 157 |
"""
SKM_YAML = """\
periode:
  2023Q4:
    survei: {mulai: 1 Oktober 2023, selesai: 17 November 2023}
    populasi: {KTP: 5, KK: 10}
"""
SCREEN = """\
responses.xlsx, lembar Jawaban: judul kolom di baris 3, 5 responden

  Kolom  Judul kolom  Dibaca sebagai                              Dasar  Jawaban               Kosong
  -----  -----------  ------------------------------------------  -----  --------------------  ------
  A      No           nomor urut, tidak dibaca                    -      angka                      0
  B      Cap waktu    tanggal                                     judul  tanggal                    1
  C      Nama         data pribadi, tidak dibaca                  -      -                          -
  D      NIK          data pribadi, tidak dibaca                  -      -                          -
  E      Surel        data pribadi, tidak dibaca                  -      -                          -
  F      JK           jenis kelamin                               judul  Laki-laki, Perempuan       0
  G      Layanan      jenis layanan                               judul  KTP, KK                    0
  H      Persyaratan  U1 Persyaratan                              nama   4                          1
  I      Prosedur     U2 Sistem, mekanisme, dan prosedur          nama   3, 4                       0
  J      Waktu        U3 Waktu penyelesaian                       nama   4                          0
  K      Biaya/tarif  U4 Biaya/tarif                              nama   2, 4                       0
  L      Produk       U5 Produk spesifikasi jenis pelayanan       nama   4                          0
  M      Kompetensi   U6 Kompetensi pelaksana                     nama   4                          0
  N      Perilaku     U7 Perilaku pelaksana                       nama   4                          0
  O      Pengaduan    U8 Penanganan pengaduan, saran dan masukan  nama   4                          1
  P      Sarana       U9 Sarana dan prasarana                     nama   3, 4                       1
  Q      Jumlah       jumlah atau rata-rata, tidak dibaca         -      angka                      0
  R      Saran        saran responden                             judul  teks                       4

  Contoh baris yang dibaca
    baris 4: U1 4, U2 3, U3 4, U4 2, U5 4, U6 4, U7 4, U8 4, U9 3, 2 Oktober 2023, KTP
    baris 6: U1 4, U2 4, U3 4, U4 4, U5 4, U6 4, U7 4, U8 4, U9 4, 2 Oktober 2023, KTP
    baris 9: U1 4, U2 3, U3 4, U4 2, U5 4, U6 4, U7 4, U8 -, U9 -, KK

  Baris yang dilewati karena bukan responden
    baris jumlah: baris 10

  Periode: Triwulan IV Tahun 2023
  Tanggal jawaban: 2 Oktober s.d. 30 Desember 2023

  Perlu diperbaiki: tidak ada

  Catatan
    5 responden, kurang dari jumlah minimal 14 (populasi 15)
    layanan KTP: 3 responden, kurang dari jumlah minimal 5 (populasi 5)
    layanan KK: 2 responden, kurang dari jumlah minimal 9 (populasi 10)
    satu layanan hanya diikuti tiga responden: KTP
      saran: nilai layanan ini belum dapat dijadikan ukuran
    satu layanan hanya diikuti dua responden: KK
      saran: nilai layanan ini belum dapat dijadikan ukuran
    1 jawaban di luar masa survei: baris 7
      saran: periksa tanggalnya; jawaban ini tetap dihitung
    1 jawaban tanpa tanggal: baris 9
    2 baris kembar: baris 5 dan 6
      saran: periksa apakah satu responden tercatat lebih dari satu kali
    2 responden menjawab sama pada semua unsur: baris 5, 6
    1 baris tanpa satu pun jawaban, tidak dihitung: baris 8
    1 jawaban U1 kosong: H7
    1 jawaban U8 kosong: O9
    1 jawaban U9 kosong: P9
"""


@pytest.fixture
def ugly(tmp_path: Path) -> Path:
    """A workbook with nearly everything, and a skm.yaml that says what to expect."""
    (tmp_path / "skm.yaml").write_text(SKM_YAML)
    return workbook(tmp_path / "responses.xlsx", UGLY)


@pytest.mark.usefixtures("ugly")
class TestUglyFile:
    def test_the_screen_says_all_of_it_the_most_serious_first(self, skm: Skm) -> None:
        ran = skm("check", "responses.xlsx", "--period", "2023Q4")

        assert (ran.code, ran.out) == (0, SCREEN)
        assert ran.err == "Selesai: tidak ada yang perlu diperbaiki, 13 catatan\n"

    @pytest.mark.parametrize("words", [[], ["--format", "json"]])
    def test_nothing_of_anyone_is_shown(self, skm: Skm, words: list[str]) -> None:
        ran = skm("check", "responses.xlsx", *words)

        for secret in (NIK, NIK[::-1], PHONE, EMAIL, "hubungi"):
            assert secret not in ran.out + ran.err

    def test_nothing_is_written(self, skm: Skm, tmp_path: Path) -> None:
        before = sorted(tmp_path.rglob("*"))

        skm("check", "responses.xlsx", "--period", "2023Q4")

        assert sorted(tmp_path.rglob("*")) == before

    def test_the_object_holds_every_row(self, skm: Skm) -> None:
        ran = skm("check", "responses.xlsx", "--period", "2023Q4", "--format", "json")
        data = json.loads(ran.out)
        (sheet,) = data["lembar"]

        assert list(data) == [
            "skema", "periode", "tanggal_jawaban", "responden", "jumlah_minimal", "lembar",
            "perlu_diperbaiki", "belum_diisi", "catatan",
        ]  # fmt: skip
        assert (data["skema"], data["periode"]) == ("skm/periksa/1", "2023Q4")
        assert data["tanggal_jawaban"] == {
            "mulai": "2023-10-02",
            "selesai": "2023-12-30",
        }
        assert data["jumlah_minimal"] == {
            "populasi": 15,
            "jumlah_minimal": 14,
            "layanan": [
                {"nama": "KTP", "populasi": 5, "jumlah_minimal": 5},
                {"nama": "KK", "populasi": 10, "jumlah_minimal": 9},
            ],
        }
        assert sheet["kolom"][3] == {
            "kolom": "D",
            "judul": "NIK",
            "dibaca_sebagai": "data pribadi, tidak dibaca",
            "dibaca": False,
            "dasar": None,
            "jawaban": [],
            "kosong": None,
        }
        assert sheet["dilewati"] == [{"baris": 10, "sebab": "baris jumlah"}]
        rows = sheet["baris"]
        assert {key: rows[key] for key in rows if key != "kosong"} == {
            "di_luar_masa_survei": [7],
            "tanpa_tanggal": [9],
            "kembar": [[5, 6]],
            "berurutan_sama": [],
            "semua_jawaban_sama": [5, 6],
            "tanpa_jawaban": [8],
        }
        assert rows["kosong"]["U1"] == [7]
        assert len(data["catatan"]) == 13


def mended(folder: Path) -> Path:
    head = f"Tanggal | {UNSUR}"
    row = f"2023-11-17 | {ALL_4}"
    bad = f"2023-11-17 | 5 | 4 | #N/A | sedang saja {ALL_4[13:]}"
    return workbook(folder / "responses.xlsx", f"{head}\n{row}\n{bad}")


def faults_of(ran: Ran) -> str:
    """The lines of the faults on the screen, as `skm score` would print them."""
    lines = ran.out.partition("  Perlu diperbaiki\n")[2].partition("\n\n")[0]
    return "\n".join(line[4:] for line in lines.splitlines())


def test_faults_are_those_of_a_score_in_full_below_the_table(
    skm: Skm, tmp_path: Path
) -> None:
    mended(tmp_path)

    scored, ran = skm("score", "responses.xlsx"), skm("check", "responses.xlsx")

    assert (scored.code, ran.code) == (3, 3)
    assert faults_of(ran) == scored.err.rpartition("\n3 hal")[0]
    assert "4, lainnya (1) " in ran.out
    assert ran.last == "3 hal perlu diperbaiki, 1 catatan"


def test_the_object_is_printed_also_when_something_must_be_mended(
    skm: Skm, tmp_path: Path
) -> None:
    mended(tmp_path)

    ran = skm("check", "responses.xlsx", "--format", "json")
    data = json.loads(ran.out)

    assert ran.code == 3
    assert [one["sel"] for one in data["perlu_diperbaiki"]] == [["B3"], ["D3"], ["E3"]]
    assert data["lembar"][0]["responden"] == 2


def test_bad_answers_that_are_skipped_are_notes(skm: Skm, tmp_path: Path) -> None:
    mended(tmp_path)

    ran = skm("check", "responses.xlsx", "--skip-invalid")

    assert ran.code == 0
    assert "    B3: jawaban 5 berada di luar 1 sampai dengan 4 (B3); dihitung kosong\n" in ran.out  # fmt: skip
    assert "    1 jawaban U1 kosong: B3\n" in ran.out


MONTHS = {
    "Oktober": f"Tanggal | {CODES}\n2023-10-17 | {ALL_4}",
    "November": f"Tanggal | {CODES}\n2023-11-17 | {MIXED}",
}


def test_each_of_several_sheets_is_shown_and_the_choice_is_asked(
    skm: Skm, tmp_path: Path
) -> None:
    workbook_of(tmp_path / "responses.xlsx", MONTHS)

    ran = skm("check", "responses.xlsx")

    assert ran.code == 3
    assert "lembar Oktober: judul kolom di baris 1, 1 responden\n" in ran.out
    assert "lembar November: judul kolom di baris 1, 1 responden\n" in ran.out
    assert "responses.xlsx: jawaban terdapat di dua lembar: Oktober, November" in ran.out  # fmt: skip


def test_the_reading_options_of_a_score_are_heeded(skm: Skm, tmp_path: Path) -> None:
    workbook_of(tmp_path / "responses.xlsx", MONTHS)

    ran = skm("check", "responses.xlsx", "--sheet", "semua", "--u8", "sarana")

    assert ran.code == 0
    assert "U8           U9 Sarana dan prasarana" in ran.out
    assert "responses.xlsx!Oktober: 1 responden menjawab sama" in ran.out


def test_a_spread_of_dates_asks_for_a_period(skm: Skm, tmp_path: Path) -> None:
    days = [f"2023-0{month}-17 | {MIXED}" for month in (1, 5)]
    workbook(tmp_path / "responses.xlsx", "\n".join([f"Tanggal | {UNSUR}", *days]))

    ran = skm("check", "responses.xlsx")

    assert ran.code == 0
    assert (
        "periode tidak diketahui; tanggal jawaban tersebar di 2023Q1 (1 jawaban), "
        "2023Q2 (1 jawaban)" in ran.out
    )


def test_a_skm_yaml_at_fault_does_not_hide_the_table(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("unitt: Dinas\n")
    workbook(tmp_path / "responses.xlsx", f"Tanggal | {UNSUR}\n2023-11-17 | {MIXED}")

    ran = skm("check", "responses.xlsx")

    assert ran.code == 3
    assert "1 responden\n" in ran.out
    assert "    skm.yaml:1: isian `unitt` tidak dikenal" in ran.out


@pytest.mark.parametrize("words", [[], ["--format", "json"]])
def test_what_cannot_be_read_is_one_sentence(
    skm: Skm, tmp_path: Path, words: list[str]
) -> None:
    cut_off(tmp_path / "responses.xlsx")

    ran = skm("check", "responses.xlsx", *words)

    assert ran.code == 4
    assert ran.err.count("\n") == 2
    if words:
        assert json.loads(ran.out)["skema"] == "skm/masalah/1"
    else:
        assert ran.out == ""


def test_more_than_twenty_rows_are_numbered(skm: Skm, tmp_path: Path) -> None:
    rows = [f"{second:>4} | {ALL_4}" for second in range(23)]
    workbook(tmp_path / "responses.xlsx", "\n".join([f"No | {UNSUR}", *rows]))

    ran = skm("check", "responses.xlsx")

    assert "    23 baris berurutan berisi sama: baris 2 s.d. 24\n" in ran.out
    assert "baris 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, dan 3 baris lain\n" in ran.out  # fmt: skip


def test_groups_of_rows_that_are_alike_are_shown_one_by_one(
    skm: Skm, tmp_path: Path
) -> None:
    twins = [f"{name} | {MIXED}" for name in ("A", "B", "A", "C", "D", "C", "C", "C")]
    names = [f"{chr(97 + n)} | {MIXED}" for n in range(9)]
    lines = "\n".join([f"Nama | {UNSUR}", *twins, *names])
    workbook(tmp_path / "responses.xlsx", lines)

    ran = skm("check", "responses.xlsx")

    assert "    6 baris kembar: baris 2 dan 4; 5, 7, 8, dan 9\n" in ran.out


def test_notes_on_several_files_say_which_unless_they_are_on_all(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text(SKM_YAML)
    for month in (10, 11):
        rows = f"Tanggal | {UNSUR}\n2023-{month}-17 | {ALL_4}"
        workbook(tmp_path / f"{month}.xlsx", rows)

    ran = skm("check", "10.xlsx", "11.xlsx")

    assert ran.code == 0
    assert "    2 responden, kurang dari jumlah minimal 14 (populasi 15)\n" in ran.out
    assert "    10.xlsx!Jawaban: 1 responden menjawab sama" in ran.out
    assert "    11.xlsx!Jawaban: 1 responden menjawab sama" in ran.out


WORDS = """\
Sesuai | Mudah | Cepat | Murah | Sesuai | Kompeten | Sopan dan ramah | d | Baik
Sangat sesuai | Mudah | Cepat | Gratis | Kurang sesuai | Kompeten | Sopan dan ramah | d | Baik
"""  # fmt: skip


def test_labels_are_explained_once_for_unsur_that_share_them(
    skm: Skm, tmp_path: Path
) -> None:
    workbook(tmp_path / "responses.xlsx", f"{UNSUR}\n{WORDS}")

    ran = skm("check", "responses.xlsx")
    data = json.loads(skm("check", "responses.xlsx", "--format", "json").out)

    assert (
        """
  Arti pilihan jawaban (dasar: pilihan resmi)
    U1, U5  Kurang sesuai = 2, Sesuai = 3, Sangat sesuai = 4
    U2      Mudah = 3
    U3      Cepat = 3
    U4      Murah = 3, Gratis = 4
    U6      Kompeten = 3
    U7      Sopan dan ramah = 3
    U9      Baik = 3
"""
        in ran.out
    )
    assert data["lembar"][0]["pilihan_jawaban"]["U4"] == {"3": "Murah", "4": "Gratis"}


def test_an_empty_sheet_is_shown_as_a_fault(skm: Skm, tmp_path: Path) -> None:
    workbook(tmp_path / "responses.xlsx", f"Tanggal | {UNSUR}")

    ran = skm("check", "responses.xlsx")

    assert ran.code == 3
    assert "judul kolom di baris 1, 0 responden\n" in ran.out
    assert "periode" not in ran.out
    assert ran.last == "1 hal perlu diperbaiki, tanpa catatan"


def test_the_example_has_nothing_to_mend(skm: Skm, tmp_path: Path) -> None:
    example = shipped("examples", "setda-surakarta-2023Q4")
    shutil.copy(example / "responses.xlsx", tmp_path)

    ran = skm("check", "responses.xlsx")

    assert ran.code == 0
    assert "  P      Saran          saran responden " in ran.out
