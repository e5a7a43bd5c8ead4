"""How a text file is written: its encoding, and the delimiter between cells."""

import codecs
import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from skm_cli.errors import FileUnusableError
from skm_cli.files.kinds_of_file import utf16_of
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.workspace import NamedFile
from skm_cli.progress import Progress, Step

SAMPLED_ROWS = 50
"""The number of first rows that are read to know the width of a table."""

# In the order of how seldom texts in cells use them.
_DELIMITERS = "\t|;,"
_FEWEST_COLUMNS = 3
_SAMPLE = 1 << 16
_PIECE = 1 << 20
ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
"""The words that Excel shows for an error."""

_ERROR = re.compile("|".join(ERRORS).encode())
_LONGEST_ERROR = max(map(len, ERRORS))
# Excel reads the delimiter from such a first line, which it does not show. Another
# program that saves the text adds delimiters up to the width of the table.
_STATED = lazy_pattern(r'"?sep=(.)"?([\t|;,]*)', re.IGNORECASE)


class TextForm(NamedTuple):
    """How a text file is written.

    Attributes:
        encoding: Its encoding.
        delimiter: The character between two cells.
        skipped: The number of lines before row 1, which only state the delimiter.
        has_error_words: One of `ERRORS` stands somewhere, perhaps in a cell of its own.
        plain: No cell is quoted: a line is a row, and each delimiter ends a cell.
        sha256: The hash of the file, in hex.
    """

    encoding: str
    delimiter: str
    skipped: int
    has_error_words: bool
    plain: bool
    sha256: str


class _Scan(NamedTuple):
    """What one pass over the bytes of a text file finds.

    Attributes:
        sha256: Their hash, in hex.
        utf8: They are UTF-8.
        has_error_words: One of `ERRORS` is among them.
        plain: No quotation mark is among them.
    """

    sha256: str
    utf8: bool
    has_error_words: bool
    plain: bool


def text_form(source: NamedFile, progress: Progress) -> TextForm:
    """See how a text file is written.

    Raises:
        FileUnusableError: It is no text.
    """
    path = source.path
    scan = _scan_of(path, progress)
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    encoding = _encoding(source, start, scan)
    sample = codecs.getincrementaldecoder(encoding)().decode(start)
    first, _, rest = sample.replace("\r", "\n").partition("\n")
    stated = _STATED.fullmatch(first)
    delimiter = stated[1] if stated else ""
    # A text that was saved with another delimiter may still state the old one.
    if not stated or not set(stated[2]) <= {delimiter}:
        delimiter = _delimiter(rest if stated else sample)
    return TextForm(
        encoding=encoding,
        delimiter=delimiter,
        skipped=int(stated is not None),
        has_error_words=scan.has_error_words,
        # An old Mac's lines end in a return alone: the file would be one line.
        plain=scan.plain and "\n" in sample,
        sha256=scan.sha256,
    )


def _scan_of(path: Path, progress: Progress) -> _Scan:
    hashed = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, has_error_words, plain, before = True, False, True, b""
    done, total = 0, path.stat().st_size
    for piece in chain(_pieces(path), [b""]):
        hashed.update(piece)
        done += len(piece)
        progress(Step.CHECK, done, total)
        if not has_error_words and (b"#" in piece or b"#" in before):
            # In UTF-16 each letter has a NUL beside it.
            letters = (before + piece).replace(b"\0", b"")
            has_error_words = _ERROR.search(letters) is not None
        plain = plain and b'"' not in piece
        before = piece[-2 * _LONGEST_ERROR :]
        try:
            if utf8:
                decoder.decode(piece, final=not piece)
        except UnicodeDecodeError:
            utf8 = False
    return _Scan(hashed.hexdigest(), utf8, has_error_words, plain)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _encoding(source: NamedFile, start: bytes, scan: _Scan) -> str:
    path, shown = source
    if start.startswith(b"PK\x03\x04"):
        message = "isinya buku kerja, bukan teks"
        hint = "ganti akhiran namanya menjadi .xlsx, lalu ulangi"
        raise FileUnusableError(shown, message, hint)
    marked = "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else utf16_of(start)
    plain = () if b"\0" in start else ("utf-8", "cp1252")
    for encoding in (marked,) if marked else plain:
        if scan.utf8 if encoding.startswith("utf-8") else _decodes(path, encoding):
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
    """The delimiter that splits the most rows to one width, as a table has.

    Of two that split as many, the one that texts in cells seldom use: tabs before
    bars, semicolons and commas.
    """

    def rows_of_one_width(mark: str) -> int:
        rows = islice(
            csv.reader(StringIO(sample, newline=""), delimiter=mark), SAMPLED_ROWS
        )
        widths = Counter(len(row) for row in rows if len(row) >= _FEWEST_COLUMNS)
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=rows_of_one_width)


def _no_text(shown: str) -> FileUnusableError:
    return FileUnusableError(
        shown,
        "isinya bukan teks yang dapat dibaca",
        "buka di Excel, simpan sebagai CSV UTF-8, lalu ulangi",
    )
