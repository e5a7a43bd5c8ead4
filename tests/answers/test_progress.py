"""The progress that reading reports."""

from pathlib import Path

import pytest

from answers import write_answers
from read_responses import DEFAULT_READING, INSTRUMENT
from skm_cli.answers.responses import load_responses
from skm_cli.files.tables import blocks, text_table
from skm_cli.progress import Step

HEAD = ",".join(f"U{number}" for number in range(1, 10))


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_ROWS", 2)
    monkeypatch.setattr(text_table, "_LETTERS_AT_ONCE", 45)


def progress_of(path: Path) -> list[tuple[Step, int, int]]:
    found: list[tuple[Step, int, int]] = []
    load_responses(
        [path],
        shown=str,
        instrument=INSTRUMENT,
        reading=DEFAULT_READING,
        skip_invalid=False,
        progress=lambda *step: found.append(step),
    )
    return found


def test_a_text_does_not_know_how_many_rows_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join((HEAD, *[",".join("4" * 9)] * 5)))

    found = progress_of(path)

    size = path.stat().st_size
    assert {one for one in found if one[0] is Step.CHECK} == {(Step.CHECK, size, size)}
    assert [one for one in found if one[0] is Step.ROWS] == [
        (Step.ROWS, 2, 0),
        (Step.ROWS, 4, 0),
        (Step.ROWS, 5, 0),
        (Step.ROWS, 6, 0),
    ]


def test_a_workbook_does_once_it_is_open(tmp_path: Path) -> None:
    found = progress_of(write_answers(tmp_path / "a.xlsx"))

    steps = [step for step, _, _ in found]
    rows = [(done, total) for step, done, total in found if step is Step.ROWS]
    assert steps.index(Step.CHECK) < steps.index(Step.OPEN) < steps.index(Step.ROWS)
    assert all(done <= total for step, done, total in found if step is Step.CHECK)
    assert rows[0][0] == 3
    assert rows[-1][0] == rows[-1][1]
