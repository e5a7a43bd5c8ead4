"""Counts what respondents answered, from a workbook as an office keeps it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import islice
from operator import add
from pathlib import Path

from skm_cli.domain.instrument import Instrument
from skm_cli.domain.problem import Note, Problem, column_letters
from skm_cli.domain.profile import Reading
from skm_cli.domain.source import Source
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.answer_sheet import AnswerSheet, find_answer_sheet
from skm_cli.files.answers import BAD, BLANK, AnswerColumn
from skm_cli.files.bad_cells import as_notes, bad_cells
from skm_cli.files.counting import NO_SERVICE, Counted, Group, count
from skm_cli.files.dates import read_days
from skm_cli.files.headers import DAY
from skm_cli.files.scales import other_scale
from skm_cli.files.table import Row, open_workbook

__all__ = ["Group", "Responses", "load_responses"]

_ROWS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Responses:
    """What a workbook told.

    Attributes:
        everyone: The answers of all respondents.
        services: The same by jenis layanan as typed, in the order they appear; empty
            without a service column, or when it is blank.
        days: The row of each respondent, and the date of the answers; None for none.
        sources: Where the answers came from.
        notes: What a person should know of how they were read.
    """

    everyone: Group
    services: dict[str, Group]
    days: tuple[tuple[int, date | None], ...]
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]


def load_responses(
    path: Path,
    *,
    shown: str,
    instrument: Instrument,
    reading: Reading,
    skip_invalid: bool,
) -> Responses:
    """Read a workbook of answers.

    Args:
        path: The workbook.
        shown: The file as messages show it.
        instrument: What was asked.
        reading: What the user has said of its columns and labels.
        skip_invalid: Count answers that cannot be understood as blanks.

    Raises:
        ProblemsFoundError: The workbook holds faults, all of them.
        FileUnusableError: It cannot be read.
    """
    bad = BLANK if skip_invalid else BAD
    with open_workbook(path, shown) as book:
        found = find_answer_sheet(
            book, shown=shown, instrument=instrument, reading=reading
        )
        readers = [
            AnswerColumn(unsur, reading.answers.get(unsur.code, {}), bad, reading.scale)
            for unsur in instrument.unsur
            if unsur.code in found.head.unsur
        ]
        counted, misread, scale = _count(found, readers)
        source = _source(found, book.sha256, counted)
    problems = [*found.head.problems, *scale]
    problems += [] if scale else _unanswered(found, counted, readers)
    days, notes = _days(found, counted)
    notes = [*found.head.notes, *notes]
    if skip_invalid:
        notes += as_notes(misread)
    else:
        problems += misread
    if problems:
        raise ProblemsFoundError(problems, notes)
    return Responses(
        everyone=reduce(add, counted.groups.values()),
        services={} if counted.groups.keys() <= {NO_SERVICE} else counted.groups,
        days=days,
        sources=(source,),
        notes=tuple(notes),
    )


def _count(
    found: AnswerSheet, readers: Sequence[AnswerColumn]
) -> tuple[Counted, list[Problem], list[Problem]]:
    head, sheet = found.head, found.sheet
    odd = sheet.odd([column.number for column in head.unsur.values()], below=head.row)

    def below() -> Iterator[Row]:
        return islice(sheet.rows_with(odd), head.row, None)

    counted = count(below, head, readers)
    scale = other_scale(readers, found.place)
    misread = bad_cells(below(), head, readers, found.place, others=counted.others)
    return counted, misread, [scale] if scale else []


def _source(found: AnswerSheet, sha256: str, counted: Counted) -> Source:
    columns = {**found.head.unsur, **found.head.others}
    return Source(
        file=found.place.file,
        sha256=sha256,
        sheet=found.sheet.name,
        header_row=found.head.row,
        columns={role: str(column) for role, column in columns.items()},
        skipped=counted.skipped,
    )


def _unanswered(
    found: AnswerSheet, counted: Counted, readers: Sequence[AnswerColumn]
) -> list[Problem]:
    """That nobody answered, or nobody answered an unsur: weights are never shifted."""
    row = found.head.row
    if not counted.rows:
        message = "tidak ada satu pun responden yang menjawab"
        hint = f"isi jawaban di bawah judul kolom di baris {row}"
        return [Problem(found.place, message, hint)]
    problems = []
    for reader in readers:
        code = reader.unsur.code
        answers = sum(group.tallies[code].answers for group in counted.groups.values())
        if answers or (reader.faults and reader.bad == BAD):
            continue
        column = found.head.unsur[code].number
        message = f"tidak ada satu pun jawaban untuk {reader.unsur.title}"
        hint = (
            f"periksa kolom {column_letters(column)}; tanpa jawaban, bobot unsur ini "
            "tidak dialihkan ke unsur lain"
        )
        place = replace(found.place, row=row, column=column)
        problems.append(Problem(place, message, hint))
    return problems


def _days(
    found: AnswerSheet, counted: Counted
) -> tuple[tuple[tuple[int, date | None], ...], list[Note]]:
    if DAY not in found.head.others:
        return tuple((row, None) for row in counted.rows), []
    read = read_days(counted.day_cells)
    place = replace(
        found.place, row=found.head.row, column=found.head.others[DAY].number
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
