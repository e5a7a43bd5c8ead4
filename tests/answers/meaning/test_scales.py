"""Sheets whose answers are written on another scale than 1 to 4."""

from pathlib import Path

import pytest

from read_responses import counts, faults, problems, read
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, UNSUR, workbook

HUNDREDTHS = Reading(scale=(25, 50, 75, 100))


def sheet(path: Path, *rows: str) -> Path:
    return workbook(path / "a.xlsx", "\n".join((UNSUR, *rows)))


def everywhere(*values: str) -> list[str]:
    """Rows in which each of these values is the answer to every unsur."""
    return [" | ".join([value] * 9) for value in values]


class TestHundredths:
    def test_all_have_one_fault_with_the_way_out(self, tmp_path: Path) -> None:
        (problem,) = problems(sheet(tmp_path, *everywhere("25", "100", "75", "50")))

        assert str(problem.place) == "a.xlsx!Jawaban!A2"
        assert problem.message == "jawaban ditulis 25, 50, 75, dan 100 (36 sel)"
        assert problem.hint == (
            "jika memang itu skalanya, tulis skala: 25-100 di skm.yaml"
        )

    def test_skipping_excuses_no_scale(self, tmp_path: Path) -> None:
        path = sheet(tmp_path, *everywhere("75", "100"))

        assert faults(path, skip_invalid=True) == [
            "A2: jawaban ditulis 25, 50, 75, dan 100 (18 sel)"
        ]

    def test_they_are_counted_when_the_scale_is_set(self, tmp_path: Path) -> None:
        path = sheet(tmp_path, *everywhere("25", "'50", "75.0", "100", "-", "Puas"))
        responses = read(path, HUNDREDTHS)

        assert counts(responses.everyone, "U9") == (1, 1, 2, 1, 0)

    def test_another_number_is_a_fault_then(self, tmp_path: Path) -> None:
        path = sheet(tmp_path, "80" + " | 75" * 8, *everywhere("75"))

        assert (
            faults(path, HUNDREDTHS)[0] == "A2: jawaban 80 bukan 25, 50, 75, atau 100"
        )

    def test_a_sheet_that_is_not_on_it_after_all(self, tmp_path: Path) -> None:
        problem, *_ = problems(sheet(tmp_path, ALL_4, *everywhere("3")), HUNDREDTHS)

        assert problem.message == (
            "jawaban ditulis 1 sampai dengan 4, sedangkan pengaturan skala adalah "
            "25-100 (18 sel)"
        )
        assert problem.hint == "hapus isian skala di skm.yaml"


@pytest.mark.parametrize(
    ("values", "looks", "first"),
    [
        ("1 5 3 4", "1 sampai dengan 5; yang dihitung 1 sampai dengan 4 (9 sel)", "A3"),
        ("6 5 3 4", "1 sampai dengan 6; yang dihitung 1 sampai dengan 4 (18 sel)", "A2"),
        ("0 1 2 3", "0 sampai dengan 3; yang dihitung 1 sampai dengan 4 (9 sel)", "A2"),
        ("a e c d", "dengan huruf sesudah d; yang dihitung a sampai dengan d (9 sel)", "A3"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("skip", [True, False])
def test_what_a_scale_looks_like_is_said_once(
    tmp_path: Path, values: str, looks: str, first: str, *, skip: bool
) -> None:
    path = sheet(tmp_path, *everywhere(*values.split()))

    assert faults(path, skip_invalid=skip) == [
        f"{first}: jawaban tampak ditulis {looks}"
    ]


def test_other_faults_are_reported_with_it(tmp_path: Path) -> None:
    path = sheet(tmp_path, *everywhere("5", "3"), ALL_4.replace("4", "#N/A", 1))

    assert faults(path)[-1] == "A4: sel berisi #N/A, bukan jawaban"


def test_a_slip_is_no_scale(tmp_path: Path) -> None:
    path = sheet(tmp_path, ALL_4, "5 | 5 | 4 | 0 | 75 | e | 4 | 4 | 4", ALL_4)

    assert [fault.split(":")[0] for fault in faults(path)] == [
        "A3", "B3", "D3", "E3", "F3",
    ]  # fmt: skip


def test_one_odd_cell_among_labels_is_no_scale(tmp_path: Path) -> None:
    others = " | ".join(["baik"] * 8)

    assert faults(sheet(tmp_path, f"5 | {others}", f"e | {others}")) == [
        "A2: jawaban 5 berada di luar 1 sampai dengan 4",
        "A3: pilihan jawaban U1 belum dikenal e",
    ]


CODES = [f"U{number}" for number in range(1, 10)]


def test_numbers_of_the_user_are_no_other_scale(tmp_path: Path) -> None:
    nought = {"0": 1, "1": 2, "2": 3, "3": 4}
    path = sheet(tmp_path, *everywhere("0", "3", "2"))
    responses = read(path, Reading(answers=dict.fromkeys(CODES, nought)))

    assert counts(responses.everyone, "U1") == (1, 0, 1, 1, 0)


@pytest.mark.parametrize("skip", [True, False])
@pytest.mark.parametrize(
    "own",
    [{"5": 4}, {"1": 1, "2": 1, "3": 2, "4": 3, "5": 4}, {"e": 4, "d": 4, "c": 3}],
)
def test_two_steps_are_never_made_one(
    tmp_path: Path, own: dict[str, int], *, skip: bool
) -> None:
    steps = ("c", "d", "e") if "e" in own else ("1", "2", "3", "4", "5")
    path = sheet(tmp_path, *everywhere(*steps))
    found = problems(
        path, Reading(answers=dict.fromkeys(CODES, own)), skip_invalid=skip
    )

    assert {one.place.column for one in found} == set(range(1, 10))
    assert all("sama-sama" in one.message for one in found)


def test_five_steps_are_never_offered_as_four(tmp_path: Path) -> None:
    (hint,) = {one.hint for one in problems(sheet(tmp_path, *everywhere("1", "5")))}

    assert "jawaban:" not in hint
    assert "diisi ulang" in hint


def test_0_to_3_is_offered_number_by_number(tmp_path: Path) -> None:
    (hint,) = {one.hint for one in problems(sheet(tmp_path, *everywhere("0", "3")))}
    lines = hint.splitlines()

    assert lines[1:3] == ["jawaban:", '  U1: {"0": 1, "1": 2, "2": 3, "3": 4}']
    assert len(lines) == 11


def test_a_sum_without_a_label_is_said_once(tmp_path: Path) -> None:
    path = sheet(
        tmp_path, *everywhere("3", "4", "4"), *everywhere("11"), *everywhere("'3,67")
    )

    assert faults(path) == [
        f"{cell}: baris ini tampak memuat jumlah atau rata-rata, tetapi tidak diberi "
        "nama"
        for cell in ("A5", "A6")
    ]


def test_a_slip_in_the_last_row_is_no_sum(tmp_path: Path) -> None:
    path = sheet(tmp_path, ALL_4, ALL_4.replace("4", "5", 1))

    assert faults(path) == ["A3: jawaban 5 berada di luar 1 sampai dengan 4"]
