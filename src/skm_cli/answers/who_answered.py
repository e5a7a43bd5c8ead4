"""Finds who answered and when, from the columns about respondents."""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from operator import add

from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.personal_data import MASK, mostly_personal
from skm_cli.answers.labels.respondent_headers import DAY, PROFILE, SERVICE
from skm_cli.answers.people.characteristics import categorised
from skm_cli.answers.people.dates import Days, UndatedRows, read_days
from skm_cli.answers.rows.counting import Counted
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.respondents import (
    CATEGORIES,
    OTHER,
    UNFILLED,
    Characteristics,
)

_ROWS_SHOWN = 20


def without_personal(
    counted: Counted, sheet: Place
) -> tuple[Counted, tuple[Column, ...], list[Note]]:
    """Take out the columns about respondents that hold mostly personal data.

    Args:
        counted: The respondents.
        sheet: The place of the sheet.

    Returns:
        The respondents by a header without these columns, and under no service where
        the column of services is one of them; the columns; a note on each.
    """
    header = counted.header
    private = [
        role
        for role in header.others
        if (role == SERVICE and _mostly_masked(counted))
        or mostly_personal(counted.people.get(role, {}))
    ]
    groups = counted.groups
    if SERVICE in private:
        groups = {UNNAMED: reduce(add, groups.values())}
    others = {r: column for r, column in header.others.items() if r not in private}
    notes = [
        _note(
            sheet,
            counted,
            header.others[role],
            f"tampak seperti data pribadi (NIK, nomor telepon, atau alamat surel), "
            f"jadi tidak dibaca sebagai {role.replace('_', ' ')}",
            f"pilih kolom lain di skm.yaml: kolom: {{{role}: "
            '"judul kolomnya"}, atau ganti judul kolom ini',
        )
        for role in private
    ]
    columns = tuple(header.others[role] for role in private)
    header = header._replace(others=others)
    return replace(counted, header=header, groups=groups), columns, notes


def _mostly_masked(counted: Counted) -> bool:
    named = {n: g.respondents for n, g in counted.groups.items() if n != UNNAMED}
    private = sum(count for name, count in named.items() if MASK in name)
    return 2 * private > sum(named.values())


def read_people(counted: Counted, sheet: Place) -> tuple[Characteristics, list[Note]]:
    """Count respondents by who they are, with a note on each column of unknown words.

    Args:
        counted: The respondents.
        sheet: The place of the sheet.
    """
    columns = {role: counted.header.others.get(role) for role in PROFILE}
    people = categorised(
        {role: counted.people.get(role, {}) for role, at in columns.items() if at}
    )
    notes = [
        _note(
            sheet,
            counted,
            column,
            f"tidak dikenal sebagai {role.replace('_', ' ')}; "
            f"semuanya dihitung sebagai {OTHER}",
            f"tulis salah satu dari: {', '.join(CATEGORIES[role])}",
        )
        for role, column in columns.items()
        if column and _all_unknown(people[role])
    ]
    return people, notes


def _all_unknown(counts: Mapping[str, int]) -> bool:
    return OTHER in counts and counts.keys() <= {OTHER, UNFILLED}


def _note(
    sheet: Place, counted: Counted, column: Column, message: str, hint: str
) -> Note:
    place = sheet._replace(row=counted.header.row, column=column.number)
    return Note(place, f"isi kolom {column.quoted} {message}", hint)


def answer_days(counted: Counted, sheet: Place) -> tuple[Days, list[Note]]:
    """Read the date of each respondent's answers, with notes on what is doubtful.

    Args:
        counted: The respondents.
        sheet: The place of the sheet.
    """
    header = counted.header
    if DAY not in header.others:
        return UndatedRows(counted.rows), []
    dates = read_days(counted.day_cells)
    place = sheet._replace(row=header.row, column=header.others[DAY].number)
    notes = []
    if dates.month_first:
        notes.append(
            Note(
                place,
                f"tanggal dibaca dengan bulan di depan, mis. {dates.month_first}",
                "jika itu keliru, ganti tanggalnya dengan tanggal Excel",
            )
        )
    if dates.unreadable:
        rows = ", ".join(
            str(counted.rows[index]) for index in dates.unreadable[:_ROWS_SHOWN]
        )
        more = len(dates.unreadable) - _ROWS_SHOWN
        listed = f"{rows}, dan {more} baris lain" if more > 0 else rows
        notes.append(
            Note(
                place,
                f"{len(dates.unreadable)} tanggal tidak terbaca: baris {listed}",
                "tulis seperti 17/11/2023 atau 17 November 2023",
            )
        )
    return tuple(zip(counted.rows, dates.days, strict=True)), notes
