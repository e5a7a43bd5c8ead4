"""The door to LibreOffice: makes PDFs of Word documents."""

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
"""A PDF that tells where each bookmark of the document is, by its name."""

TO_READ = (*TO_COUNT, "ExportBookmarks", "UseTaggedPDF", "DisplayPDFDocumentTitle")
"""One for people too: with an outline, tags, and its title in the window's head."""

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
    """LibreOffice is not there."""

    SLOW = auto()
    """It was not done in time."""

    NOTHING = auto()
    """It ended, and no PDF came out."""

    ROOM = auto()
    """There is no room to work in."""


def _nobody() -> None:
    """Nobody waits."""


def find_office(named: str | None = None) -> Path | None:
    """The program of LibreOffice; None when it is not there.

    Args:
        named: The one to use, and no other; None to look where it usually is.
    """
    if named is not None:
        found = which(named)
        return Path(found) if found else None
    for name in _NAMES:
        if found := which(name):
            return Path(found)
    folder, pattern = _OTHERS
    places = (*map(Path, _PLACES), *sorted(folder.glob(pattern), reverse=True))
    return next((place for place in places if place.is_file()), None)


def to_pdf(  # noqa: PLR0913 - all but two are how, by their names
    program: Path,
    documents: Mapping[str, bytes],
    *,
    room: Path,
    limit: float,
    options: Sequence[str] = TO_READ,
    waiting: Callable[[], None] = _nobody,
) -> dict[str, bytes | Trouble]:
    """A PDF of each Word document, all made in one call.

    Args:
        program: LibreOffice.
        documents: The documents by any name.
        room: A folder of the caller's own, for LibreOffice's settings and the files;
            a second call in the same room finds the settings made.
        limit: How many seconds it may take.
        options: What kind of PDF: `TO_READ` or `TO_COUNT`.
        waiting: Called again and again while it works.

    Returns:
        What came of each document, whatever LibreOffice said of itself.
    """
    try:
        paths = _put(documents, room)
    except OSError:
        return dict.fromkeys(documents, Trouble.ROOM)
    command = [
        str(program),
        # Its own settings: LibreOffice that is open on the screen is left alone.
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
    """Where each document lies now; where its PDF will be there is none."""
    paths: dict[str, Path] = {}
    for number, (name, data) in enumerate(documents.items()):
        # A name of the person's could be taken for an option or a filter.
        paths[name] = room / f"{number}.docx"
        paths[name].write_bytes(data)
        paths[name].with_suffix(".pdf").unlink(missing_ok=True)
    return paths


def _filter(options: Sequence[str]) -> str:
    return json.dumps({name: {"type": "boolean", "value": "true"} for name in options})


def _ran(command: list[str], limit: float, waiting: Callable[[], None]) -> bool:
    """Run LibreOffice; False when it did not end in time, or could not begin."""
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell, and words of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # A tree of its own, that can be ended whole.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        # It was found a moment ago, and cannot be run.
        return True
    try:
        for _ in range(round(limit / _TICK)):
            with suppress(subprocess.TimeoutExpired):
                process.wait(_TICK)
                return True
            waiting()
        return False
    finally:
        # Also on an interruption, which the tree of its own does not hear of.
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the whole tree of a process; what it started may outlive it."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)  # noqa: S603 - no shell, and words of our own
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _whole(path: Path) -> bytes | None:
    """A PDF; None when there is none, or one without its end."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.rstrip().endswith(_END) else None
