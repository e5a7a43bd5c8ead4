"""What to do about a book without a known header, or without a sheet of a name."""

from collections.abc import Sequence
from itertools import islice

from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.sheet.columns.proposals import proposed_kolom
from skm_cli.answers.sheet.header_cells import ROWS_AT_MOST, ROWS_SEARCHED
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.answers.sheet.missing_columns import runs_downwards
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.cells import Tab
from skm_cli.files.tables.book import Book

_DOWNWARDS = (
    "unsur tersusun ke bawah; susun ulang menjadi satu baris untuk setiap responden "
    "dan satu kolom untuk setiap unsur, mis. dengan PivotTable atau Tempel Khusus, "
    "Transpos"
)
_OWN_HEADERS = (
    "judul kolomnya belum dikenal; tulis di skm.yaml, sesuaikan urutannya (kuesioner "
    "resmi menanyakan sarana sebelum pengaduan)"
)


def hint_without_header(book: Book, tabs: Sequence[Tab], instrument: Instrument) -> str:
    """What to do about a book without a known header.

    Args:
        book: The book.
        tabs: Its sheets that are looked at.
        instrument: What was asked.
    """
    downwards = False
    for tab in tabs:
        rows = list(islice(book.sheet(tab).rows(), 2 * ROWS_SEARCHED))
        if lines := proposed_kolom(rows, instrument.items):
            return f"{_OWN_HEADERS}\n{lines}"
        downwards = downwards or runs_downwards(rows, instrument)
    return _DOWNWARDS if downwards else headers_looked_for(instrument)


def headers_looked_for(instrument: Instrument) -> str:
    """Which headers are known, and what to do where they read otherwise."""
    first, *_, last = instrument.item_codes * 2
    return (
        f"yang dicari di {ROWS_AT_MOST} baris pertama: judul kolom {first} sampai "
        f"dengan {last}, nama unsur, atau pertanyaan kuesioner; jika judulnya lain, "
        f"tulis di skm.yaml: {kolom_setting({first: 'judul kolomnya'})}"
    )


def absent_headers(book: Book, tabs: Sequence[Tab], reading: Reading) -> list[str]:
    """The headers that the user names and no sheet has.

    Args:
        book: The book.
        tabs: Its sheets that are looked at.
        reading: What the user has set for the columns.
    """
    if not reading.columns:
        return []
    there = {
        folded_header(cell)
        for tab in tabs
        for row in islice(book.sheet(tab).rows(), ROWS_AT_MOST)
        for cell in row
        if isinstance(cell, str)
    }
    return [h for h in reading.columns.values() if folded_header(h) not in there]


def no_header_problem(shown: str, tab: Tab, instrument: Instrument) -> Problem:
    """The fault of a sheet that the user names and that has no header."""
    message = "tidak ada judul kolom jawaban di lembar ini"
    return Problem(Place(shown, tab.name), message, headers_looked_for(instrument))


def no_such_sheet(shown: str, name: str, tabs: Sequence[Tab]) -> Problem:
    """The fault of a name of `--sheet` that no sheet has."""
    names = [f"{tab.name} (tersembunyi)" if tab.hidden else tab.name for tab in tabs]
    return Problem(
        Place(shown),
        f'tidak ada lembar bernama "{name}"',
        f"pilih dari lembar yang ada: {', '.join(names)}",
    )
