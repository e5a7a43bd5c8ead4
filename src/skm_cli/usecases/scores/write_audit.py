"""`skm score --xlsx`: the workbook that shows the working."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli import __version__
from skm_cli.domain import wording
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import write_error
from skm_cli.files.workbooks.archive import is_untouched_workbook
from skm_cli.files.workspace import Workspace
from skm_cli.scores.audit.audit_workbook import AuditContent, audit_workbook
from skm_cli.usecases.output_file import refuse_device, write_output
from skm_cli.usecases.scores.score import Scored

MOST_RESPONDENTS = 1_048_500
"""Excel's sheets end at row 1,048,576, and the results stand below the answers."""


@dataclass(frozen=True, slots=True)
class AuditWritten:
    """Where the working was written.

    Attributes:
        path: The workbook.
        aside: Where a workbook was put that a person had made, edited or saved; None
            if none was there.
    """

    path: Path
    aside: Path | None


def write_audit(workspace: Workspace, scored: Scored, path: Path) -> AuditWritten:
    """Write the workbook from which anyone can recompute these scores.

    Raises:
        FileUnusableError: The disk refuses; what was there is still there.
    """
    out = workspace.named(path)
    refuse_device(out)
    data = _workbook(scored, out.shown)
    aside = write_output(out, data, is_untouched=is_untouched_workbook)
    return AuditWritten(path, aside)


def _workbook(scored: Scored, shown: str) -> bytes:
    skor = scored.skor
    if skor.card.respondents > MOST_RESPONDENTS:
        count, most = map(wording.number, (skor.card.respondents, MOST_RESPONDENTS))
        raise FileUnusableError(
            shown,
            f"ada {count} responden; satu lembar memuat paling banyak {most}",
            "hitung tanpa --xlsx, atau hitung berkasnya satu per satu",
        )
    working = AuditContent(
        card=skor.card,
        unit=scored.unit,
        answers=scored.answers,
        services=scored.service_of,
        sources=skor.sources,
        notes=skor.notes,
        version=__version__,
    )
    try:
        return audit_workbook(working)
    except OSError as error:
        # Its sheets lie in the system's folder for passing files meanwhile.
        raise write_error(error, shown) from error
