"""Finds the sheets of a workbook that hold answers, and their headers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.sheet.header import (
    ROWS_SEARCHED,
    Header,
    find_header_cells,
    match_columns,
)
from skm_cli.answers.sheet.missing_columns import named_columns, runs_downwards
from skm_cli.answers.sheet.other_instruments import better_instrument
from skm_cli.answers.sheet.recap_sheets import is_recap, recap_note
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.cells import Raw, Row, Tab
from skm_cli.files.tables.book import AnySheet, Book
from skm_cli.files.tables.text_table import CsvBook

# To read all rows for what a code means would cost as much again as to count them.
_BEGINNING = 1000

EVERY_SHEET = "semua"
"""What `--sheet` says for all sheets that hold answers."""


class AnswerSheet(NamedTuple):
    """The sheet that holds answers.

    Attributes:
        sheet: The sheet.
        header: What its columns are.
        place: Where it is.
        header_by_cells: Its header by the cells of each column, from 1, when it was
            settled by the first rows and there are more; else None.
        notes: What is to be said of sheets beside it.
    """

    sheet: AnySheet
    header: Header
    place: Place
    header_by_cells: Callable[[Callable[[int], Iterable[Raw]]], Header] | None = None
    notes: tuple[Note, ...] = ()


def find_answer_sheets(
    book: Book, *, shown: str, instrument: Instrument, reading: Reading
) -> list[AnswerSheet]:
    """The sheet that holds answers among legends, empty and hidden ones, or several.

    Args:
        book: The workbook.
        shown: The file as messages show it.
        instrument: What was asked.
        reading: What the user has said of the columns, and which sheets are wanted:
            hidden ones too, when they are named.

    Raises:
        ProblemsFoundError: There is none, a wanted one is not there or holds no
            answers, or there are several and nothing was said.
        FileUnusableError: A sheet cannot be read.
    """

    def with_header(tabs: Sequence[Tab]) -> list[AnswerSheet]:
        sheets = (_understood(book.sheet(t), shown, instrument, reading) for t in tabs)
        return [sheet for sheet in sheets if sheet is not None]

    # A text has no sheets to choose from.
    wanted = () if isinstance(book, CsvBook) else reading.sheets
    every = any(map(_is_every, wanted))
    if wanted and not every:
        tabs = _named(book.tabs, wanted, shown)
        named = with_header(tabs)
        found = {sheet.sheet.name for sheet in named}
        if bare := [tab for tab in tabs if tab.name not in found]:
            raise ProblemsFoundError([_bare(shown, tab, instrument) for tab in bare])
        return named
    titled = with_header([tab for tab in book.tabs if not tab.hidden])
    answered = _without_recaps([sheet for sheet in titled if _has_answers(sheet)])
    match answered or titled[:1]:
        case []:
            visible = [tab for tab in book.tabs if not tab.hidden]
            if others := _fitting(book, visible, shown, instrument):
                raise ProblemsFoundError(others[:1])
            hidden = with_header([tab for tab in book.tabs if tab.hidden])
            hint = "" if hidden else _hint(book, visible, instrument)
            raise ProblemsFoundError([_none(shown, hidden, hint)])
        case [_, _, *_] if not every:
            raise ProblemsFoundError([_several(shown, answered)])
        case sheets:
            return sheets


def text_has_no_sheets(shown: str, wanted: Sequence[str]) -> list[Problem]:
    """That a sheet is wanted of a text; all of its sheets there are."""
    message = 'tidak ada lembar bernama "{}"'
    hint = "hapus opsi --sheet; berkas teks tidak mempunyai lembar"
    named = [name for name in wanted if not _is_every(name)]
    return [Problem(Place(shown), message.format(name), hint) for name in named]


def _is_every(name: str) -> bool:
    return _folded(name) == EVERY_SHEET


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _named(tabs: Sequence[Tab], wanted: Sequence[str], shown: str) -> list[Tab]:
    """The tabs of these names, in the workbook's order, each once."""
    found: set[str] = set()
    missing = []
    for name in wanted:
        exact = {tab.name for tab in tabs if tab.name == name}
        alike = {tab.name for tab in tabs if _folded(tab.name) == _folded(name)}
        found |= exact or alike
        if not alike:
            missing.append(name)
    if missing:
        raise ProblemsFoundError([_not_there(shown, name, tabs) for name in missing])
    return [tab for tab in tabs if tab.name in found]


def _understood(
    sheet: AnySheet, shown: str, instrument: Instrument, reading: Reading
) -> AnswerSheet | None:
    rows = list(islice(sheet.rows(), ROWS_SEARCHED))
    titles = find_header_cells(rows, instrument, reading)
    if titles is None:
        return None
    place, row = Place(shown, sheet.name), titles.row
    below = partial(_below, sheet)
    beginning: list[Row] = []

    def begun(number: int) -> Iterator[Raw]:
        if not beginning:
            beginning.extend(islice(sheet.rows(), row, row + _BEGINNING))
        return (cells[number - 1] for cells in beginning)

    def head(told: Callable[[int], Iterable[Raw]]) -> Header:
        return match_columns(
            titles,
            instrument,
            reading,
            sheet=place,
            below=lambda at: below(at, row),
            told=told,
        )

    found = head(begun)
    other = better_instrument(rows, instrument, found, sheet=place, below=below)
    if other is not None:
        found = found._replace(problems=(other,), notes=())
        return AnswerSheet(sheet, found, place)
    more = len(beginning) == _BEGINNING
    return AnswerSheet(sheet, found, place, head if more else None)


def _below(sheet: AnySheet, number: int, row: int) -> Iterator[Raw]:
    return (cells[number - 1] for cells in islice(sheet.rows(), row, None))


def _fitting(
    book: Book, tabs: Sequence[Tab], shown: str, instrument: Instrument
) -> list[Problem]:
    """The sheets that this instrument cannot read at all and another can."""
    found = []
    for tab in tabs:
        sheet: AnySheet = book.sheet(tab)
        rows = list(islice(sheet.rows(), ROWS_SEARCHED))
        place, below = Place(shown, sheet.name), partial(_below, sheet)
        found.append(
            better_instrument(rows, instrument, None, sheet=place, below=below)
        )
    return [problem for problem in found if problem]


def _without_recaps(answered: list[AnswerSheet]) -> list[AnswerSheet]:
    """The sheets that hold answers, without those that only sum others up."""
    if len(answered) <= 1:
        return answered
    recaps = [sheet.place for sheet in answered if _is_recap(sheet)]
    first, *others = [s for s in answered if s.place not in recaps] or answered
    if first.place in recaps:
        return answered
    return [first._replace(notes=tuple(map(recap_note, recaps))), *others]


def _is_recap(found: AnswerSheet) -> bool:
    numbers = [column.number for column in found.header.items.values()]
    return is_recap(islice(found.sheet.rows(), found.header.row, None), numbers)


def _has_answers(found: AnswerSheet) -> bool:
    sheet, below = found.sheet, found.header.row
    numbers = [column.number for column in found.header.items.values()]
    return any(
        is_filled(cells[number - 1])
        for cells in islice(sheet.rows(), below, None)
        for number in numbers
    ) or bool(sheet.odd(numbers, below))


_DOWNWARDS = (
    "unsur tersusun ke bawah; susun ulang menjadi satu baris untuk setiap responden "
    "dan satu kolom untuk setiap unsur, mis. dengan PivotTable atau Tempel Khusus, "
    "Transpos"
)
_OWN_HEADERS = (
    "judul kolomnya belum dikenal; tulis di skm.yaml, sesuaikan urutannya (kuesioner "
    "resmi menanyakan sarana sebelum pengaduan)"
)


def _hint(book: Book, tabs: Sequence[Tab], instrument: Instrument) -> str:
    """What to do about a book without a header that is known."""
    downwards = False
    for tab in tabs:
        rows = list(islice(book.sheet(tab).rows(), 2 * ROWS_SEARCHED))
        if lines := named_columns(rows, instrument.items):
            return f"{_OWN_HEADERS}\n{lines}"
        downwards = downwards or runs_downwards(rows, instrument)
    return _DOWNWARDS if downwards else _looked_for(instrument)


def _looked_for(instrument: Instrument) -> str:
    first, *_, last = instrument.item_codes * 2
    return (
        f"yang dicari di {ROWS_SEARCHED} baris pertama: judul kolom {first} sampai "
        f"dengan {last}, nama unsur, atau pertanyaan kuesioner; jika judulnya lain, "
        f'tulis di skm.yaml: kolom: {{{first}: "judul kolomnya"}}'
    )


def _none(shown: str, hidden: Sequence[AnswerSheet], hint: str) -> Problem:
    if hidden:
        names = ", ".join(found.sheet.name for found in hidden)
        return Problem(
            Place(shown),
            f"jawaban hanya terdapat di lembar tersembunyi: {names}",
            f"tambahkan {_option(hidden[0].sheet.name)} jika memang itu yang dibaca",
        )
    return Problem(Place(shown), "tidak ada lembar yang memuat jawaban", hint)


def _bare(shown: str, tab: Tab, instrument: Instrument) -> Problem:
    message = "tidak ada judul kolom jawaban di lembar ini"
    return Problem(Place(shown, tab.name), message, _looked_for(instrument))


def _not_there(shown: str, name: str, tabs: Sequence[Tab]) -> Problem:
    names = [f"{tab.name} (tersembunyi)" if tab.hidden else tab.name for tab in tabs]
    return Problem(
        Place(shown),
        f'tidak ada lembar bernama "{name}"',
        f"pilih dari lembar yang ada: {', '.join(names)}",
    )


def _several(shown: str, answered: Sequence[AnswerSheet]) -> Problem:
    names = [found.sheet.name for found in answered]
    return Problem(
        Place(shown),
        f"jawaban terdapat di {wording.cardinal(len(names))} lembar: "
        f"{', '.join(names)}",
        f"tambahkan --sheet {EVERY_SHEET} untuk menjumlahkannya, atau "
        f"{_option(names[0])} untuk satu lembar",
    )


def _option(name: str) -> str:
    """The option that reads a sheet, as it is typed."""
    plain = name.replace("-", "").replace("_", "").isalnum()
    return f"--sheet {name}" if plain else f'--sheet "{name}"'
