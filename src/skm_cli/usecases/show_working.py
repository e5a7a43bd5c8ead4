"""`skm score --xlsx`: the workbook that shows the working."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli import __version__
from skm_cli.domain import wording
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import refusal, set_aside, write_whole
from skm_cli.files.working import Working, working_workbook
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.files.xlsx_pack import is_untouched
from skm_cli.usecases.score import Scored

MOST_RESPONDENTS = 1_048_500
"""Excel's sheets end at row 1,048,576, and the results stand below the answers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the working was written.

    Attributes:
        path: The workbook.
        aside: Where a workbook was put that a person had made, edited or saved; None
            if none was there.
    """

    path: Path
    aside: Path | None


def show_working(workspace: Workspace, scored: Scored, path: Path) -> Shown:
    """Write the workbook from which anyone can recompute these scores.

    Raises:
        FileUnusableError: The disk refuses; what was there is still there.
    """
    shown = workspace.seen(path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = "nama ini dipakai oleh perangkat, bukan berkas"
        raise FileUnusableError(shown, message, "pakai nama lain")
    data = _workbook(scored, shown)
    there = read_bytes(path, shown=shown)
    # Excel marks what it saves as nobody's: then a person has had it in hand.
    others = there is not None and there != data and not is_untouched(there)
    aside = set_aside(path, shown=shown) if others else None
    write_whole(path, data, shown=shown)
    return Shown(path, aside)


def _workbook(scored: Scored, shown: str) -> bytes:
    skor = scored.skor
    if skor.card.respondents > MOST_RESPONDENTS:
        count, most = map(wording.number, (skor.card.respondents, MOST_RESPONDENTS))
        raise FileUnusableError(
            shown,
            f"ada {count} responden; satu lembar memuat paling banyak {most}",
            "hitung tanpa --xlsx, atau hitung berkasnya satu per satu",
        )
    working = Working(
        card=skor.card,
        unit=scored.unit,
        answers=scored.answers,
        services=scored.service_of,
        sources=skor.sources,
        notes=skor.notes,
        version=__version__,
    )
    try:
        return working_workbook(working)
    except OSError as error:
        # Its sheets lie in the system's folder for passing files meanwhile.
        raise refusal(error, shown) from error
