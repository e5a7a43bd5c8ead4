"""The date of each respondent's answers, and what is to be said of how it was read."""

from skm_cli.answers.labels.headers import DAY
from skm_cli.answers.people.dates import read_days
from skm_cli.answers.people.days import Days, Undated
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.domain.problem import Note

_ROWS_SHOWN = 20


def answer_days(found: AnswerSheet, counted: Counted) -> tuple[Days, list[Note]]:
    """The days of a sheet's respondents, and what is to be said of them.

    Args:
        found: The sheet.
        counted: Its respondents.
    """
    if DAY not in found.head.others:
        return Undated(counted.rows), []
    read = read_days(counted.day_cells)
    place = found.place._replace(
        row=found.head.row, column=found.head.others[DAY].number
    )
    notes = []
    if read.month_first:
        notes.append(
            Note(
                place,
                f"tanggal dibaca dengan bulan di depan, mis. {read.month_first}",
                "jika itu keliru, ganti tanggalnya dengan tanggal Excel",
            )
        )
    if read.unreadable:
        rows = [str(counted.rows[index]) for index in read.unreadable[:_ROWS_SHOWN]]
        more = len(read.unreadable) - len(rows)
        told = f"{', '.join(rows)}, dan {more} baris lain" if more else ", ".join(rows)
        notes.append(
            Note(
                place,
                f"{len(read.unreadable)} tanggal tidak terbaca: baris {told}",
                "tulis seperti 17/11/2023 atau 17 November 2023",
            )
        )
    return tuple(zip(counted.rows, read.days, strict=True)), notes
