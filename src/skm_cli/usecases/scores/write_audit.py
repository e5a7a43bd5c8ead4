"""`skm score --xlsx`: writes the audit workbook, which computes the scores anew."""

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
    """The audit workbook that was written.

    Attributes:
        path: The workbook.
        aside: The new path of a workbook that was there and that a person had made,
            edited or saved; None if there was none.
    """

    path: Path
    aside: Path | None


def write_audit(workspace: Workspace, scored: Scored, path: Path) -> AuditWritten:
    """Write the workbook from which anyone can recompute these scores.

    Raises:
        FileUnusableError: The respondents do not fit on a sheet, or the disk refuses;
            the file that was there is still there.
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
    content = AuditContent(
        card=skor.card,
        unit=scored.unit,
        answers=scored.answers,
        services=scored.service_of,
        sources=skor.sources,
        notes=skor.notes,
        version=__version__,
    )
    try:
        return audit_workbook(content)
    except OSError as error:
        # Its sheets are written to the system's temporary folder first.
        raise write_error(error, shown) from error
