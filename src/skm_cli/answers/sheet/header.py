"""The header of an answer sheet, understood: which column holds which question."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.labels.headers import (
    CellsBelow,
    Claim,
    Column,
    numbered_claim,
)
from skm_cli.answers.sheet.bare_codes import assign_items
from skm_cli.answers.sheet.columns.grouped_headers import (
    claims_by_column,
    columns_beside,
)
from skm_cli.answers.sheet.columns.named_columns import columns_by_code, named_columns
from skm_cli.answers.sheet.columns.own_instrument import several_questions
from skm_cli.answers.sheet.columns.proposals import UNKNOWN_HEADER, KnownColumns
from skm_cli.answers.sheet.header_cells import HeaderCells
from skm_cli.answers.sheet.header_faults import (
    repeated_questions,
    unknown_codes,
    with_repeats,
)
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.answers.sheet.missing_columns import missing_columns
from skm_cli.answers.sheet.other_columns import other_columns
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument


class Header(NamedTuple):
    """The header of an answer sheet, understood.

    Attributes:
        row: The row above the first respondent, from 1.
        items: The column of each item, by its code, in the instrument's order.
        others: The columns of the date, the service, suggestions and the respondent's
            profile, by `DAY`, `SERVICE`, `SUGGESTION` and `PROFILE`.
        problems: What keeps the sheet from being read.
        notes: What was decided and could be otherwise.
        foreign_texts: The words after the code in headers such as `U3 Keramahan`,
            where they name no question of the instrument.
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
    place = _place_in(sheet, cells.row)
    named, problems = named_columns(
        cells.columns, instrument, reading, sheet._replace(row=cells.row)
    )
    taken = {column.number for column in named.values()}
    beside = columns_beside(cells.columns)
    free = [
        column
        for column in cells.columns
        if column.number not in taken and column not in beside
    ]
    claims = list(_claims(free, instrument, cells.numbers))
    codes = assign_items(
        claims,
        instrument,
        reading,
        listed=cells.listed,
        place=place,
        below=code_cells,
    )
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
    matches, told = columns_by_code(matches, claims, place)
    claimed = {claim.column.number for claim in claims}
    known = KnownColumns(
        asked=instrument.items,
        at={item.code: of[0].number for item, of in matches if len(of) == 1},
        unread=[column for column in free if column.number not in claimed],
        below=below,
    )
    repeated = [match for match in matches if len(match[1]) > 1]
    misfits += several_questions(
        matches,
        instrument,
        known,
        sheet,
        in_doubt=any(note.hint for note in codes.notes),
    ) or repeated_questions(repeated, known, reading, sheet)
    missing = [i for i, of in matches if not of and i.code not in reading.columns]
    misfits += missing_columns(missing, known, reading, sheet)
    items = {item.code: columns[0] for item, columns in matches if columns}
    used = set(items.values())
    told_of = {note.place.column for note in told}
    others, doubts = other_columns(free, used, named, sheet._replace(row=cells.row))
    return Header(
        row=cells.row,
        items=items,
        others=others,
        problems=(*problems, *codes.problems, *misfits),
        notes=(*_told(cells, instrument, place), *codes.notes, *notes, *told, *doubts),
        foreign_texts=frozenset(
            claim.text
            for claim in claims
            if claim.code and claim.text and claim.item is None
        ),
        questions_differ=bool(misfits),
        ticks=cells.ticks,
        columns=cells.columns,
        unread=tuple(
            column
            for column in free
            if column not in used
            and column not in others.values()
            and column.number not in told_of
        ),
    )


def _claims(
    free: Sequence[Column], instrument: Instrument, numbers: Mapping[int, int]
) -> Iterator[Claim]:
    """The claims of the headers that are about a question, or only its number."""
    claims = claims_by_column(free, instrument)
    for column in free:
        if column.number in numbers:
            yield numbered_claim(column, numbers[column.number])
        elif column.number in claims:
            yield claims[column.number]


def _told(
    cells: HeaderCells, instrument: Instrument, place: Callable[[Column], Place]
) -> list[Note]:
    """The note that the numbers in headers alone tell what was asked."""
    if not cells.told:
        return []
    first, last = min(cells.told), max(cells.told)
    codes = instrument.item_codes
    return [
        Note(
            place(first),
            f"{first.quoted} sampai dengan {last.quoted} dibaca sebagai {codes[0]} "
            f"sampai dengan {codes[-1]} menurut nomornya",
            f"jika bukan, tulis di skm.yaml: "
            f"{kolom_setting({codes[0]: UNKNOWN_HEADER})}",
        )
    ]


def _place_in(sheet: Place, row: int) -> Callable[[Column], Place]:
    return lambda column: sheet._replace(row=row, column=column.number)
