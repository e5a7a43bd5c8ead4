"""Reads .csv, .tsv and other texts as sheets in which every cell is a text.

Offices in Indonesia have them with commas (Google Forms), with semicolons (Excel under
Indonesian settings) and with tabs, in UTF-8 or in the old Windows encoding.
"""

import csv
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import chain, islice
from typing import NamedTuple, cast

from skm_cli.errors import FileUnusableError
from skm_cli.files.cells import OddCell, OddCells, OddKind, Row, Tab
from skm_cli.files.fast import regular_columns
from skm_cli.files.tables.blocks import Block, blocks_of
from skm_cli.files.tables.text_form import ERRORS, SAMPLED_ROWS, TextForm, text_form
from skm_cli.files.unusable import no_permission
from skm_cli.files.workspace import NamedFile
from skm_cli.progress import Progress, Step, ignore_progress

# Enough that reading is fast, and few enough for a caller that needs the first rows.
_ROWS_AT_ONCE = 256
_LETTERS_AT_ONCE = 1 << 16


class CsvSheet(NamedTuple):
    """The one sheet of a text file, with the methods of a workbook's sheet.

    Attributes:
        name: The file's name without its suffix.
        hidden: Always False.
        width: The number of columns of its first rows; each row has at least as many.
        file: The file, with its name for messages.
        form: How the file is written.
        progress: Called with the row that has been reached.
    """

    name: str
    hidden: bool
    width: int
    file: NamedFile
    form: TextForm
    progress: Progress

    @property
    def hidden_rows(self) -> frozenset[int]:
        """None: a text hides no rows."""
        return frozenset()

    @property
    def merged(self) -> tuple[()]:
        """None: a text merges no cells."""
        return ()

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on.

        Raises:
            FileUnusableError: A quotation mark in the file is not closed.
        """
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[Row]]:
        with self.file.path.open(encoding=self.form.encoding, newline="") as file:
            for _ in range(self.form.skipped):
                file.readline()
            reader = csv.reader(file, delimiter=self.form.delimiter, strict=True)
            try:
                while block := list(islice(reader, _ROWS_AT_ONCE)):
                    if min(map(len, block)) < self.width:
                        for row in block:
                            row.extend([""] * (self.width - len(row)))
                    yield cast("list[Row]", block)
            except csv.Error as error:
                raise _unpaired(f"{self.file.shown}:{reader.line_num}") from error

    def blocks(self, below: int) -> Iterator[Block]:
        """The rows below a row, in blocks; those of a plain text are made by column."""
        if not self.form.plain:
            return blocks_of(islice(self.rows(), below, None), below + 1)
        return self._plain_blocks(below)

    def _plain_blocks(self, below: int) -> Iterator[Block]:
        first = 1
        for text in self._lines():
            cells, rows = self._cells(text)
            last = first + len(cells[0])
            if (above := min(last, below + 1) - first) > 0:
                cells = [column[above:] for column in cells]
                rows = rows[above:] if rows else None
            if last > below + 1:
                yield Block(range(max(first, below + 1), last), cells, rows)
            first = last

    def _lines(self) -> Iterator[str]:
        """The text in pieces of whole lines, each line with its end."""
        with self.file.path.open(encoding=self.form.encoding, newline="") as file:
            for _ in range(self.form.skipped):
                file.readline()
            rest = ""
            while piece := file.read(_LETTERS_AT_ONCE):
                text, end, rest = f"{rest}{piece}".rpartition("\n")
                if end:
                    yield f"{text}\n"
            if rest:
                yield f"{rest}\n"

    def _cells(self, text: str) -> tuple[list[list[str]], list[Row] | None]:
        """The cells of some lines by column, and by row when they are read so."""
        delimiter, width = self.form.delimiter, self.width
        if (columns := regular_columns(text, delimiter, width)) is not None:
            return columns, None
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        rows = [row + [""] * (width - len(row)) for row in reader]
        return list(map(list, zip(*rows, strict=False))), cast("list[Row]", rows)

    def report_row(self, row: int) -> None:
        """Report that a row has been reached; the number of rows is unknown."""
        self.progress(Step.ROWS, row, 0)

    def rows_with(self, odd: OddCells) -> Iterator[Row]:
        """Every row, with the odd cells in their places."""
        if not odd:
            return self.rows()
        return self._rows_with(odd)

    def odd_cells(self, columns: Collection[int], below: int) -> OddCells:
        """The error cells of some columns below a row; a text has them as words."""
        if not self.form.has_error_words:
            return {}
        cells: OddCells = {}
        for number, row in enumerate(islice(self.rows(), below, None), below + 1):
            for column in columns:
                if (text := row[column - 1]) in ERRORS:
                    cell = OddCell(OddKind.ERROR, str(text))
                    cells.setdefault(number, {})[column] = cell
        return cells

    def _rows_with(self, odd: OddCells) -> Iterator[Row]:
        for number, row in enumerate(self.rows(), 1):
            for column, cell in odd.get(number, {}).items():
                row[column - 1] = cell
            yield row


class CsvBook(NamedTuple):
    """An opened text file, with the methods of a workbook of one sheet.

    Attributes:
        sha256: The hash of the file, in hex.
        tabs: The tab of its one sheet.
        hides_errors: Always False: a text has the word of an error.
        only_sheet: The sheet.
    """

    sha256: str
    tabs: tuple[Tab, ...]
    hides_errors: bool
    only_sheet: CsvSheet

    def sheet(self, _: Tab) -> CsvSheet:
        """The one sheet."""
        return self.only_sheet


@contextmanager
def open_csv(
    file: NamedFile, *, progress: Progress = ignore_progress
) -> Iterator[CsvBook]:
    """Open a text file to be read in a `with` block.

    Args:
        file: The file, with its name for messages.
        progress: Called with how much of the file was checked.

    Raises:
        FileUnusableError: It cannot be read, or it is no text.
    """
    try:
        form = text_form(file, progress)
        sheet = CsvSheet(
            name=file.path.stem,
            hidden=False,
            width=0,
            file=file,
            form=form,
            progress=progress,
        )
        width = max(map(len, islice(sheet.rows(), SAMPLED_ROWS)), default=0)
        yield CsvBook(
            sha256=form.sha256,
            tabs=(Tab(sheet.name, hidden=False),),
            hides_errors=False,
            only_sheet=sheet._replace(width=width),
        )
    except PermissionError as error:
        raise no_permission(file.shown) from error


def _unpaired(place: str) -> FileUnusableError:
    return FileUnusableError(
        place,
        "ada tanda petik dua yang tidak berpasangan sebelum akhir baris ini",
        "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
    )
