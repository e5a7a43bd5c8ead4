"""`skm score` on several files, on texts, and on chosen sheets."""

import json
from pathlib import Path

from skm import Skm
from workbooks import ALL_4, UNSUR, unpacking_to, workbook, workbook_of

HEAD = "Tanggal;" + ";".join(cell.strip() for cell in UNSUR.split("|"))


def text(path: Path, *days: str) -> None:
    lines = [f"{day};{';'.join('4' * 9)}" for day in days]
    path.write_text("\n".join([HEAD, *lines]) + "\n")


def test_a_text_is_scored_and_named_without_a_sheet(skm: Skm, tmp_path: Path) -> None:
    text(tmp_path / "jawaban.csv", "2/10/2023", "3/10/2023")

    ran = skm("score", "jawaban.csv")

    assert ran.code == 0
    assert "  Kolom yang dibaca dari jawaban.csv\n" in ran.out
    assert ran.last == "Langkah berikutnya: skm rtl init --period 2023Q4"


def test_several_files_are_one_score_with_a_source_each(
    skm: Skm, tmp_path: Path
) -> None:
    text(tmp_path / "okt.csv", "2/10/2023", "3/1/2022")
    text(tmp_path / "nov.csv", "2/11/2023", "")

    ran = skm("score", "okt.csv", "nov.csv", "--period", "2023Q4")
    kept = json.loads((tmp_path / "periode/2023Q4/skor.json").read_text())

    assert ran.code == 0
    assert "dibaca dari okt.csv" in ran.out
    assert "dibaca dari nov.csv" in ran.out
    assert kept["responden"] == 4
    assert [source["berkas"] for source in kept["sumber"]] == ["okt.csv", "nov.csv"]
    assert "okt.csv: catatan: 1 jawaban di luar Triwulan IV Tahun 2023: baris 3" in ran.err  # fmt: skip
    assert "nov.csv: catatan: 1 jawaban tanpa tanggal: baris 3" in ran.err


def test_a_period_that_is_not_known_is_of_no_single_file(
    skm: Skm, tmp_path: Path
) -> None:
    text(tmp_path / "a.csv", "")
    text(tmp_path / "b.csv", "", "")

    assert "\nskm: catatan: periode tidak diketahui" in f"\n{skm('score', 'a.csv', 'b.csv').err}"  # fmt: skip


def test_several_sheets_are_a_question_with_both_answers(
    skm: Skm, tmp_path: Path
) -> None:
    answers = f"{UNSUR}\n{ALL_4}"
    workbook_of(tmp_path / "a.xlsx", {"Oktober": answers, "November": answers})

    asked = skm("score", "a.xlsx")
    one = skm("score", "a.xlsx", "--sheet", "November")
    both = skm("score", "a.xlsx", "--sheet", "semua", "--format", "json")
    wrong = skm("score", "a.xlsx", "--sheet", "Desember")

    assert asked.code == 3
    assert "tambahkan --sheet semua untuk menjumlahkannya" in asked.err
    assert (one.code, "1 responden" in one.out) == (0, True)
    assert "lembar November" in one.out
    assert json.loads(both.out)["responden"] == 2
    assert (wrong.code, "Oktober, November" in wrong.err) == (3, True)


def test_the_same_file_twice_is_refused(skm: Skm, tmp_path: Path) -> None:
    text(tmp_path / "a.csv", "2/10/2023")
    text(tmp_path / "b.csv", "2/10/2023")

    ran = skm("score", "a.csv", "b.csv")

    assert ran.code == 3
    assert "b.csv: isinya sama dengan a.csv" in ran.err
    assert not (tmp_path / "periode").exists()


def test_report_says_once_that_a_file_of_several_sheets_has_changed(
    skm: Skm, tmp_path: Path
) -> None:
    answers = f"{UNSUR}\n{ALL_4}"
    path = tmp_path / "a.xlsx"
    workbook_of(path, {"Oktober": answers, "November": answers})
    text(tmp_path / "rekap des.csv", "2/12/2023")
    words = ("a.xlsx", "rekap des.csv", "--sheet", "semua", "--period", "2023Q4")
    skm("score", *words)
    workbook_of(path, {"Oktober": answers})

    err = skm("report").err

    assert err.count("isinya berubah sesudah nilai dihitung") == 1
    assert 'jalankan lagi skm score a.xlsx "rekap des.csv"' in err


def test_the_one_text_of_a_folder_is_what_to_start_with(
    skm: Skm, tmp_path: Path
) -> None:
    text(tmp_path / "jawaban.csv", "2/12/2023")

    assert skm("report").last == "  saran: mulai dengan skm score jawaban.csv"


def test_the_limit_on_a_files_size_is_the_users(skm: Skm, tmp_path: Path) -> None:
    unpacking_to(tmp_path / "a.xlsx", 900_000)

    (tmp_path / "skm.yaml").write_text("batas_ukuran: 0,5 MB\n")
    refused = skm("score", "a.xlsx")
    (tmp_path / "skm.yaml").write_text("batas_ukuran: 1,5 MB\n")
    read = skm("score", "a.xlsx")

    assert refused.code == 4
    assert "a.xlsx: isinya mencapai 0,9 MB; batasnya 0,5 MB\n" in refused.err
    assert "naikkan batasnya di skm.yaml, mis. batas_ukuran: 1 GB" in refused.err
    assert read.code == 3
    assert "tidak ada lembar yang memuat jawaban" in read.err


DIFFERENT = "\n".join(
    f"{n},L,{'3,' * (n % 5)}{'4,' * (8 - n % 5)}{1 + n % 4}" for n in range(1, 8)
)
HEADS = f"No,Jenis kelamin,{','.join(f'U{n}' for n in range(1, 10))}"


def test_a_sheet_and_its_copy_are_not_added_up(skm: Skm, tmp_path: Path) -> None:
    text = f"{HEADS}\n{DIFFERENT}".replace(",", " | ")
    workbook_of(tmp_path / "a.xlsx", {"A": text, "A (2)": text})

    ran = skm("score", "a.xlsx", "--sheet", "semua", "--period", "2023Q4")
    one = skm("score", "a.xlsx", "--sheet", "A", "--period", "2023Q4")

    assert ran.code == 3
    assert "a.xlsx!A (2): isi jawabannya sama dengan a.xlsx!A" in ran.err
    assert "pilih lembarnya dengan --sheet agar responden tidak" in ran.err
    assert one.code == 0
    assert "7 responden" in one.out


def test_the_same_rows_in_a_workbook_and_a_text_are_not_added_up(
    skm: Skm, tmp_path: Path
) -> None:
    workbook(tmp_path / "a.xlsx", f"{HEADS}\n{DIFFERENT}".replace(",", " | "))
    (tmp_path / "b.csv").write_text(f"{HEADS}\n{DIFFERENT}\n")

    ran = skm("score", "a.xlsx", "b.csv", "--period", "2023Q4")

    assert ran.code == 3
    assert "isi jawabannya sama dengan a.xlsx!Jawaban" in ran.err
    assert "sebutkan satu saja agar responden tidak terhitung dua kali" in ran.err


def test_other_people_who_answered_alike_are_added_up(skm: Skm, tmp_path: Path) -> None:
    text = f"{HEADS}\n{DIFFERENT}".replace(",", " | ")
    others = text.replace("L", "P")
    workbook_of(tmp_path / "a.xlsx", {"A": text, "B": others})

    ran = skm("score", "a.xlsx", "--sheet", "semua", "--period", "2023Q4")

    assert ran.code == 0
    assert "14 responden" in ran.out


def test_equal_answers_on_two_sheets_count_with_a_note(
    skm: Skm, tmp_path: Path
) -> None:
    rows = "\n".join([ALL_4] * 6)
    workbook_of(tmp_path / "a.xlsx", dict.fromkeys("AB", f"{UNSUR}\n{rows}"))

    ran = skm("score", "a.xlsx", "--sheet", "semua", "--period", "2023Q4")

    assert ran.code == 0
    assert "12 responden" in ran.out
    assert "isi jawabannya sama dengan a.xlsx!A; tetap dihitung" in ran.err


def test_a_row_of_sums_without_a_label_is_no_cell_to_skip(
    skm: Skm, tmp_path: Path
) -> None:
    # Of three respondents, one sum is a 4 and would count as an answer.
    sums = " | ".join(["4", *["11"] * 8])
    rows = "\n".join([UNSUR, " | ".join(["1", *["4"] * 8]), ALL_4, ALL_4, sums])
    workbook(tmp_path / "a.xlsx", rows)

    ran = skm("score", "a.xlsx", "--period", "2023Q4", "--skip-invalid")

    assert ran.code == 3
    assert "a.xlsx!Jawaban!B5: baris ini tampak memuat jumlah" in ran.err
    assert ran.out == ""
