"""Counts a sheet, again where all of it tells another meaning than its beginning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.meaning.scales import refuse_other_scale
from skm_cli.answers.rows.bad_cells import UNNAMED_SUM, bad_cells
from skm_cli.answers.rows.counting import Counted, count
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.answers.sheet.header import Header
from skm_cli.answers.sheet.ticks import with_choices
from skm_cli.domain.problem import Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import Blanks
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.blocks import Block, blocks_of
from skm_cli.files.tables.text_table import CsvSheet


class SheetCount(NamedTuple):
    """A sheet that was counted.

    Attributes:
        found: The sheet, its head as all of it tells.
        readers: What has read the answers, one for each column of the head.
        counted: What its rows hold.
        misread: The cells that cannot be answers.
        firm: Those that stay faults where the others are counted as blank.
        other_scale: Most columns are on another scale.
    """

    found: AnswerSheet
    readers: Sequence[AnswerColumn]
    counted: Counted
    misread: Sequence[Problem]
    firm: Sequence[Problem]
    other_scale: bool


def count_sheet(
    found: AnswerSheet,
    instrument: Instrument,
    reading: Reading,
    bad: int,
    unwanted: Mapping[int, str],
) -> SheetCount:
    """Count the answers of a sheet.

    Args:
        found: The sheet.
        instrument: What was asked.
        reading: What the user has said of labels, scale and blanks.
        bad: The code of what cannot be an answer.
        unwanted: Rows of respondents that are not to be counted, each with why.
    """
    blanks = reading.blanks or Blanks.PER_UNSUR
    counted_by = partial(_count, unwanted=unwanted, blanks=blanks)
    counted = counted_by(found, _readers(found.header, instrument, reading, bad))
    head = _told_otherwise(found, counted.readers)
    if head is None:
        return counted
    readers = _readers(head, instrument, reading, bad)
    return counted_by(found._replace(header=head), readers)


def _readers(
    head: Header, instrument: Instrument, reading: Reading, bad: int
) -> list[AnswerColumn]:
    return [
        AnswerColumn(item, reading.answers.get(item.code, {}), bad, reading.scale)
        for item in instrument.items
        if item.code in head.items
    ]


def _told_otherwise(
    found: AnswerSheet, readers: Sequence[AnswerColumn]
) -> Header | None:
    """The head by all that was read, when its first rows alone told another."""
    if found.header_by_cells is None:
        return None
    by_column = {
        column.number: reader
        for reader, column in zip(readers, found.header.items.values(), strict=True)
    }

    def told(number: int) -> Iterable[Raw]:
        if number in by_column:
            return by_column[number].known
        rows = islice(found.sheet.rows(), found.header.row, None)
        return (row[number - 1] for row in rows)

    head = found.header_by_cells(told)
    return None if head == found.header else head


def _count(
    found: AnswerSheet,
    readers: Sequence[AnswerColumn],
    *,
    unwanted: Mapping[int, str],
    blanks: Blanks,
) -> SheetCount:
    head, sheet = found.header, found.sheet
    odd = sheet.odd(head.item_numbers, below=head.row)

    def below() -> Iterator[Row]:
        rows = islice(sheet.rows_with(odd), head.row, None)
        return with_choices(rows, head.ticks) if head.ticks else rows

    def blocks() -> Iterator[Block]:
        if isinstance(sheet, CsvSheet) and not odd and not head.ticks:
            return sheet.blocks(head.row)
        return blocks_of(below(), head.row + 1)

    counted = count(
        blocks, head, readers, seen=sheet.seen, unwanted=unwanted, blanks=blanks
    )
    other = refuse_other_scale(readers)
    misread = bad_cells(below(), head, readers, found.place, others=counted.others)
    firm = {UNNAMED_SUM} | {
        fault.message
        for reader in readers
        for fault in reader.faults.values()
        if fault.firm
    }
    return SheetCount(
        found,
        readers,
        counted,
        misread=[one for one in misread if one.message not in firm],
        firm=[one for one in misread if one.message in firm],
        other_scale=other,
    )
