"""Finds the cells that cannot be answers, and says so as faults or as notes."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.files.answers import AnswerColumn
from skm_cli.files.head import Head
from skm_cli.files.paste import lines_to_paste
from skm_cli.files.personal import looks_personal, masked
from skm_cli.files.table import Row

_CELLS_SHOWN = 20
_ALIKE_SHOWN = 3
# A column with more unknown labels than this is no column of answers.
_MOST_LABELS = 20
_NO_LABEL = "periksa judul kolom dan sel ini; isinya tampak seperti data pribadi"


def bad_cells(
    rows: Iterator[Row],
    head: Head,
    columns: Sequence[AnswerColumn],
    sheet: Place,
    *,
    others: Collection[int],
) -> list[Problem]:
    """A fault for each cell below the header that was found to be no answer.

    Args:
        rows: The rows below the header.
        head: What the columns are.
        columns: What has read them, one for each column of `head.items`.
        sheet: The place of the sheet.
        others: The rows that are no respondents.

    Returns:
        The faults; those of labels that are not settled still without a hint, which
        depends on all the sheets.
    """
    faulty = [
        (reader, column.number)
        for reader, column in zip(columns, head.items.values(), strict=True)
        if reader.faults
    ]
    if not faulty:
        return []
    return [
        Problem(
            replace(sheet, row=number, column=at),
            fault.message,
            fault.hint or (_NO_LABEL if looks_personal(fault.found) else ""),
            masked(fault.found),
        )
        for number, row in enumerate(rows, head.row + 1)
        if number not in others
        for reader, at in faulty
        if (fault := reader.fault(row[at - 1])) is not None
    ]


def with_hints(
    problems: Sequence[Problem],
    head: Head,
    columns: Sequence[AnswerColumn],
    every: Sequence[AnswerColumn],
) -> list[Problem]:
    """The faults of a sheet, each with what to do about it.

    Args:
        problems: What `bad_cells` found.
        head: What the columns are.
        columns: What has read them, one for each column of `head.items`.
        every: The same of all sheets and files: their labels are settled together.
    """
    lines = _lines(every) if any(not problem.hint for problem in problems) else ""
    hints = {
        column.number: _hint(reader, lines)
        for reader, column in zip(columns, head.items.values(), strict=True)
    }
    return [
        problem if problem.hint else replace(problem, hint=hints[problem.place.column])
        for problem in problems
    ]


def as_notes(problems: Sequence[Problem]) -> list[Note]:
    """What was counted as blank: a note for all alike cells of a column."""
    alike: dict[tuple[int, str, str], list[Place]] = {}
    for problem in problems:
        key = (problem.place.column, problem.message, problem.found)
        alike.setdefault(key, []).append(problem.place)
    notes = []
    for (_, message, found), places in sorted(alike.items(), key=lambda i: i[1][0]):
        told = f'{message}: "{found}"' if found else message
        notes.append(Note(places[0], f"{told} ({_cells(places)}); dihitung kosong"))
    return notes


def _cells(places: Sequence[Place]) -> str:
    shown = ", ".join(place.cell for place in places[:_CELLS_SHOWN])
    more = len(places) - _CELLS_SHOWN
    return f"{shown}, dan {wording.number(more)} sel lain" if more > 0 else shown


def _hint(reader: AnswerColumn, lines: str) -> str:
    if len(reader.unknown) > _MOST_LABELS:
        return (
            "periksa judul kolom ini; isinya tampak seperti teks bebas, "
            "bukan pilihan jawaban"
        )
    return f"{_spelling(reader)}{lines}"


def _lines(columns: Sequence[AnswerColumn]) -> str:
    labelled = [one for one in columns if len(one.unknown) <= _MOST_LABELS]
    begin = (
        "ganti isian `jawaban` di skm.yaml dengan ini"
        if any(one.own for one in columns)
        else "tambahkan baris ini di skm.yaml"
    )
    lines = lines_to_paste(labelled)
    end = "ganti ... dengan 1 sampai 4" if ": ..." in lines else "sesuaikan angkanya"
    return f"{begin}, {end}\n{lines}"


def _spelling(reader: AnswerColumn) -> str:
    """What unknown labels of a column may be slips of."""
    near = [f'"{f.found}" mirip "{f.near}"' for f in reader.faults.values() if f.near]
    told = ", ".join(near[:_ALIKE_SHOWN])
    return f"perbaiki ejaannya ({told}), atau " if near else ""
