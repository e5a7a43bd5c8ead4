"""Reads .csv and .tsv files as sheets: every value a text, every row where it stands.

Offices in Indonesia get them with commas (Google Forms), with semicolons (Excel under
Indonesian settings) and with tabs, in UTF-8 or in the Windows letters of old.
"""

import csv
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, cast

from skm_cli.errors import FileUnusableError
from skm_cli.files.sheet_guard import OddCell, OddCells, OddKind
from skm_cli.files.spreadsheet_file import refused
from skm_cli.files.steps import Progress, Step, unseen
from skm_cli.files.table import Row, Tab
from skm_cli.files.text_form import ERRORS, ROWS_TO_TELL, Form, form_of

# Many enough that a row costs no step of its own, few enough for those that look at
# the first rows only.
_ROWS_AT_ONCE = 256


class CsvSheet(NamedTuple):
    """The one sheet of a text file; behaves as a workbook's.

    Attributes:
        name: The file's name without its suffix.
        hidden: Never.
        width: How many columns its first rows have; each row has at least as many.
        path: The file.
        shown: The file as messages show it.
        form: How it is written.
        progress: Told which row has been reached.
    """

    name: str
    hidden: bool
    width: int
    path: Path
    shown: str
    form: Form
    progress: Progress

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on.

        Raises:
            FileUnusableError: The quotes in the file do not pair.
        """
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[Row]]:
        with self.path.open(encoding=self.form.encoding, newline="") as file:
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
                raise _unpaired(f"{self.shown}:{reader.line_num}") from error

    def seen(self, row: int) -> None:
        """Say which row has been reached; how many there are nobody knows."""
        self.progress(Step.ROWS, row, 0)

    def rows_with(self, odd: OddCells) -> Iterator[Row]:
        """The rows with the odd cells in place."""
        if not odd:
            return self.rows()
        return self._rows_with(odd)

    def odd(self, columns: Collection[int], below: int) -> OddCells:
        """The error cells of Excel below a row, which a text keeps as words."""
        if not self.form.maybe_odd:
            return {}
        found: OddCells = {}
        for number, row in enumerate(islice(self.rows(), below, None), below + 1):
            for column in columns:
                if (text := row[column - 1]) in ERRORS:
                    cell = OddCell(OddKind.ERROR, str(text))
                    found.setdefault(number, {})[column] = cell
        return found

    def _rows_with(self, odd: OddCells) -> Iterator[Row]:
        for number, row in enumerate(self.rows(), 1):
            for column, cell in odd.get(number, {}).items():
                row[column - 1] = cell
            yield row


class CsvBook(NamedTuple):
    """A text file that was opened; behaves as a workbook of one sheet.

    Attributes:
        sha256: The hash of the file, in hex.
        tabs: Its one sheet.
        blind: Never: a text keeps the name of an error.
        only: The sheet.
    """

    sha256: str
    tabs: tuple[Tab, ...]
    blind: bool
    only: CsvSheet

    def sheet(self, _: Tab) -> CsvSheet:
        """The sheet."""
        return self.only


@contextmanager
def open_csv(
    path: Path, shown: str, *, progress: Progress = unseen
) -> Iterator[CsvBook]:
    """A text file, while it is being read.

    Args:
        path: The file.
        shown: The file as messages show it.
        progress: Told how far looking over it is.

    Raises:
        FileUnusableError: It cannot be read, or it is no text.
    """
    try:
        form = form_of(path, shown, progress)
        sheet = CsvSheet(
            name=path.stem,
            hidden=False,
            width=0,
            path=path,
            shown=shown,
            form=form,
            progress=progress,
        )
        width = max(map(len, islice(sheet.rows(), ROWS_TO_TELL)), default=0)
        yield CsvBook(
            sha256=form.sha256,
            tabs=(Tab(sheet.name, hidden=False),),
            blind=False,
            only=sheet._replace(width=width),
        )
    except PermissionError as error:
        raise refused(shown) from error


def _unpaired(place: str) -> FileUnusableError:
    return FileUnusableError(
        place,
        "ada tanda petik dua yang tidak berpasangan sebelum akhir baris ini",
        "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
    )
