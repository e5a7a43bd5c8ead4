"""Finds the header among the first rows of a sheet, as it stands there."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.labels.header_text import folded_header, one_line
from skm_cli.answers.labels.headers import Column, header_claim, items_by_name
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.sheet.columns.grouped_headers import are_grouped, claims_by_column
from skm_cli.answers.sheet.columns.numbered_heads import numbered_heads
from skm_cli.answers.sheet.ticks import merge_ticked_columns
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.cells import Row

ROWS_SEARCHED = 20
"""The header lies in the first so many rows; above it stand titles."""

ROWS_AT_MOST = 200
"""It is looked for in so many where the first ones hold none."""

_ENOUGH_ITEMS = 3
_ROWS_ABOVE = 2


class HeaderCells(NamedTuple):
    """The header of a sheet as it stands there.

    Attributes:
        row: The last of its rows, from 1.
        columns: The columns that have a header, from left to right.
        numbers: The numbers of the questions, by their columns, where only numbers
            tell what is asked.
        told: The columns of `numbers` are said, first and last.
        listed: What codes stand for in a list of unsur on the sheet.
        ticks: The choices of each question that has a column a choice, one of them
            ticked, by the first of these columns.
    """

    row: int
    columns: tuple[Column, ...]
    numbers: Mapping[int, int] = MappingProxyType({})
    told: tuple[Column, ...] = ()
    listed: Mapping[int, Item] = MappingProxyType({})
    ticks: Mapping[int, tuple[str, ...]] = MappingProxyType({})


def find_header_cells(
    rows: Sequence[Row], instrument: Instrument, reading: Reading
) -> HeaderCells | None:
    """Find the header of a sheet of answers; None when the sheet has none.

    Args:
        rows: The first rows of the sheet.
        instrument: What was asked.
        reading: What the user has set for the columns.
    """
    counts = _known_headers(rows, instrument, reading)
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
    for column in _columns(rows[max(0, first - _ROWS_ABOVE) : first]):
        columns.setdefault(column.number, column)

    def item_of(text: str) -> Item | None:
        # Only grids of ticks ask this, so that the names are folded for them alone.
        claim = header_claim(Column(1, text), instrument, items_by_name(instrument))
        by_number = {item.number: item for item in instrument.items}
        return claim and (claim.item or by_number.get(claim.code or 0))

    header = rows[max(0, first - _ROWS_ABOVE) : last + 1]
    ticks = merge_ticked_columns(columns, header, rows[last + 1 : last + 2], item_of)
    in_order = (columns[number] for number in sorted(columns))
    return HeaderCells(last + 1, tuple(map(_masked, in_order)), ticks=ticks)


def _numbered(rows: Sequence[Row], instrument: Instrument) -> HeaderCells | None:
    """A header that tells questions by their numbers alone, all of them together."""
    wanted = [item.number for item in instrument.items]
    for row in range(len(rows)):
        numbered = numbered_heads(rows, row, wanted)
        if numbered is None:
            continue
        columns = {column.number: column for column in _columns([rows[row]])}
        for column in _columns(rows[max(0, row - _ROWS_ABOVE) : row]):
            columns.setdefault(column.number, column)
        columns.update((column.number, column) for column in numbered.columns)
        in_order = (columns[number] for number in sorted(columns))
        return HeaderCells(
            row + 1,
            tuple(map(_masked, in_order)),
            numbers=numbered.numbers,
            told=numbered.told,
        )
    return None


def _known_headers(
    rows: Sequence[Row], instrument: Instrument, reading: Reading
) -> list[int]:
    """How many different items, and headers that the user names, each row holds."""
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
        asked = {meanings[column.header] for column in columns} - {None}
        enough = min(_ENOUGH_ITEMS, len(instrument.items))
        if len(asked) >= enough or not are_grouped(columns):
            return len(asked)
        grouped = claims_by_column(columns, instrument).values()
        return max(len(asked), len({(c.item, c.item or c.code) for c in grouped}))

    return [known(row) for row in rows]


def _columns(rows: Sequence[Row]) -> list[Column]:
    texts: dict[int, list[str]] = {}
    for row in rows:
        for number, cell in enumerate(row, 1):
            if isinstance(cell, str) and (text := one_line(cell)):
                of_column = texts.setdefault(number, [])
                if text not in of_column:
                    of_column.append(text)
    return [Column(number, " ".join(lines)) for number, lines in texts.items()]


def _masked(column: Column) -> Column:
    return column._replace(header=masked(column.header))
