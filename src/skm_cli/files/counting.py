"""Counts the answers of a sheet's rows, block by block."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import compress, islice
from operator import itemgetter
from typing import Self

from skm_cli.domain.score import UNNAMED, Blanks
from skm_cli.domain.source import INCOMPLETE
from skm_cli.domain.tally import Tally
from skm_cli.files.answers import BAD, BLANK, AnswerColumn, is_blank
from skm_cli.files.head import Head
from skm_cli.files.headers import DAY, PROFILE, SERVICE
from skm_cli.files.idle_rows import EMPTY, listed
from skm_cli.files.other_rows import OtherRows
from skm_cli.files.personal import MASK, looks_personal, masked
from skm_cli.files.table import Raw, Row

# Large enough to be quick, small enough that a full sheet takes no memory of note.
_BLOCK = 4096
_TAIL = 20


@dataclass(frozen=True, slots=True)
class Group:
    """What some respondents answered; adds up.

    Attributes:
        tallies: The answers by item, in the instrument's order.
        blanks: How many left an item blank.
        respondents: How many they are.
    """

    tallies: dict[str, Tally]
    blanks: dict[str, int]
    respondents: int

    def __add__(self, other: Self) -> Self:
        return type(self)(
            {code: tally + other.tallies[code] for code, tally in self.tallies.items()},
            {code: blank + other.blanks[code] for code, blank in self.blanks.items()},
            self.respondents + other.respondents,
        )


@dataclass(slots=True)
class Counted:
    """What the rows of a sheet hold; grows block by block.

    Attributes:
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
        answers: What the respondents answered, a column after the other and a byte
            each: 0 for a blank.
        service_of: The service of each respondent; empty without such a column.
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
    answers: list[bytearray] = field(default_factory=list)
    service_of: list[str] = field(default_factory=list)

    @property
    def skipped(self) -> tuple[tuple[int, str], ...]:
        """The rows that are no respondents; blank ones only between respondents."""
        return listed(self.idle, sorted((*self.rows, *self.incomplete)))


_NO_ANSWER = "tidak ada jawaban"
_NO_KNOWN_ANSWER = "tidak ada jawaban yang dikenal"
NO_ANSWERS = (_NO_ANSWER, _NO_KNOWN_ANSWER)
"""Why the row of somebody who answered nothing is no respondent."""


def count(
    rows: Callable[[], Iterator[Row]],
    head: Head,
    columns: Sequence[AnswerColumn],
    unwanted: Mapping[int, str],
    blanks: Blanks = Blanks.PER_UNSUR,
) -> Counted:
    """Count the answers of the rows below a header.

    Args:
        rows: The rows below the header; asked for again when all of a column told
            another meaning than its beginning.
        head: What the columns are.
        columns: What reads them, one for each column of `head.items`.
        unwanted: Rows of respondents that are not to be counted, each with why; their
            labels still tell what those of the column mean.
        blanks: What a blank answer does.
    """
    read = partial(_count, head=head, columns=columns, unwanted=unwanted, blanks=blanks)
    others = OtherRows(head, columns)
    counted = read(rows(), others=others)
    news = [column.settle() for column in columns]
    while kept := others.mistaken(counted.last):
        others = OtherRows(head, columns, others.kept | kept)
        counted = read(rows(), others=others)
        news = [column.settle() for column in columns]
    if any(news):
        others = OtherRows(head, columns, others.kept)
        counted = read(rows(), others=others)
    return counted


def _count(  # noqa: PLR0913 - a pass over the rows needs all of them
    rows: Iterator[Row],
    head: Head,
    columns: Sequence[AnswerColumn],
    others: OtherRows,
    *,
    unwanted: Mapping[int, str],
    blanks: Blanks,
) -> Counted:
    counted = Counted(unwanted, blanks, answers=[bytearray() for _ in columns])
    start = head.row + 1
    while block := list(islice(rows, _BLOCK)):
        found = others.find(block, start)
        numbers = list(range(start, start + len(block)))
        start += len(block)
        if found:
            counted.idle += ((numbers[index], why) for index, why in found.items())
            counted.others.update(numbers[index] for index in found)
            block = [row for index, row in enumerate(block) if index not in found]
            numbers = [row for row in numbers if row not in counted.others]
        if block:
            _count_block(counted, block, numbers, head, columns)
    return counted


def _count_block(
    counted: Counted,
    block: list[Row],
    numbers: Sequence[int],
    head: Head,
    columns: Sequence[AnswerColumn],
) -> None:
    by_column = (
        reader.codes(_cells(block, column.number))
        for reader, column in zip(columns, head.items.values(), strict=True)
    )
    coded = list(zip(*by_column, strict=True))
    answered = list(map(any, coded))
    counted.last = next(compress(reversed(numbers), reversed(answered)), counted.last)
    if unwanted := counted.unwanted:
        answered = [
            given and number not in unwanted
            for given, number in zip(answered, numbers, strict=True)
        ]
    if not all(answered):
        counted.idle += (
            (
                numbers[index],
                unwanted.get(numbers[index]) or _why_idle(block[index], head, columns),
            )
            for index, given in enumerate(answered)
            if not given
        )
        block, coded, numbers = _those(answered, block, coded, numbers)
    if counted.blanks is Blanks.DROP_ROW:
        whole = list(map(all, coded))
        incomplete = [row for row, kept in zip(numbers, whole, strict=True) if not kept]
        counted.incomplete += incomplete
        counted.idle += ((row, INCOMPLETE) for row in incomplete)
        block, coded, numbers = _those(whole, block, coded, numbers)
    counted.rows += numbers
    tail = zip(numbers[-_TAIL:], block[-_TAIL:], strict=True)
    counted.tail = [*counted.tail, *tail][-_TAIL:]
    if DAY in head.others:
        counted.day_cells += _cells(block, head.others[DAY].number)
    for role in PROFILE:
        if role in head.others:
            cells = _cells(block, head.others[role].number)
            counted.people.setdefault(role, Counter()).update(cells)
    for answers, codes in zip(counted.answers, zip(*coded, strict=True), strict=False):
        answers.extend(max(code, BLANK) for code in codes)
    if SERVICE in head.others:
        counted.service_of += _services(_cells(block, head.others[SERVICE].number))
    for service, some in _by_service(block, coded, head).items():
        group = _group(some, columns)
        before = counted.groups.get(service)
        counted.groups[service] = group if before is None else before + group


def _those(
    wanted: list[bool],
    block: list[Row],
    coded: list[tuple[int, ...]],
    numbers: Sequence[int],
) -> tuple[list[Row], list[tuple[int, ...]], list[int]]:
    return (
        list(compress(block, wanted)),
        list(compress(coded, wanted)),
        list(compress(numbers, wanted)),
    )


def _by_service(
    block: list[Row], coded: list[tuple[int, ...]], head: Head
) -> dict[str, list[tuple[int, ...]]]:
    if SERVICE not in head.others:
        return {UNNAMED: coded} if coded else {}
    found: dict[str, list[tuple[int, ...]]] = {}
    named = _services(_cells(block, head.others[SERVICE].number))
    for service, codes in zip(named, coded, strict=True):
        found.setdefault(service, []).append(codes)
    return found


def _cells(block: list[Row], number: int) -> list[Raw]:
    return list(map(itemgetter(number - 1), block))


def _group(coded: list[tuple[int, ...]], columns: Sequence[AnswerColumn]) -> Group:
    tallies, blanks = {}, {}
    for reader, codes in zip(columns, zip(*coded, strict=True), strict=True):
        found = Counter(codes)
        tallies[reader.item.code] = Tally((found[1], found[2], found[3], found[4]))
        blanks[reader.item.code] = found[BLANK] + found[BAD]
    return Group(tallies, blanks, len(coded))


def _services(cells: list[Raw]) -> list[str]:
    names = {cell: _service(cell) for cell in set(cells)}
    return list(map(names.__getitem__, cells))


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
    blank = row.count("") == len(row)
    if blank or all(isinstance(cell, str) and is_blank(cell) for cell in row):
        return EMPTY
    faults = (
        reader.fault(row[column.number - 1])
        for reader, column in zip(columns, head.items.values(), strict=True)
    )
    return _NO_KNOWN_ANSWER if any(faults) else _NO_ANSWER
