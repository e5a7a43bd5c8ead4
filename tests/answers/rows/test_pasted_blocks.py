"""Answers that stand twice in a sheet, and those that are alike by chance."""

from pathlib import Path
from random import Random

import pytest

from read_responses import as_line, read
from workbooks import CODES, workbook


def people(count: int, seed: int, values: str = "1234") -> list[str]:
    random = Random(seed)  # noqa: S311 - answers of a test are no secrets
    return [" | ".join(random.choices(values, k=9)) for _ in range(count)]


def notes(folder: Path, rows: list[str]) -> list[str]:
    numbered = [f"{n} | {row}" for n, row in enumerate(rows, 1)]
    text = "\n".join((f"No | {CODES}", *numbered))
    found = read(workbook(folder / "a.xlsx", text))
    assert found.everyone.respondents == len(rows)
    return [as_line(note) for note in found.notes if "sama berurutan" in note.message]


def test_a_block_that_is_pasted_again_is_named_with_both_places(tmp_path: Path) -> None:
    block = people(8, 1)

    assert notes(tmp_path, [*people(4, 2), *block, *people(5, 3), *block]) == [
        "A19: jawaban baris 19 sampai dengan 26 sama berurutan dengan baris 6 sampai "
        "dengan 13; tetap dihitung"
    ]


def test_a_whole_sheet_below_itself_is_named(tmp_path: Path) -> None:
    block = people(20, 4)

    (note,) = notes(tmp_path, block * 2)

    assert note.startswith("A22: jawaban baris 22 sampai dengan 41 sama berurutan")


@pytest.mark.parametrize("values", ["1234", "3444444444", "4"])
def test_answers_that_are_alike_by_chance_are_not_named(
    tmp_path: Path, values: str
) -> None:
    assert not notes(tmp_path, people(600, 5, values))


def test_a_few_equal_rows_are_not_named(tmp_path: Path) -> None:
    block = people(4, 6)

    assert not notes(tmp_path, [*block, *people(9, 7), *block])


def test_people_who_answer_by_one_pattern_are_not_named(tmp_path: Path) -> None:
    same = ["4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4"] * 30

    assert not notes(tmp_path, [*people(5, 8), *same, *people(5, 9), *same])


def test_a_block_on_other_days_is_not_named(tmp_path: Path) -> None:
    block, others = people(8, 1), people(4, 2)
    for again, named in (("2023-11-17", 1), ("2023-11-20", 0)):
        dated = [
            *(f"2023-11-17 | {row}" for row in block),
            *(f"2023-11-18 | {row}" for row in others),
            *(f"{again} | {row}" for row in block),
        ]
        text = "\n".join((f"Tanggal | {CODES}", *dated))

        found = read(workbook(tmp_path / "a.xlsx", text))

        told = [note for note in found.notes if "sama berurutan" in note.message]
        assert len(told) == named
