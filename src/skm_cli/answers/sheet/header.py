"""Finds the header of an answer sheet and settles which column is which question."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.labels.header_text import bare_number, folded_header, one_line
from skm_cli.answers.labels.headers import (
    Claim,
    Column,
    header_claim,
    items_by_name,
    numbered_claim,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.sheet.bare_codes import assign_items
from skm_cli.answers.sheet.header_faults import (
    repeated_questions,
    unknown_codes,
    with_repeats,
)
from skm_cli.answers.sheet.missing_columns import missing_columns
from skm_cli.answers.sheet.other_columns import other_columns
from skm_cli.answers.sheet.ticks import merge_ticked_columns
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.cells import Raw, Row

ROWS_SEARCHED = 20
"""The header lies in the first so many rows; above it stand titles."""

_ENOUGH_ITEMS = 3
_ABOVE = 2
_TITLES_SHOWN = 12


class HeaderCells(NamedTuple):
    """The header of a sheet as it stands there.

    Attributes:
        row: The last of its rows, from 1.
        columns: The columns that have a header.
        numbered: Questions are known by nothing but their numbers, `1.`, `2.`, …
        ticks: The choices of what is asked in several columns, one of them ticked, by
            the first of these columns.
    """

    row: int
    columns: tuple[Column, ...]
    numbered: bool = False
    ticks: Mapping[int, tuple[str, ...]] = MappingProxyType({})


class Header(NamedTuple):
    """The header of an answer sheet, understood.

    Attributes:
        row: The row above the first respondent.
        items: The column of each item, by its code, in the instrument's order.
        others: The columns of the date, the service and the respondent's profile, by
            `DAY`, `SERVICE` and `PROFILE`.
        problems: What stands in the way of reading.
        strange: The texts of headers with a code whose words are none of this
            instrument's; one empty text when questions are missing, or too many.
        notes: What was decided and could be otherwise.
        ticks: The choices of columns that are ticked, by the first of them.
        unread: The columns with a header that are not read.
    """

    row: int
    items: Mapping[str, Column]
    others: Mapping[str, Column]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    strange: frozenset[str] = frozenset()
    ticks: Mapping[int, tuple[str, ...]] = MappingProxyType({})
    unread: tuple[Column, ...] = ()


def find_header_cells(
    rows: Sequence[Row], instrument: Instrument, reading: Reading
) -> HeaderCells | None:
    """The header among the first rows of a sheet; None when it holds no answers."""
    counts = _known_titles(rows, instrument, reading)
    enough = min(_ENOUGH_ITEMS, len(instrument.items))
    if not counts or max(counts) < enough:
        return _numbered(rows, instrument)
    first = last = counts.index(max(counts))
    while first > 0 and counts[first - 1] >= enough:
        first -= 1
    while last + 1 < len(counts) and counts[last + 1] >= enough:
        last += 1
    columns = {column.number: column for column in _columns(rows[first : last + 1])}
    # What is merged downwards over two rows stands in the upper one.
    for column in _columns(rows[max(0, first - _ABOVE) : first]):
        columns.setdefault(column.number, column)

    def is_unsur(text: str) -> bool:
        # Only grids of ticks ask this, so that the names are folded for them alone.
        names = items_by_name(instrument)
        return header_claim(Column(1, text), instrument, names) is not None

    header = rows[max(0, first - _ABOVE) : last + 1]
    ticks = merge_ticked_columns(columns, header, rows[last + 1 : last + 2], is_unsur)
    return HeaderCells(
        last + 1,
        tuple(
            Column(number, masked(columns[number].header)) for number in sorted(columns)
        ),
        ticks=ticks,
    )


def _numbered(rows: Sequence[Row], instrument: Instrument) -> HeaderCells | None:
    """A header that has the number of every question, each once.

    Only all of them together are one: `3.` may be an answer too.
    """
    wanted = {item.number for item in instrument.items}
    for row, cells in enumerate(rows, 1):
        columns = _columns([cells])
        numbers = [number for c in columns if (number := bare_number(c.header))]
        if wanted <= set(numbers) and len(set(numbers)) == len(numbers) > _ENOUGH_ITEMS:
            shown = (c._replace(header=masked(c.header)) for c in columns)
            return HeaderCells(row, tuple(shown), numbered=True)
    return None


def _known_titles(
    rows: Sequence[Row], instrument: Instrument, reading: Reading
) -> list[int]:
    """How many different items, and headers that the user named, each row holds."""
    names = items_by_name(instrument)
    wanted = {folded_header(header) for header in reading.columns.values()}
    meanings: dict[str, object] = {}

    def meaning(column: Column) -> object:
        if folded_header(column.header) in wanted:
            return folded_header(column.header)
        claim = header_claim(column, instrument, names)
        return claim and (claim.item.code if claim.item else claim.code)

    def known(row: Row) -> int:
        for column in (columns := _columns([row])):
            if column.header not in meanings:
                meanings[column.header] = meaning(column)
        return len({meanings[column.header] for column in columns} - {None})

    return [known(row) for row in rows]


def match_columns(  # noqa: PLR0913 - what stands there, and what was said of it
    titles: HeaderCells,
    instrument: Instrument,
    reading: Reading,
    *,
    sheet: Place,
    below: Callable[[int], Iterable[Raw]],
    told: Callable[[int], Iterable[Raw]],
) -> Header:
    """What each column of a header means.

    Args:
        titles: The header as it stands.
        instrument: What was asked.
        reading: What the user has said of the columns.
        sheet: The place of the sheet.
        below: The cells below the header of a column, counted from 1.
        told: Those of them that tell what a bare code means.
    """
    named, problems = _named(titles, reading, sheet)
    taken = {column.number for column in named.values()}
    free = [column for column in titles.columns if column.number not in taken]
    claims = list(_claims(free, instrument, numbered=titles.numbered))
    place = _at(sheet, titles.row)
    codes = assign_items(claims, instrument, reading.u8, place=place, below=told)
    misfits, notes = unknown_codes(claims, instrument, place, below)
    found = [
        (
            item,
            [named[item.code]]
            if item.code in named
            else with_repeats(codes.columns(item), free, below),
        )
        for item in instrument.items
    ]
    misfits += repeated_questions(
        [one for one in found if len(one[1]) > 1], reading, sheet
    )
    missing = [i for i, of in found if not of and i.code not in reading.columns]
    claimed = {claim.column.number for claim in claims}
    unread = [column for column in free if column.number not in claimed]
    misfits += missing_columns(missing, unread, reading, sheet, below)
    items = {item.code: columns[0] for item, columns in found if columns}
    used = set(items.values())
    others, doubts = other_columns(free, used, named, sheet._replace(row=titles.row))
    left = [c for c in free if c not in used and c not in others.values()]
    strange = {c.text for c in claims if c.code and c.text and c.item is None}
    return Header(
        titles.row,
        items,
        others,
        (*problems, *codes.problems, *misfits),
        (*codes.notes, *notes, *doubts),
        frozenset(strange | {""} if misfits else strange),
        titles.ticks,
        tuple(left),
    )


def _claims(
    free: Iterable[Column], instrument: Instrument, *, numbered: bool
) -> Iterator[Claim]:
    """What the headers say that are about a question, or are but its number."""
    names = items_by_name(instrument)
    for column in free:
        claim = header_claim(column, instrument, names)
        if claim is None and numbered:
            claim = numbered_claim(column)
        if claim is not None:
            yield claim


def _at(sheet: Place, row: int) -> Callable[[Column], Place]:
    return lambda column: sheet._replace(row=row, column=column.number)


def _named(
    titles: HeaderCells, reading: Reading, sheet: Place
) -> tuple[dict[str, Column], list[Problem]]:
    """The columns whose header the user has named, by what they are."""
    found: dict[str, Column] = {}
    problems = []
    for role, typed in reading.columns.items():
        header = masked(typed)
        same = [
            c
            for c in titles.columns
            if folded_header(c.header) == folded_header(header)
        ]
        exact = [c for c in same if c.header == one_line(header)]
        match exact or same:
            case [column]:
                found[role] = column
            case []:
                message = f'tidak ada kolom berjudul "{header}" untuk {role}'
                hint = f"samakan isian `kolom` di skm.yaml dengan {_titles(titles)}"
                problems.append(Problem(sheet, message, hint))
            case several:
                letters = [column_letters(column.number) for column in several]
                message = f'judul "{header}" dipakai kolom {wording.listing(letters)}'
                hint = "bedakan judulnya di buku kerja, juga di isian `kolom`"
                problems.append(Problem(sheet, message, hint))
    return found, problems


def _titles(titles: HeaderCells) -> str:
    first = [f'"{column.header}"' for column in titles.columns[:_TITLES_SHOWN]]
    more = ", …" if len(titles.columns) > _TITLES_SHOWN else ""
    return f"judul di baris {titles.row}: {', '.join(first)}{more}"


def _columns(rows: Sequence[Row]) -> list[Column]:
    found: dict[int, list[str]] = {}
    for row in rows:
        for number, cell in enumerate(row, 1):
            if isinstance(cell, str) and (text := one_line(cell)):
                texts = found.setdefault(number, [])
                if text not in texts:
                    texts.append(text)
    return [Column(number, " ".join(texts)) for number, texts in found.items()]
