"""What the cells of an answer column mean."""

from datetime import date, time, timedelta

import pytest

from skm_cli.answers.labels.answer_labels import item_by_answers
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.meaning.cell_meanings import BLANK
from skm_cli.answers.rows.bad_cells import jawaban_lines
from skm_cli.files.cells import OddCell, OddKind, Raw
from skm_cli.files.instrument_file import load_instrument

ITEMS = {item.code: item for item in load_instrument().items}


def column(code: str = "U1", **own: int) -> AnswerColumn:
    return AnswerColumn(ITEMS[code], own, BAD)


def meaning(cell: Raw, code: str = "U1") -> int | str:
    reader = column(code)
    reader.codes([cell])
    reader.decide_labels()
    (value,) = reader.codes([cell])
    fault = reader.fault(cell)
    if fault is None:
        return value
    assert value == BAD
    return f"{fault.message}: {fault.label}" if fault.label else fault.message


@pytest.mark.parametrize(
    "cell",
    [4, 4.0, "4", " 4 ", "4.0", "4,0", "4.", "\u00a04\u00a0", "'4", "４", "+4", "04"],
)
def test_four_is_four_however_it_is_written(cell: Raw) -> None:
    assert meaning(cell) == 4


@pytest.mark.parametrize("code", ITEMS)
def test_official_labels_are_read(code: str) -> None:
    labels = ITEMS[code].labels

    assert column(code).codes(labels) == [1, 2, 3, 4]
    assert column(code).codes([label.upper() for label in labels]) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("code", "cell", "value"),
    [
        ("U1", "  SANGAT \n sesuai. ", 4),
        ("U1", "sangat\u00a0sesuai", 4),
        ("U1", "Tidaksesuai", 1),
        ("U7", "Tidak sopan & ramah", 1),
        ("U7", "sopan/ramah", 3),
        ("U8", "Ada tapi tidak berfungsi", 2),
        ("U8", "Ada, tetapi tidak berfungsi", 2),
        ("U1", "d", 4),
        ("U1", "A", 1),
        ("U1", "d. Sangat sesuai", 4),
        ("U1", "4. Sangat sesuai", 4),
        ("U1", "4 - Sangat sesuai", 4),
        ("U1", "(c) Sesuai", 3),
        ("U1", "b. Kurang Sesuai, 2", 2),
        ("U1", "Sangat Sesuai (4)", 4),
        ("U1", "Sesuai = 3", 3),
    ],
)
def test_labels_are_read_as_people_write_them(code: str, cell: str, value: int) -> None:
    assert meaning(cell, code) == value


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "\n", "-", "—", " - ", "\u200b"])
def test_nothing_is_blank(cell: str) -> None:
    assert meaning(cell) == BLANK


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (5, "jawaban 5 berada di luar 1 sampai dengan 4"),
        (0, "jawaban 0 berada di luar 1 sampai dengan 4"),
        (-1, "jawaban -1 berada di luar 1 sampai dengan 4"),
        ("75", "jawaban 75 berada di luar 1 sampai dengan 4"),
        (85.25, "jawaban 85,25 berada di luar 1 sampai dengan 4"),
        (float("inf"), "jawaban inf berada di luar 1 sampai dengan 4"),
        (float("nan"), "jawaban nan berada di luar 1 sampai dengan 4"),
        (3.5, "jawaban 3,5 bukan 1, 2, 3, atau 4"),
        ("3,5", "jawaban 3,5 bukan 1, 2, 3, atau 4"),
        (True, "sel berisi TRUE, bukan jawaban"),
        (False, "sel berisi FALSE, bukan jawaban"),
        (date(2023, 3, 4), "sel berisi tanggal 4 Maret 2023, bukan jawaban"),
        (time(9, 30), "sel berisi jam 09.30, bukan jawaban"),
        (timedelta(hours=30), "sel berisi lama waktu, bukan jawaban"),
        (OddCell(OddKind.ERROR, "#N/A"), "sel berisi #N/A, bukan jawaban"),
        (OddCell(OddKind.NO_RESULT), "hasil rumus belum tersimpan"),
        (
            OddCell(OddKind.MERGED),
            "satu jawaban menempati beberapa sel gabungan",
        ),
        ("Lumayan", "pilihan jawaban U1 belum dikenal: Lumayan"),
        ("1.000", "pilihan jawaban U1 belum dikenal: 1.000"),
        ("e", "pilihan jawaban U1 belum dikenal: e"),
        ("ab", "pilihan jawaban U1 belum dikenal: ab"),
        ("3 atau 4", "pilihan jawaban U1 belum dikenal: 3 atau 4"),
    ],
)
def test_what_is_no_answer_is_said(cell: Raw, message: str) -> None:
    assert meaning(cell) == message


def test_labels_match_whole() -> None:
    assert isinstance(meaning("Sangat tidak sesuai sekali"), str)
    assert isinstance(meaning("Kurang sopan dan ramah sekali", "U7"), str)


def test_a_mark_that_contradicts_its_label_is_a_fault() -> None:
    message = "tanda dan pilihan jawaban U1 tidak sejalan"
    for cell in ("Sangat sesuai (3)", "c. Sangat sesuai", "a. Sangat sesuai (4)"):
        assert meaning(cell) == f"{message}: {cell}"


def test_true_is_not_one() -> None:
    reader = column()

    assert reader.codes([1.0, True, "1", False]) == [1, BAD, 1, BAD]
    assert reader.fault(1.0) is None


def test_what_a_formula_leaves_of_three_is_three() -> None:
    assert meaning(3.0000000000000004) == 3


def test_labels_of_the_user_win() -> None:
    reader = AnswerColumn(ITEMS["U9"], {"Cukup": 3, "Oke punya": 4, "5": 4}, BAD)

    assert reader.codes(["CUKUP", "oke punya", 5, "5", "Baik"]) == [3, 4, 4, 4, 3]


def test_a_number_of_the_user_is_no_other_number() -> None:
    reader = AnswerColumn(ITEMS["U1"], {"25": 1, "2,5": 2}, BAD)

    assert reader.codes([25.0, 2.5, 250.0]) == [1, 2, BAD]


def test_bad_cells_can_count_as_blank() -> None:
    reader = AnswerColumn(ITEMS["U1"], {}, BLANK)

    assert reader.codes([4, 5]) == [4, BLANK]
    assert reader.fault(5) is not None


def test_proposed_lines_name_every_unknown_label() -> None:
    reader = column("U4")
    reader.codes(["Sangat murah", "Murah sekali", "sangat mahal sekali", 'Kata "x"'])

    assert jawaban_lines([column("U1"), reader]) == (
        'jawaban: {U4: {"Sangat murah": ..., "Murah sekali": ..., '
        '"sangat mahal sekali": ..., "Kata \\"x\\"": ...}}'
    )


def test_proposed_lines_repeat_the_labels_of_the_user() -> None:
    first = AnswerColumn(ITEMS["U1"], {"Puas": 3}, BAD)
    second = column("U2")
    second.codes(["kurang gampang", "x"])

    assert jawaban_lines([first, second]) == (
        'jawaban:\n  U1: {"Puas": 3}\n  U2: {"kurang gampang": ..., "x": ...}'
    )


def test_answers_tell_sarana_from_pengaduan() -> None:
    both = (ITEMS["U8"], ITEMS["U9"])

    assert item_by_answers(["", "c. BURUK", "4"], both) == ITEMS["U9"]
    assert item_by_answers(["Cukup", "Sangat Baik"], both) == ITEMS["U9"]
    assert item_by_answers(["Tidak ada", "", "Entahlah"], both) == ITEMS["U8"]


@pytest.mark.parametrize(
    "texts", [[], ["4", "Puas"], ["Tidak ada", "Buruk"], ["Baik", "Sangat baik"]]
)
def test_answers_that_both_can_have_prove_nothing(texts: list[str]) -> None:
    assert item_by_answers(texts, (ITEMS["U8"], ITEMS["U9"])) is None
