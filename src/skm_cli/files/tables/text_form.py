"""How a text file is written: its letters, and what stands between two cells."""

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
from skm_cli.progress import Progress, Step

ROWS_TO_TELL = 50
"""The first so many rows say how wide a table is."""

# From the one least used within texts to the one most used there.
_DELIMITERS = "\t;,"
_FEWEST_COLUMNS = 3
_SAMPLE = 1 << 16
_PIECE = 1 << 20
ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
"""The words by which Excel says an error."""

_ERROR = "|".join(ERRORS).encode()
_LONGEST_ERROR = max(map(len, ERRORS))
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class TextForm(NamedTuple):
    """How a text file is written.

    Attributes:
        encoding: Its encoding.
        delimiter: What stands between two cells.
        skipped: How many lines before row 1 only say the delimiter.
        maybe_odd: There may be error cells.
        plain: No cell stands between quotes, so that a line is a row, and what stands
            between two delimiters a cell.
        sha256: The hash of the file, in hex.
    """

    encoding: str
    delimiter: str
    skipped: int
    maybe_odd: bool
    plain: bool
    sha256: str


class _Bytes(NamedTuple):
    """What one pass over the bytes of a text file told.

    Attributes:
        sha256: Their hash, in hex.
        utf8: They are UTF-8.
        maybe_odd: One of the words by which Excel says an error is among them.
        plain: There is no quote among them.
    """

    sha256: str
    utf8: bool
    maybe_odd: bool
    plain: bool


def form_of(path: Path, shown: str, progress: Progress) -> TextForm:
    """How a text file is written.

    Raises:
        FileUnusableError: It is no text.
    """
    told = _told(path, progress)
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    encoding = _encoding(path, start, shown, told)
    sample = codecs.getincrementaldecoder(encoding)().decode(start)
    typed = sample.partition("\n")[0].rstrip("\r")
    # Excel's own way of saying it, in a line that it does not show.
    said = len(typed) == len("sep=;") and typed.casefold().startswith("sep=")
    return TextForm(
        encoding=encoding,
        delimiter=typed[-1] if said else _delimiter(sample),
        skipped=int(said),
        maybe_odd=told.maybe_odd,
        # Lines can end as on the Macs of old, with which all of it would be one.
        plain=told.plain and "\n" in sample,
        sha256=told.sha256,
    )


def _told(path: Path, progress: Progress) -> _Bytes:
    hashed = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, maybe_odd, plain, before = True, False, True, b""
    done, total = 0, path.stat().st_size
    for piece in chain(_pieces(path), [b""]):
        hashed.update(piece)
        done += len(piece)
        progress(Step.CHECK, done, total)
        if not maybe_odd and (b"#" in piece or b"#" in before):
            # In UTF-16 each letter has a NUL beside it.
            letters = (before + piece).replace(b"\0", b"")
            maybe_odd = re.search(_ERROR, letters) is not None
        plain = plain and b'"' not in piece
        before = piece[-2 * _LONGEST_ERROR :]
        try:
            if utf8:
                decoder.decode(piece, final=not piece)
        except UnicodeDecodeError:
            utf8 = False
    return _Bytes(hashed.hexdigest(), utf8, maybe_odd, plain)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _encoding(path: Path, start: bytes, shown: str, told: _Bytes) -> str:
    if start.startswith(b"PK\x03\x04"):
        message = "isinya buku kerja, bukan teks"
        hint = "ganti akhiran namanya menjadi .xlsx, lalu ulangi"
        raise FileUnusableError(shown, message, hint)
    marked = [encoding for bom, encoding in _BOMS.items() if start.startswith(bom)]
    plain = () if b"\0" in start else ("utf-8", "cp1252")
    for encoding in marked or plain:
        if told.utf8 if encoding.startswith("utf-8") else _decodes(path, encoding):
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
            csv.reader(StringIO(sample, newline=""), delimiter=mark), ROWS_TO_TELL
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
