"""Reads a sheet of the plan's workbook: its columns by their headers."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from difflib import get_close_matches

from skm_cli.domain import wording
from skm_cli.files.cells import OddCell, OddCells, OddKind, Raw, Row
from skm_cli.files.tables.workbook import Sheet
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.nodes import Scalar
from skm_cli.plan.workbook.cell_faults import CellFaults
from skm_cli.plan.workbook.columns import (
    TIMES,
    FormColumn,
    columns_by_header,
    folded_title,
)

_ROWS_SEARCHED = 20
"""The rows among which the header is looked for."""
_ENOUGH = 2
"""As many known headers make a row the header."""


class FilledRow:
    """A row below the header: the text of each cell, by the name of its column."""

    def __init__(self, cells: Mapping[str, Scalar]) -> None:
        self._cells = cells

    def __getitem__(self, name: str) -> Scalar:
        return self._cells[name]

    def has(self, names: Iterable[str]) -> bool:
        """Something is written in one of these columns."""
        return any(self._cells[name].text for name in names)


def cell_text(raw: Raw, *, as_month: bool = False) -> str:
    """What a cell shows, as a text; dates in Indonesian.

    Args:
        raw: The value of the cell.
        as_month: Write a date without its day: Excel makes a date of `Maret 2024`.
    """
    text = str(raw)
    match raw:
        case bool():
            text = text.upper()
        case int() | float():
            text = f"{raw:.15g}".replace(".", ",")
        case date():
            month = f"{wording.MONTHS[raw.month - 1]} {raw.year}"
            text = month if as_month else wording.day(raw)
        case time():
            text = f"{raw:%H.%M}"
        case OddCell():
            text = raw.text
        case _:
            pass
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class FormSheet:
    """One sheet that a person filled in.

    What is there and cannot be read is a fault; a column that is not there is empty.
    """

    def __init__(self, sheet: Sheet, faults: CellFaults) -> None:
        self.name = sheet.name
        self._faults = faults
        self._rows = list(sheet.rows())
        odd_cells = sheet.odd_cells(range(1, sheet.width + 1), 0)
        self._odd: OddCells = {
            row: {c: o for c, o in cells.items() if o.kind is not OddKind.MERGED}
            for row, cells in odd_cells.items()
        }
        self._rows += [[] for _ in range(len(self._rows), max(self._odd, default=0))]
        # The text of merged rows belongs to each of them.
        self._merged_into = {
            (row, column): first
            for column, first, last in sheet.merged
            for row in range(first + 1, min(last, len(self._rows)) + 1)
        }

    def rows(
        self, columns: Sequence[FormColumn], *, needed: Collection[str]
    ) -> Iterator[FilledRow]:
        """The rows below the header.

        Args:
            columns: What the sheet asks for.
            needed: The names of the columns that must be there.
        """
        known = columns_by_header(columns)
        header = self._header(known)
        if header is None:
            line = self._faults.line(self.name)
            names = wording.listing([column.header for column in columns[:3]])
            message = f"judul kolom tidak ditemukan, mis. {names}"
            hint = "kembalikan judul kolomnya, atau pakai lembar isian yang baru"
            self._faults.add(line, message, hint)
            return
        places = self._columns(header, known)
        for column in columns:
            if column.name in needed and column.name not in places:
                message = f"tidak ada kolom {column.header}"
                hint = f"kembalikan judulnya di baris {header}"
                self._faults.add(self._faults.line(self.name, header), message, hint)
                return
        for number in range(header + 1, len(self._rows) + 1):
            cells = {
                column.name: self.cell(
                    number, places.get(column.name, 0), as_month=column.name in TIMES
                )
                for column in columns
            }
            self._refuse_cells_without_header(number, header, set(places.values()))
            if number == header + 1 and _is_hint(cells, columns):
                continue
            yield FilledRow(cells)

    def cell(self, row: int, column: int, *, as_month: bool = False) -> Scalar:
        """The text of a cell; column 0 is one that is not there, and empty."""
        row = self._merged_into.get((row, column), row)
        line = self._faults.line(self.name, row, column or 1)
        raw = self._raw(row, column)
        odd_cell = self._odd.get(row, {}).get(column)
        if odd_cell and odd_cell.kind is OddKind.ERROR:
            message = f"sel berisi {odd_cell.text or 'galat'}, bukan isian"
            self._faults.add(line, message, "perbaiki rumusnya, atau tulis isinya")
            return Scalar("", line)
        if odd_cell and odd_cell.kind is OddKind.NO_RESULT:
            hint = "buka di Excel, simpan, lalu ulangi"
            self._faults.add(line, "hasil rumus belum tersimpan", hint)
            return Scalar("", line)
        text = cell_text(raw, as_month=as_month)
        if control := nodes.control_character(text):
            message = f"ada karakter kendali ({control}) yang tidak tercetak"
            hint = "hapus karakter itu, atau ketik ulang isinya"
            self._faults.add(line, message, hint)
            return Scalar("", line)
        return Scalar(text, line)

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self._rows)

    def _raw(self, row: int, column: int) -> Raw:
        cells: Row = self._rows[row - 1]
        odd_cell = self._odd.get(row, {}).get(column)
        if odd_cell:
            return odd_cell
        return cells[column - 1] if 0 < column <= len(cells) else ""

    def _header(self, known: Mapping[str, FormColumn]) -> int | None:
        best, most = None, _ENOUGH - 1
        for number, row in enumerate(self._rows[:_ROWS_SEARCHED], 1):
            count = len({folded_title(cell_text(raw)) for raw in row} & known.keys())
            if count > most:
                best, most = number, count
        return best

    def _columns(self, header: int, known: Mapping[str, FormColumn]) -> dict[str, int]:
        """The number of each column by its name; unknown headers are faults."""
        places: dict[str, int] = {}
        for number, raw in enumerate(self._rows[header - 1], 1):
            text = cell_text(raw)
            column = known.get(folded_title(text))
            line = self._faults.line(self.name, header, number)
            if column is None:
                if text and self._has_text_below(header, number):
                    self._refuse_header(line, text, known)
            elif column.name in places:
                before = self._faults.line(self.name, header, places[column.name])
                message = f"kolom {column.header} ada dua"
                message += f", juga di {self._faults.line_text(before)}"
                self._faults.add(line, message, "hapus salah satu")
            else:
                places[column.name] = number
        return places

    def _has_text_below(self, header: int, column: int) -> bool:
        below = range(header + 1, len(self._rows) + 1)
        return any(cell_text(self._raw(row, column)) for row in below)

    def _refuse_header(
        self, line: int, text: str, known: Mapping[str, FormColumn]
    ) -> None:
        near = get_close_matches(folded_title(text), known, n=1)
        message = f"kolom `{text}` tidak dikenal"
        hint = "hapus kolom ini, atau kembalikan judulnya"
        if near:
            message += f"; yang paling mirip `{known[near[0]].header}`"
            hint = "perbaiki judulnya, atau hapus kolom ini"
        self._faults.add(line, message, hint)

    def _refuse_cells_without_header(
        self, row: int, header: int, read: set[int]
    ) -> None:
        """Texts in columns without a header are faults: they would be lost."""
        headers = self._rows[header - 1]
        for column, raw in enumerate(self._rows[row - 1], 1):
            titled = column <= len(headers) and cell_text(headers[column - 1])
            if column in read or titled or not cell_text(raw):
                continue
            line = self._faults.line(self.name, row, column)
            message = "kolom sel ini tidak mempunyai judul"
            self._faults.add(line, message, "pindahkan isinya, atau hapus")


def _is_hint(cells: Mapping[str, Scalar], columns: Sequence[FormColumn]) -> bool:
    """The row of hints below the header; some of them may have been deleted."""
    written = [(cells[c.name].text, c.hint) for c in columns if cells[c.name].text]
    return bool(written) and all(text == hint for text, hint in written)
