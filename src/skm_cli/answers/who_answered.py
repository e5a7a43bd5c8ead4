"""Who answered, from counted columns, without those that hold personal data."""

from collections.abc import Mapping
from functools import reduce
from operator import add

from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.personal_data import MASK, mostly_personal
from skm_cli.answers.labels.respondent_headers import DAY, PROFILE, SERVICE
from skm_cli.answers.people.characteristics import categorised
from skm_cli.answers.people.dates import Days, Undated, read_days
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.domain.problem import Note, column_letters
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.respondents import (
    CATEGORIES,
    OTHER,
    UNFILLED,
    Characteristics,
)


def without_personal(
    found: AnswerSheet, counted: Counted
) -> tuple[AnswerSheet, list[Note]]:
    """The sheet without the columns whose cells are mostly personal data.

    The sheet's head no longer has them, and services that were counted by such a
    column are counted as one, without a name.
    """
    private = [
        role
        for role in found.header.others
        if (role == SERVICE and _mostly_masked(counted))
        or mostly_personal(counted.people.get(role, {}))
    ]
    if SERVICE in private:
        counted.groups = {UNNAMED: reduce(add, counted.groups.values())}
    others = {r: c for r, c in found.header.others.items() if r not in private}
    notes = [
        _note(
            found,
            found.header.others[role],
            f"tampak seperti data pribadi (NIK, nomor telepon, atau alamat surel), "
            f"jadi tidak dibaca sebagai {role.replace('_', ' ')}",
            f"pilih kolom lain di skm.yaml: kolom: {{{role}: "
            '"judul kolomnya"}, atau ganti judul kolom ini',
        )
        for role in private
    ]
    return found._replace(header=found.header._replace(others=others)), notes


def _mostly_masked(counted: Counted) -> bool:
    named = {n: g.respondents for n, g in counted.groups.items() if n != UNNAMED}
    private = sum(count for name, count in named.items() if MASK in name)
    return 2 * private > sum(named.values())


def read_people(
    found: AnswerSheet, counted: Counted
) -> tuple[Characteristics, list[Note]]:
    """Respondents by who they are, and which columns were not understood at all."""
    columns = {role: found.header.others.get(role) for role in PROFILE}
    people = categorised(
        {role: counted.people.get(role, {}) for role, at in columns.items() if at}
    )
    notes = [
        _note(
            found,
            column,
            f"tidak dikenal sebagai {role.replace('_', ' ')}; "
            f"semuanya dihitung sebagai {OTHER}",
            f"tulis salah satu dari: {', '.join(CATEGORIES[role])}",
        )
        for role, column in columns.items()
        if column and _unknown(people[role])
    ]
    return people, notes


def _unknown(counts: Mapping[str, int]) -> bool:
    return OTHER in counts and counts.keys() <= {OTHER, UNFILLED}


def _note(found: AnswerSheet, column: Column, message: str, hint: str) -> Note:
    place = found.place._replace(row=found.header.row, column=column.number)
    told = f'isi kolom {column_letters(column.number)} "{column.header}"'
    return Note(place, f"{told} {message}", hint)


_ROWS_SHOWN = 20


def answer_days(found: AnswerSheet, counted: Counted) -> tuple[Days, list[Note]]:
    """The days of a sheet's respondents, and what is to be said of them.

    Args:
        found: The sheet.
        counted: Its respondents.
    """
    if DAY not in found.header.others:
        return Undated(counted.rows), []
    read = read_days(counted.day_cells)
    place = found.place._replace(
        row=found.header.row, column=found.header.others[DAY].number
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
