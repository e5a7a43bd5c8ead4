"""Labels of five steps, which no entry of skm.yaml turns into four."""

from pathlib import Path

import pytest

from read_responses import faults, problems, read
from skm_cli.domain.report.profile import Reading
from workbooks import UNSUR, workbook

CODES = [f"U{number}" for number in range(1, 10)]
FIVE = "jawaban tampak ditulis 1 sampai dengan 5; yang dihitung 1 sampai dengan 4"
SCALES = (
    "Tidak puas, Kurang puas, Cukup puas, Puas, Sangat puas",
    "Sangat tidak setuju, Tidak setuju, Netral, Setuju, Sangat setuju",
    "Sangat tidak setuju, Tidak setuju, Ragu-ragu, Setuju, Sangat setuju",
    "Sangat buruk, Buruk, Cukup, Baik, Sangat baik",
    "Sangat kurang, Kurang, Cukup, Baik, Sangat baik",
    "Tidak baik, Kurang baik, Biasa saja, Baik, Sangat baik",
    "Sangat lambat, Lambat, Sedang, Cepat, Sangat cepat",
    "Sangat kurang rapi, Kurang rapi, Cukup rapi, Rapi, Sangat rapi",
    "Very poor, Poor, Fair, Good, Excellent",
    "Strongly disagree, Disagree, Neutral, Agree, Strongly agree",
    "1. Jelek, 2. Lumayan, 3. Oke, 4. Mantap, 5. Istimewa",
    "a. Jelek, b. Lumayan, c. Oke, d. Mantap, e. Istimewa",
    "Jelek (1), Lumayan (2), Oke (3), Mantap (4), Istimewa (5)",
    "★, ★★, ★★★, ★★★★, ★★★★★",
    "★☆☆☆☆, ★★☆☆☆, ★★★☆☆, ★★★★☆, ★★☆☆☆",
    "1 bintang, 2 bintang, 3 bintang, 4 bintang, 5 bintang",
    "😡, 🙁, 😐, 🙂, 😍",
)


def sheet(path: Path, *steps: str) -> Path:
    rows = [" | ".join([step] * 9) for step in steps]
    return workbook(path / "a.xlsx", "\n".join((UNSUR, *rows)))


@pytest.mark.parametrize("steps", SCALES)
@pytest.mark.parametrize("skip", [True, False])
def test_they_are_told_like_numbers(tmp_path: Path, steps: str, *, skip: bool) -> None:
    found = problems(sheet(tmp_path, *steps.split(", ")), skip_invalid=skip)

    assert {one.message.split(" (")[0] for one in found} == {FIVE}
    assert all("jawaban:" not in one.hint for one in found)


@pytest.mark.parametrize("steps", SCALES)
@pytest.mark.parametrize("values", [(1, 2, 3, 3, 4), (1, 1, 2, 3, 4), (1, 2, 0, 3, 4)])
def test_no_entry_makes_them_four(
    tmp_path: Path, steps: str, values: tuple[int, ...]
) -> None:
    labels = steps.split(", ")
    own = dict(zip(labels, values, strict=True))
    reading = Reading(answers=dict.fromkeys(CODES, own))

    found = problems(sheet(tmp_path, *labels), reading)
    assert {one.message.split(" (")[0] for one in found} == {FIVE}


def test_one_column_of_five_is_enough(tmp_path: Path) -> None:
    rows = [
        f"{step} | " + " | ".join(["Puas"] * 8)
        for step in ("Tidak puas", "Kurang puas", "Cukup puas", "Puas", "Sangat puas")
    ]
    path = workbook(tmp_path / "a.xlsx", "\n".join((UNSUR, *rows)))

    assert all(FIVE in fault for fault in faults(path))


def test_a_number_left_out_in_the_middle_is_none(tmp_path: Path) -> None:
    own = {"3": 0, "4": 3, "5": 4}
    reading = Reading(answers=dict.fromkeys(CODES, own))

    assert problems(sheet(tmp_path, "1", "2", "3", "4", "5"), reading)


def test_what_is_no_step_may_be_blank(tmp_path: Path) -> None:
    labels = ("Tidak puas", "Kurang puas", "Puas", "Sangat puas", "5. Tidak tahu")
    reading = Reading(answers={code: {"5. Tidak tahu": 0} for code in CODES})

    responses = read(sheet(tmp_path, *labels), reading)
    assert responses.everyone.respondents == 4


def test_two_labels_beside_a_whole_scale_are_no_one_answer(tmp_path: Path) -> None:
    own = {"Payah": 1, "Lumayan kok": 2, "Oke": 3, "Sip": 3, "Mantap": 4}
    reading = Reading(answers=dict.fromkeys(CODES, own))

    found = problems(sheet(tmp_path, *own), reading)
    assert {one.message.split(" di ")[0] for one in found} == {'"Oke" dan "Sip"'}


def test_a_synonym_counts_with_a_note_of_how_many(tmp_path: Path) -> None:
    reading = Reading(answers={"U1": {"Sesuai": 3, "Cocok": 3}})
    rows = [
        f"{step} | " + " | ".join(["3"] * 8)
        for step in (
            "Tidak sesuai",
            "Kurang sesuai",
            "Sesuai",
            "Cocok",
            "Sangat sesuai",
        )
    ]
    path = workbook(tmp_path / "a.xlsx", "\n".join((UNSUR, *rows)))

    assert [
        note.message for note in read(path, reading).notes if "sama" in note.message
    ] == [
        '"Sesuai" dan "Cocok" di U1 sama-sama bernilai 3 menurut isian `jawaban` di '
        "skm.yaml (2 jawaban)"
    ]
