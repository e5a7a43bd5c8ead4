"""Reads one sheet of answers: what its rows hold, who answered and when."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple, Self

from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.meaning.scales import refuse_other_scale
from skm_cli.answers.people.dates import Days
from skm_cli.answers.rows.bad_cells import (
    UNNAMED_SUM,
    as_notes,
    bad_cells,
    shared_notes,
)
from skm_cli.answers.rows.counting import Counted, count
from skm_cli.answers.rows.skipped_rows import far_apart, misnumbered
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
from skm_cli.files.tables.text_table import CsvSheet

Unwanted = Mapping[tuple[str, str], Mapping[int, str]]
"""Rows that are not to be counted, each with why, by file and sheet."""


class SheetResult(NamedTuple):
    """What one sheet of answers holds; the sheet itself may be closed.

    Attributes:
        header: What its columns are.
        place: The place of the sheet.
        readers: The readers of its answers, one for each column of `header.items`.
        counted: Its respondents and what they answered.
        source: Where the answers came from.
        people: Who answered.
        days: The row of each respondent, and the date of the answers.
        problems: What has to be mended before its answers count.
        misread: The cells that cannot be answers, whose hints depend on all sheets.
        other_scale: Most columns are on another scale.
        notes: What a person should know of how it was read.
    """

    header: Header
    place: Place
    readers: Sequence[AnswerColumn]
    counted: Counted
    source: Source
    people: Characteristics
    days: Days
    problems: Sequence[Problem]
    misread: Sequence[Problem]
    other_scale: bool
    notes: Sequence[Note]


class OpenSheet(NamedTuple):
    """One sheet of answers while it is still open, for `skm check`.

    Attributes:
        found: The sheet.
        readers: The readers of its answers, one for each column of `header.items`.
        counted: Its respondents.
        people: Who they are.
        days: The row of each respondent, and the date of the answers.
        private: The numbers of the columns that turned out to hold personal data.
    """

    found: AnswerSheet
    readers: Sequence[AnswerColumn]
    counted: Counted
    people: Characteristics
    days: Days
    private: frozenset[int]


class ReadingRules(NamedTuple):
    """By which rules every sheet of a run is read.

    Attributes:
        instrument: What was asked.
        reading: What the user has settled about sheets, columns and labels.
        bad: The code of a cell that cannot be an answer: `BAD`, or `BLANK`.
        review: Called with each sheet while it is open, faults in it or not.
        unwanted: Rows of respondents that are not to be counted.
    """

    instrument: Instrument
    reading: Reading
    bad: int = BAD
    review: Callable[[OpenSheet], None] | None = None
    unwanted: Unwanted = MappingProxyType({})


class _Rows(NamedTuple):
    """The rows of a sheet below its header.

    Attributes:
        found: The sheet, with its header.
        odd: The cells that are not blank and have no value to read.
    """

    found: AnswerSheet
    odd: OddCells

    @classmethod
    def of(cls, found: AnswerSheet) -> Self:
        """The rows of a sheet."""
        numbers = [column.number for column in found.header.items.values()]
        return cls(found, found.sheet.odd_cells(numbers, below=found.header.row))

    def each(self) -> Iterator[Row]:
        """Each row, with odd cells and the choices of ticks in their place."""
        header = self.found.header
        rows = islice(self.found.sheet.rows_with(self.odd), header.row, None)
        return with_choices(rows, header.ticks) if header.ticks else rows

    def blocks(self) -> Iterator[Block]:
        """The rows in blocks, of a plain text a column at once."""
        header, sheet = self.found.header, self.found.sheet
        if isinstance(sheet, CsvSheet) and not self.odd and not header.ticks:
            return sheet.blocks(header.row)
        return blocks_of(self.each(), header.row + 1)


def read_sheet(found: AnswerSheet, sha256: str, rules: ReadingRules) -> SheetResult:
    """Read one sheet of answers.

    Args:
        found: The sheet, with its header.
        sha256: The hash of its file.
        rules: By which rules it is read.
    """
    rows, readers, counted = _counted(_Rows.of(found), rules)
    found = rows.found
    # A scale is refused before cells are named: the fault is then that of the scale.
    other_scale = refuse_other_scale(readers)
    misread, firm = _misread(rows, readers, counted)
    others = found.header.others.values()
    found, private = without_personal(found, counted)
    days, dated = answer_days(found, counted)
    people, unknown = read_people(found, counted)
    if rules.review is not None:
        kept = found.header.others.values()
        hidden = frozenset(column.number for column in others if column not in kept)
        rules.review(OpenSheet(found, readers, counted, people, days, hidden))
    header, place = found.header, found.place
    items = [column.number for column in header.items.values()]
    return SheetResult(
        header=header,
        place=place,
        readers=readers,
        counted=counted,
        source=_source(found, sha256, counted),
        people=people,
        days=days,
        problems=[*header.problems, *firm],
        misread=misread if rules.bad == BAD else (),
        other_scale=other_scale,
        notes=[
            *found.notes,
            *header.notes,
            *private,
            *dated,
            *unknown,
            *(as_notes(misread) if rules.bad != BAD else ()),
            *shared_notes(readers, place),
            *uncounted(header, readers, counted, rules.instrument, place),
            *far_apart(counted.rows, place),
            *misnumbered(counted.tail, items, [c.number for c in others], place),
        ],
    )


def _counted(
    rows: _Rows, rules: ReadingRules
) -> tuple[_Rows, Sequence[AnswerColumn], Counted]:
    """Count a sheet, again where all of it gives its header another meaning."""
    found = rows.found
    readers = _readers(found.header, rules)
    counted = _count(rows, readers, rules)
    header = _header_by_all(found, readers)
    if header is None:
        return rows, readers, counted
    rows, readers = _Rows.of(found._replace(header=header)), _readers(header, rules)
    return rows, readers, _count(rows, readers, rules)


def _readers(header: Header, rules: ReadingRules) -> list[AnswerColumn]:
    answers, scale = rules.reading.answers, rules.reading.scale
    return [
        AnswerColumn(item, answers.get(item.code, {}), rules.bad, scale)
        for item in rules.instrument.items
        if item.code in header.items
    ]


def _header_by_all(
    found: AnswerSheet, readers: Sequence[AnswerColumn]
) -> Header | None:
    """The header by all rows, where its first rows alone gave another; else None."""
    if found.header_by_cells is None:
        return None
    by_column = {
        column.number: reader
        for reader, column in zip(readers, found.header.items.values(), strict=True)
    }

    def cells(number: int) -> Iterable[Raw]:
        if number in by_column:
            return by_column[number].known
        rows = islice(found.sheet.rows(), found.header.row, None)
        return (row[number - 1] for row in rows)

    header = found.header_by_cells(cells)
    return None if header == found.header else header


def _count(
    rows: _Rows, readers: Sequence[AnswerColumn], rules: ReadingRules
) -> Counted:
    found = rows.found
    return count(
        rows.blocks,
        found.header,
        readers,
        seen=found.sheet.report_row,
        unwanted=rules.unwanted.get((found.place.file, found.place.sheet), {}),
        blanks=rules.reading.blanks or Blanks.PER_UNSUR,
    )


def _misread(
    rows: _Rows, readers: Sequence[AnswerColumn], counted: Counted
) -> tuple[Sequence[Problem], Sequence[Problem]]:
    """The cells that cannot be answers, and those that stay faults.

    The latter stay faults also where the others are counted as blank.
    """
    header, place = rows.found.header, rows.found.place
    every = bad_cells(rows.each(), header, readers, place, others=counted.others)
    firm = {UNNAMED_SUM} | {
        fault.message
        for reader in readers
        for fault in reader.faults.values()
        if fault.firm
    }
    return (
        [one for one in every if one.message not in firm],
        [one for one in every if one.message in firm],
    )


def _source(found: AnswerSheet, sha256: str, counted: Counted) -> Source:
    header = found.header
    columns = {**header.items, **header.others, **suggestion_columns(header)}
    return Source(
        file=found.place.file,
        sha256=sha256,
        sheet=found.sheet.name,
        header_row=header.row,
        columns={role: str(column) for role, column in columns.items()},
        skipped=counted.skipped,
    )
