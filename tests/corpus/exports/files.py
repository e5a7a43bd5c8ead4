"""Writes what a program exports: cells as they are, as a workbook or as a text."""

import csv
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from corpus.known import PEOPLE, Form, answers, digit

Cells = Sequence[object]


def days() -> list[datetime]:
    """When each of `PEOPLE` answered."""
    return [datetime(2023, 10, day, 9, 30, 12) for day in range(2, 2 + len(PEOPLE))]


def given(form: Form = digit, order: Sequence[int] = range(9)) -> list[list[str]]:
    """What each of `PEOPLE` answered."""
    return [answers(person, form, order) for person in PEOPLE]


def as_workbook(folder: Path, rows: Sequence[Cells]) -> str:
    """A workbook of these rows, by its name."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append([cell or None for cell in row])
    book.save(folder / "ekspor.xlsx")
    return "ekspor.xlsx"


def as_text(
    folder: Path, rows: Sequence[Cells], *, mark: str = ",", letters: str = "utf-8-sig"
) -> str:
    """A text of these rows, every cell between quotes, by its name."""
    with (folder / "ekspor.csv").open("w", encoding=letters, newline="") as file:
        csv.writer(file, delimiter=mark, quoting=csv.QUOTE_ALL).writerows(rows)
    return "ekspor.csv"
