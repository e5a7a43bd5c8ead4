"""`skm score` keeps the answers one by one in jawaban.csv, next to skor.json."""

import csv
import errno
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from answers import write_answers
from skm import Skm
from skm_cli.domain.survey.answered import MOST_PRINTED
from workbooks import ALL_4, CODES, UNSUR, workbook

SKOR = "periode/2023Q4/skor.json"
ANSWERS = "periode/2023Q4/jawaban.csv"
HEAD = "no,layanan,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran"

SURVEY = f"""\
Cap waktu  | Nama | Jenis layanan | {UNSUR} | Saran
2023-10-02 | Ani  | KTP | 3 | 4 | 4 | 4 | 3 |  | 4 | 4 | 3 | cepat, "ramah" sekali
2023-10-03 | Budi | SIM | {ALL_4} | -
2023-10-04 | Cici |     | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4 | 1 | hubungi 081234567890 ya
2023-10-05 | Dedi | KTP | {ALL_4} | rumah di Jl. Mawar No. 3\\nyang pagar hijau

2023-10-06 |      |     |   |   |   |   |   |  |   |   |   | tidak menjawab
Jumlah     |      |     | 12 | 14 | 15 | 16 | 12 | 10 | 15 | 16 | 12 |
"""

LINES = [
    HEAD,
    '1,KTP,3,4,4,4,3,,4,4,3,"cepat, ""ramah"" sekali"',
    "2,SIM,4,4,4,4,4,4,4,4,4,",
    "3,,1,2,3,4,1,2,3,4,1,hubungi [disamarkan] ya",
    "4,KTP,4,4,4,4,4,4,4,4,4,rumah di [disamarkan] yang pagar hijau",
]


@pytest.fixture
def kept(skm: Skm, tmp_path: Path) -> Path:
    """A small survey, scored."""
    workbook(tmp_path / "responses.xlsx", SURVEY)
    assert skm("score", "responses.xlsx").code == 0
    return tmp_path


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").splitlines()


def suggestions(folder: Path) -> list[str]:
    text = (folder / ANSWERS).read_text(encoding="utf-8-sig")
    return [row["saran"] for row in csv.DictReader(io.StringIO(text))]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def write_text(path: Path, *rows: Sequence[str]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def test_every_respondent_is_a_line_of_answers_and_nothing_else(
    skm: Skm, tmp_path: Path
) -> None:
    workbook(tmp_path / "responses.xlsx", SURVEY)

    ran = skm("score", "responses.xlsx")

    assert ran.code == 0
    assert lines_of(tmp_path / ANSWERS) == LINES
    assert f"Tersimpan: {ANSWERS} (jawaban setiap responden)\n" in ran.err


def test_the_column_of_suggestions_is_among_those_that_were_read(
    skm: Skm, kept: Path
) -> None:
    source = json.loads((kept / SKOR).read_text())["sumber"][0]

    assert source["kolom"]["saran"] == "M · Saran"
    assert "M Saran = saran" in skm("score", "responses.xlsx").out


def test_letters_are_known_to_excel_wherever_it_opens_them(kept: Path) -> None:
    data = (kept / ANSWERS).read_bytes()

    assert data.startswith(b"\xef\xbb\xbfno,layanan,")
    assert b"\r" not in data


def test_the_same_input_gives_the_same_bytes(skm: Skm, kept: Path) -> None:
    before = (kept / ANSWERS).read_bytes(), (kept / SKOR).read_bytes()

    ran = skm("score", "responses.xlsx")

    assert ((kept / ANSWERS).read_bytes(), (kept / SKOR).read_bytes()) == before
    assert "disunting" not in ran.err


def test_questions_of_an_instrument_with_items_have_the_codes_of_those(
    skm: Skm, tmp_path: Path
) -> None:
    head = " | ".join(f"P{n}" for n in range(1, 17))
    workbook(tmp_path / "r.xlsx", f"{head}\n{' | '.join('1234' * 4)}")

    words = ("--instrument", "daring-16", "--period", "2025Q1")
    assert skm("score", "r.xlsx", *words).code == 0

    codes = ",".join(f"P{n}" for n in range(1, 17))
    lines = lines_of(tmp_path / "periode/2025Q1/jawaban.csv")
    assert lines == [f"no,layanan,{codes},saran", f"1,,{','.join('1234' * 4)},"]


def test_a_score_that_is_not_kept_keeps_no_answers(skm: Skm, tmp_path: Path) -> None:
    workbook(tmp_path / "r.xlsx", f"{UNSUR}\n{ALL_4}")

    ran = skm("score", "r.xlsx")

    assert ran.code == 0
    assert "jawaban.csv" not in ran.err
    assert not (tmp_path / "periode").exists()


def test_whole_rows_only_leave_out_the_lines_of_the_others(
    skm: Skm, kept: Path
) -> None:
    skm("score", "responses.xlsx", "--blank", "drop-row")

    numbered = [line.partition(",")[2] for line in LINES[2:]]
    assert [x.partition(",")[2] for x in lines_of(kept / ANSWERS)[1:]] == numbered


def test_answers_outside_the_window_are_no_lines(skm: Skm, kept: Path) -> None:
    window = "{mulai: 3 Oktober 2023, selesai: 4 Oktober 2023}"
    (kept / "skm.yaml").write_text(f"periode: {{2023Q4: {{survei: {window}}}}}\n")

    skm("score", "responses.xlsx", "--in-window")

    assert suggestions(kept) == ["", "hubungi [disamarkan] ya"]


def test_files_are_added_up_in_their_order(skm: Skm, kept: Path) -> None:
    write_text(kept / "b.csv", CODES.split(" | "), ["4"] * 9)

    skm("score", "b.csv", "responses.xlsx", "--period", "2023Q4")

    assert suggestions(kept)[:2] == ["", 'cepat, "ramah" sekali']
    assert len(lines_of(kept / ANSWERS)) == 6


def test_more_than_one_column_of_suggestions_is_one_suggestion(
    skm: Skm, tmp_path: Path
) -> None:
    rows = f"{ALL_4} | lambat | tambah loket\n{ALL_4} |  | bagus\n{ALL_4} | 3 |"
    workbook(tmp_path / "r.xlsx", f"{UNSUR} | Kritik | Saran perbaikan\n{rows}")

    skm("score", "r.xlsx", "--period", "2023Q4")

    assert suggestions(tmp_path) == ["lambat; tambah loket", "bagus", ""]
    columns = json.loads((tmp_path / SKOR).read_text())["sumber"][0]["kolom"]
    assert columns["saran"] == "J · Kritik"
    assert columns["saran 2"] == "K · Saran perbaikan"


def test_a_column_under_another_header_is_named_in_skm_yaml(
    skm: Skm, tmp_path: Path
) -> None:
    header = "Apa yang perlu kami perbaiki?"
    rows = f"{ALL_4} | tambah loket | x\n{ALL_4} | | y"
    workbook(tmp_path / "r.xlsx", f"{UNSUR} | {header} | Kesan\n{rows}")
    (tmp_path / "skm.yaml").write_text(f'kolom: {{saran: "{header}"}}\n')

    skm("score", "r.xlsx", "--period", "2023Q4")
    checked = skm("check", "r.xlsx")

    assert suggestions(tmp_path) == ["tambah loket", ""]
    assert "saran responden" in checked.out


@pytest.mark.parametrize(
    "header", ["Saran", "10. Saran dan masukan", "KRITIK/SARAN", "Pesan & kesan Anda"]
)
def test_a_column_that_asks_for_suggestions_is_known_by_its_header(
    skm: Skm, tmp_path: Path, header: str
) -> None:
    workbook(tmp_path / "r.xlsx", f"{UNSUR} | {header}\n{ALL_4} | tambah loket")

    skm("score", "r.xlsx", "--period", "2023Q4")

    assert suggestions(tmp_path) == ["tambah loket"]


@pytest.mark.parametrize("header", ["Alasan", "Nama pemberi saran"])
def test_what_asks_for_something_else_is_no_suggestion(
    skm: Skm, tmp_path: Path, header: str
) -> None:
    workbook(tmp_path / "r.xlsx", f"{UNSUR} | {header}\n{ALL_4} | Budi Contoh")

    skm("score", "r.xlsx", "--period", "2023Q4")

    assert suggestions(tmp_path) == [""]


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("-tambah loket", "'-tambah loket"),
        ("+62 kurang ramah", "'+62 kurang ramah"),
        ("@loket lama", "'@loket lama"),
        ("'=kutip", "''=kutip"),
        ("baik;=cmd|x", "baik;'=cmd|x"),
        ('baik; "=cmd', "baik; \"'=cmd"),
        ("'biasa'", "'biasa'"),
        ("a = b", "a = b"),
    ],
)
def test_no_suggestion_is_taken_for_a_formula(
    skm: Skm, tmp_path: Path, typed: str, kept_as: str
) -> None:
    rows = ([*CODES.split(" | "), "Saran"], [*["4"] * 9, typed])
    write_text(tmp_path / "r.csv", *rows)

    skm("score", "r.csv", "--period", "2023Q4")

    assert suggestions(tmp_path) == [kept_as]


def test_too_many_respondents_are_not_kept_one_by_one(skm: Skm, kept: Path) -> None:
    assert (kept / ANSWERS).is_file()
    row = ["2023-10-02", *["4"] * 9, "baik"]
    many = kept / "banyak.csv"
    write_text(many, ["Tanggal", *CODES.split(" | "), "Saran"], *[row] * MOST_PRINTED)

    just = skm("score", "banyak.csv")
    assert len(lines_of(kept / ANSWERS)) == MOST_PRINTED + 1
    with many.open("a") as file:
        file.write(",".join(row) + "\n")
    over = skm("score", "banyak.csv")

    assert (just.code, over.code) == (0, 0)
    assert not (kept / ANSWERS).exists()
    assert json.loads((kept / SKOR).read_text())["jawaban_csv"] is None
    assert f"Tersimpan: {ANSWERS}" not in over.err
    assert (
        f"{ANSWERS}: catatan: tidak dibuat karena ada 5.001 responden; jawaban satu "
        "per satu dimuat sampai dengan 5.000 responden\n"
    ) in over.err


def test_an_edited_file_stays_under_another_name(skm: Skm, kept: Path) -> None:
    edit(kept / ANSWERS, "pagar hijau", "pagar [nama dihapus]")
    edited = (kept / ANSWERS).read_bytes()

    first = skm("score", "responses.xlsx")
    again = skm("score", "responses.xlsx")

    copy = "periode/2023Q4/jawaban.1.csv"
    note = f"jawaban.csv sudah disunting; yang lama disimpan sebagai {copy}\n"
    assert note in first.err
    assert note not in again.err
    assert (kept / copy).read_bytes() == edited
    assert lines_of(kept / ANSWERS) == LINES


def test_a_file_of_ours_makes_room_for_other_answers(skm: Skm, kept: Path) -> None:
    workbook(kept / "responses.xlsx", SURVEY.replace("pagar hijau", "pagar biru"))

    ran = skm("score", "responses.xlsx")

    assert "disunting" not in ran.err
    assert "pagar biru" in lines_of(kept / ANSWERS)[-1]
    assert [p.name for p in (kept / ANSWERS).parent.glob("*.csv")] == ["jawaban.csv"]


@pytest.mark.parametrize("file", ["skor.json", "jawaban.csv"])
def test_either_both_files_are_new_or_both_are_old(
    skm: Skm, kept: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    folder = (kept / ANSWERS).parent
    edit(kept / ANSWERS, "pagar hijau", "pagar")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_answers(kept / "lain.xlsx")
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        # The disk refuses this file, and takes back the one that it took before.
        if target.name == file:
            raise OSError(errno.ENOSPC, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    ran = skm("score", "lain.xlsx")

    assert ran.code == 4
    assert f"{folder.name}/{file}: ruang penyimpanan penuh" in ran.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_folder_of_that_name_is_one_sentence(skm: Skm, kept: Path) -> None:
    before = (kept / SKOR).read_bytes()
    (kept / ANSWERS).unlink()
    (kept / ANSWERS).mkdir()
    write_answers(kept / "lain.xlsx")

    ran = skm("score", "lain.xlsx")

    assert ran.code == 4
    assert f"{ANSWERS}: nama ini dipakai oleh folder" in ran.err
    assert (kept / SKOR).read_bytes() == before


def test_the_workspace_is_checked_with_its_answers(skm: Skm, kept: Path) -> None:
    whole = skm("check")
    edit(kept / ANSWERS, "2,SIM,4,", "2,SIM,3,")
    changed = skm("check")
    (kept / ANSWERS).unlink()
    gone = skm("check")

    assert f"{ANSWERS}  4 responden\n" in whole.out
    assert changed.code == 3
    assert f"{ANSWERS}: jawaban U1 berjumlah [1, 0, 2, 1]" in changed.out
    assert f"{ANSWERS}: tidak ditemukan lagi" in gone.out
    assert "jalankan lagi skm score responses.xlsx --period 2023Q4" in gone.out
