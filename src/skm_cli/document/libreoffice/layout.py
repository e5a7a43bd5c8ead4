"""The page numbers and the PDF of a report, by LibreOffice.

A door of the folder `document`.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.document.libreoffice.pdf import dated, is_untouched_pdf, pages_of
from skm_cli.document.libreoffice.program import TO_COUNT, TO_READ, Trouble, to_pdf
from skm_cli.document.numbering.page_numbers import (
    START_OF_SECTION,
    bookmarks_of,
    printed_pages,
    with_pages,
)
from skm_cli.domain.problem import Note, Place
from skm_cli.errors import FileUnusableError
from skm_cli.progress import Progress, Step

__all__ = [
    "DRAFT_LIMIT",
    "LIMIT",
    "NumberedDocument",
    "Press",
    "is_untouched_pdf",
    "number_pages",
    "page_number_note",
    "pdf_error",
    "pdf_of",
    "press",
]

LIMIT = 300.0
"""The seconds that LibreOffice has for what a person asked for."""

DRAFT_LIMIT = 30.0
"""The seconds that it has for the page numbers of a draft, which can lack them."""


class Press(NamedTuple):
    """LibreOffice and what it needs to lay out one report, several times over.

    Attributes:
        program: LibreOffice; None where it is not installed.
        room: A temporary folder; None where none can be made.
        progress: Called while LibreOffice works.
        limit: The seconds that each run may take.
    """

    program: Path | None
    room: Path | None
    progress: Progress
    limit: float


class NumberedDocument(NamedTuple):
    """A document, with page numbers in its lists if they could be known.

    Attributes:
        docx: The document.
        trouble: Why it was not laid out; None if it was, or if it has no lists.
        missing: Whether its lists lack page numbers.
    """

    docx: bytes
    trouble: Trouble | None = None
    missing: bool = False


@contextmanager
def press(program: Path | None, progress: Progress, limit: float) -> Iterator[Press]:
    """A press whose folder is removed in the end."""
    try:
        # Windows cannot remove what LibreOffice still holds open: its system will.
        made = (
            tempfile.TemporaryDirectory(prefix="skm-", ignore_cleanup_errors=True)
            if program
            else None
        )
    except OSError:
        made = None
    with made or nullcontext() as folder:
        room = Path(folder).resolve() if folder else None
        yield Press(program, room, progress, limit)


def number_pages(by: Press, docx: bytes) -> NumberedDocument:
    """Write the page numbers into the lists of a document, if they can be known."""
    bookmarks = bookmarks_of(docx)
    if all(name.startswith(START_OF_SECTION) for name in bookmarks):
        return NumberedDocument(docx)
    pdf = _laid_out(by, docx, Step.PAGES, TO_COUNT)
    if isinstance(pdf, Trouble):
        return NumberedDocument(docx, pdf, missing=True)
    sheets = pages_of(pdf, bookmarks)
    if not sheets:
        return NumberedDocument(docx, missing=True)
    return NumberedDocument(with_pages(docx, printed_pages(docx, sheets)))


def pdf_of(by: Press, docx: bytes, day: date) -> bytes | Trouble:
    """The PDF of a document, dated `day`; the same bytes on the same machine."""
    pdf = _laid_out(by, docx, Step.PDF, TO_READ)
    return pdf if isinstance(pdf, Trouble) else dated(pdf, day)


def page_number_note(trouble: Trouble | None, by: Press, shown: str) -> Note:
    """The note on why lists have no page numbers, with the way to get them."""
    match trouble:
        case None:
            # Older versions ignore what this PDF is asked for.
            reason = "LibreOffice ini tidak menunjukkan halamannya"
            more = ", atau pasang LibreOffice 7.4 atau yang lebih baru"
        case Trouble.ABSENT:
            reason, more = _reason(trouble, by), ", atau pasang LibreOffice"
        case _:
            reason, more = _reason(trouble, by), ""
    message = f"nomor halaman daftar isi belum terisi; {reason}"
    return Note(Place(shown), message, f"di Word tekan Ctrl+A lalu F9{more}")


def pdf_error(trouble: Trouble, by: Press, docx: Path, pdf: Path) -> FileUnusableError:
    """The error where a document was saved and its PDF was not."""
    kept = f"{docx.name} tersimpan tanpa PDF"
    if pdf.exists():
        kept += f", dan {pdf.name} masih yang lama"
    hint = f"{_way_out(trouble, docx.name)}, atau di Word pilih Simpan Sebagai, PDF"
    return FileUnusableError("skm", f"{_reason(trouble, by)}; {kept}", hint)


def _reason(trouble: Trouble, by: Press) -> str:
    match trouble:
        case Trouble.ABSENT:
            return "LibreOffice belum terpasang"
        case Trouble.SLOW:
            return f"LibreOffice belum selesai sesudah {by.limit:.0f} detik"
        case Trouble.NOTHING:
            return "LibreOffice berhenti tanpa hasil"
        case Trouble.ROOM:
            return "folder sementara tidak dapat ditulis"


def _way_out(trouble: Trouble, document: str) -> str:
    match trouble:
        case Trouble.ABSENT:
            return "pasang LibreOffice"
        case Trouble.SLOW:
            return "ulangi saat komputer tidak sibuk"
        case Trouble.NOTHING:
            return f"pastikan {document} dapat dibuka di LibreOffice"
        case Trouble.ROOM:
            return "kosongkan ruang penyimpanan"


def _laid_out(
    by: Press, docx: bytes, step: Step, options: Sequence[str]
) -> bytes | Trouble:
    if by.program is None:
        return Trouble.ABSENT
    if by.room is None:
        return Trouble.ROOM
    made = to_pdf(
        by.program,
        {"": docx},
        room=by.room,
        limit=by.limit,
        options=options,
        waiting=lambda: by.progress(step, 0, 0),
    )
    return made[""]
