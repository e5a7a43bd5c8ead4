"""Looks closer at a sheet of answers: every column, and how good its rows are."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import islice
from operator import add, itemgetter
from typing import NamedTuple

from skm_cli.answers.column_view import (
    NUMBERING,
    PERSONAL,
    TEXTS,
    CellsSeen,
    ColumnView,
    Titled,
    left_view,
    meaning_by_header,
)
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.respondent_headers import (
    DAY,
    PROFILE,
    SERVICE,
    SUGGESTION,
    is_day,
)
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.people.dates import Days
from skm_cli.answers.quality import Quality, RowChecks
from skm_cli.answers.responses import OpenSheet
from skm_cli.answers.rows.counting import NO_ANSWERS
from skm_cli.answers.rows.suggestions import suggestion_columns
from skm_cli.answers.sheet.header_cells import ROWS_SEARCHED, find_header_cells
from skm_cli.domain import wording
from skm_cli.domain.problem import Place, column_letters
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import OTHER, UNFILLED
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.cells import Raw, Row

__all__ = ["ColumnView", "Review", "review"]

_BLOCK = 4096

_MEANINGS = {SERVICE: "jenis layanan", SUGGESTION: "saran responden"}

TypedLabels = Mapping[int, str]
"""The answers of a column that are words: how each value is mostly typed."""


class Review(NamedTuple):
    """One sheet of answers, looked at closely.

    Attributes:
        place: The sheet.
        header_row: The row of the column heads.
        columns: Every column that has a header or holds anything.
        labels: What words mean in the columns of the unsur, by the unsur's code.
        respondents: How many answered.
        services: How many used each jenis layanan; empty when nobody was asked.
        days: The row of each respondent, and the date of the answers.
        skipped: The rows that are no respondents, each with why.
        unanswered: The rows among them of somebody who answered nothing.
        answer_columns: The column of each unsur, by its code.
        quality: What makes one look twice.
    """

    place: Place
    header_row: int
    columns: tuple[ColumnView, ...]
    labels: Mapping[str, TypedLabels]
    respondents: int
    services: Mapping[str, int]
    days: Days
    skipped: tuple[tuple[int, str], ...]
    unanswered: tuple[int, ...]
    answer_columns: Mapping[str, int]
    quality: Quality


def review(seen: OpenSheet, instrument: Instrument, reading: Reading) -> Review:
    """A closer look at a sheet that was just counted.

    Args:
        seen: The sheet, still open.
        instrument: What was asked.
        reading: What the user has said of the columns.
    """
    head, sheet = seen.found.header, seen.found.sheet
    titles = find_header_cells(
        list(islice(sheet.rows(), ROWS_SEARCHED)), instrument, reading
    )
    headers = {c.number: c.header for c in titles.columns} if titles else {}
    used = (*head.items.values(), *head.others.values())
    headers |= {column.number: column.header for column in used}
    width = max(sheet.width, *headers)
    columns = [Column(at, headers.get(at, "")) for at in range(1, width + 1)]
    told = {column.number: meaning_by_header(column.header) for column in columns}
    hidden = seen.private | {at for at, what in told.items() if what == PERSONAL}
    hidden -= {column.number for column in used}
    cells = {
        column.number: CellsSeen() for column in columns if column.number not in hidden
    }
    checks = RowChecks(
        {code: column.number for code, column in head.items.items()},
        {at for at, what in told.items() if what == NUMBERING},
        _moments(columns, head.others),
    )
    for numbers, block in _respondents(seen):
        for at, found in cells.items():
            found.add(_column(block, at))
        coded = [
            reader.codes(_column(block, column.number))
            for reader, column in zip(seen.readers, head.items.values(), strict=True)
        ]
        checks.add(block, numbers, coded)
    quality = checks.quality()
    services = {s: g.respondents for s, g in seen.counted.groups.items()}
    views = _Views(seen, cells, quality, Titled.of(instrument))
    skipped = seen.counted.skipped
    return Review(
        place=seen.found.place,
        header_row=head.row,
        columns=tuple(views.of(column) for column in columns if views.shown(column)),
        labels=_labels(seen.readers, [cells[c.number] for c in head.items.values()]),
        respondents=len(seen.counted.rows),
        services={} if services.keys() <= {UNNAMED} else services,
        days=seen.days,
        skipped=tuple(one for one in skipped if one[1] not in NO_ANSWERS),
        unanswered=tuple(row for row, why in skipped if why in NO_ANSWERS),
        answer_columns=checks.unsur,
        quality=quality,
    )


def _moments(columns: Sequence[Column], others: Mapping[str, Column]) -> list[int]:
    day = others.get(DAY)
    return [c.number for c in columns if c == day or is_day(c.header)]


def _respondents(seen: OpenSheet) -> Iterator[tuple[list[int], list[Row]]]:
    """The rows of the respondents with their numbers, block by block."""
    head, sheet, known = seen.found.header, seen.found.sheet, seen.counted.rows
    odd = sheet.odd_cells(head.item_numbers, below=head.row)
    rows = islice(sheet.rows_with(odd), head.row, None)
    start = head.row + 1
    while block := list(islice(rows, _BLOCK)):
        first, last = bisect_left(known, start), bisect_left(known, start + len(block))
        numbers = known[first:last]
        if numbers:
            yield numbers, [block[number - start] for number in numbers]
        start += len(block)
        sheet.report_row(start - 1)


def _column(block: Sequence[Row], number: int) -> list[Raw]:
    return list(map(itemgetter(number - 1), block))


class _Views:
    """What is shown of each column of one sheet."""

    def __init__(
        self,
        seen: OpenSheet,
        cells: Mapping[int, CellsSeen],
        quality: Quality,
        titled: Titled,
    ) -> None:
        self._seen = seen
        self._cells = cells
        self._quality = quality
        self._titled = titled
        head = seen.found.header
        self._unsur = {column.number: code for code, column in head.items.items()}
        suggested = suggestion_columns(head).values()
        # Only words are suggestions, though masked ones may name a telephone number.
        texts = [c.number for c in suggested if cells[c.number].kind == TEXTS]
        others = {column.number: role for role, column in head.others.items()}
        self._roles = dict.fromkeys(texts, SUGGESTION) | others

    def shown(self, column: Column) -> bool:
        """A column has a header or holds anything."""
        cells = self._cells.get(column.number)
        return bool(column.header) or (cells is not None and cells.filled > 0)

    def of(self, column: Column) -> ColumnView:
        """How it is understood."""
        at = column.number
        if code := self._unsur.get(at):
            return self._answers(column, code)
        if role := self._roles.get(at):
            letter, blank = column_letters(at), self._cells[at].blank
            meaning = _MEANINGS.get(role) or role.replace("_", " ")
            return ColumnView(
                letter, column.header, meaning, self._people(role, at), blank
            )
        return left_view(column, self._cells.get(at), self._titled)

    def _answers(self, column: Column, code: str) -> ColumnView:
        tally = reduce(
            add, (g.tallies[code] for g in self._seen.counted.groups.values()), Tally()
        )
        counts = zip(SCALE, tally.counts, strict=True)
        found = [str(value) for value, count in counts if count]
        unknown = self._cells[column.number].filled - tally.answers
        if unknown:
            found.append(_other(OTHER.casefold(), unknown))
        title = next(u.title for u in self._titled.instrument.items if u.code == code)
        blank = len(self._quality.blanks.get(code, ()))
        letter = column_letters(column.number)
        return ColumnView(letter, column.header, title, tuple(found), blank)

    def _people(self, role: str, at: int) -> tuple[str, ...]:
        """What was found, in words of ours wherever somebody's own could stand."""
        if role in PROFILE:
            return tuple(
                _other(category, count) if category == OTHER else category
                for category, count in self._seen.people.get(role, {}).items()
                if category != UNFILLED
            )
        if role == SUGGESTION:
            return tuple(filter(None, [self._cells[at].kind]))
        if role == SERVICE:
            return tuple(s for s in self._seen.counted.groups if s != UNNAMED)
        if any(day for _, day in self._seen.days):
            return (DAY,)
        kind = self._cells[at].kind
        return (kind,) if kind else ()


def _other(what: str, count: int) -> str:
    return f"{what} ({wording.number(count)})"


def _labels(
    readers: Sequence[AnswerColumn], columns: Sequence[CellsSeen]
) -> dict[str, TypedLabels]:
    return {
        reader.item.code: labels
        for reader, cells in zip(readers, columns, strict=True)
        if (labels := _labels_of(reader, cells.values or Counter()))
    }


def _labels_of(reader: AnswerColumn, values: Mapping[Raw, int]) -> TypedLabels:
    words = [cell for cell in values if isinstance(cell, str) and _is_word(cell)]
    forms: dict[int, Counter[str]] = {}
    for cell, value in zip(words, reader.codes(words), strict=True):
        if value in SCALE:
            forms.setdefault(value, Counter())[" ".join(cell.split())] += values[cell]
    return {value: typed.most_common(1)[0][0] for value, typed in sorted(forms.items())}


def _is_word(text: str) -> bool:
    """A text that is more than the number or the letter of an answer."""
    return len(text.strip(" '\"\u00a0.,0)")) > 1
