"""`skm score --xlsx`: the audit workbook, which replaces no file of a person."""

import errno
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from answers import write_answers, write_rows
from skm import Skm

SAVED = "Tersimpan: hasil.xlsx (perhitungan beserta rumusnya)"
SCORE = ("score", "responses.xlsx")
XLSX = (*SCORE, "--xlsx", "hasil.xlsx")


@pytest.fixture(autouse=True)
def answers(tmp_path: Path) -> Path:
    return write_answers(tmp_path / "responses.xlsx", services=("KTP", "=KK"))


def test_the_workbook_has_the_numbers_of_the_scores(skm: Skm, tmp_path: Path) -> None:
    ran = skm(*XLSX, "--format", "json")

    card = json.loads(ran.out)
    sheet = load_workbook(tmp_path / "hasil.xlsx", data_only=True)["Ringkasan"]
    assert ran.code == 0
    assert round(float(str(sheet["B11"].value)), 2) == card["ikm"]
    assert [[c.value for c in row[6:11]] for row in sheet["A17:K25"]] == [
        [*unsur["jawaban"], unsur["kosong"]] for unsur in card["unsur"]
    ]
    assert [sheet[f"A{row}"].value for row in (29, 30, 31)] == [1, 2, 3]


def test_its_path_is_shown_before_the_next_step(skm: Skm) -> None:
    ran, plain = skm(*XLSX), skm(*SCORE)

    assert ran.out == plain.out
    assert ran.err.replace(f"{SAVED}\n", "") == plain.err
    assert ran.last == "Langkah berikutnya: skm rtl init --period 2023Q4"


def test_without_a_period_the_workbook_is_written_too(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)

    ran = skm(*XLSX)

    assert (ran.code, ran.last) == (0, SAVED)
    assert load_workbook(tmp_path / "hasil.xlsx")["Ringkasan"]["B4"].value == "tidak diketahui"  # fmt: skip


def test_what_it_holds_reads_back_as_the_same_scores(skm: Skm) -> None:
    before = json.loads(skm(*XLSX, "--format", "json").out)

    read = ("score", "hasil.xlsx", "--sheet", "Pengolahan", "--period", "2023")
    again = skm(*read, "--format", "json")

    after = json.loads(again.out)
    for key in ("responden", "ikm", "unsur", "prioritas", "layanan"):
        assert after[key] == before[key]


def test_the_respondents_of_several_files_follow_each_other(
    skm: Skm, tmp_path: Path
) -> None:
    write_rows(tmp_path / "a.csv.xlsx", ["Layanan", *(f"U{n}" for n in range(1, 10))], ["KTP", *[1] * 9])  # fmt: skip
    write_rows(tmp_path / "b.xlsx", [f"U{n}" for n in range(1, 10)], [2] * 9, ["", *[3] * 8])  # fmt: skip

    skm("score", "a.csv.xlsx", "b.xlsx", "--xlsx", "hasil.xlsx")

    sheet = load_workbook(tmp_path / "hasil.xlsx")["Pengolahan"]
    assert [[c.value for c in row] for row in sheet["A6:D8"]] == [
        [1, "KTP", 1, 1],
        [2, "(kosong)", 2, 2],
        [3, "(kosong)", None, 3],
    ]


def test_its_columns_are_in_the_order_of_the_instrument(
    skm: Skm, tmp_path: Path
) -> None:
    items = [f"P{n}" for n in range(16, 0, -1)]
    write_rows(tmp_path / "a.xlsx", items, [1, 2, 3, 4] * 4, [4, 4, 3, 3] * 4)

    skm("score", "a.xlsx", "--instrument", "daring-16", "--xlsx", "hasil.xlsx")

    sheet = load_workbook(tmp_path / "hasil.xlsx")["Pengolahan"]
    assert [c.value for c in sheet[5]][1:] == [f"P{n}" for n in range(1, 17)]
    assert [c.value for c in sheet[6]][1:] == [4, 3, 2, 1] * 4


def test_respondents_who_do_not_count_have_no_row(skm: Skm, tmp_path: Path) -> None:
    codes = [f"U{n}" for n in range(1, 10)]
    head, gap = ["Layanan", *codes], ["B", "", *[1] * 8]
    write_rows(tmp_path / "a.xlsx", head, ["A", *[3] * 9], gap, ["C", *[4] * 9])

    skm("score", "a.xlsx", "--blank", "drop-row", "--xlsx", "hasil.xlsx")

    book = load_workbook(tmp_path / "hasil.xlsx")
    rows = [[c.value for c in row][:3] for row in book["Pengolahan"]["A6:K8"]]
    assert rows == [[1, "A", 3], [2, "C", 4], ["Jumlah nilai (Σ)", None, "=SUM(C6:C7)"]]
    assert str(book["Ringkasan"]["B9"].value).endswith(
        "1 responden lain tidak dihitung"
    )


def test_it_is_seen_from_the_current_folder(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas\n")
    (tmp_path / "bawah").mkdir()

    skm("score", "../responses.xlsx", "--xlsx", "hasil.xlsx", cwd="bawah")

    assert (tmp_path / "bawah/hasil.xlsx").is_file()
    assert (tmp_path / "periode/2023Q4/skor.json").is_file()


@pytest.mark.parametrize("name", ["hasil.xls", "hasil", "skm.yaml", "responses.csv"])
def test_its_name_ends_in_xlsx(skm: Skm, tmp_path: Path, name: str) -> None:
    ran = skm(*SCORE, "--xlsx", name)

    assert (ran.code, ran.out) == (2, "")
    assert f"'{name}' tidak berakhir dengan .xlsx" in ran.err
    assert not (tmp_path / "periode").exists()


def test_it_never_takes_the_place_of_the_answers(skm: Skm, tmp_path: Path) -> None:
    before = (tmp_path / "responses.xlsx").read_bytes()
    (tmp_path / "lain.xlsx").symlink_to("responses.xlsx")

    for name in ("responses.xlsx", "./responses.xlsx", "lain.xlsx"):
        ran = skm(*SCORE, "--xlsx", name)

        assert (ran.code, ran.out) == (2, "")
        assert "adalah buku kerja jawaban yang dibaca; pakai nama lain" in ran.err
    assert (tmp_path / "responses.xlsx").read_bytes() == before
    assert not (tmp_path / "periode").exists()


def test_one_of_ours_is_replaced_and_one_that_was_saved_is_kept(
    skm: Skm, tmp_path: Path
) -> None:
    out = tmp_path / "hasil.xlsx"
    skm(*XLSX)
    skm(*XLSX)
    write_answers(tmp_path / "responses.xlsx", respondents=210)
    skm(*XLSX)
    assert [path.name for path in sorted(tmp_path.glob("hasil*"))] == ["hasil.xlsx"]
    book = load_workbook(out)
    book["Pengolahan"]["C6"] = 1
    book.save(out)
    edited = out.read_bytes()

    ran = skm(*XLSX)

    note = "hasil.xlsx bukan buatan skm atau sudah disunting; disimpan sebagai"
    assert f"{note} hasil.1.xlsx\n{SAVED}\n" in ran.err
    assert (tmp_path / "hasil.1.xlsx").read_bytes() == edited
    assert out.read_bytes() != edited


def test_another_workbook_in_the_way_is_kept(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "hasil.xlsx", ["milik orang"])
    theirs = (tmp_path / "hasil.xlsx").read_bytes()

    skm(*XLSX)

    assert (tmp_path / "hasil.1.xlsx").read_bytes() == theirs


def test_with_a_folder_in_the_way_the_scores_are_still_stored_and_shown(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "hasil.xlsx").mkdir()

    ran = skm(*XLSX)

    assert (ran.code, ran.out) == (4, "")
    assert "Tersimpan: periode/2023Q4/skor.json" in ran.err
    assert "hasil.xlsx: nama ini dipakai oleh folder" in ran.err
    assert (tmp_path / "periode/2023Q4/skor.json").is_file()


def test_a_disk_without_room_for_its_sheets_is_a_sentence(
    skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(suffix: str = "") -> str:
        raise OSError(errno.ENOSPC, suffix)

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", full)

    ran = skm(*XLSX)

    assert (ran.code, ran.out) == (4, "")
    assert "hasil.xlsx: ruang penyimpanan penuh; berkas lama tidak diubah" in ran.err
    assert not (tmp_path / "hasil.xlsx").exists()


def test_more_respondents_than_a_sheet_has_rows_are_refused(
    skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skm_cli.usecases.scores.write_audit.MOST_RESPONDENTS", 199)

    ran = skm(*XLSX)

    assert (ran.code, ran.out) == (4, "")
    assert "ada 200 responden; satu lembar memuat paling banyak 199" in ran.err
    assert not (tmp_path / "hasil.xlsx").exists()


def test_faults_write_no_workbook(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "responses.xlsx", [f"U{n}" for n in range(1, 10)], [5] * 9)

    assert skm(*XLSX).code == 3
    assert not (tmp_path / "hasil.xlsx").exists()


def test_it_holds_no_respondents_name_or_number(skm: Skm, tmp_path: Path) -> None:
    head = ["Nama", "No HP", "NIK", "Jenis kelamin", *(f"U{n}" for n in range(1, 10))]
    person = ["Siti Aminah", "081234567890", "3372010101900001", "Perempuan", *[4] * 9]
    write_rows(tmp_path / "responses.xlsx", head, person, person)

    skm(*XLSX)

    with zipfile.ZipFile(io.BytesIO((tmp_path / "hasil.xlsx").read_bytes())) as archive:
        everything = b"".join(map(archive.read, archive.namelist()))
    for private in (b"Siti", b"0812", b"3372", b"No HP"):
        assert private not in everything
