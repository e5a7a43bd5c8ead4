"""Finds the one sheet of a workbook that holds answers, and its header."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.instrument import Instrument
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.profile import Reading
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.answers import says_something
from skm_cli.files.head import ROWS_SEARCHED, Head, find_titles, settle
from skm_cli.files.table import Raw, Sheet, Tab, Workbook


class AnswerSheet(NamedTuple):
    """The sheet that holds answers.

    Attributes:
        sheet: The sheet.
        head: What its columns are.
        place: Where it is.
    """

    sheet: Sheet
    head: Head
    place: Place


def find_answer_sheet(
    book: Workbook, *, shown: str, instrument: Instrument, reading: Reading
) -> AnswerSheet:
    """The one sheet that holds answers, among legends, empty and hidden ones.

    Raises:
        ProblemsFoundError: There is none, or there are several.
        FileUnusableError: A sheet cannot be read.
    """

    def with_header(tabs: Sequence[Tab]) -> list[AnswerSheet]:
        sheets = (_understood(book.sheet(t), shown, instrument, reading) for t in tabs)
        return [sheet for sheet in sheets if sheet is not None]

    titled = with_header([tab for tab in book.tabs if not tab.hidden])
    answered = [sheet for sheet in titled if _has_answers(sheet)]
    match answered or titled[:1]:
        case [one]:
            return one
        case []:
            hidden = with_header([tab for tab in book.tabs if tab.hidden])
            raise ProblemsFoundError([_none(shown, hidden)])
        case several:
            raise ProblemsFoundError([_several(shown, several)])


def _understood(
    sheet: Sheet, shown: str, instrument: Instrument, reading: Reading
) -> AnswerSheet | None:
    titles = find_titles(list(islice(sheet.rows(), ROWS_SEARCHED)), instrument, reading)
    if titles is None:
        return None
    place = Place(shown, sheet.name)

    def below(number: int) -> Iterator[Raw]:
        return (cells[number - 1] for cells in islice(sheet.rows(), titles.row, None))

    head = settle(titles, instrument, reading, sheet=place, below=below)
    return AnswerSheet(sheet, head, place)


def _has_answers(found: AnswerSheet) -> bool:
    sheet, below = found.sheet, found.head.row
    numbers = [column.number for column in found.head.unsur.values()]
    return any(
        says_something(cells[number - 1])
        for cells in islice(sheet.rows(), below, None)
        for number in numbers
    ) or bool(sheet.odd(numbers, below))


def _none(shown: str, hidden: Sequence[AnswerSheet]) -> Problem:
    if hidden:
        names = ", ".join(found.sheet.name for found in hidden)
        return Problem(
            Place(shown),
            f"jawaban hanya terdapat di lembar tersembunyi: {names}",
            "tampilkan lembar itu di Excel (klik kanan pada tab, Tampilkan), "
            "lalu simpan",
        )
    return Problem(
        Place(shown),
        "tidak ada lembar yang memuat jawaban",
        f"yang dicari di {ROWS_SEARCHED} baris pertama: judul kolom U1 sampai dengan "
        "U9, nama unsur, atau pertanyaan kuesioner; jika judulnya lain, tulis di "
        'skm.yaml: kolom: {U1: "judul kolomnya"}',
    )


def _several(shown: str, answered: Sequence[AnswerSheet]) -> Problem:
    names = ", ".join(found.sheet.name for found in answered)
    return Problem(
        Place(shown),
        f"jawaban terdapat di {wording.cardinal(len(answered))} lembar: {names}",
        "sisakan satu lembar jawaban dalam buku kerja ini, "
        "pindahkan yang lain ke buku kerja tersendiri",
    )
