"""`skm demo`: puts the complete example into a folder and runs its three commands."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from skm_cli.domain.period import Period
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import write_error
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.progress import Progress, ignore_progress
from skm_cli.usecases.kinds.follow_up import FOLLOW_UP
from skm_cli.usecases.plan.rtl_init import RtlInitialised, rtl_init
from skm_cli.usecases.report import Reported, report
from skm_cli.usecases.scores.score import Scored, score

EXAMPLE = "setda-surakarta-2023Q4"
PERIOD = Period.parse("2023Q4")
WORKBOOK = "responses.xlsx"
DOCUMENT = "laporan.docx"


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """What `skm demo` made.

    Attributes:
        folder: The folder of the example.
        scored: The result of `skm score`.
        initialised: The result of `skm rtl init`.
        reported: The result of `skm report`.
        document: The report's path inside the folder.
        files: The paths of all files inside the folder.
    """

    folder: Path
    scored: Scored
    initialised: RtlInitialised
    reported: Reported
    document: str
    files: tuple[str, ...]


def demo(
    folder: Path, *, office: Path | None = None, progress: Progress = ignore_progress
) -> Demonstrated:
    """Copy the example into `folder` and run score, rtl init and report on it.

    Args:
        folder: A new or empty folder, or one with an unchanged demo.
        office: LibreOffice; None when it is not there.
        progress: Called while LibreOffice is at work.

    Raises:
        FileUnusableError: The folder holds other files, or the disk refuses.
    """
    shown = str(folder)
    # `.` has no name, and its parent is itself.
    folder = folder.resolve()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".skm-", dir=folder.parent) as made:
            # Made whole in a temporary folder: an interruption leaves no half of it.
            new = Path(made) / EXAMPLE
            shutil.copytree(shipped("examples", EXAMPLE), new)
            done = _run(new, folder, office, progress)
            if folder.exists() and not _is_replaceable(folder, new):
                raise FileUnusableError(
                    shown,
                    "folder ini sudah berisi berkas lain; isinya tidak diubah",
                    "pakai folder lain, mis. skm demo contoh-lain",
                )
            if folder.exists():
                # It is empty or an untouched demo.
                shutil.copytree(new, folder, dirs_exist_ok=True)
            else:
                new.rename(folder)
    except OSError as error:
        raise write_error(error, shown) from error
    return done


def _run(
    new: Path, folder: Path, office: Path | None, progress: Progress
) -> Demonstrated:
    workspace = Workspace(new.absolute())
    scored = score(workspace, [new / WORKBOOK])
    initialised = rtl_init(workspace, period=PERIOD)
    reported = report(
        workspace,
        FOLLOW_UP,
        period=PERIOD,
        out=new / DOCUMENT,
        office=office,
        progress=progress,
    )
    files = (path for path in new.rglob("*") if path.is_file())
    return Demonstrated(
        folder=folder,
        scored=scored,
        initialised=initialised,
        reported=reported,
        document=DOCUMENT,
        files=tuple(sorted(path.relative_to(new).as_posix() for path in files)),
    )


def _is_replaceable(folder: Path, new: Path) -> bool:
    """Whether a folder is empty, or an untouched demo."""
    if not folder.is_dir():
        return False
    there, made = _contents(folder), _contents(new)
    return not there or there == made


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        if path.is_file()
        else b""
        for path in folder.rglob("*")
    }
