"""`skm rtl init --xlsx` and `skm rtl import`: a plan for who will not write YAML."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from answers import write_answers
from skm import Skm

PLAN = "periode/2023Q4/rtl.yaml"
DAY = "1700000000"  # 14 November 2023
WHOLE = """\
# komentar seseorang
periode: 2023Q4
penetapan: {alasan: "Anggaran: 2024", dasar: Notula rapat}
prioritas:
  - unsur: U9
    penyebab: Kursi kurang
    rtl:
      - kegiatan: |
          Penambahan kursi
          di ruang tunggu
        waktu: [TW1, Maret 2024, TW3 2024, TW4 2024]
        penanggung_jawab: =Kepala Bagian
        realisasi:
          status: proses
          deskripsi: 10 dari 25 kursi
          waktu_pelaksanaan: 20 Februari 2024
          hambatan: nihil
          dokumentasi:
            - {berkas: kursi/1.jpg, keterangan: "Kursi, 5 Desember"}
            - {tautan: "https://contoh.go.id", keterangan: Laman}
        penyelesaian: {alasan: Dua tahap, strategi: Penjadwalan, target: TW2 2024}
      - kegiatan: Kipas angin
        realisasi: {status: selesai, dokumentasi: nihil}
  - unsur: U4
    rtl: []
    tanpa_rtl: Tarif ditetapkan dengan peraturan daerah
lanjutan:
  - dari: 2023Q3
    unsur: U1
    penyebab: Formulir panjang
    kegiatan: Formulir ringkas
    waktu: [TW4]
    realisasi: {status: belum}
"""
LEFT = """\
prioritas:
  - unsur: U1
    rtl:
      - kegiatan: Formulir ringkas
        waktu: [TW4]
        realisasi:
          status: proses
          dokumentasi: [{berkas: formulir.jpg, keterangan: Lama}]
"""


@pytest.fixture
def workspace(skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A period that has been scored, without a plan."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    return tmp_path


def write_plan(folder: Path, text: str, period: str = "2023Q4") -> Path:
    path = folder / "periode" / period / "rtl.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def assert_as_rtl_init_writes(skm: Skm, workspace: Path) -> None:
    made = (workspace / PLAN).read_bytes()
    (workspace / PLAN).unlink()
    skm("rtl", "init")
    assert (workspace / PLAN).read_bytes() == made


class Clerk:
    """Somebody who fills in the workbook, column by its header."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def columns(self, sheet: str) -> dict[object, int]:
        head = next(iter(self.book[sheet].iter_rows(max_row=1)))
        return {cell.value: cell.column for cell in head if cell.column}

    def write(self, row: int, header: str, value: object, sheet: str = "RTL") -> str:
        page = self.book[sheet]
        assert isinstance(page, Worksheet)
        cell = page.cell(row, self.columns(sheet)[header])
        cell.value = value  # type: ignore[assignment]  # whatever a person types
        return f"{self.path.name}!{sheet}!{cell.coordinate}"

    def save(self, name: str = "") -> str:
        self.book.save(self.path.with_name(name or self.path.name))
        return name or self.path.name


def clerk(skm: Skm, folder: Path) -> Clerk:
    assert skm("rtl", "init", "--xlsx", "rtl.xlsx").code == 0
    return Clerk(folder / "rtl.xlsx")


def test_a_workbook_stands_in_for_rtl_yaml(skm: Skm, workspace: Path) -> None:
    ran = skm("rtl", "init", "--xlsx", "rtl.xlsx")

    assert (ran.code, ran.out) == (0, "rtl.xlsx\n")
    assert "Dibuat: rtl.xlsx (U3, U5, U2)" in ran.err
    assert ran.last == (
        "Langkah berikutnya: isi rtl.xlsx, simpan, lalu skm rtl import rtl.xlsx"
    )
    assert not (workspace / PLAN).exists()
    book = openpyxl.load_workbook(workspace / "rtl.xlsx")
    assert book.sheetnames[:4] == ["Petunjuk", "RTL", "Dokumentasi", "Umum"]
    assert [book["RTL"][f"B{row}"].value for row in (3, 4, 5, 6)] == [
        "U3. Waktu penyelesaian",
        "U5. Produk spesifikasi jenis pelayanan",
        "U2. Sistem, mekanisme, dan prosedur",
        None,
    ]


def test_the_same_plan_gives_the_same_bytes(skm: Skm, workspace: Path) -> None:
    skm("rtl", "init", "--xlsx", "a.xlsx")
    skm("rtl", "init", "--xlsx", "b.xlsx")

    assert (workspace / "a.xlsx").read_bytes() == (workspace / "b.xlsx").read_bytes()


@pytest.mark.parametrize("before", ["", LEFT])
def test_an_untouched_workbook_is_what_rtl_init_writes(
    skm: Skm, workspace: Path, before: str
) -> None:
    if before:
        write_plan(workspace, before, "2023Q3")
    skm("rtl", "init")
    made = (workspace / PLAN).read_bytes()
    (workspace / PLAN).unlink()
    skm("rtl", "init", "--xlsx", "rtl.xlsx")

    ran = skm("rtl", "import", "rtl.xlsx")

    assert (ran.code, ran.out) == (0, f"{PLAN}\n")
    assert (workspace / PLAN).read_bytes() == made


def test_a_workbook_without_any_row_is_what_rtl_init_writes(
    skm: Skm, workspace: Path
) -> None:
    filled = clerk(skm, workspace)
    for row in (3, 4, 5):
        filled.write(row, "Unsur", None)
        filled.write(row, "Status", None)

    skm("rtl", "import", filled.save())

    assert_as_rtl_init_writes(skm, workspace)


def test_what_is_filled_in_is_reported(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.write(3, "Penyebab", "Petugas kurang")
    filled.write(3, "Program/kegiatan", "Publikasi: standar\npelayanan #1")
    filled.write(3, "Waktu", "TW4")
    filled.write(3, "Waktu (2)", datetime(2024, 3, 1))
    filled.write(3, "Penanggung jawab", "Kepala Bagian")
    filled.write(3, "Status", "selesai")
    filled.write(3, "Deskripsi tindak lanjut", "=1+1")
    filled.book["RTL"]["K3"].data_type = "s"
    filled.write(3, "Waktu pelaksanaan", datetime(2023, 11, 20))
    filled.write(3, "Tantangan/hambatan", "Nihil")
    filled.write(3, "Nomor RTL", 1, "Dokumentasi")
    filled.write(3, "Tautan", "https://contoh.go.id", "Dokumentasi")
    filled.write(3, "Keterangan", 12.5, "Dokumentasi")
    filled.write(6, "Unsur", "u3")
    filled.write(6, "Program/kegiatan", "Papan informasi")

    ran = skm("rtl", "import", filled.save())

    assert (ran.code, ran.out) == (0, f"{PLAN}\n")
    assert f"Tersimpan: {PLAN} (4 RTL, " in ran.err
    assert ran.last == (
        "Langkah berikutnya: lihat yang masih kosong dengan skm rtl check, lalu "
        "skm report --out laporan.docx"
    )
    text = (workspace / PLAN).read_text(encoding="utf-8")
    block = """\
    penyebab: "Petugas kurang"
    rtl:
      - kegiatan: |-
          Publikasi: standar
          pelayanan #1
        waktu: [TW4, Maret 2024]
        penanggung_jawab: "Kepala Bagian"
        realisasi:
          status: selesai
          deskripsi: "=1+1"
          waktu_pelaksanaan: "20 November 2023"
          hambatan: nihil
          dokumentasi:
            - {tautan: "https://contoh.go.id", keterangan: "12,5"}
        penyelesaian:
          alasan:
          strategi:
          target:            # mis. TW1 2024 atau Maret 2024
      - kegiatan: "Papan informasi"
"""
    assert block in text
    assert "yaml-language-server" in text
    assert (workspace / "periode/rtl.schema.json").is_file()
    assert skm("report").code == 0


def test_what_stands_in_rtl_yaml_goes_through_excel_and_back(
    skm: Skm, workspace: Path
) -> None:
    write_plan(workspace, WHOLE)
    ran = skm("rtl", "init", "--xlsx", "rtl.xlsx")
    assert f"Disalin: isi {PLAN}" in ran.err
    assert ran.last.endswith("skm rtl import rtl.xlsx --replace")

    skm("rtl", "import", "rtl.xlsx", "--replace")
    first = (workspace / PLAN).read_bytes()
    skm("rtl", "init", "--xlsx", "rtl.xlsx")
    again = skm("rtl", "import", "rtl.xlsx", "--replace")

    assert again.err.startswith(f"{PLAN}: catatan: isinya sudah sama")
    assert (workspace / PLAN).read_bytes() == first
    text = first.decode()
    for kept in (
        'alasan: "Anggaran: 2024"',
        "waktu: [TW1, Maret 2024, TW3 2024, TW4 2024]",
        'penanggung_jawab: "=Kepala Bagian"',
        "dokumentasi: nihil",
        'tanpa_rtl: "Tarif ditetapkan dengan peraturan daerah"',
        "  - dari: 2023Q3",
        'penyebab: "Formulir panjang"',
        '- {berkas: "kursi/1.jpg", keterangan: "Kursi, 5 Desember"}',
    ):
        assert kept in text


def test_an_existing_plan_is_left_alone(skm: Skm, workspace: Path) -> None:
    skm("rtl", "init", "--xlsx", "rtl.xlsx")
    plan = write_plan(workspace, WHOLE)

    ran = skm("rtl", "import", "rtl.xlsx")

    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith(f"{PLAN}: sudah ada dan tidak diubah\n")
    assert "--replace" in ran.err
    assert plan.read_text(encoding="utf-8") == WHOLE


def test_a_plan_that_is_replaced_is_kept_under_the_day(
    skm: Skm, workspace: Path
) -> None:
    skm("rtl", "init", "--xlsx", "rtl.xlsx")
    plan = write_plan(workspace, WHOLE)

    first = skm("rtl", "import", "rtl.xlsx", "--replace")
    plan.write_text(LEFT)
    second = skm("rtl", "import", "rtl.xlsx", "--replace")

    kept = "periode/2023Q4/rtl.2023-11-14.yaml"
    assert first.out == f"{PLAN}\n"
    assert f"Salinan lama: {kept}" in first.err
    assert (workspace / kept).read_text(encoding="utf-8") == WHOLE
    assert (workspace / "periode/2023Q4/rtl.2023-11-14.1.yaml").read_text() == LEFT
    assert "rtl.2023-11-14.1.yaml" in second.err


def test_every_fault_at_once_each_with_its_cell(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    expected = [
        filled.write(4, "Nomor RTL", 99, "Dokumentasi")
        + ": tidak ada RTL nomor 99 di lembar RTL",
        filled.write(5, "Berkas", "../rahasia.jpg", "Dokumentasi")
        + ": `../rahasia.jpg` berada di luar folder dokumentasi",
        filled.write(3, "Unsur", "U12")
        + ": unsur `U12` tidak ada dalam permenpan-14-2017",
        filled.write(4, "Waktu (2)", "TW5") + ": `TW5` bukan triwulan",
        filled.write(4, "Status", "beres") + ": isi `beres` tidak dikenal",
        filled.write(4, "Target", "31 Februari 2024")
        + ": `31 Februari 2024` bukan tanggal",
        filled.write(5, "Program/kegiatan", "#N/A") + ": sel berisi #N/A",
        filled.write(6, "Program/kegiatan", "Rapat").replace("!E6", "!B6")
        + ": isian `unsur` kosong",
    ]
    filled.book["RTL"]["E5"].data_type = "e"
    filled.write(4, "Berkas", "a.jpg", "Dokumentasi")
    filled.write(5, "Nomor RTL", 2, "Dokumentasi")

    ran = skm("rtl", "import", filled.save())

    assert (ran.code, ran.out) == (3, "")
    faults = [line for line in ran.err.split("\n") if line.startswith("rtl.xlsx!")]
    assert [
        line[: len(e)] for line, e in zip(faults, expected, strict=True)
    ] == expected
    assert not (workspace / PLAN).exists()


def test_one_activity_twice_names_both_cells(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    for row in (3, 6):
        filled.write(row, "Unsur", "U3")
        filled.write(row, "Program/kegiatan", "Rapat")

    ran = skm("rtl", "import", filled.save())

    assert "rtl.xlsx!RTL!E6: RTL ini ditulis dua kali, juga di sel E3 (U3)" in ran.err


def test_two_causes_of_one_unsur_are_a_fault(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.write(3, "Penyebab", "Satu")
    filled.write(6, "Unsur", "U3")
    filled.write(6, "Penyebab", "Dua")

    ran = skm("rtl", "import", filled.save())

    assert ran.err.startswith(
        "rtl.xlsx!RTL!D6: penyebab U3 berbeda dari yang di sel D3\n"
    )


def test_columns_may_move_and_a_renamed_one_is_named(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.write(3, "Program/kegiatan", "Rapat")
    filled.book["RTL"].insert_cols(1, 2)
    skm("rtl", "import", filled.save())
    assert '- kegiatan: "Rapat"' in (workspace / PLAN).read_text(encoding="utf-8")

    filled.write(1, "Program/kegiatan", "Kegiatan kami")
    ran = skm("rtl", "import", filled.save(), "--replace")

    assert ran.code == 3
    assert "rtl.xlsx!RTL!G1: kolom `Kegiatan kami` tidak dikenal" in ran.err


@pytest.mark.parametrize(
    ("file", "code", "expected"),
    [
        ("responses.xlsx", 3, "responses.xlsx: tidak ada lembar RTL"),
        ("tiada.xlsx", 4, "tiada.xlsx: berkas tidak ditemukan"),
        ("skm.yaml", 4, "skm.yaml: "),
        ("rtl.csv", 4, "rtl.csv: jenis berkas ini bukan buku kerja"),
    ],
)
def test_another_file_is_named_kindly(
    skm: Skm, workspace: Path, file: str, code: int, expected: str
) -> None:
    (workspace / "skm.yaml").write_text("unit: Dinas\n")
    (workspace / "rtl.csv").write_text("No;Unsur\n1;U3\n")

    ran = skm("rtl", "import", file)

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(expected)


@pytest.mark.usefixtures("workspace")
def test_a_workbook_of_another_period_is_a_fault(skm: Skm) -> None:
    skm("score", "responses.xlsx", "--period", "2023S2")
    skm("rtl", "init", "--period", "2023Q4", "--xlsx", "rtl.xlsx")

    ran = skm("rtl", "import", "rtl.xlsx", "--period", "2023S2")

    assert ran.code == 3
    assert ran.err.startswith("rtl.xlsx!Umum!B1: periode buku kerja ini 2023Q4")
    assert skm("rtl", "import", "rtl.xlsx").out == f"{PLAN}\n"


def test_leftovers_stand_in_rows_of_their_own(skm: Skm, workspace: Path) -> None:
    write_plan(workspace, LEFT, "2023Q3")

    filled = clerk(skm, workspace)

    row = [cell.value for cell in filled.book["RTL"][6]]
    assert row[1:3] == ["U1. Persyaratan", "2023Q3"]
    assert row[5] == "TW4 2023"
    filled.write(6, "Status", "selesai")
    skm("rtl", "import", filled.save())
    text = (workspace / PLAN).read_text(encoding="utf-8")
    assert "- dari: 2023Q3\n    unsur: U1 " in text


def test_a_plan_gets_rows_for_the_leftovers_that_it_lacks(
    skm: Skm, workspace: Path
) -> None:
    write_plan(workspace, f"{LEFT}      - kegiatan: Formulir daring\n", "2023Q3")
    # It has the other one already.
    write_plan(workspace, WHOLE)

    ran = skm("rtl", "init", "--xlsx", "rtl.xlsx")

    assert f"Disalin: isi {PLAN}\n" in ran.err
    assert (
        "Disalin: satu RTL yang belum selesai dari periode/2023Q3/rtl.yaml" in ran.err
    )
    skm("rtl", "import", "rtl.xlsx", "--replace")
    text = (workspace / PLAN).read_text(encoding="utf-8")
    assert text.count("- dari: 2023Q3\n") == 2
    again = skm("rtl", "init", "--xlsx", "rtl.xlsx")
    assert again.err.count("Disalin") == 1


def test_a_fault_in_the_plan_before_stops_no_workbook_of_a_plan(
    skm: Skm, workspace: Path
) -> None:
    write_plan(workspace, "prioritas: [{unsur: U12}]\n", "2023Q3")
    write_plan(workspace, WHOLE)

    assert skm("rtl", "init", "--xlsx", "rtl.xlsx").code == 0


def test_a_workbook_that_a_person_saved_is_set_aside(skm: Skm, workspace: Path) -> None:
    clerk(skm, workspace).save()

    ran = skm("rtl", "init", "--xlsx", "rtl.xlsx")

    assert (workspace / "rtl.1.xlsx").is_file()
    assert "disimpan sebagai rtl.1.xlsx" in ran.err
    assert skm("rtl", "init", "--xlsx", "rtl.xlsx").err.count("rtl.2.xlsx") == 0


def test_a_name_is_seen_from_the_current_folder(skm: Skm, workspace: Path) -> None:
    (workspace / "sub").mkdir()

    ran = skm("rtl", "init", "--xlsx", "isi.xlsx", cwd="sub")
    assert (workspace / "sub/isi.xlsx").is_file()
    assert ran.out == "isi.xlsx\n"
    assert skm("rtl", "import", "isi.xlsx", cwd="sub").code == 0
    assert skm("rtl", "init", "--xlsx", "isi.xls").code == 2


def test_hints_are_those_of_a_sheet(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.write(3, "Waktu", "TW7")
    filled.write(4, "Lanjutan dari", "2024Q1")
    filled.write(5, "Program/kegiatan", "Rapat")
    filled.write(5, "Alasan tanpa RTL", "Tidak perlu")
    filled.write(3, "Nomor RTL", 1, "Dokumentasi")
    filled.write(3, "Berkas", "a.jpg", "Dokumentasi")
    filled.write(3, "Tautan", "https://contoh.go.id", "Dokumentasi")

    ran = skm("rtl", "import", filled.save())

    hints = [line for line in ran.err.split("\n") if "saran:" in line]
    assert hints == [
        "  saran: pisahkan menjadi dua baris",
        "  saran: pilih dari daftar; beberapa triwulan ditulis di Waktu (2) dan "
        "Waktu (3), atau TW1, TW2",
        "  saran: tulis periode asal, mis. 2023Q3",
        "  saran: kosongkan alasan tanpa RTL, atau RTL-nya",
    ]


def test_what_the_head_of_the_unit_set_needs_its_unsur(
    skm: Skm, workspace: Path
) -> None:
    filled = clerk(skm, workspace)
    for row in (3, 4, 5):
        filled.write(row, "Unsur", None)
        filled.write(row, "Status", None)
    filled.book["Umum"]["B2"] = "YA"

    ran = skm("rtl", "import", filled.save())

    assert ran.err.startswith(
        "rtl.xlsx!Umum!B2: `penetapan` ada, tetapi `prioritas` tidak memuat unsur\n"
        "  saran: pilih unsur yang ditetapkan pimpinan di kolom Unsur"
    )


def test_one_cell_over_two_rows_says_it_of_both(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.write(4, "Unsur", None)
    filled.write(4, "Status", None)
    filled.write(3, "Program/kegiatan", "Satu")
    filled.write(4, "Program/kegiatan", "Dua")
    filled.book["RTL"].merge_cells("B3:B4")

    skm("rtl", "import", filled.save())

    text = (workspace / PLAN).read_text(encoding="utf-8")
    assert text.index("- unsur: U3") < text.index('"Satu"') < text.index('"Dua"')
    assert text.index('"Dua"') < text.index("- unsur: U2")
    assert "- unsur: U5" not in text


def test_a_sheet_of_one_s_own_and_an_untouched_row_are_nothing(
    skm: Skm, workspace: Path
) -> None:
    filled = clerk(skm, workspace)
    filled.book.create_sheet("Catatan kami")["A1"] = "rapat hari Senin"
    filled.book["RTL"].append([99])

    skm("rtl", "import", filled.save())

    assert_as_rtl_init_writes(skm, workspace)


def test_what_stands_outside_the_columns_is_not_lost(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    filled.book["RTL"]["T4"] = "penting"
    filled.book["Umum"]["A9"] = "Disetujui"
    filled.book["Umum"]["B9"] = "Sekda"

    ran = skm("rtl", "import", filled.save())

    assert "rtl.xlsx!RTL!T4: kolom sel ini tidak mempunyai judul" in ran.err
    assert "rtl.xlsx!Umum!B9: baris `Disetujui` tidak dikenal" in ran.err


def test_a_sheet_that_is_gone_and_a_head_that_is_gone_are_named(
    skm: Skm, workspace: Path
) -> None:
    filled = clerk(skm, workspace)
    filled.write(1, "Unsur", None)
    ran = skm("rtl", "import", filled.save("satu.xlsx"))
    assert ran.err.startswith("satu.xlsx!RTL: tidak ada kolom Unsur\n")

    filled.book["RTL"].delete_rows(1, 2)
    ran = skm("rtl", "import", filled.save("dua.xlsx"))
    assert ran.err.startswith("dua.xlsx!RTL: judul kolom tidak ditemukan")

    del filled.book["Umum"]
    ran = skm("rtl", "import", filled.save("tiga.xlsx"))
    assert ran.err.startswith("tiga.xlsx: tidak ada lembar Umum; yang ada: ")


@pytest.mark.parametrize(
    ("dari", "code", "expected"),
    [
        ("2023Q9", 3, "rtl.xlsx!Umum!B1: `2023Q9` bukan periode"),
        (None, 0, "Periode: Triwulan IV Tahun 2023, yang terbaru"),
        (2022, 4, "periode/2022/skor.json: belum ada nilai"),
    ],
)
def test_the_workbook_says_its_period(
    skm: Skm, workspace: Path, dari: str | int | None, code: int, expected: str
) -> None:
    filled = clerk(skm, workspace)
    filled.book["Umum"]["B1"] = dari

    ran = skm("rtl", "import", filled.save())

    assert (ran.code, ran.err[: len(expected)]) == (code, expected)


def test_the_answers_are_never_set_aside(skm: Skm, workspace: Path) -> None:
    before = (workspace / "responses.xlsx").read_bytes()

    ran = skm("rtl", "init", "--xlsx", "responses.xlsx")

    assert ran.code == 2
    assert (workspace / "responses.xlsx").read_bytes() == before


def test_two_rtl_of_one_number_are_a_fault_where_a_proof_names_it(
    skm: Skm, workspace: Path
) -> None:
    filled = clerk(skm, workspace)
    filled.write(4, "No", 1)
    filled.write(3, "Nomor RTL", 1, "Dokumentasi")
    filled.write(3, "Berkas", "a.jpg", "Dokumentasi")

    ran = skm("rtl", "import", filled.save())

    assert "rtl.xlsx!RTL!A4: nomor 1 dipakai dua RTL, juga di sel A3" in ran.err


def test_what_no_plan_can_hold_is_named_at_its_cell(skm: Skm, workspace: Path) -> None:
    filled = clerk(skm, workspace)
    proofs = "Dokumentasi"
    expected = {
        filled.write(3, "Program/kegiatan", "=1+1"): "hasil rumus belum tersimpan",
        filled.write(4, "Program/kegiatan", "a\x7fb"): (
            "ada karakter kendali (kode 7F) yang tidak tercetak"
        ),
        filled.write(1, "Waktu (3)", "Wak tu"): ("kolom Waktu ada dua, juga di sel F1"),
        filled.write(6, "Alasan tanpa RTL", "x"): (
            "RTL lanjutan tidak memerlukan alasan tanpa RTL"
        ),
        filled.write(3, "Berkas", "nihil", proofs): (
            "nihil ditulis di samping dokumentasi lain"
        ),
        filled.write(5, "Nomor RTL", None, proofs): "nomor RTL kosong",
    }
    filled.write(6, "Unsur", "U1")
    filled.write(6, "Lanjutan dari", "2023Q3")
    filled.write(3, "Nomor RTL", 1, proofs)
    filled.write(4, "Nomor RTL", 1, proofs)
    filled.write(4, "Berkas", "a.jpg", proofs)
    filled.write(5, "Berkas", "b.jpg", proofs)
    filled.book["Umum"]["B2"] = "iya"
    expected["rtl.xlsx!Umum!B2"] = "isi `iya` tidak dikenal"
    filled.book["RTL"]["S1"] = "Status RTL"
    filled.book["RTL"]["S3"] = True
    expected["rtl.xlsx!RTL!S1"] = (
        "kolom `Status RTL` tidak dikenal; yang paling mirip `Status`"
    )

    ran = skm("rtl", "import", filled.save())

    faults = [line for line in ran.err.split("\n") if line.startswith("rtl.xlsx!")]
    assert sorted(faults) == sorted(f"{at}: {what}" for at, what in expected.items())
    assert ran.code == 3
