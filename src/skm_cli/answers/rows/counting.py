"""Counts the answers of a sheet's rows, block by block."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from sys import intern

from skm_cli.answers.labels.blanks import is_blank
from skm_cli.answers.labels.personal_data import MASK, looks_personal, masked
from skm_cli.answers.labels.respondent_headers import DAY, PROFILE, SERVICE
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.meaning.cell_meanings import BLANK
from skm_cli.answers.meaning.coding import Coder
from skm_cli.answers.people.merged_cells import MergedCells
from skm_cli.answers.people.service_titles import service_title, titled
from skm_cli.answers.rows.groups import Group, grouped
from skm_cli.answers.rows.other_rows import OtherRows
from skm_cli.answers.rows.running_numbers import RunningNumbers
from skm_cli.answers.rows.skipped_rows import EMPTY, listed
from skm_cli.answers.rows.suggestions import Suggestions, suggestion_columns
from skm_cli.answers.sheet.header import Header
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.domain.survey.source import INCOMPLETE
from skm_cli.files.cells import Raw, Row
from skm_cli.files.fast import Codes, all_of, any_of
from skm_cli.files.tables.blocks import Block

_LAST_ROWS = 20
_NO_BAD = bytes(BLANK if code == BAD else code for code in range(256))
_NO_ANSWER = "tidak ada jawaban"
_NO_KNOWN_ANSWER = "tidak ada jawaban yang dikenal"
NO_ANSWERS = (_NO_ANSWER, _NO_KNOWN_ANSWER)
"""The reasons why the row of a person who answered nothing does not count."""


class _ServiceNames(dict[Raw, str]):
    """The service that each different cell names; equal names share one text."""

    def __missing__(self, cell: Raw) -> str:
        self[cell] = name = intern(_service_name(cell))
        return name


@dataclass(slots=True)
class Counted:
    """The respondents of a sheet and their answers; grows block by block.

    Attributes:
        header: The columns of the sheet.
        readers: What reads the answers, one for each column of `header.items`.
        unwanted: Rows of respondents that are not to be counted, each with the reason.
        blanks: What a blank answer does.
        groups: The answers by service, in the order in which services appear; all
            under `UNNAMED` without a column of services.
        rows: The row of each respondent.
        day_cells: The cell of each respondent's date; empty without such a column.
        people: How often each cell stands in the columns of the profile, by `PROFILE`.
        not_counted: The rows that do not count, each with the reason.
        other_rows: Those of them that are sums, headers and the like.
        last: The row of the last respondent, unwanted ones among them; 0 without any.
        last_rows: The last respondents' rows, each with its number.
        incomplete: The rows of respondents who left an answer blank, where only whole
            rows count.
        answers: The answers: an entry for each column of `header.items`, with a byte
            for each respondent: 1 to 4, 0 for a blank.
        service_of: The service of each respondent; empty without such a column.
        suggestions: The suggestions of the respondents.
        running_numbers: The respondents without a number where others have one.
        labelled: The rows of respondents that are labelled as sums.
        merged: The values that hold for several rows.
        titles: The services that rows above respondents name, by the row.
    """

    header: Header
    readers: Sequence[AnswerColumn]
    unwanted: Mapping[int, str]
    blanks: Blanks
    groups: dict[str, Group] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    day_cells: list[Raw] = field(default_factory=list)
    people: dict[str, Counter[Raw]] = field(default_factory=dict)
    not_counted: list[tuple[int, str]] = field(default_factory=list)
    other_rows: set[int] = field(default_factory=set)
    last: int = 0
    last_rows: list[tuple[int, Row]] = field(default_factory=list)
    incomplete: list[int] = field(default_factory=list)
    answers: tuple[bytes, ...] = ()
    service_of: list[str] = field(default_factory=list)
    suggestions: Suggestions = field(default_factory=Suggestions)
    running_numbers: RunningNumbers = field(default_factory=RunningNumbers)
    labelled: list[int] = field(default_factory=list)
    merged: MergedCells = field(default_factory=MergedCells)
    titles: dict[int, str] = field(default_factory=dict)
    _service_names: _ServiceNames = field(default_factory=_ServiceNames)

    @property
    def skipped(self) -> tuple[tuple[int, str], ...]:
        """The rows that do not count; blank ones only between respondents."""
        respondents = self.rows
        if self.incomplete:
            respondents = sorted((*self.rows, *self.incomplete))
        return listed(self.not_counted, respondents)

    def add_titles(self, rows: Iterable[tuple[int, Row]]) -> None:
        """Keep the services that rows without respondents, by their numbers, name."""
        if SERVICE not in self.header.others:
            named = ((number, service_title(row)) for number, row in rows)
            self.titles.update((number, title) for number, title in named if title)

    def add_respondents(self, block: Block) -> None:
        """Keep the rows of some more respondents, but for their answers."""
        others = self.header.others
        self.rows += block.numbers
        self.last_rows = [*self.last_rows, *block.last(_LAST_ROWS)][-_LAST_ROWS:]
        self.suggestions.add(block)
        self.running_numbers.add(block)
        if DAY in others:
            self.day_cells += self.merged.column(others[DAY].number, block)
        if SERVICE in others:
            cells = self.merged.column(others[SERVICE].number, block)
            self.service_of += map(self._service_names.__getitem__, cells)
        for role in PROFILE:
            if role in others:
                cells_of_role = self.people.setdefault(role, Counter())
                cells_of_role.update(self.merged.column(others[role].number, block))


def count(  # noqa: PLR0913 - all but what is counted have names
    blocks: Callable[[], Iterator[Block]],
    header: Header,
    readers: Sequence[AnswerColumn],
    *,
    seen: Callable[[int], None],
    unwanted: Mapping[int, str],
    blanks: Blanks = Blanks.PER_UNSUR,
    merged: MergedCells | None = None,
    above: Sequence[Row] = (),
) -> Counted:
    """Count the answers of the rows below a header.

    Args:
        blocks: Gives the rows below the header. It is called again where the whole
            column gives a label another meaning than its first rows did.
        header: The columns of the sheet.
        readers: What reads the answers, one for each column of `header.items`.
        seen: Called with the last row of each block.
        unwanted: Rows of respondents that are not to be counted, each with the reason;
            their labels take part in deciding what those of a column mean.
        blanks: What a blank answer does.
        merged: The values that hold for several rows.
        above: The rows up to the header.
    """
    columns = [column.number for column in suggestion_columns(header).values()]

    def counted_without(others: OtherRows) -> Counted:
        counted = Counted(
            header,
            readers,
            unwanted,
            blanks,
            suggestions=Suggestions(columns),
            running_numbers=RunningNumbers.of(header),
            merged=merged or MergedCells(),
        )
        counted.add_titles(enumerate(above, 1))
        _count(counted, _reporting(blocks(), seen), others)
        return counted

    others = OtherRows(header, readers)
    counted = counted_without(others)
    changed = _decide_labels(readers)
    labelled: set[int] = set()
    while mistaken := others.mistaken(counted.last, len(counted.rows)):
        labelled |= others.labelled_alone(mistaken)
        others = OtherRows(header, readers, others.read_anyway | mistaken)
        counted = counted_without(others)
        changed = _decide_labels(readers)
    if changed:
        counted = counted_without(OtherRows(header, readers, others.read_anyway))
    counted.labelled += sorted(labelled)
    return counted


def _decide_labels(readers: Sequence[AnswerColumn]) -> bool:
    in_sheet = any(reader.has_sangat_tidak for reader in readers)
    pictures = {label for reader in readers for label in reader.picture_labels}
    scales = [scale for reader in readers if (scale := reader.whole_scale)]
    changed = [
        reader.decide_labels(
            sangat_tidak_in_sheet=in_sheet,
            whole_scales=scales,
            pictures_in_sheet=pictures,
        )
        for reader in readers
    ]
    return any(changed)


def _reporting(blocks: Iterable[Block], seen: Callable[[int], None]) -> Iterator[Block]:
    for block in blocks:
        yield block
        seen(block.numbers[-1])


def _count(counted: Counted, blocks: Iterable[Block], others: OtherRows) -> None:
    numbers, readers = counted.header.item_numbers, counted.readers
    coders = dict(zip(numbers, map(Coder, readers), strict=True))
    answers = [bytearray() for _ in readers]
    for whole in blocks:
        block = whole
        ready = {
            number: coder.codes_of_known(block.cells[number - 1])
            for number, coder in coders.items()
        }
        known = [number for number, codes in ready.items() if codes is not None]
        if reasons := others.find(block, known):
            counted.not_counted += (
                (block.numbers[at], why) for at, why in reasons.items()
            )
            counted.other_rows.update(block.numbers[at] for at in reasons)
            counted.add_titles((block.numbers[at], block[at]) for at in reasons)
            block = block.only([at not in reasons for at in range(len(block))])
            ready = {}
        block, codes = _respondents(counted, block, coders, ready)
        if not block:
            continue
        counted.add_respondents(block)
        for before, new in zip(answers, codes, strict=True):
            before.extend(new)
    counted.answers = tuple(bytes(codes).translate(_NO_BAD) for codes in answers)
    if not counted.service_of:
        titles = titled(counted.rows, counted.titles)
        counted.service_of += map(_service_name, titles)
    names = counted.service_of or [UNNAMED] * len(counted.rows)
    counted.groups = grouped(names, list(counted.answers), readers) if names else {}


def _respondents(
    counted: Counted,
    block: Block,
    coders: Mapping[int, Coder],
    ready: Mapping[int, bytes | None],
) -> tuple[Block, Codes]:
    """The rows of a block that count, with their codes; keeps why the others do not.

    The codes that are `ready`, by the number of their column, are not looked up again.
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
        without = (at for at, code in enumerate(kept) if code == BLANK)
        counted.add_titles((block.numbers[at], block[at]) for at in without)
        counted.not_counted += (
            (row, unwanted.get(row) or _why_unanswered(block[at], coders))
            for at, row in enumerate(block.numbers)
            if kept[at] == BLANK
        )
        block, codes = _only(kept, block, codes)
    if counted.blanks is Blanks.DROP_ROW and BLANK in (whole := all_of(codes)):
        rows = [row for row, all_ in zip(block.numbers, whole, strict=True) if not all_]
        counted.incomplete += rows
        counted.not_counted += ((row, INCOMPLETE) for row in rows)
        block, codes = _only(whole, block, codes)
    return block, codes


def _only(kept: bytes, block: Block, codes: Codes) -> tuple[Block, Codes]:
    return block.only(kept), [bytes(compress(column, kept)) for column in codes]


def _service_name(cell: Raw) -> str:
    match cell:
        case str():
            return UNNAMED if is_blank(cell) else masked(" ".join(cell.split()))
        case _ if looks_personal(cell):
            return MASK
        case float():
            return f"{cell:.15g}"
        case _:
            return str(cell)


def _why_unanswered(row: Row, coders: Mapping[int, Coder]) -> str:
    if all(isinstance(cell, str) and is_blank(cell) for cell in row):
        return EMPTY
    faults = (coder.reader.fault(row[number - 1]) for number, coder in coders.items())
    return _NO_KNOWN_ANSWER if any(faults) else _NO_ANSWER
