"""The door for `skm check`: every column of a sheet, and how good its rows are."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce
from itertools import islice
from operator import add, itemgetter
from typing import NamedTuple

from skm_cli.answers.column_view import (
    NUMBERING,
    PERSONAL,
    TEXTS,
    ColumnCells,
    ColumnView,
    ItemNames,
    meaning_by_header,
    unread_view,
)
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.respondent_headers import (
    DAY,
    PROFILE,
    SERVICE,
    SUGGESTION,
    is_day,
)
from skm_cli.answers.people.dates import Days
from skm_cli.answers.quality import Quality, RowChecks
from skm_cli.answers.reading_shown import (
    HEADER,
    SETTING,
    ExampleRow,
    TypedLabels,
    example_rows,
    label_reason,
    reason_of,
    typed_labels,
)
from skm_cli.answers.rows.counting import NO_ANSWERS, Counted
from skm_cli.answers.rows.suggestions import suggestion_columns
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.answers.sheet.header import Header
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.domain import wording
from skm_cli.domain.problem import Place, column_letters
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import OTHER, UNFILLED
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.cells import Raw, Row
from skm_cli.files.tables.book import AnySheet

__all__ = ["ColumnView", "ExampleRow", "Review", "review"]

_BLOCK = 4096

_MEANINGS = {SERVICE: "jenis layanan", SUGGESTION: "saran responden"}


class Review(NamedTuple):
    """One sheet of answers: how it is understood, and how good it is.

    Attributes:
        place: The sheet.
        header_row: The row of the header.
        columns: Every column that has a header or holds anything.
        labels: The labels of each column of labels, by the code of its unsur.
        label_reasons: Why these labels have their values, likewise.
        respondents: How many answered.
        services: How many used each jenis layanan; empty where none is named.
        days: The row of each respondent, and the date of the answers.
        skipped: The rows that are no respondents, each with the reason.
        unanswered: The rows of people who answered nothing.
        answer_columns: The number of each unsur's column, by its code.
        quality: The rows that need attention.
        examples: Some respondents as their rows were read.
    """

    place: Place
    header_row: int
    columns: tuple[ColumnView, ...]
    labels: Mapping[str, TypedLabels]
    label_reasons: Mapping[str, str]
    respondents: int
    services: Mapping[str, int]
    days: Days
    skipped: tuple[tuple[int, str], ...]
    unanswered: tuple[int, ...]
    answer_columns: Mapping[str, int]
    quality: Quality
    examples: tuple[ExampleRow, ...]


def review(
    sheet: AnswerSheet,
    result: SheetResult,
    instrument: Instrument,
    settings: Collection[str],
) -> Review:
    """Go through a sheet a second time, now that its answers are counted.

    Args:
        sheet: The sheet, open.
        result: Its answers.
        instrument: What was asked.
        settings: The columns that `kolom:` of skm.yaml names, by code or role.
    """
    counted = result.counted
    header, readers = counted.header, counted.readers
    columns = _columns(sheet.sheet, header)
    cells = {
        column.number: ColumnCells()
        for column in columns
        if not _is_private(column, result)
    }
    checks = RowChecks(
        {code: column.number for code, column in header.items.items()},
        {c.number for c in columns if meaning_by_header(c.header) == NUMBERING},
        [c.number for c in columns if c == header.others.get(DAY) or is_day(c.header)],
    )
    for rows, block in _respondents(sheet.sheet, counted):
        for number, of_column in cells.items():
            of_column.add(_column(block, number))
        codes = [
            reader.codes(_column(block, number))
            for reader, number in zip(readers, header.item_numbers, strict=True)
        ]
        checks.add(block, rows, codes)
    quality = checks.quality()
    services = {s: group.respondents for s, group in counted.groups.items()}
    views = _ColumnViews(result, cells, quality, ItemNames.of(instrument), settings)
    skipped = counted.skipped
    labels = typed_labels(readers, [cells[number] for number in header.item_numbers])
    return Review(
        place=result.place,
        header_row=header.row,
        columns=tuple(views.of(column) for column in columns if views.shown(column)),
        labels=labels,
        label_reasons={
            reader.item.code: label_reason(reader, labels[reader.item.code].values())
            for reader in readers
            if reader.item.code in labels
        },
        respondents=len(counted.rows),
        services={} if services.keys() <= {UNNAMED} else services,
        days=result.days,
        skipped=tuple(one for one in skipped if one[1] not in NO_ANSWERS),
        unanswered=tuple(row for row, why in skipped if why in NO_ANSWERS),
        answer_columns=checks.unsur,
        quality=quality,
        examples=tuple(example_rows(result)),
    )


def _columns(sheet: AnySheet, header: Header) -> list[Column]:
    """All columns of a sheet, with an empty header where there is none."""
    headers = {column.number: column.header for column in header.columns}
    width = max(sheet.width, *headers)
    return [Column(number, headers.get(number, "")) for number in range(1, width + 1)]


def _is_private(column: Column, result: SheetResult) -> bool:
    """Whether a column holds personal data and nothing that is read."""
    header = result.counted.header
    if column in header.items.values() or column in header.others.values():
        return False
    return column in result.private or meaning_by_header(column.header) == PERSONAL


def _respondents(
    sheet: AnySheet, counted: Counted
) -> Iterator[tuple[list[int], list[Row]]]:
    """The rows of the respondents with their numbers, block by block."""
    header, known = counted.header, counted.rows
    odd = sheet.odd_cells(header.item_numbers, below=header.row)
    rows = islice(sheet.rows_with(odd), header.row, None)
    start = header.row + 1
    while block := list(islice(rows, _BLOCK)):
        first, last = bisect_left(known, start), bisect_left(known, start + len(block))
        numbers = known[first:last]
        if numbers:
            of_people = [block[number - start] for number in numbers]
            yield numbers, counted.merged.filled(numbers, of_people)
        start += len(block)
        sheet.report_row(start - 1)


def _column(block: Sequence[Row], number: int) -> list[Raw]:
    return list(map(itemgetter(number - 1), block))


class _ColumnViews:
    """Makes the view of each column of one sheet."""

    def __init__(
        self,
        result: SheetResult,
        cells: Mapping[int, ColumnCells],
        quality: Quality,
        names: ItemNames,
        settings: Collection[str],
    ) -> None:
        self._result = result
        self._cells = cells
        self._quality = quality
        self._names = names
        self._settings = settings
        header = result.counted.header
        self._unsur = {column.number: code for code, column in header.items.items()}
        suggestions = suggestion_columns(header).values()
        # Only words are suggestions, though masked ones may name a telephone number.
        texts = [c.number for c in suggestions if cells[c.number].kind == TEXTS]
        others = {column.number: role for role, column in header.others.items()}
        self._roles = dict.fromkeys(texts, SUGGESTION) | others

    def shown(self, column: Column) -> bool:
        """Whether a column has a header or holds anything."""
        cells = self._cells.get(column.number)
        return bool(column.header) or (cells is not None and cells.filled > 0)

    def of(self, column: Column) -> ColumnView:
        """The view of a column."""
        number = column.number
        if code := self._unsur.get(number):
            return self._view_of_answers(column, code)
        if role := self._roles.get(number):
            return ColumnView(
                column_letters(number),
                column.header,
                _MEANINGS.get(role) or role.replace("_", " "),
                self._values(role, number),
                self._cells[number].blank,
                reason=SETTING if role in self._settings else HEADER,
            )
        return unread_view(column, self._cells.get(number), self._names)

    def _view_of_answers(self, column: Column, code: str) -> ColumnView:
        groups = self._result.counted.groups.values()
        tally = reduce(add, (group.tallies[code] for group in groups), Tally())
        counts = zip(SCALE, tally.counts, strict=True)
        values = [str(value) for value, count in counts if count]
        bad = self._cells[column.number].filled - tally.answers
        if bad:
            values.append(_with_count(OTHER.casefold(), bad))
        instrument = self._names.instrument
        item = next(item for item in instrument.items if item.code == code)
        return ColumnView(
            column_letters(column.number),
            column.header,
            item.title,
            tuple(values),
            len(self._quality.blanks.get(code, ())),
            reason=reason_of(column, item, instrument, self._settings),
        )

    def _values(self, role: str, number: int) -> tuple[str, ...]:
        """The values of a column, in our words wherever a person's own could stand."""
        if role in PROFILE:
            return tuple(
                _with_count(category, count) if category == OTHER else category
                for category, count in self._result.people.get(role, {}).items()
                if category != UNFILLED
            )
        if role == SUGGESTION:
            return tuple(filter(None, [self._cells[number].kind]))
        if role == SERVICE:
            return tuple(s for s in self._result.counted.groups if s != UNNAMED)
        if any(day for _, day in self._result.days):
            return (DAY,)
        kind = self._cells[number].kind
        return (kind,) if kind else ()


def _with_count(category: str, count: int) -> str:
    return f"{category} ({wording.number(count)})"
