"""What letters and numbers mean where the sheet has a legend of its own, and notes."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.labels.label_text import folded_label, letter_value
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.meaning.legends import Legend, legends
from skm_cli.answers.meaning.scales import FIVE
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Row

_MOST_CELLS = 64
_ENOUGH = 3


def letter_notes(readers: Sequence[AnswerColumn], sheet: Place) -> list[Note]:
    """A note on which letter is 4, where answers are letters."""
    if not any(_has_letters(reader) for reader in readers):
        return []
    return [
        Note(
            sheet,
            "huruf jawaban dibaca A = 1, B = 2, C = 3, dan D = 4",
            "jika A yang terbaik, tulis nilai setiap huruf pada isian `jawaban` di "
            "skm.yaml",
        )
    ]


def legend_problems(
    rows: Iterable[tuple[int, Row]], readers: Sequence[AnswerColumn], sheet: Place
) -> list[Problem]:
    """The faults of answers that the sheet's own legend says are something else.

    Args:
        rows: The rows that hold no answers, each with its number.
        readers: What has read the answers.
        sheet: The place of the sheet.
    """
    letters = [reader for reader in readers if _has_letters(reader)]
    numbers = [reader for reader in readers if _has_numbers(reader)]
    if not letters and not numbers:
        return []
    items = [reader.item for reader in readers]
    problems = []
    for legend in legends(rows, items):
        of_numbers = next(iter(legend.labels)).isdigit()
        concerned = numbers if of_numbers else letters
        if not concerned:
            continue
        place = sheet._replace(row=legend.row, column=1)
        if legend.has_five_steps:
            problems.append(Problem(place, *FIVE))
        elif _is_turned_round(legend, readers):
            problems.append(_turned_round(place, legend, concerned))
    return problems


def _is_turned_round(legend: Legend, readers: Sequence[AnswerColumn]) -> bool:
    values = legend.values(reader.item for reader in readers)
    usual = {mark: _usual(mark) for mark in values}
    return len(values) >= _ENOUGH and all(
        values[mark] == len(SCALE) + 1 - usual[mark] for mark in values
    )


def _usual(mark: str) -> int:
    return int(mark) if mark.isdigit() else (letter_value(mark) or 0)


def _turned_round(
    place: Place, legend: Legend, readers: Sequence[AnswerColumn]
) -> Problem:
    mark, label = next(iter(legend.labels.items()))
    typed = mark.upper()
    message = (
        f"{typed} lazimnya dihitung {_usual(mark)}, sedangkan keterangan di lembar ini "
        f'berbunyi "{typed} = {label}"'
    )
    marks = "1234" if mark.isdigit() else "ABCD"
    steps = ", ".join(f'"{m}": {v}' for m, v in zip(marks, SCALE[::-1], strict=True))
    lines = "\n".join(f"  {one.item.code}: {{{steps}}}" for one in readers)
    return Problem(
        place,
        message,
        "jika keterangan itu benar, tambahkan baris ini di skm.yaml; jika tidak, hapus "
        f"keterangannya\njawaban:\n{lines}",
    )


def _has_letters(reader: AnswerColumn) -> bool:
    known = reader.known
    return (
        len(known) <= _MOST_CELLS
        and not any(len(label.strip()) == 1 and label.isalpha() for label in reader.own)
        and any(
            isinstance(cell, str) and letter_value(folded_label(cell)) for cell in known
        )
    )


def _has_numbers(reader: AnswerColumn) -> bool:
    return bool(reader.numbers & set(map(float, SCALE))) and not any(
        label.isdigit() for label in reader.own
    )
