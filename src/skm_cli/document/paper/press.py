"""Lays a report out on paper by LibreOffice: its page numbers, and its PDF."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.document.numbering.page_numbers import (
    START_OF_SECTION,
    bookmarks_of,
    printed_pages,
    with_pages,
)
from skm_cli.document.paper.office import TO_COUNT, TO_READ, Trouble, to_pdf
from skm_cli.document.paper.pdf import is_ours, pages_of, settled
from skm_cli.domain.problem import Note, Place
from skm_cli.errors import FileUnusableError
from skm_cli.progress import Progress, Step

__all__ = [
    "DRAFT_LIMIT",
    "LIMIT",
    "Numbered",
    "Press",
    "is_ours",
    "no_numbers",
    "no_pdf",
    "numbered",
    "press",
    "printed",
]

LIMIT = 300.0
"""How many seconds may pass for what a person has asked for."""

DRAFT_LIMIT = 30.0
"""How many for the page numbers of a draft, which does without them."""


class Press(NamedTuple):
    """What lays out one report, as often as it takes.

    Attributes:
        program: LibreOffice; None when it is not there.
        room: A folder that goes when the work is done; None when there can be none.
        progress: Told that work goes on.
        limit: How many seconds one look at the document may take.
    """

    program: Path | None
    room: Path | None
    progress: Progress
    limit: float


class Numbered(NamedTuple):
    """A document whose lists have been looked at.

    Attributes:
        docx: The document.
        trouble: Why it was not laid out; None when it was, or when it has no lists.
        missing: Whether its lists have no page numbers, for whatever reason.
    """

    docx: bytes
    trouble: Trouble | None = None
    missing: bool = False


@contextmanager
def press(program: Path | None, progress: Progress, limit: float) -> Iterator[Press]:
    """A press, for as long as it is wanted."""
    try:
        # What LibreOffice still holds open on Windows is the system's to clear away.
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


def numbered(by: Press, docx: bytes) -> Numbered:
    """The document with the page numbers in its lists, if they can be known."""
    bookmarks = bookmarks_of(docx)
    if all(name.startswith(START_OF_SECTION) for name in bookmarks):
        return Numbered(docx)
    pdf = _laid_out(by, docx, Step.PAGES, TO_COUNT)
    if isinstance(pdf, Trouble):
        return Numbered(docx, pdf, missing=True)
    sheets = pages_of(pdf, bookmarks)
    if not sheets:
        return Numbered(docx, missing=True)
    return Numbered(with_pages(docx, printed_pages(docx, sheets)))


def printed(by: Press, docx: bytes, day: date) -> bytes | Trouble:
    """The PDF of a document, made on `day`; the same bytes on the same machine."""
    pdf = _laid_out(by, docx, Step.PDF, TO_READ)
    return pdf if isinstance(pdf, Trouble) else settled(pdf, day)


def no_numbers(trouble: Trouble | None, by: Press, shown: str) -> Note:
    """Why the lists of a document have no page numbers, and how to come by them."""
    match trouble:
        case None:
            # What the PDF is asked for is understood from there on.
            said = "LibreOffice ini tidak menunjukkan halamannya"
            more = ", atau pasang LibreOffice 7.4 atau yang lebih baru"
        case Trouble.ABSENT:
            said, more = _said(trouble, by), ", atau pasang LibreOffice"
        case _:
            said, more = _said(trouble, by), ""
    message = f"nomor halaman daftar isi belum terisi; {said}"
    return Note(Place(shown), message, f"di Word tekan Ctrl+A lalu F9{more}")


def no_pdf(trouble: Trouble, by: Press, docx: Path, pdf: Path) -> FileUnusableError:
    """Why the document is there and its PDF is not, and how to come by one."""
    kept = f"{docx.name} tersimpan tanpa PDF"
    if pdf.exists():
        kept += f", dan {pdf.name} masih yang lama"
    hint = f"{_way_out(trouble, docx.name)}, atau di Word pilih Simpan Sebagai, PDF"
    return FileUnusableError("skm", f"{_said(trouble, by)}; {kept}", hint)


def _said(trouble: Trouble, by: Press) -> str:
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
