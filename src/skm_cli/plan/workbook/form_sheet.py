"""Reads a sheet that was made to be filled in: its columns by their headers."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Protocol

from skm_cli.domain import wording
from skm_cli.files.cells import OddCell, OddCells, OddKind, Raw, Row
from skm_cli.files.tables.workbook import Sheet
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.nodes import Scalar
from skm_cli.plan.workbook.cell_faults import CellFaults

_LOOKED_AT = 20
"""The rows among which the header is looked for."""
_ENOUGH = 2
"""As many known headers make a row the header."""


Folding = Callable[[str], str]
"""How headers are compared."""


class Asked(Protocol):
    """A column that is asked for."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def header(self) -> str:
        """Its header."""
        ...

    @property
    def hint(self) -> str:
        """What stands below its header until something is written there."""
        ...


class Filled:
    """A row: its texts, at their cells, by column name."""

    def __init__(self, cells: Mapping[str, Scalar]) -> None:
        self._cells = cells

    def __getitem__(self, name: str) -> Scalar:
        return self._cells[name]

    def has(self, names: Iterable[str]) -> bool:
        """Something is written in one of these columns."""
        return any(self._cells[name].text for name in names)


def cell_text(raw: Raw, said: Callable[[date], str] = wording.day) -> str:
    """What a cell shows, as a text; dates in Indonesian."""
    text = str(raw)
    match raw:
        case bool():
            text = text.upper()
        case int() | float():
            text = f"{raw:.15g}".replace(".", ",")
        case datetime():
            text = said(raw.date())
        case date():
            text = said(raw)
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

    def __init__(
        self,
        sheet: Sheet,
        faults: CellFaults,
        dates: Mapping[str, Callable[[date], str]],
    ) -> None:
        self.name = sheet.name
        self._faults = faults
        self._dates = dates
        self._rows = list(sheet.rows())
        odd = sheet.odd(range(1, sheet.width + 1), 0)
        self._odd: OddCells = {
            row: {c: o for c, o in cells.items() if o.kind is not OddKind.MERGED}
            for row, cells in odd.items()
        }
        self._rows += [[] for _ in range(len(self._rows), max(self._odd, default=0))]
        # What is written over several rows is said of each of them.
        self._said_above = {
            (row, column): first
            for column, first, last in sheet.merged
            for row in range(first + 1, min(last, len(self._rows)) + 1)
        }

    def rows(
        self,
        columns: Sequence[Asked],
        known: Mapping[str, Asked],
        fold: Folding,
        *,
        needed: Collection[str],
    ) -> Iterator[Filled]:
        """The rows below the header.

        Args:
            columns: What is asked for.
            known: The same by their headers, folded.
            fold: What folds them.
            needed: The names of those that must be there.
        """
        head = self._header(known, fold)
        if head is None:
            line = self._faults.line(self.name)
            names = wording.listing([column.header for column in columns[:3]])
            message = f"judul kolom tidak ditemukan, mis. {names}"
            hint = "kembalikan judul kolomnya, atau pakai lembar isian yang baru"
            self._faults.add(line, message, hint)
            return
        places = self._columns(head, known, fold)
        for column in columns:
            if column.name in needed and column.name not in places:
                message = f"tidak ada kolom {column.header}"
                hint = f"kembalikan judulnya di baris {head}"
                self._faults.add(self._faults.line(self.name, head), message, hint)
                return
        for number in range(head + 1, len(self._rows) + 1):
            cells = {
                column.name: self.cell(number, places.get(column.name, 0), column.name)
                for column in columns
            }
            self._stray(number, head, set(places.values()))
            if number == head + 1 and _is_hint(cells, columns):
                continue
            yield Filled(cells)

    def cell(self, row: int, column: int, name: str) -> Scalar:
        """The text of a cell; column 0 is one that is not there, and empty."""
        row = self._said_above.get((row, column), row)
        line = self._faults.line(self.name, row, column or 1)
        raw = self._raw(row, column)
        odd = self._odd.get(row, {}).get(column)
        if odd and odd.kind is OddKind.ERROR:
            message = f"sel berisi {odd.text or 'galat'}, bukan isian"
            self._faults.add(line, message, "perbaiki rumusnya, atau tulis isinya")
            return Scalar("", line)
        if odd and odd.kind is OddKind.NO_RESULT:
            hint = "buka di Excel, simpan, lalu ulangi"
            self._faults.add(line, "hasil rumus belum tersimpan", hint)
            return Scalar("", line)
        text = cell_text(raw, self._dates.get(name, wording.day))
        if control := nodes.control_in(text):
            message = f"ada karakter kendali ({control}) yang tidak tercetak"
            hint = "hapus karakter itu, atau ketik ulang isinya"
            self._faults.add(line, message, hint)
            return Scalar("", line)
        return Scalar(text, line)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def _raw(self, row: int, column: int) -> Raw:
        cells: Row = self._rows[row - 1]
        odd = self._odd.get(row, {}).get(column)
        if odd:
            return odd
        return cells[column - 1] if 0 < column <= len(cells) else ""

    def _header(self, known: Mapping[str, Asked], fold: Folding) -> int | None:
        best, most = None, _ENOUGH - 1
        for number, row in enumerate(self._rows[:_LOOKED_AT], 1):
            found = len({fold(cell_text(raw)) for raw in row} & known.keys())
            if found > most:
                best, most = number, found
        return best

    def _columns(
        self, head: int, known: Mapping[str, Asked], fold: Folding
    ) -> dict[str, int]:
        """Where each column stands; faults at headers that are none of ours."""
        places: dict[str, int] = {}
        for column, raw in enumerate(self._rows[head - 1], 1):
            text = cell_text(raw)
            asked = known.get(fold(text))
            line = self._faults.line(self.name, head, column)
            if asked is None:
                if text and self._says_something(head, column):
                    self._unknown(line, text, known, fold)
            elif asked.name in places:
                before = self._faults.line(self.name, head, places[asked.name])
                message = f"kolom {asked.header} ada dua"
                message += f", juga di {self._faults.spot(before)}"
                self._faults.add(line, message, "hapus salah satu")
            else:
                places[asked.name] = column
        return places

    def _says_something(self, head: int, column: int) -> bool:
        below = range(head + 1, len(self._rows) + 1)
        return any(cell_text(self._raw(row, column)) for row in below)

    def _unknown(
        self, line: int, text: str, known: Mapping[str, Asked], fold: Folding
    ) -> None:
        near = get_close_matches(fold(text), known, n=1)
        message = f"kolom `{text}` tidak dikenal"
        hint = "hapus kolom ini, atau kembalikan judulnya"
        if near:
            message += f"; yang paling mirip `{known[near[0]].header}`"
            hint = "perbaiki judulnya, atau hapus kolom ini"
        self._faults.add(line, message, hint)

    def _stray(self, number: int, head: int, read: set[int]) -> None:
        """What stands in a column without a header would be lost."""
        titles = self._rows[head - 1]
        for column, raw in enumerate(self._rows[number - 1], 1):
            titled = column <= len(titles) and cell_text(titles[column - 1])
            if column in read or titled or not cell_text(raw):
                continue
            line = self._faults.line(self.name, number, column)
            message = "kolom sel ini tidak mempunyai judul"
            self._faults.add(line, message, "pindahkan isinya, atau hapus")


def _is_hint(cells: Mapping[str, Scalar], columns: Sequence[Asked]) -> bool:
    """The row of hints below the header, of which a part may be gone."""
    written = [(cells[c.name].text, c.hint) for c in columns if cells[c.name].text]
    return bool(written) and all(text == hint for text, hint in written)
