"""Scales of degrees of one quality, which stand in no list of an instrument."""

import pytest

from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.files.instrument_file import load_instrument

ITEMS = {item.code: item for item in load_instrument().items}


def read(code: str, *cells: str, in_sheet: bool = False) -> list[int]:
    reader = AnswerColumn(ITEMS[code], {}, BAD)
    reader.codes(cells)
    reader.decide_labels(sangat_tidak_in_sheet=in_sheet)
    return reader.codes(cells)


@pytest.mark.parametrize("code", ITEMS)
@pytest.mark.parametrize(
    "scale",
    [
        "Tidak bersih, Kurang bersih, Bersih, Sangat bersih",
        "Tidak memuaskan, Kurang memuaskan, Memuaskan, Sangat memuaskan",
        "Tidak memuaskan, Kurang memuaskan, Cukup memuaskan, Sangat memuaskan",
        "Tidak sopan dan santun, Kurang sopan dan santun, Sopan & santun, "
        "Sangat sopan dan santun",
        "Sangat tidak jelas, Tidak jelas, Jelas, Sangat jelas",
        "Tidak ramah, Cukup ramah, Ramah, Sangat ramah",
        "Tidak sesuai, Kurang sesuai, Cukup sesuai, Sangat sesuai",
        "Tidak mudah, Cukup, Mudah, Sangat mudah",
        "Buruk, Kurang baik, Baik, Sangat baik",
        "Buruk, Kurang baik, Cukup baik, Sangat baik",
        "Sangat buruk, Buruk, Baik, Sangat baik",
        "Sangat lambat, Lambat, Cepat, Sangat cepat",
        "Sangat mahal, Mahal, Murah, Sangat murah",
        "Sangat mahal, Mahal, Kurang mahal, Tidak mahal",
        "Sangat lambat, Lambat, Kurang lambat, Tidak lambat",
        "Sangat berbelit-belit, Berbelit-belit, Kurang berbelit-belit, "
        "Tidak berbelit-belit",
        "Sangat kotor, Cukup kotor, Kurang kotor, Tidak kotor",
        "Poor, Fair, Good, Excellent",
        "Poor, Fair, Good, Very good",
        "Very dissatisfied, Dissatisfied, Satisfied, Very satisfied",
        "Strongly disagree, Disagree, Agree, Strongly agree",
        "Not satisfied, Less satisfied, Satisfied, Very satisfied",
    ],
)
def test_a_whole_scale_fills_itself(code: str, scale: str) -> None:
    assert read(code, *scale.split(", ")) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "labels",
    [
        "Tidak hijau, Kurang hijau, Hijau, Sangat hijau",
        "Tidak penting, Kurang penting, Penting, Sangat penting",
        "Tidak lambat, Kurang lambat, Lambat",
        "Kurang, Cukup, Baik, Sangat baik",
        "Cukup bersih, Bersih, Sangat bersih",
        "Kurang bersih, Cukup bersih, Bersih, Sangat bersih",
        "Murah sekali, Sangat murah",
        "Tidak rapi, Kurang bersih, Cukup indah, Sangat nyaman",
    ],
)
def test_any_other_is_asked(labels: str) -> None:
    assert BAD in read("U1", *labels.split(", "))


def test_degrees_of_something_good_need_not_all_be_met() -> None:
    assert read("U9", "Sangat bersih", "Bersih") == [4, 3]
    assert read("U9", "Kurang rapi", "Tidak rapi") == [2, 1]


def test_beside_sangat_tidak_of_another_column_tidak_is_asked() -> None:
    assert BAD in read("U9", "Tidak rapi", "Rapi", in_sheet=True)


def test_a_scale_of_another_column_makes_one_ask() -> None:
    scale = {"sangatburuk": 1, "buruk": 2, "baik": 3, "sangatbaik": 4}
    reader = AnswerColumn(ITEMS["U9"], {}, BAD)
    reader.codes(["Buruk", "Baik"])
    reader.decide_labels(whole_scales=[scale])

    assert [one.message for one in reader.faults.values()] == [
        "pilihan jawaban U9 dapat berarti 1 atau 2"
    ]
