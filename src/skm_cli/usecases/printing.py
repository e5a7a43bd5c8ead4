"""Lays a report out on paper by LibreOffice: its page numbers, and its PDF."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.errors import FileUnusableError
from skm_cli.files.office import TO_READ, Trouble, to_pdf
from skm_cli.files.pdf import settled
from skm_cli.files.steps import Progress, Step

LIMIT = 300.0
"""How many seconds may pass for what a person has asked for."""


class Press(NamedTuple):
    """What lays out one report, as often as it takes.

    Attributes:
        program: LibreOffice; None when it is not there.
        room: A folder that goes when the work is done.
        progress: Told that work goes on.
    """

    program: Path | None
    room: Path
    progress: Progress


@contextmanager
def press(program: Path | None, progress: Progress) -> Iterator[Press]:
    """A press, for as long as it is wanted."""
    # What LibreOffice still holds open on Windows is the system's to clear away.
    with tempfile.TemporaryDirectory(
        prefix="skm-", ignore_cleanup_errors=True
    ) as folder:
        yield Press(program, Path(folder).resolve(), progress)


def printed(by: Press, docx: bytes, day: date) -> bytes | Trouble:
    """The PDF of a document, made on `day`; the same bytes on the same machine."""
    pdf = _laid_out(by, docx, Step.PDF)
    return pdf if isinstance(pdf, Trouble) else settled(pdf, day)


def no_pdf(trouble: Trouble, docx: Path, pdf: Path) -> FileUnusableError:
    """Why the document is there and its PDF is not, and how to come by one."""
    kept = f"{docx.name} tersimpan tanpa PDF"
    if pdf.exists():
        kept += f", dan {pdf.name} masih yang lama"
    hint = f"{_way_out(trouble, docx.name)}, atau di Word pilih Simpan Sebagai, PDF"
    return FileUnusableError("skm", f"{said(trouble)}; {kept}", hint)


def said(trouble: Trouble) -> str:
    """What became of LibreOffice."""
    match trouble:
        case Trouble.ABSENT:
            return "LibreOffice belum terpasang"
        case Trouble.SLOW:
            return f"LibreOffice belum selesai sesudah {LIMIT:.0f} detik"
        case Trouble.NOTHING:
            return "LibreOffice berhenti tanpa hasil"


def _way_out(trouble: Trouble, document: str) -> str:
    match trouble:
        case Trouble.ABSENT:
            return "pasang LibreOffice"
        case Trouble.SLOW:
            return "ulangi saat komputer tidak sibuk"
        case Trouble.NOTHING:
            return f"pastikan {document} dapat dibuka di LibreOffice"


def _laid_out(by: Press, docx: bytes, step: Step) -> bytes | Trouble:
    made = to_pdf(
        by.program,
        {"": docx},
        room=by.room,
        limit=LIMIT,
        options=TO_READ,
        waiting=lambda: by.progress(step, 0, 0),
    )
    return made[""]
