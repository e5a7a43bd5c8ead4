"""`skm report`: writes a Word document from scores, plan and photos, and its PDF."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.document.fingerprint import is_untouched_document
from skm_cli.document.libreoffice.layout import (
    DRAFT_LIMIT,
    LIMIT,
    NumberedDocument,
    Press,
    is_untouched_pdf,
    number_pages,
    page_number_note,
    pdf_error,
    pdf_of,
    press,
)
from skm_cli.document.libreoffice.program import Trouble
from skm_cli.document.word import Properties, fill
from skm_cli.domain import wording
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.errors import FileUnusableError
from skm_cli.files.workspace import Workspace
from skm_cli.progress import Progress, ignore_progress
from skm_cli.usecases.choose_period import period_of_report
from skm_cli.usecases.kinds.report_kind import ReportKind
from skm_cli.usecases.output_file import write_output
from skm_cli.usecases.template.own_template import (
    refuse_as_output,
    require_usable,
    template_of,
)

_NAMES = {
    Kind.TINDAK_LANJUT: "laporan.docx",
    Kind.PELAKSANAAN: "laporan-pelaksanaan.docx",
    Kind.GABUNGAN: "laporan-gabungan.docx",
}
"""The file of each in the folder of its period, without `--out`."""


class PdfWritten(NamedTuple):
    """The PDF of a document, or why there is none.

    Attributes:
        path: The PDF; None when it could not be made.
        aside: The new path of a PDF that was there and that a person had made or
            edited; None if there was none.
        refused: Why there is no PDF; the document is there nevertheless.
    """

    path: Path | None = None
    aside: Path | None = None
    refused: FileUnusableError | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The result of `skm report`.

    Attributes:
        period: The period.
        reason: Why this one, where no option names it; empty otherwise.
        gaps: What a person still owes, in reading order.
        notes: What else a person should know.
        path: The document; None when a final one was refused for its gaps.
        aside: The new path of a document that was there and that a person had edited;
            None if there was none.
        pdf: Its PDF; None without `--pdf`.
    """

    period: Period
    reason: str
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    path: Path | None
    aside: Path | None = None
    pdf: PdfWritten | None = None


def report(  # noqa: PLR0913 - each is an option of the command, or its world
    workspace: Workspace,
    report_kind: ReportKind,
    *,
    period: Period | None = None,
    out: Path | None = None,
    final: bool = False,
    pdf: bool = False,
    office: Path | None = None,
    progress: Progress = ignore_progress,
    own_template: Path | None = None,
) -> Reported:
    """Write a report of a period.

    Args:
        workspace: Where the period's files are.
        report_kind: The kind of report.
        period: The period; None for the newest with scores, for the follow-up report
            the newest with a plan where there is one.
        out: The path of the document; None for the folder of the period.
        final: Write nothing while a gap is left.
        pdf: Make a PDF too.
        office: LibreOffice; None when it is not there.
        progress: Called while LibreOffice is at work.
        own_template: The template of `--template`; None for that of skm.yaml or the
            program's.

    Raises:
        TemplateUnusableError: The unit's own template has faults.
        ArgumentError: The document would overwrite its template.
        PeriodUnclearError: No period is given, and several end last.
        ProblemsFoundError: The person's files hold faults; the error has them all.
        FileUnusableError: No score is stored yet, or the disk refuses.
    """
    kind = report_kind.kind
    chosen, reason = period_of_report(workspace, period, kind)
    collected = report_kind.collect(workspace, chosen)
    gaps = collected.gaps
    if final and gaps:
        return Reported(chosen, reason, gaps, collected.notes, path=None)
    path = out or workspace.at(chosen).folder / _NAMES[kind]
    template = template_of(workspace, collected.own.profile, kind, given=own_template)
    refuse_as_output(template, path)
    notes = (*collected.notes, *require_usable(workspace, template, report_kind.names))
    properties = _properties(collected.own, kind, template.shown)
    content = collected.content()
    data = fill(
        template.data,
        content.context,
        content.photos,
        properties,
        charts=content.charts,
    )
    document = workspace.named(path)
    with press(office, progress, LIMIT if pdf or final else DRAFT_LIMIT) as by:
        laid = number_pages(by, data)
        aside = write_output(document, laid.docx, is_untouched=is_untouched_document)
        if laid.missing:
            notes = (*notes, page_number_note(laid.trouble, by, document.shown))
        day = properties.created
        written_pdf = _write_pdf(workspace, path, by, laid, day) if pdf else None
    return Reported(chosen, reason, gaps, notes, path, aside, written_pdf)


def _write_pdf(
    workspace: Workspace, document: Path, by: Press, laid: NumberedDocument, day: date
) -> PdfWritten:
    path = document.with_suffix(".pdf")
    # A document that LibreOffice could not lay out once is not tried again.
    made = laid.trouble or pdf_of(by, laid.docx, day)
    if isinstance(made, Trouble):
        return PdfWritten(refused=pdf_error(made, by, document, path))
    try:
        aside = write_output(workspace.named(path), made, is_untouched=is_untouched_pdf)
    except FileUnusableError as error:
        return PdfWritten(refused=error)
    return PdfWritten(path, aside)


def _properties(report: Report, kind: Kind, shown: str) -> Properties:
    return Properties(
        title=f"{kind.document_title} {wording.period(report.period)}",
        subject="Survei Kepuasan Masyarakat",
        author=report.profile.unit or "",
        created=report.report_day or report.period.last,
        shown=shown,
    )
