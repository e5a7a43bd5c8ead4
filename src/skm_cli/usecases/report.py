"""`skm report`: from scores, plan and photos to a Word document."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note
from skm_cli.domain.report import Report
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import set_aside, write_whole
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.rendering.context import make_context, pictures
from skm_cli.rendering.fingerprint import is_untouched
from skm_cli.rendering.word import Properties, fill
from skm_cli.usecases.assemble_report import assemble
from skm_cli.usecases.choose_period import period_of_plan

TEMPLATE = "laporan-tindak-lanjut.docx"


@dataclass(frozen=True, slots=True)
class Reported:
    """What `skm report` made.

    Attributes:
        period: The period.
        reason: Why that one, when nobody said it; empty otherwise.
        gaps: What a person still owes, in reading order.
        notes: What else is worth saying.
        path: The document; None when a final one was refused for its gaps.
        aside: Where a document that a person had edited was put; None if none was.
    """

    period: Period
    reason: str
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    path: Path | None
    aside: Path | None = None


def report(
    workspace: Workspace,
    *,
    period: Period | None = None,
    out: Path | None = None,
    final: bool = False,
) -> Reported:
    """Write the follow-up report of a period.

    Args:
        workspace: Where the period's files are.
        period: The period; the newest with a plan, else with a score, if not said.
        out: Where the document goes; beside the period's files if not said.
        final: Refuse to write while anything is still owed.

    Raises:
        PeriodUnclearError: No period was said, and several end last.
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or the disk refuses.
    """
    about, reason = period_of_plan(workspace, period)
    made, notes = assemble(workspace, about)
    if final and made.gaps:
        return Reported(about, reason, made.gaps, notes, path=None)
    template = shipped("templates", TEMPLATE)
    data = fill(
        template.read_bytes(),
        make_context(made),
        pictures(made),
        _properties(made, template.name),
    )
    path = out or workspace.folder(about) / "laporan.docx"
    shown = workspace.seen(path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = "nama ini dipakai oleh perangkat, bukan berkas"
        raise FileUnusableError(shown, message, "pakai nama lain")
    there = read_bytes(path, shown=shown)
    # A document that a person wrote or edited is never overwritten.
    edited = there is not None and not is_untouched(there)
    aside = set_aside(path, shown=shown) if edited else None
    write_whole(path, data, shown=shown)
    return Reported(about, reason, made.gaps, notes, path, aside)


def _properties(report: Report, shown: str) -> Properties:
    survey = "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat"
    return Properties(
        title=f"{survey} {wording.period(report.period)}",
        subject="Survei Kepuasan Masyarakat",
        author=report.profile.unit or "",
        created=report.report_day or report.period.last,
        shown=shown,
    )
