"""Finds the columns that the user names, and what their own headers say against it."""

from collections.abc import Callable, Sequence

from skm_cli.answers.labels.header_clues import is_counted_or_personal
from skm_cli.answers.labels.header_text import folded_header, one_line
from skm_cli.answers.labels.headers import (
    Claim,
    Column,
    header_claim,
    items_by_name,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item

_HEADERS_SHOWN = 12
_MOST_OUTSIDERS = 2

ItemMatch = tuple[Item, Sequence[Column]]
"""A question with the columns that are read as it."""


def named_columns(
    columns: Sequence[Column], instrument: Instrument, reading: Reading, header: Place
) -> tuple[dict[str, Column], list[Problem]]:
    """The columns that `kolom` of skm.yaml names, by what each holds.

    Args:
        columns: The columns with a header.
        instrument: What was asked.
        reading: What the user has set for the columns.
        header: The place of the header.
    """
    sheet = header._replace(row=0)
    named: dict[str, Column] = {}
    problems = []
    items = {item.code: item for item in instrument.items}
    for role, typed in reading.columns.items():
        text = masked(typed)
        folded = folded_header(text)
        same = [c for c in columns if folded_header(c.header) == folded]
        exact = [c for c in same if c.header == one_line(text)]
        match exact or same:
            case [column]:
                named[role] = column
                if role in items and role not in reading.sure:
                    place = header._replace(column=column.number)
                    problems += _contradicted(items[role], column, instrument, place)
            case []:
                message = f'tidak ada kolom berjudul "{text}" untuk {role}'
                headers = _headers(columns, header.row)
                hint = f"samakan isian `kolom` di skm.yaml dengan {headers}"
                problems.append(Problem(sheet, message, hint))
            case several:
                letters = [column_letters(column.number) for column in several]
                message = f'judul "{text}" dipakai kolom {wording.listing(letters)}'
                hint = "bedakan judulnya di buku kerja, juga di isian `kolom`"
                problems.append(Problem(sheet, message, hint))
    return named, problems


def _headers(columns: Sequence[Column], row: int) -> str:
    first = [f'"{column.header}"' for column in columns[:_HEADERS_SHOWN]]
    more = ", …" if len(columns) > _HEADERS_SHOWN else ""
    return f"judul di baris {row}: {', '.join(first)}{more}"


def _contradicted(
    item: Item, column: Column, instrument: Instrument, place: Place
) -> list[Problem]:
    """The fault of a column whose header is about something else than the user says."""
    said = _said(column, instrument)
    if said is None or said.endswith(item.title):
        return []
    return [
        Problem(
            place,
            f'judul "{column.header}" {said}, sedangkan isian `kolom` menyebutnya '
            f"{item.title}",
            f"hapus {item.code} dari isian `kolom` di skm.yaml; jika memang demikian, "
            f"tambahkan: kolom_pasti: [{item.code}]",
        )
    ]


def _said(column: Column, instrument: Instrument) -> str | None:
    """What a header says that its column is; None when it does not tell."""
    claim = header_claim(column, instrument, items_by_name(instrument))
    if claim is None:
        other = is_counted_or_personal(column.header)
        return "bukan judul pertanyaan" if other else None
    said = claim.item or next(
        # A bare code of two meanings may be either.
        (i for i in instrument.items if claim.code == i.number == i.form_number),
        None,
    )
    return f"terbaca sebagai {said.title}" if said else None


def columns_by_code(
    matches: list[ItemMatch],
    claims: Sequence[Claim],
    place: Callable[[Column], Place],
) -> tuple[list[ItemMatch], list[Note]]:
    """Where every question has a column by its code alone, let the codes win.

    Args:
        matches: The questions with their columns, some with several.
        claims: What the headers claim to be.
        place: The place of a column's header.
    """
    coded = {claim.column for claim in claims if claim.code and not claim.text}
    by_code: list[ItemMatch] = [
        (item, [c for c in of if c in coded]) for item, of in matches
    ]
    outsiders = [
        (item, column) for item, of in matches for column in of if column not in coded
    ]
    if any(len(of) != 1 for _, of in by_code) or len(outsiders) > _MOST_OUTSIDERS:
        return matches, []
    codes = {item: of[0] for item, of in by_code}
    return by_code, [
        Note(
            place(column),
            f"{column.quoted} tidak dibaca; {item.title} dibaca dari "
            f"{codes[item].quoted} karena semua pertanyaan mempunyai kolom berkode",
            "jika kolom itu yang dimaksud, ganti judul kolom berkode di buku kerja",
        )
        for item, column in outsiders
    ]
