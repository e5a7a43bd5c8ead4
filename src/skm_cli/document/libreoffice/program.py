"""The door to LibreOffice, which makes PDFs of Word documents."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from shutil import which

TO_COUNT = ("ExportBookmarksToPDFDestination",)
"""The options of a PDF that says on which page each bookmark is."""

TO_READ = (*TO_COUNT, "ExportBookmarks", "UseTaggedPDF", "DisplayPDFDocumentTitle")
"""Those of a PDF for people too: with an outline, tags and a title."""

_TICK = 0.1
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    # The .com waits until the work is done and opens no window.
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/usr/lib/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_OTHERS = (Path("/opt"), "libreoffice*/program/soffice")
_END = b"%%EOF"


class Trouble(Enum):
    """Why there is no PDF."""

    ABSENT = auto()
    """LibreOffice is not installed."""

    SLOW = auto()
    """It did not end in time."""

    NOTHING = auto()
    """It ended without a PDF."""

    ROOM = auto()
    """The temporary folder cannot be written to."""


def _no_progress() -> None:
    """Ignore progress."""


def find_office(named: str | None = None) -> Path | None:
    """The program of LibreOffice; None where it is not installed.

    Args:
        named: The program that a person chose; None to look in the usual places.
    """
    if named is not None:
        path = which(named)
        return Path(path) if path else None
    for name in _NAMES:
        if path := which(name):
            return Path(path)
    folder, pattern = _OTHERS
    places = (*map(Path, _PLACES), *sorted(folder.glob(pattern), reverse=True))
    return next((place for place in places if place.is_file()), None)


def to_pdf(  # noqa: PLR0913 - all but two are named
    program: Path,
    documents: Mapping[str, bytes],
    *,
    room: Path,
    limit: float,
    options: Sequence[str] = TO_READ,
    waiting: Callable[[], None] = _no_progress,
) -> dict[str, bytes | Trouble]:
    """A PDF of each Word document, all made in one run.

    Args:
        program: LibreOffice.
        documents: The documents by any name.
        room: A folder for LibreOffice's settings and the files; a second run in the
            same folder uses the settings again.
        limit: The seconds that it may take.
        options: `TO_READ` or `TO_COUNT`.
        waiting: Called every tenth of a second while it works.

    Returns:
        The PDF of each document, or why there is none.
    """
    try:
        paths = _put(documents, room)
    except OSError:
        return dict.fromkeys(documents, Trouble.ROOM)
    command = [
        str(program),
        # With settings of its own it runs beside a LibreOffice that a person uses.
        f"-env:UserInstallation={(room / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        f"pdf:writer_pdf_Export:{_filter(options)}",
        "--outdir",
        str(room),
        *map(str, paths.values()),
    ]
    ended = _ran(command, limit, waiting)
    return {
        name: _whole(path.with_suffix(".pdf"))
        or (Trouble.NOTHING if ended else Trouble.SLOW)
        for name, path in paths.items()
    }


def _put(documents: Mapping[str, bytes], room: Path) -> dict[str, Path]:
    """Write the documents, and remove earlier PDFs of their names."""
    paths: dict[str, Path] = {}
    for number, (name, data) in enumerate(documents.items()):
        # A person's file name could be taken for an option.
        paths[name] = room / f"{number}.docx"
        paths[name].write_bytes(data)
        paths[name].with_suffix(".pdf").unlink(missing_ok=True)
    return paths


def _filter(options: Sequence[str]) -> str:
    return json.dumps({name: {"type": "boolean", "value": "true"} for name in options})


def _ran(command: list[str], limit: float, waiting: Callable[[], None]) -> bool:
    """Run LibreOffice; whether it ended in time."""
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell, and words of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # A process group of its own can be ended whole.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        # It is there and cannot be run: it has ended without a PDF.
        return True
    try:
        for _ in range(round(limit / _TICK)):
            with suppress(subprocess.TimeoutExpired):
                process.wait(_TICK)
                return True
            waiting()
        return False
    finally:
        # Ctrl+C does not reach a process group of its own.
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and all that it started."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)  # noqa: S603 - no shell, and words of our own
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _whole(path: Path) -> bytes | None:
    """A PDF; None where there is none, or one that is cut off."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.rstrip().endswith(_END) else None
