"""Counts the answers of a sheet's rows, block by block."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, islice
from sys import intern
from typing import NamedTuple

from skm_cli.domain.score import UNNAMED, Blanks
from skm_cli.domain.source import INCOMPLETE
from skm_cli.files.answers import BAD, BLANK, AnswerColumn, is_blank
from skm_cli.files.code_columns import Codes, all_of, any_of
from skm_cli.files.coding import coded, codes_of_known
from skm_cli.files.groups import Group, grouped
from skm_cli.files.head import Head
from skm_cli.files.headers import DAY, PROFILE, SERVICE
from skm_cli.files.idle_rows import EMPTY, listed
from skm_cli.files.other_rows import OtherRows
from skm_cli.files.personal import MASK, looks_personal, masked
from skm_cli.files.table import Raw, Row

# Large enough that a block's own steps cost little, small enough that its cells are
# still at hand when they are counted: twice as many take a tenth longer.
_BLOCK = 512
_TAIL = 20


class _Block(NamedTuple):
    """Some rows of a sheet.

    Attributes:
        numbers: The number of each row.
        rows: The rows.
        cells: The same by column.
    """

    numbers: Sequence[int]
    rows: list[Row]
    cells: list[tuple[Raw, ...]]

    def only(self, kept: Sequence[object]) -> "_Block":
        """Those rows for which something is kept."""
        return _Block(
            list(compress(self.numbers, kept)),
            list(compress(self.rows, kept)),
            [tuple(compress(column, kept)) for column in self.cells],
        )


@dataclass(slots=True)
class Counted:
    """What the rows of a sheet hold; grows block by block.

    Attributes:
        unwanted: Rows of respondents that are not to be counted, each with why.
        blanks: What a blank answer does.
        groups: The answers by service, in the order they appear; all under
            `UNNAMED` without such a column.
        rows: The row of each respondent.
        day_cells: The cell of each respondent's date; empty without such a column.
        people: How often each cell stands in the columns of the profile, by `PROFILE`.
        idle: The rows that are no respondents, each with why.
        others: The rows among them that are something else than blank.
        last: The row of the last respondent, wanted or not.
        tail: The last respondents' rows, each with its number.
        incomplete: The rows whose respondent left an answer blank, where only whole
            rows count.
        answers: What they answered: a column of `head.items` an entry, a respondent a
            byte, 0 for a blank.
        service_of: The service of each; empty without such a column.
    """

    unwanted: Mapping[int, str]
    blanks: Blanks
    groups: dict[str, Group] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    day_cells: list[Raw] = field(default_factory=list)
    people: dict[str, Counter[Raw]] = field(default_factory=dict)
    idle: list[tuple[int, str]] = field(default_factory=list)
    others: set[int] = field(default_factory=set)
    last: int = 0
    tail: list[tuple[int, Row]] = field(default_factory=list)
    incomplete: list[int] = field(default_factory=list)
    answers: tuple[bytes, ...] = ()
    service_of: list[str] = field(default_factory=list)

    @property
    def skipped(self) -> tuple[tuple[int, str], ...]:
        """The rows that are no respondents; blank ones only between respondents."""
        return listed(self.idle, sorted((*self.rows, *self.incomplete)))


_NO_BAD = bytes(BLANK if code == BAD else code for code in range(256))
_NO_ANSWER = "tidak ada jawaban"
_NO_KNOWN_ANSWER = "tidak ada jawaban yang dikenal"
NO_ANSWERS = (_NO_ANSWER, _NO_KNOWN_ANSWER)
"""Why the row of somebody who answered nothing is no respondent."""


def count(  # noqa: PLR0913 - all but the rows and columns are said by their names
    rows: Callable[[], Iterator[Row]],
    head: Head,
    columns: Sequence[AnswerColumn],
    *,
    seen: Callable[[int], None],
    unwanted: Mapping[int, str],
    blanks: Blanks = Blanks.PER_UNSUR,
) -> Counted:
    """Count the answers of the rows below a header.

    Args:
        rows: The rows below the header; asked for again when all of a column told
            another meaning than its beginning.
        head: What the columns are.
        columns: What reads them, one for each column of `head.items`.
        seen: Told the row that was reached, once a block.
        unwanted: Rows of respondents that are not to be counted, each with why; their
            labels still tell what those of the column mean.
        blanks: What a blank answer does.
    """

    def counted_with(others: OtherRows) -> Counted:
        blocks = _blocks(rows(), head.row + 1, seen)
        counted = Counted(unwanted, blanks)
        _count(counted, blocks, head, columns, others)
        return counted

    others = OtherRows(head, columns)
    counted = counted_with(others)
    news = _settle(columns)
    while kept := others.mistaken(counted.last):
        others = OtherRows(head, columns, others.kept | kept)
        counted = counted_with(others)
        news = _settle(columns)
    if any(news):
        counted = counted_with(OtherRows(head, columns, others.kept))
    return counted


def _settle(columns: Sequence[AnswerColumn]) -> list[bool]:
    beside = any(column.has_lowest for column in columns)
    return [column.settle(beside=beside) for column in columns]


def _blocks(
    rows: Iterator[Row], start: int, seen: Callable[[int], None]
) -> Iterator[_Block]:
    while some := list(islice(rows, _BLOCK)):
        numbers = range(start, start + len(some))
        yield _Block(numbers, some, list(zip(*some, strict=False)))
        start += len(some)
        seen(start - 1)


def _count(
    counted: Counted,
    blocks: Iterable[_Block],
    head: Head,
    columns: Sequence[AnswerColumn],
    others: OtherRows,
) -> None:
    answers = [bytearray() for _ in columns]
    for whole in blocks:
        block = whole
        ready = {
            column.number: codes_of_known(reader, block.cells[column.number - 1])
            for reader, column in zip(columns, head.items.values(), strict=True)
        }
        known = [number for number, codes in ready.items() if codes is not None]
        if found := others.find(block.rows, block.cells, block.numbers[0], known):
            counted.idle += ((block.numbers[at], why) for at, why in found.items())
            counted.others.update(block.numbers[at] for at in found)
            block = block.only([at not in found for at in range(len(block.rows))])
            ready = {}
        block, codes = _respondents(counted, block, head, columns, ready)
        if not block.rows:
            continue
        for before, new in zip(answers, codes, strict=True):
            before.extend(new)
    counted.answers = tuple(bytes(given).translate(_NO_BAD) for given in answers)
    names = counted.service_of or [UNNAMED] * len(counted.rows)
    counted.groups = grouped(names, list(counted.answers), columns) if names else {}


def _respondents(
    counted: Counted,
    block: _Block,
    head: Head,
    columns: Sequence[AnswerColumn],
    ready: Mapping[int, bytes | None],
) -> tuple[_Block, Codes]:
    """The rows of a block that count, and what they hold; why the others do not.

    What is `ready`, by the number of its column, need not be looked up again.
    """
    if not block.rows:
        return block, []
    codes: Codes = [
        ready.get(column.number) or coded(reader, block.cells[column.number - 1])
        for reader, column in zip(columns, head.items.values(), strict=True)
    ]
    kept = any_of(codes, len(block.rows))
    counted.last = next(compress(reversed(block.numbers), reversed(kept)), counted.last)
    unwanted = counted.unwanted
    if unwanted:
        given = zip(block.numbers, kept, strict=True)
        kept = bytes(BLANK if row in unwanted else code for row, code in given)
    if BLANK in kept:
        counted.idle += (
            (row, unwanted.get(row) or _why_idle(block.rows[at], head, columns))
            for at, row in enumerate(block.numbers)
            if kept[at] == BLANK
        )
        block, codes = _those(kept, block, codes)
    if counted.blanks is Blanks.DROP_ROW and BLANK in (whole := all_of(codes)):
        left = [row for row, all_ in zip(block.numbers, whole, strict=True) if not all_]
        counted.incomplete += left
        counted.idle += ((row, INCOMPLETE) for row in left)
        block, codes = _those(whole, block, codes)
    if block.rows:
        _note(counted, block, head)
    return block, codes


def _those(kept: bytes, block: _Block, codes: Codes) -> tuple[_Block, Codes]:
    return block.only(kept), [bytes(compress(column, kept)) for column in codes]


def _note(counted: Counted, block: _Block, head: Head) -> None:
    """Keep who a block's respondents are."""
    counted.rows += block.numbers
    tail = zip(block.numbers[-_TAIL:], block.rows[-_TAIL:], strict=True)
    counted.tail = [*counted.tail, *tail][-_TAIL:]
    if DAY in head.others:
        counted.day_cells += block.cells[head.others[DAY].number - 1]
    if SERVICE in head.others:
        cells = block.cells[head.others[SERVICE].number - 1]
        # One text for each name: of a million respondents each has a service.
        named = {cell: intern(_service(cell)) for cell in dict.fromkeys(cells)}
        counted.service_of += map(named.__getitem__, cells)
    for role in PROFILE:
        if role in head.others:
            people = counted.people.setdefault(role, Counter())
            people.update(block.cells[head.others[role].number - 1])


def _service(cell: Raw) -> str:
    match cell:
        case str():
            return UNNAMED if is_blank(cell) else masked(" ".join(cell.split()))
        case _ if looks_personal(cell):
            return MASK
        case float():
            return f"{cell:.15g}"
        case _:
            return str(cell)


def _why_idle(row: Row, head: Head, columns: Sequence[AnswerColumn]) -> str:
    if all(isinstance(cell, str) and is_blank(cell) for cell in row):
        return EMPTY
    faults = (
        reader.fault(row[column.number - 1])
        for reader, column in zip(columns, head.items.values(), strict=True)
    )
    return _NO_KNOWN_ANSWER if any(faults) else _NO_ANSWER
