"""The answers of one sheet, counted, and what a person should know of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple, Self

from skm_cli.answers.labels.headers import Column
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.meaning.letters import legend_problems, letter_notes
from skm_cli.answers.meaning.reading_notes import reading_notes
from skm_cli.answers.meaning.scales import refuse_other_scale
from skm_cli.answers.people.dates import Days
from skm_cli.answers.people.merged_cells import MergedCells
from skm_cli.answers.rows.bad_cells import (
    UNNAMED_SUM,
    as_notes,
    bad_cells,
    shared_notes,
    with_one_cause,
)
from skm_cli.answers.rows.counting import Counted, count
from skm_cli.answers.rows.pasted_blocks import pasted_blocks
from skm_cli.answers.rows.running_numbers import labelled_as_sums, misnumbered
from skm_cli.answers.rows.skipped_rows import far_apart, hidden_from_sight
from skm_cli.answers.rows.suggestions import suggestion_columns
from skm_cli.answers.rows.unread_columns import uncounted
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.answers.sheet.header import Header
from skm_cli.answers.sheet.ticks import with_choices
from skm_cli.answers.who_answered import answer_days, read_people, without_personal
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import Blanks
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import Characteristics
from skm_cli.domain.survey.source import Source
from skm_cli.files.cells import OddCells, Raw, Row
from skm_cli.files.tables.blocks import Block, blocks_of
from skm_cli.files.tables.book import AnySheet
from skm_cli.files.tables.text_table import CsvSheet

Unwanted = Mapping[tuple[str, str], Mapping[int, str]]
"""Rows that are not to be counted, each with the reason, by file and sheet."""


_MOST_ROWS_WITH_LEGENDS = 20_000
_ROWS_OF_LEGENDS = 60


class SheetResult(NamedTuple):
    """The answers of one sheet, counted; holds nothing of the open file.

    Attributes:
        place: The sheet.
        counted: Its respondents and their answers; its header is without the columns
            of `private`.
        private: The columns that turned out to hold personal data.
        source: The sheet as skor.json names it.
        people: How many respondents are in each category of the profile.
        days: The row of each respondent, and the date of the answers.
        problems: The faults that stay where bad cells are counted as blank.
        misread: The faults of cells that cannot be answers; empty where such cells are
            counted as blank. Those of unknown labels have no hint yet.
        other_scale: Most columns are on another scale than 1 to 4.
        notes: What a person should know of how the sheet was read.
    """

    place: Place
    counted: Counted
    private: tuple[Column, ...]
    source: Source
    people: Characteristics
    days: Days
    problems: Sequence[Problem]
    misread: Sequence[Problem]
    other_scale: bool
    notes: Sequence[Note]


SheetReviewer = Callable[[AnswerSheet, SheetResult], None]
"""Goes through a sheet a second time while it is open."""


class ReadingRules(NamedTuple):
    """The rules by which every sheet of a run is read.

    Attributes:
        instrument: What was asked.
        reading: What the user has set for sheets, columns, labels and blanks.
        bad: The code of a cell that cannot be an answer: `BAD`, or `BLANK` to count
            it so.
        review: Called with each sheet, whether it has faults or not.
        unwanted: Rows of respondents that are not to be counted.
    """

    instrument: Instrument
    reading: Reading
    bad: int = BAD
    review: SheetReviewer | None = None
    unwanted: Unwanted = MappingProxyType({})


def read_sheet(sheet: AnswerSheet, sha256: str, rules: ReadingRules) -> SheetResult:
    """Count the answers of a sheet, and review it where the rules want that.

    Args:
        sheet: The sheet, open.
        sha256: The hash of its file, in hex.
        rules: How it is read.
    """
    below, counted = _counted(sheet, rules)
    place, header, readers = sheet.place, counted.header, counted.readers
    other_scale = refuse_other_scale(readers)
    faults = bad_cells(below.rows(), counted, place)
    firm = _firm_messages(readers)
    misread = [fault for fault in faults if fault.message not in firm]
    numbers_of_others = [column.number for column in header.others.values()]
    counted, private, private_notes = without_personal(counted, place)
    days, day_notes = answer_days(counted, place)
    people, people_notes = read_people(counted, place)
    result = SheetResult(
        place=place,
        counted=counted,
        private=private,
        source=_source(sheet, sha256, counted),
        people=people,
        days=days,
        problems=[
            *header.problems,
            *legend_problems(_rows_beside(below, counted), readers, place),
            *with_one_cause(
                [f for f in faults if f.message in firm], firm - {UNNAMED_SUM}
            ),
        ],
        misread=with_one_cause(misread) if rules.bad == BAD else (),
        other_scale=other_scale,
        notes=[
            *sheet.notes,
            *header.notes,
            *private_notes,
            *day_notes,
            *people_notes,
            *(as_notes(misread) if rules.bad != BAD else ()),
            *reading_notes(readers, place),
            *letter_notes(readers, place),
            *shared_notes(counted, place),
            *uncounted(counted, rules.instrument, place),
            *far_apart(counted.rows, place),
            *pasted_blocks(counted.answers, counted.day_cells, counted.rows, place),
            *hidden_from_sight(sheet.sheet.hidden_rows, counted.rows, place),
            *(
                counted.running_numbers.notes(place)
                or misnumbered(
                    counted.last_rows, header.item_numbers, numbers_of_others, place
                )
                or labelled_as_sums(counted.labelled, place)
            ),
        ],
    )
    if rules.review is not None:
        rules.review(sheet, result)
    return result


def _rows_beside(below: "_RowsBelow", counted: Counted) -> list[tuple[int, Row]]:
    """The rows above the header, and those below that are no respondents."""
    first = counted.header.row
    above = enumerate(islice(below.sheet.rows(), first - 1), 1)
    if not counted.not_counted or counted.last > _MOST_ROWS_WITH_LEGENDS:
        return list(above)
    respondents = {*counted.rows, *counted.incomplete}
    last = counted.last + _ROWS_OF_LEGENDS
    rows = enumerate(islice(below.rows(), last - first), first + 1)
    return [*above, *(one for one in rows if one[0] not in respondents)]


@dataclass(frozen=True, slots=True)
class _RowsBelow:
    """The rows of a sheet below its header, with odd cells and ticked choices."""

    sheet: AnySheet
    header: Header
    odd: OddCells

    @classmethod
    def of(cls, sheet: AnySheet, header: Header) -> Self:
        return cls(
            sheet, header, sheet.odd_cells(header.item_numbers, below=header.row)
        )

    def rows(self) -> Iterator[Row]:
        rows = islice(self.sheet.rows_with(self.odd), self.header.row, None)
        return with_choices(rows, self.header.ticks) if self.header.ticks else rows

    def blocks(self) -> Iterator[Block]:
        if isinstance(self.sheet, CsvSheet) and not self.odd and not self.header.ticks:
            return self.sheet.blocks(self.header.row)
        return blocks_of(self.rows(), self.header.row + 1)


def _counted(sheet: AnswerSheet, rules: ReadingRules) -> tuple[_RowsBelow, Counted]:
    """Count a sheet, again where all rows give its header another meaning."""
    unwanted = rules.unwanted.get((sheet.place.file, sheet.place.sheet), {})
    below = _RowsBelow.of(sheet.sheet, sheet.header)
    counted = _count(below, rules, unwanted)
    if header := _header_by_all_rows(sheet, counted.readers):
        below = _RowsBelow.of(sheet.sheet, header)
        counted = _count(below, rules, unwanted)
    return below, counted


def _count(
    below: _RowsBelow, rules: ReadingRules, unwanted: Mapping[int, str]
) -> Counted:
    reading = rules.reading
    about = {column.number for column in below.header.others.values()}
    readers = [
        AnswerColumn(item, reading.answers.get(item.code, {}), rules.bad, reading.scale)
        for item in rules.instrument.items
        if item.code in below.header.items
    ]
    return count(
        below.blocks,
        below.header,
        readers,
        seen=below.sheet.report_row,
        unwanted=unwanted,
        blanks=reading.blanks or Blanks.PER_UNSUR,
        merged=MergedCells.of(below.sheet, about, below.header.row),
        above=list(islice(below.sheet.rows(), below.header.row)),
    )


def _header_by_all_rows(
    sheet: AnswerSheet, readers: Sequence[AnswerColumn]
) -> Header | None:
    """The header as all rows decide it; None where it is that of the first rows."""
    if sheet.header_by_cells is None:
        return None
    by_column = dict(zip(sheet.header.item_numbers, readers, strict=True))

    def cells(number: int) -> Iterable[Raw]:
        if number in by_column:
            return by_column[number].known
        rows = islice(sheet.sheet.rows(), sheet.header.row, None)
        return (row[number - 1] for row in rows)

    header = sheet.header_by_cells(cells)
    return None if header == sheet.header else header


def _firm_messages(readers: Sequence[AnswerColumn]) -> set[str]:
    """The messages of faults that stay where bad cells are counted as blank."""
    faults = (fault for reader in readers for fault in reader.faults.values())
    return {UNNAMED_SUM, *(fault.message for fault in faults if fault.firm)}


def _source(sheet: AnswerSheet, sha256: str, counted: Counted) -> Source:
    header = counted.header
    columns = {**header.items, **header.others, **suggestion_columns(header)}
    return Source(
        file=sheet.place.file,
        sha256=sha256,
        sheet=sheet.sheet.name,
        header_row=header.row,
        columns={role: str(column) for role, column in columns.items()},
        skipped=counted.skipped,
    )
