"""Finds the sheets of a workbook that hold answers, and their headers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import NamedTuple

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.headers import CellsBelow
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.labels.unsur_list import listed_items
from skm_cli.answers.sheet.bare_codes import doubtful_items
from skm_cli.answers.sheet.header import Header, match_columns
from skm_cli.answers.sheet.header_cells import (
    ROWS_AT_MOST,
    ROWS_SEARCHED,
    find_header_cells,
)
from skm_cli.answers.sheet.no_header import (
    absent_headers,
    hint_without_header,
    no_header_problem,
    no_such_sheet,
)
from skm_cli.answers.sheet.other_instruments import better_instrument
from skm_cli.answers.sheet.recap_sheets import is_recap, recap_note
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.cells import Raw, Row, Tab
from skm_cli.files.tables.book import AnySheet, Book
from skm_cli.files.tables.text_table import CsvBook

# Reading all rows to tell what codes mean would take as long again as counting them.
_FIRST_ROWS = 1000

EVERY_SHEET = "semua"
"""The value of `--sheet` for all sheets that hold answers."""


class AnswerSheet(NamedTuple):
    """A sheet that holds answers.

    Attributes:
        sheet: The sheet.
        header: What its columns hold.
        place: Where it is.
        header_by_cells: Its header as other cells of each column decide it; None where
            its first rows are all it has.
        notes: What a person should know of sheets that are not read.
    """

    sheet: AnySheet
    header: Header
    place: Place
    header_by_cells: Callable[[CellsBelow], Header] | None = None
    notes: tuple[Note, ...] = ()


def find_answer_sheets(
    book: Book, *, shown: str, instrument: Instrument, reading: Reading
) -> list[AnswerSheet]:
    """Find the sheets that hold answers among legends, recaps, empty and hidden ones.

    Args:
        book: The workbook.
        shown: The file as messages show it.
        instrument: What was asked.
        reading: What the user has set for the columns, and the sheets to be read;
            hidden ones only when they are named, or all are.

    Returns:
        At least one sheet, several only where the user has asked for them.

    Raises:
        ProblemsFoundError: There is none, one that the user names is not there or has
            no header, or there are several and the user has named none.
        FileUnusableError: A sheet cannot be read.
    """

    def with_header(tabs: Sequence[Tab], depth: int) -> list[AnswerSheet]:
        sheets = [book.sheet(tab) for tab in tabs]
        found = (_with_header(s, shown, instrument, reading, depth) for s in sheets)
        return [sheet for sheet in found if sheet is not None]

    # A text has no sheets to choose from.
    wanted = () if isinstance(book, CsvBook) else reading.sheets
    every = any(map(is_every_sheet, wanted))
    if wanted and not every:
        tabs = _named(book.tabs, wanted, shown)
        named = [
            sheet
            for tab in tabs
            for sheet in with_header([tab], ROWS_SEARCHED)
            or with_header([tab], ROWS_AT_MOST)
        ]
        names = {sheet.sheet.name for sheet in named}
        if others := [tab for tab in tabs if tab.name not in names]:
            raise ProblemsFoundError(
                [no_header_problem(shown, tab, instrument) for tab in others]
            )
        return named
    tabs = [tab for tab in book.tabs if every or not tab.hidden]
    candidates = with_header(tabs, ROWS_SEARCHED)
    if not any(map(_has_answers, candidates)):
        candidates = with_header(tabs, ROWS_AT_MOST)
    answered = _without_recaps([sheet for sheet in candidates if _has_answers(sheet)])
    match answered or candidates[:1]:
        case []:
            raise ProblemsFoundError(
                [_no_sheet(book, shown, instrument, reading, with_header)]
            )
        case [_, _, *_] if not every:
            raise ProblemsFoundError([_several(shown, answered)])
        case sheets:
            return sheets


def hidden_answer_sheets(
    book: Book, shown: str, instrument: Instrument, reading: Reading
) -> list[AnswerSheet]:
    """The hidden sheets of a workbook that hold answers and can be read."""
    found = []
    for tab in book.tabs:
        # One that cannot be read keeps nobody from reading the others.
        with suppress(FileUnusableError):
            if tab.hidden:
                sheet = book.sheet(tab)
                found.append(
                    _with_header(sheet, shown, instrument, reading, ROWS_SEARCHED)
                )
    sheets = [sheet for sheet in found if sheet is not None]
    return [one for one in sheets if _has_answers(one) and not _is_recap(one)]


def is_every_sheet(name: str) -> bool:
    """Whether a name of `--sheet` means all sheets that hold answers."""
    return _folded_name(name) == EVERY_SHEET


def _folded_name(name: str) -> str:
    return " ".join(name.split()).casefold()


def _named(tabs: Sequence[Tab], wanted: Sequence[str], shown: str) -> list[Tab]:
    """The tabs of these names, in the workbook's order, each once."""
    names: set[str] = set()
    missing = []
    for name in wanted:
        folded = _folded_name(name)
        exact = {tab.name for tab in tabs if tab.name == name}
        alike = {tab.name for tab in tabs if _folded_name(tab.name) == folded}
        names |= exact or alike
        if not alike:
            missing.append(name)
    if missing:
        raise ProblemsFoundError([no_such_sheet(shown, name, tabs) for name in missing])
    return [tab for tab in tabs if tab.name in names]


def _with_header(
    sheet: AnySheet, shown: str, instrument: Instrument, reading: Reading, depth: int
) -> AnswerSheet | None:
    rows = list(islice(sheet.rows(), depth))
    header_cells = find_header_cells(rows, instrument, reading)
    if header_cells is None:
        return None
    place, row = Place(shown, sheet.name), header_cells.row
    below = partial(_below, sheet)
    first_rows: list[Row] = []

    def read_first_rows() -> list[Row]:
        if not first_rows:
            first_rows.extend(islice(sheet.rows(), row, row + _FIRST_ROWS))
        return first_rows

    def in_first_rows(number: int) -> Iterator[Raw]:
        return (cells[number - 1] for cells in read_first_rows())

    if doubtful := doubtful_items(header_cells.columns, instrument):
        listed = listed_items([*rows[: row - 1], *read_first_rows()], doubtful)
        header_cells = header_cells._replace(listed=listed)
    cells_of_header = header_cells

    def header_by_cells(code_cells: CellsBelow) -> Header:
        return match_columns(
            cells_of_header,
            instrument,
            reading,
            sheet=place,
            below=lambda number: below(number, row),
            code_cells=code_cells,
        )

    header = header_by_cells(in_first_rows)
    other = better_instrument(rows, instrument, header, sheet=place, below=below)
    if other is not None:
        return AnswerSheet(sheet, header._replace(problems=(other,), notes=()), place)
    has_more = len(first_rows) == _FIRST_ROWS
    return AnswerSheet(sheet, header, place, header_by_cells if has_more else None)


def _below(sheet: AnySheet, number: int, row: int) -> Iterator[Raw]:
    return (cells[number - 1] for cells in islice(sheet.rows(), row, None))


def _without_recaps(answered: list[AnswerSheet]) -> list[AnswerSheet]:
    """The sheets that hold answers, without those that only sum others up."""
    if len(answered) <= 1:
        return answered
    recaps = [sheet.place for sheet in answered if _is_recap(sheet)]
    first, *others = [s for s in answered if s.place not in recaps] or answered
    if first.place in recaps:
        return answered
    return [first._replace(notes=tuple(map(recap_note, recaps))), *others]


def _is_recap(answers: AnswerSheet) -> bool:
    rows = islice(answers.sheet.rows(), answers.header.row, None)
    return is_recap(rows, answers.header.item_numbers)


def _has_answers(answers: AnswerSheet) -> bool:
    sheet, row = answers.sheet, answers.header.row
    numbers = answers.header.item_numbers
    return any(
        is_filled(cells[number - 1])
        for cells in islice(sheet.rows(), row, None)
        for number in numbers
    ) or bool(sheet.odd_cells(numbers, row))


def _no_sheet(
    book: Book,
    shown: str,
    instrument: Instrument,
    reading: Reading,
    with_header: Callable[[Sequence[Tab], int], list[AnswerSheet]],
) -> Problem:
    """The fault of a book of whose visible sheets none has a header."""
    visible = [tab for tab in book.tabs if not tab.hidden]
    # All are read: one that cannot be read is the first thing to mend.
    fitting_others = [
        problem
        for tab in visible
        if (problem := _better_instrument(book.sheet(tab), shown, instrument))
    ]
    if fitting_others:
        return fitting_others[0]
    hidden_tabs = [tab for tab in book.tabs if tab.hidden]
    if hidden := with_header(hidden_tabs, ROWS_AT_MOST):
        names = ", ".join(answers.sheet.name for answers in hidden)
        return Problem(
            Place(shown),
            f"jawaban hanya terdapat di lembar tersembunyi: {names}",
            f"tambahkan {option_for(hidden[0].sheet.name)} jika memang itu yang dibaca",
        )
    hint = hint_without_header(book, visible, instrument)
    message = "tidak ada lembar yang memuat jawaban"
    if absent := absent_headers(book, visible, reading):
        told = wording.listing([f'"{masked(header)}"' for header in absent])
        message = f"{message}; judul dari isian `kolom` tidak ditemukan: {told}"
    return Problem(Place(shown), message, hint)


def _better_instrument(
    sheet: AnySheet, shown: str, instrument: Instrument
) -> Problem | None:
    rows = list(islice(sheet.rows(), ROWS_AT_MOST))
    place, below = Place(shown, sheet.name), partial(_below, sheet)
    return better_instrument(rows, instrument, None, sheet=place, below=below)


def _several(shown: str, answered: Sequence[AnswerSheet]) -> Problem:
    names = [answers.sheet.name for answers in answered]
    return Problem(
        Place(shown),
        f"jawaban terdapat di {wording.cardinal(len(names))} lembar: "
        f"{', '.join(names)}",
        f"tambahkan --sheet {EVERY_SHEET} untuk menjumlahkannya, atau "
        f"{option_for(names[0])} untuk satu lembar",
    )


def option_for(name: str) -> str:
    """The option that reads a sheet, as it is typed."""
    plain = name.replace("-", "").replace("_", "").isalnum()
    return f"--sheet {name}" if plain else f'--sheet "{name}"'
