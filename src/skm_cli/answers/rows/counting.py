"""Counts the answers of a sheet's rows, block by block."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from sys import intern

from skm_cli.answers.labels.blanks import is_blank
from skm_cli.answers.labels.personal_data import MASK, looks_personal, masked
from skm_cli.answers.labels.respondent_headers import DAY, PROFILE, SERVICE
from skm_cli.answers.meaning.answer_column import BAD, BLANK, AnswerColumn
from skm_cli.answers.meaning.coding import Coder
from skm_cli.answers.rows.groups import Group, grouped
from skm_cli.answers.rows.other_rows import OtherRows
from skm_cli.answers.rows.skipped_rows import EMPTY, listed
from skm_cli.answers.rows.suggestions import Suggestions, suggestion_columns
from skm_cli.answers.sheet.header import Header
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.domain.survey.source import INCOMPLETE
from skm_cli.files.cells import Raw, Row
from skm_cli.files.fast import Codes, all_of, any_of
from skm_cli.files.tables.blocks import Block

_TAIL = 20


class _Services(dict[Raw, str]):
    """The service that each different cell names; one text for each, of a million."""

    def __missing__(self, cell: Raw) -> str:
        self[cell] = name = intern(_service(cell))
        return name


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
        services: The service that each cell of that column names.
        suggestions: What they suggest.
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
    services: _Services = field(default_factory=_Services)
    suggestions: Suggestions = field(default_factory=Suggestions)

    @property
    def skipped(self) -> tuple[tuple[int, str], ...]:
        """The rows that are no respondents; blank ones only between respondents."""
        everybody = self.rows
        if self.incomplete:
            everybody = sorted((*self.rows, *self.incomplete))
        return listed(self.idle, everybody)


_NO_BAD = bytes(BLANK if code == BAD else code for code in range(256))
_NO_ANSWER = "tidak ada jawaban"
_NO_KNOWN_ANSWER = "tidak ada jawaban yang dikenal"
NO_ANSWERS = (_NO_ANSWER, _NO_KNOWN_ANSWER)
"""Why the row of somebody who answered nothing is no respondent."""


def count(  # noqa: PLR0913 - all but the blocks and columns are said by their names
    blocks: Callable[[], Iterator[Block]],
    head: Header,
    columns: Sequence[AnswerColumn],
    *,
    seen: Callable[[int], None],
    unwanted: Mapping[int, str],
    blanks: Blanks = Blanks.PER_UNSUR,
) -> Counted:
    """Count the answers of the rows below a header.

    Args:
        blocks: The rows below the header; asked for again when all of a column told
            another meaning than its beginning.
        head: What the columns are.
        columns: What reads them, one for each column of `head.items`.
        seen: Told the row that was reached, once a block.
        unwanted: Rows of respondents that are not to be counted, each with why; their
            labels still tell what those of the column mean.
        blanks: What a blank answer does.
    """
    asking = [column.number for column in suggestion_columns(head).values()]

    def counted_with(others: OtherRows) -> Counted:
        counted = Counted(unwanted, blanks, suggestions=Suggestions(asking))
        _count(counted, _told(blocks(), seen), head, columns, others)
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
    met = any(column.has_sangat_tidak for column in columns)
    return [column.decide_labels(sangat_tidak_in_sheet=met) for column in columns]


def _told(blocks: Iterable[Block], seen: Callable[[int], None]) -> Iterator[Block]:
    for block in blocks:
        yield block
        seen(block.numbers[-1])


def _count(
    counted: Counted,
    blocks: Iterable[Block],
    head: Header,
    columns: Sequence[AnswerColumn],
    others: OtherRows,
) -> None:
    answers = [bytearray() for _ in columns]
    coders = {
        column.number: Coder(reader)
        for reader, column in zip(columns, head.items.values(), strict=True)
    }
    for whole in blocks:
        block = whole
        ready = {
            number: coder.codes_of_known(block.cells[number - 1])
            for number, coder in coders.items()
        }
        known = [number for number, codes in ready.items() if codes is not None]
        if found := others.find(block, known):
            counted.idle += ((block.numbers[at], why) for at, why in found.items())
            counted.others.update(block.numbers[at] for at in found)
            block = block.only([at not in found for at in range(len(block))])
            ready = {}
        block, codes = _respondents(counted, block, head, coders, ready)
        if not block:
            continue
        for before, new in zip(answers, codes, strict=True):
            before.extend(new)
    counted.answers = tuple(bytes(given).translate(_NO_BAD) for given in answers)
    names = counted.service_of or [UNNAMED] * len(counted.rows)
    counted.groups = grouped(names, list(counted.answers), columns) if names else {}


def _respondents(
    counted: Counted,
    block: Block,
    head: Header,
    coders: Mapping[int, Coder],
    ready: Mapping[int, bytes | None],
) -> tuple[Block, Codes]:
    """The rows of a block that count, and what they hold; why the others do not.

    What is `ready`, by the number of its column, need not be looked up again.
    """
    if not block:
        return block, []
    codes: Codes = [
        ready.get(number) or coder.codes(block.cells[number - 1])
        for number, coder in coders.items()
    ]
    kept = any_of(codes, len(block))
    counted.last = next(compress(reversed(block.numbers), reversed(kept)), counted.last)
    unwanted = counted.unwanted
    if unwanted:
        given = zip(block.numbers, kept, strict=True)
        kept = bytes(BLANK if row in unwanted else code for row, code in given)
    if BLANK in kept:
        counted.idle += (
            (row, unwanted.get(row) or _why_idle(block[at], coders))
            for at, row in enumerate(block.numbers)
            if kept[at] == BLANK
        )
        block, codes = _those(kept, block, codes)
    if counted.blanks is Blanks.DROP_ROW and BLANK in (whole := all_of(codes)):
        left = [row for row, all_ in zip(block.numbers, whole, strict=True) if not all_]
        counted.incomplete += left
        counted.idle += ((row, INCOMPLETE) for row in left)
        block, codes = _those(whole, block, codes)
    if block:
        _note(counted, block, head)
    return block, codes


def _those(kept: bytes, block: Block, codes: Codes) -> tuple[Block, Codes]:
    return block.only(kept), [bytes(compress(column, kept)) for column in codes]


def _note(counted: Counted, block: Block, head: Header) -> None:
    """Keep who a block's respondents are."""
    counted.rows += block.numbers
    counted.tail = [*counted.tail, *block.last(_TAIL)][-_TAIL:]
    counted.suggestions.add(block)
    if DAY in head.others:
        counted.day_cells += block.cells[head.others[DAY].number - 1]
    if SERVICE in head.others:
        cells = block.cells[head.others[SERVICE].number - 1]
        counted.service_of += map(counted.services.__getitem__, cells)
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


def _why_idle(row: Row, coders: Mapping[int, Coder]) -> str:
    if all(isinstance(cell, str) and is_blank(cell) for cell in row):
        return EMPTY
    faults = (coder.reader.fault(row[number - 1]) for number, coder in coders.items())
    return _NO_KNOWN_ANSWER if any(faults) else _NO_ANSWER
