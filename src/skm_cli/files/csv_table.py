"""Reads .csv and .tsv files as sheets: every value a text, every row where it stands.

Offices in Indonesia get them with commas (Google Forms), with semicolons (Excel under
Indonesian settings) and with tabs, in UTF-8 or in the Windows letters of old.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

from skm_cli.errors import FileUnusableError
from skm_cli.files.sheet_guard import OddCell, OddCells, OddKind
from skm_cli.files.spreadsheet_file import refused, sha256
from skm_cli.files.table import Row, Tab

# From the one least used within texts to the one most used there.
_DELIMITERS = "\t;,"
_FEWEST_COLUMNS = 3
_SAMPLE = 1 << 16
_SAMPLE_ROWS = 50
_PIECE = 1 << 20
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
)
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class CsvSheet(NamedTuple):
    """The one sheet of a text file; behaves as a workbook's.

    Attributes:
        name: The file's name without its suffix.
        hidden: Never.
        width: How many columns its first rows have; each row has at least as many.
        path: The file.
        shown: The file as messages show it.
        form: How it is written.
    """

    name: str
    hidden: bool
    width: int
    path: Path
    shown: str
    form: "Form"

    def rows(self) -> Iterator[Row]:
        """Every row from row 1 on, every cell from column A on.

        Raises:
            FileUnusableError: The quotes in the file do not pair.
        """
        with self.path.open(encoding=self.form.encoding, newline="") as file:
            for _ in range(self.form.skipped):
                file.readline()
            reader = csv.reader(file, delimiter=self.form.delimiter, strict=True)
            width = self.width
            try:
                for row in cast("Iterator[Row]", reader):
                    if len(row) < width:
                        row.extend([""] * (width - len(row)))
                    yield row
            except csv.Error as error:
                raise _unpaired(f"{self.shown}:{reader.line_num}") from error

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
                if (text := row[column - 1]) in _ERRORS:
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


class Form(NamedTuple):
    """How a text file is written.

    Attributes:
        encoding: Its encoding.
        delimiter: What stands between two cells.
        skipped: How many lines before row 1 only say the delimiter.
        maybe_odd: There may be error cells.
    """

    encoding: str
    delimiter: str
    skipped: int
    maybe_odd: bool


@contextmanager
def open_csv(path: Path, shown: str) -> Iterator[CsvBook]:
    """A text file, while it is being read.

    Raises:
        FileUnusableError: It cannot be read, or it is no text.
    """
    try:
        sheet = CsvSheet(
            name=path.stem,
            hidden=False,
            width=0,
            path=path,
            shown=shown,
            form=_form(path, shown),
        )
        width = max(map(len, islice(sheet.rows(), _SAMPLE_ROWS)), default=0)
        yield CsvBook(
            sha256=sha256(path),
            tabs=(Tab(sheet.name, hidden=False),),
            blind=False,
            only=sheet._replace(width=width),
        )
    except PermissionError as error:
        raise refused(shown) from error


def _form(path: Path, shown: str) -> Form:
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    encoding = _encoding(path, start, shown)
    sample = codecs.getincrementaldecoder(encoding)().decode(start)
    typed = sample.partition("\n")[0].rstrip("\r")
    # Excel's own way of saying it, in a line that it does not show.
    said = len(typed) == len("sep=;") and typed.casefold().startswith("sep=")
    return Form(
        encoding=encoding,
        delimiter=typed[-1] if said else _delimiter(sample),
        skipped=int(said),
        maybe_odd=any(b"#" in piece for piece in _pieces(path)),
    )


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _encoding(path: Path, start: bytes, shown: str) -> str:
    if start.startswith(b"PK\x03\x04"):
        message = "isinya buku kerja, bukan teks"
        hint = "ganti akhiran namanya menjadi .xlsx, lalu ulangi"
        raise FileUnusableError(shown, message, hint)
    marked = [encoding for bom, encoding in _BOMS.items() if start.startswith(bom)]
    plain = () if b"\0" in start else ("utf-8", "cp1252")
    for encoding in marked or plain:
        if _decodes(path, encoding):
            return encoding
    raise _no_text(shown)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in _pieces(path):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(sample: str) -> str:
    """What makes the most rows of one width, a table's.

    Where two do, a text has commas within its cells, hardly ever semicolons, never
    tabs.
    """

    def alike(mark: str) -> int:
        rows = islice(
            csv.reader(StringIO(sample, newline=""), delimiter=mark), _SAMPLE_ROWS
        )
        widths = Counter(len(row) for row in rows if len(row) >= _FEWEST_COLUMNS)
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=alike)


def _no_text(shown: str) -> FileUnusableError:
    return FileUnusableError(
        shown,
        "isinya bukan teks yang dapat dibaca",
        "buka di Excel, simpan sebagai CSV UTF-8, lalu ulangi",
    )


def _unpaired(place: str) -> FileUnusableError:
    return FileUnusableError(
        place,
        "ada tanda petik dua yang tidak berpasangan sebelum akhir baris ini",
        "buka di Excel, simpan sebagai .xlsx, lalu ulangi",
    )
