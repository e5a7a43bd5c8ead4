"""`skm init`, and what is typed into the workbook that it makes."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from skm import Ran, Skm
from skm_cli.files.instrument_file import load_instrument

INSTRUMENT = load_instrument()
KEPT = "catatan: sudah ada dan tidak diubah"
WINDOW = "periode: {2023Q4: {survei: {mulai: 2023-10-01, selesai: 2023-11-17}}}\n"


def type_in(book: Path, *rows: Sequence[object]) -> None:
    """Type rows into the starter from row 2 on, as a person would."""
    opened = load_workbook(book)
    sheet = opened["Jawaban"]
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value  # type: ignore[assignment]  # whatever a person types
    opened.save(book)


def respondent(day: int, answers: Sequence[object]) -> list[object]:
    who = ["Perempuan", 34, "SMA/Sederajat", "Pelajar/Mahasiswa", "KTP", "Tidak"]
    return [datetime(2023, 10, day), *who, *answers, "Kursi tunggu ditambah"]


def labels(value: int) -> list[object]:
    """The official label of an answer to each unsur."""
    return [item.labels[value - 1] for item in INSTRUMENT.items]


def counts(ran: Ran) -> dict[str, tuple[list[int], int]]:
    unsur = json.loads(ran.out)["unsur"]
    return {one["kode"]: (one["jawaban"], one["kosong"]) for one in unsur}


def test_it_makes_both_files_and_says_what_comes_next(skm: Skm, tmp_path: Path) -> None:
    ran = skm("init")

    assert (ran.code, ran.out) == (0, "skm.yaml\nresponses.xlsx\nskm.schema.json\n")
    assert ran.err == (
        "Dibuat: skm.yaml, responses.xlsx, dan skm.schema.json\n"
        "Langkah berikutnya: isi jawaban di responses.xlsx, lalu skm score "
        "responses.xlsx\n"
    )
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "responses.xlsx",
        "skm.schema.json",
        "skm.yaml",
    ]


def test_in_another_folder_it_says_to_go_there(skm: Skm, tmp_path: Path) -> None:
    ran = skm("init", "survei/2023")

    assert ran.out.split() == [
        "survei/2023/skm.yaml",
        "survei/2023/responses.xlsx",
        "survei/2023/skm.schema.json",
    ]
    assert ran.last == (
        "Langkah berikutnya: masuk ke folder survei/2023, isi jawaban di "
        "responses.xlsx, lalu skm score responses.xlsx"
    )
    assert (tmp_path / "survei/2023/responses.xlsx").is_file()


@pytest.mark.parametrize(
    ("there", "made"),
    [("skm.yaml", "responses.xlsx"), ("responses.xlsx", "skm.yaml")],
)
def test_what_is_there_is_kept_and_only_the_other_made(
    skm: Skm, tmp_path: Path, there: str, made: str
) -> None:
    (tmp_path / there).write_text("milik orang")

    ran = skm("init")

    schema = ["skm.schema.json"] if made == "skm.yaml" else []
    assert (ran.code, ran.out.split()) == (0, [made, *schema])
    written = " dan ".join([made, *schema])
    assert ran.err.startswith(f"{there}: {KEPT}\nDibuat: {written}\n")
    assert (tmp_path / there).read_text() == "milik orang"


def test_a_second_init_makes_nothing_and_says_so_of_each(skm: Skm) -> None:
    skm("init")

    ran = skm("init")

    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"skm.yaml: {KEPT}\nresponses.xlsx: {KEPT}\n"


def test_a_name_that_is_taken_leaves_neither(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "responses.xlsx").mkdir()

    ran = skm("init")

    assert (ran.code, ran.out) == (4, "")
    assert [p.name for p in tmp_path.iterdir()] == ["responses.xlsx"]


def test_an_empty_starter_has_no_answers(skm: Skm, tmp_path: Path) -> None:
    skm("init")

    ran = skm("score", "responses.xlsx")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "responses.xlsx!Jawaban: tidak ada satu pun responden yang menjawab\n"
        "  saran: isi jawaban di bawah judul kolom di baris 1\n"
        "1 hal perlu diperbaiki; tidak ada berkas yang ditulis\n"
    )
    assert not (tmp_path / "periode").exists()


def test_what_is_chosen_from_the_drop_downs_is_counted_without_a_note(
    skm: Skm, tmp_path: Path
) -> None:
    skm("init")
    # A day more of 1 and 3 with each unsur, so that there is no tie to note.
    days = range(2, 14)
    values = [[4 if d + u < 14 else 1 + d % 2 * 2 for u in range(1, 10)] for d in days]
    chosen = [[labels(v)[u] for u, v in enumerate(row)] for row in values]
    chosen[-1][8] = None
    rows = [respondent(d, row) for d, row in zip(days, chosen, strict=True)]
    type_in(tmp_path / "responses.xlsx", *rows)

    ran = skm("score", "responses.xlsx", "--format", "json")

    assert ran.code == 0
    found = counts(ran)
    assert found["U1"] == ([0, 0, 1, 11], 0)
    assert found["U2"] == ([1, 0, 1, 10], 0)
    assert found["U8"] == ([4, 0, 4, 4], 0)
    assert found["U9"] == ([4, 0, 4, 3], 1)
    kept = json.loads(ran.out)
    assert (kept["responden"], kept["periode"]) == (12, "2023Q4")
    assert [(one["nama"], one["responden"]) for one in kept["layanan"]] == [("KTP", 12)]
    assert [line for line in ran.err.splitlines() if "catatan" in line] == [
        "responses.xlsx: catatan: 12 dari 12 tanggal jawaban ada dalam Triwulan IV "
        "Tahun 2023; disimpan sebagai 2023Q4"
    ]


@pytest.mark.parametrize("answers", [labels(3), [3] * 9, ["3"] * 9])
def test_labels_and_numbers_are_the_same_answer(
    skm: Skm, tmp_path: Path, answers: list[object]
) -> None:
    skm("init")
    rows = [respondent(day, answers) for day in range(2, 10)]
    rows[0][7:16] = [4] * 9
    rows[1][7:16] = labels(4)
    type_in(tmp_path / "responses.xlsx", *rows)

    ran = skm("score", "responses.xlsx", "--format", "json")

    assert ran.code == 0
    assert set(map(str, counts(ran).values())) == {"([0, 0, 6, 2], 0)"}


def test_a_survey_window_of_skm_yaml_leaves_nothing_to_note(
    skm: Skm, tmp_path: Path
) -> None:
    skm("init")
    (tmp_path / "skm.yaml").write_text(WINDOW)
    # Each unsur has a value of its own, so that there is no tie to note.
    rows = [
        respondent(day, [4 if day + unsur < 14 else 3 for unsur in range(1, 10)])
        for day in range(2, 14)
    ]
    type_in(tmp_path / "responses.xlsx", *rows)

    ran = skm("score", "responses.xlsx")

    assert ran.code == 0
    assert "catatan" not in ran.err
    assert "12 responden" in ran.out


def test_a_row_below_the_ready_ones_counts_too(skm: Skm, tmp_path: Path) -> None:
    skm("init")
    book = tmp_path / "responses.xlsx"
    opened = load_workbook(book)
    opened["Jawaban"].append([date(2023, 10, 2), *[None] * 6, *[4] * 9])
    opened.save(book)

    ran = skm("score", "responses.xlsx", "--format", "json")

    assert json.loads(ran.out)["responden"] == 1
