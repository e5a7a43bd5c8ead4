"""The header of an answer sheet, understood: which column holds which question."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.labels.header_text import folded_header, one_line
from skm_cli.answers.labels.headers import (
    CellsBelow,
    Claim,
    Column,
    header_claim,
    items_by_name,
    numbered_claim,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.sheet.bare_codes import assign_items
from skm_cli.answers.sheet.header_cells import HeaderCells
from skm_cli.answers.sheet.header_faults import (
    repeated_questions,
    unknown_codes,
    with_repeats,
)
from skm_cli.answers.sheet.missing_columns import missing_columns
from skm_cli.answers.sheet.other_columns import other_columns
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument

_HEADERS_SHOWN = 12


class Header(NamedTuple):
    """The header of an answer sheet, understood.

    Attributes:
        row: The row above the first respondent, from 1.
        items: The column of each item, by its code, in the instrument's order.
        others: The columns of the date, the service, suggestions and the respondent's
            profile, by `DAY`, `SERVICE`, `SUGGESTION` and `PROFILE`.
        problems: What keeps the sheet from being read.
        notes: What was decided and could be otherwise.
        foreign_texts: The words of headers with a code that are none of the
            instrument's.
        questions_differ: Questions are missing, repeated or too many.
        ticks: The choices of each question that has a column a choice, by the first of
            these columns.
        columns: All columns with a header, from left to right.
        unread: The columns with a header that are not read.
    """

    row: int
    items: Mapping[str, Column]
    others: Mapping[str, Column]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    foreign_texts: frozenset[str] = frozenset()
    questions_differ: bool = False
    ticks: Mapping[int, tuple[str, ...]] = MappingProxyType({})
    columns: tuple[Column, ...] = ()
    unread: tuple[Column, ...] = ()

    @property
    def item_numbers(self) -> list[int]:
        """The numbers of the columns of `items`, in their order."""
        return [column.number for column in self.items.values()]


def match_columns(  # noqa: PLR0913 - the header, what is known of it, and its cells
    cells: HeaderCells,
    instrument: Instrument,
    reading: Reading,
    *,
    sheet: Place,
    below: CellsBelow,
    code_cells: CellsBelow,
) -> Header:
    """Match each column of a header with what it holds.

    Args:
        cells: The header as it stands in the sheet.
        instrument: What was asked.
        reading: What the user has set for the columns.
        sheet: The place of the sheet.
        below: The cells below the header of a column.
        code_cells: Those of them by which the meaning of a bare code is decided.
    """
    named, problems = _named(cells, reading, sheet)
    taken = {column.number for column in named.values()}
    free = [column for column in cells.columns if column.number not in taken]
    claims = list(_claims(free, instrument, numbered=cells.numbered))
    place = _place_in(sheet, cells.row)
    codes = assign_items(claims, instrument, reading.u8, place=place, below=code_cells)
    misfits, notes = unknown_codes(claims, instrument, place, below)
    matches = [
        (
            item,
            [named[item.code]]
            if item.code in named
            else with_repeats(codes.columns(item), free, below),
        )
        for item in instrument.items
    ]
    repeated = [match for match in matches if len(match[1]) > 1]
    misfits += repeated_questions(repeated, reading, sheet)
    missing = [i for i, of in matches if not of and i.code not in reading.columns]
    claimed = {claim.column.number for claim in claims}
    unclaimed = [column for column in free if column.number not in claimed]
    misfits += missing_columns(missing, unclaimed, reading, sheet, below)
    items = {item.code: columns[0] for item, columns in matches if columns}
    used = set(items.values())
    others, doubts = other_columns(free, used, named, sheet._replace(row=cells.row))
    return Header(
        row=cells.row,
        items=items,
        others=others,
        problems=(*problems, *codes.problems, *misfits),
        notes=(*codes.notes, *notes, *doubts),
        foreign_texts=frozenset(
            claim.text
            for claim in claims
            if claim.code and claim.text and claim.item is None
        ),
        questions_differ=bool(misfits),
        ticks=cells.ticks,
        columns=cells.columns,
        unread=tuple(c for c in free if c not in used and c not in others.values()),
    )


def _claims(
    free: Iterable[Column], instrument: Instrument, *, numbered: bool
) -> Iterator[Claim]:
    """The claims of the headers that are about a question, or only its number."""
    names = items_by_name(instrument)
    for column in free:
        claim = header_claim(column, instrument, names)
        if claim is None and numbered:
            claim = numbered_claim(column)
        if claim is not None:
            yield claim


def _place_in(sheet: Place, row: int) -> Callable[[Column], Place]:
    return lambda column: sheet._replace(row=row, column=column.number)


def _named(
    cells: HeaderCells, reading: Reading, sheet: Place
) -> tuple[dict[str, Column], list[Problem]]:
    """The columns that the user names by their headers, by what they hold."""
    named: dict[str, Column] = {}
    problems = []
    for role, typed in reading.columns.items():
        header = masked(typed)
        folded = folded_header(header)
        same = [c for c in cells.columns if folded_header(c.header) == folded]
        exact = [c for c in same if c.header == one_line(header)]
        match exact or same:
            case [column]:
                named[role] = column
            case []:
                message = f'tidak ada kolom berjudul "{header}" untuk {role}'
                hint = f"samakan isian `kolom` di skm.yaml dengan {_headers(cells)}"
                problems.append(Problem(sheet, message, hint))
            case several:
                letters = [column_letters(column.number) for column in several]
                message = f'judul "{header}" dipakai kolom {wording.listing(letters)}'
                hint = "bedakan judulnya di buku kerja, juga di isian `kolom`"
                problems.append(Problem(sheet, message, hint))
    return named, problems


def _headers(cells: HeaderCells) -> str:
    first = [f'"{column.header}"' for column in cells.columns[:_HEADERS_SHOWN]]
    more = ", …" if len(cells.columns) > _HEADERS_SHOWN else ""
    return f"judul di baris {cells.row}: {', '.join(first)}{more}"
